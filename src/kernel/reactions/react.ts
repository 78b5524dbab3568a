// A reaction is one quiet sign a member, changed or taken back at will. Its author hears of it later, as a number
// (kernel/notices/tell-of-news.ts).

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import type { Sign } from '#kernel/tables.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/** Sets the viewer's reaction to a visible content; null takes it back. Doing it twice changes nothing. */
export async function react(viewer: Viewer, contentId: Id, sign: Sign | null): Promise<void> {
	const author = requireAuthor(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{ spaceId: Id | null }>`select space_id as "spaceId" from content
			where content.id = ${contentId} and ${visibleTo(viewer)} for key share`.execute(trx);
		if (!rows[0]) throw notFound();
		// A sign says something too: whoever only reads along gives none, and can still take an earlier one back.
		if (rows[0].spaceId && sign !== null) requireRight(author, rows[0].spaceId, 'reply');
		// The tally moves only by what really changed: two tabs at once count once.
		if (sign === null) {
			await sql`with gone as (
					delete from reaction where content_id = ${contentId} and principal_id = ${author.principalId} returning content_id
				) update tally set reactions = reactions - 1 where content_id in (select content_id from gone)`.execute(trx);
		} else {
			await sql`with set_now as (
					insert into reaction (content_id, principal_id, sign) values (${contentId}, ${author.principalId}, ${sign})
					on conflict (content_id, principal_id) do update set sign = excluded.sign, reacted_at = now()
					returning content_id, xmax = 0 as is_new
				) insert into tally (content_id, reactions) select content_id, 1 from set_now where is_new
				on conflict (content_id) do update set reactions = tally.reactions + 1`.execute(trx);
		}
	});
}
