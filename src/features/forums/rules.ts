// Who may do what in a forum, beyond seeing.

import { sql } from 'kysely';
import { type Author, holds, requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder, type SpaceOfViewer } from '#kernel/spaces/rights.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/** @throws Refusal not-found when the space has no forum, or the category is not in it. */
export async function requireForum(trx: Executor, spaceId: Id, categoryId: Id | null): Promise<void> {
	const { rows } = await sql`select from space where id = ${spaceId} and closed_at is null
		and exists (select from space_tool where space_id = space.id and tool = 'forum')
		and (${categoryId}::bigint is null or exists (select from forum_category where id = ${categoryId} and space_id = space.id))`.execute(
		trx,
	);
	if (rows.length === 0) throw notFound();
}

/** Those who keep order in the space, and moderators of the network who are in it. */
export function keepsForum(viewer: Viewer, space: SpaceOfViewer | undefined): boolean {
	return space !== undefined && (keepsOrder(space) || (viewer.memberId !== null && holds(viewer, 'moderator')));
}

/** The author and the space, for whoever keeps order there. @throws Refusal not-found for everyone else. */
export function requireKeeper(viewer: Viewer, spaceId: Id): { author: Author; space: SpaceOfViewer } {
	const author = requireAuthor(viewer);
	const space = author.spaces.find((one) => one.id === spaceId);
	if (!space || !keepsForum(author, space)) throw notFound();
	return { author, space };
}
