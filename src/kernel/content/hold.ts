// Holding a root back with everything below it: its page, its replies, their photos and search rows are gone at once for
// everybody, and nothing that its authors do brings them back (a trigger sees to it). Reversible, unlike removal.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { shortId } from '#platform/ids.ts';

export type HoldReason = 'consent-withdrawn' | 'consent-expired';

/** Hides the root and its replies in the caller's transaction. A reply that is being written waits, and finds nothing. */
export async function holdBack(trx: Executor, rootId: Id, reason: HoldReason): Promise<void> {
	await sql`select from content where id = ${rootId} for update`.execute(trx);
	await sql`insert into content_hold (root_id, reason) values (${rootId}, ${reason})
		on conflict (root_id) do update set reason = excluded.reason`.execute(trx);
	await sql`update content set state = 'withheld' where root_id = ${rootId} and state = 'published'`.execute(trx);
	await forgetCards(trx, rootId);
}

/** Cards of its address, made when somebody linked there, say its title and how it begins. */
export async function forgetCards(trx: Executor, rootId: Id): Promise<void> {
	await sql`delete from link_card where url ~ ${`/(?:cases|go|posts)/${shortId(rootId)}(?:[/?#]|$)`}`.execute(trx);
}

/** Shows again what was held back; what its author withheld meanwhile by going away stays away. */
export async function letGo(trx: Executor, rootId: Id): Promise<void> {
	await sql`delete from content_hold where root_id = ${rootId}`.execute(trx);
	await sql`update content set state = 'published' where root_id = ${rootId} and state = 'withheld'
		and not exists (select from deactivation where member_id = content.principal_id)`.execute(trx);
	await sql`update tally set replies = (select count(*) from content where root_id = ${rootId} and parent_id is not null
		and state = 'published') where content_id = ${rootId}`.execute(trx);
}
