// "Do they want it?" The second of three questions: may they see it (visibleTo), do they want it in a feed, may they do
// this to it (rules.ts). A muted author's page and posts still open for whoever goes there.

import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';

/**
 * The condition under which the row of `content` that the query calls `as` belongs into a feed of the viewer. It stands
 * beside visibleTo in feeds, in the digest and in what saved searches find, and nowhere else. Muted people come with the
 * viewer, as blocks do. Muted topics are looked up for those members who have some.
 */
export function wantedBy(viewer: Viewer, as = 'content'): RawBuilder<boolean> {
	if (viewer.memberId === null) return sql<boolean>`true`;
	const people = sql<boolean>`${sql.ref(`${as}.principal_id`)} <> all(${viewer.muted}::bigint[])`;
	if (!viewer.feed.mutesTopics) return people;
	// `(select true …) is null` and not `not exists`: the planner would hash every text about the muted topics.
	return sql<boolean>`(${people}
		and (select true from topic_stance muted join content_topic about on about.topic_id = muted.topic_id
			where muted.member_id = ${viewer.memberId} and muted.stance = 'mute' and about.content_id = ${sql.ref(`${as}.root_id`)}
			limit 1) is null)`;
}
