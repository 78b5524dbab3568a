// "Do they want it?" The second of three questions: may they see it (visibleTo), do they want it in a feed, may they do
// this to it (rules.ts). A muted author's page and posts still open for whoever goes there.

import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';

/**
 * The condition under which the row of `content` that the query calls `as` belongs into a feed of the viewer. It stands
 * beside visibleTo in feeds and nowhere else. The mutes come with the viewer, as blocks do: nothing is looked up a row.
 */
export function wantedBy(viewer: Viewer, as = 'content'): RawBuilder<boolean> {
	if (viewer.memberId === null) return sql<boolean>`true`;
	return sql<boolean>`${sql.ref(`${as}.principal_id`)} <> all(${viewer.muted}::bigint[])`;
}
