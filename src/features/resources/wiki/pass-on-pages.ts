// A wiki page is written by several: when whoever began it leaves for good, the page stays with those who wrote on.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Pages that the member began and others changed pass to whoever changed them last. What nobody else touched goes with the member. */
export async function passOnPages(trx: Executor, memberId: Id): Promise<void> {
	await sql`update content set principal_id = heir.member_id, host_id = heir.member_id
		from (select distinct on (r.content_id) r.content_id, r.revised_by as member_id
			from revision r join content c on c.id = r.content_id join principal p on p.id = r.revised_by and p.erased_at is null
			where c.principal_id = ${memberId} and c.kind = 'wiki' and c.state = 'published' and r.revised_by <> ${memberId}
			order by r.content_id, r.number desc) heir
		where content.id = heir.content_id`.execute(trx);
}
