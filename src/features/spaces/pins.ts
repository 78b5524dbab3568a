// Pinned: contents of a space that stand above the others, chosen by those who keep order.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireKeeper } from './rules.ts';
import { logEvent } from './tell-of-space.ts';

/** More than a handful and nothing is pinned. */
export const MOST_PINS = 5;

/** Pins a root of the space, or takes the pin away. */
export async function pin(viewer: Viewer, slug: string, contentId: Id, pinned: boolean): Promise<void> {
	const { member, space } = requireKeeper(viewer, slug);
	await transact(async (trx) => {
		const { rows } = await sql`select from content where content.id = ${contentId} and content.space_id = ${space.id}
			and content.parent_id is null and ${visibleTo(viewer)}`.execute(trx);
		if (rows.length === 0) throw notFound();
		if (!pinned) {
			await trx.deleteFrom('space_pin').where('space_id', '=', space.id).where('content_id', '=', contentId).execute();
			return;
		}
		await sql`select from space where id = ${space.id} for no key update`.execute(trx);
		const made = await sql`insert into space_pin (space_id, content_id, pinned_by)
			select ${space.id}, ${contentId}, ${member.memberId}
			where (select count(*) from space_pin where space_id = ${space.id}) < ${MOST_PINS}
				or exists (select from space_pin where space_id = ${space.id} and content_id = ${contentId})
			on conflict do nothing returning content_id`.execute(trx);
		const { rows: now } =
			await sql`select from space_pin where space_id = ${space.id} and content_id = ${contentId}`.execute(trx);
		if (now.length === 0)
			throw new Refusal('not-allowed', `${MOST_PINS} things are pinned already: take one of them down first.`);
		if (made.rows.length > 0) await logEvent(trx, space.id, 'pinned');
	});
}

/** Skeleton of what is pinned in the space, the newest pin first: ids, with places below 0 (listSpaceBelow). */
export function pinnedIds(viewer: Viewer, spaceId: Id): RawBuilder<unknown> {
	return sql`select content.id, row_number() over (order by space_pin.pinned_at desc) - ${sql.lit(MOST_PINS + 1)} as place from space_pin
		join content on content.id = space_pin.content_id where space_pin.space_id = ${spaceId} and ${visibleTo(viewer)}`;
}
