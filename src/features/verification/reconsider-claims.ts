import { sql } from 'kysely';
import { isLoaded, lookUp } from '#features/registers/index.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { examineClaim } from './examine-claim.ts';
import { lockNumber } from './numbers.ts';
import { settleClaim } from './state-claim.ts';

/** Looks again at the waiting claims that a new roster may prove. */
export async function reconsiderClaims({ rosterId }: { rosterId: Id }): Promise<void> {
	const { rows } = await sql<{ id: Id }>`
		select distinct c.id from roster_entry e join roster r on r.id = e.roster_id
		join claim c on c.number = e.number and c.register = r.register and c.state = 'waiting'
		where e.roster_id = ${rosterId}`.execute(db);
	for (const { id } of rows) await reconsider(id);
}

async function reconsider(claimId: Id): Promise<void> {
	await transact(async (trx) => {
		const stated = await trx.selectFrom('claim').selectAll().where('id', '=', claimId).executeTakeFirst();
		if (!stated?.register || !stated.number) return;
		await lockNumber(trx, stated);
		const claim = await trx
			.selectFrom('claim')
			.selectAll()
			.where('id', '=', claimId)
			.where('state', '=', 'waiting')
			.forUpdate()
			.executeTakeFirst();
		if (!claim) return;
		const entry = await lookUp(stated.register, stated.number, trx);
		const codes = examineClaim(claim, entry, await isLoaded(stated.register, trx));
		await settleClaim(trx, { id: claim.id, memberId: claim.member_id, stated: claim, entry, codes });
	});
}
