import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { reconsiderClaim } from './settle-claim.ts';

/** Looks again at the waiting claims that a new roster may prove. */
export async function reconsiderClaims({ rosterId }: { rosterId: Id }): Promise<void> {
	const { rows } = await sql<{ id: Id }>`
		select distinct c.id from roster_entry e join roster r on r.id = e.roster_id
		join claim c on c.number = e.number and c.register = r.register and c.state = 'waiting'
		where e.roster_id = ${rosterId}`.execute(db);
	for (const { id } of rows) await transact((trx) => reconsiderClaim(trx, id));
}
