// “5 new posts”: how many would stand above the first row of a feed that is open. Only what the viewer may see and wants
// is counted, by the same conditions as the feed itself.

import { type RawBuilder, sql } from 'kysely';
import { readBy } from '#kernel/audience/read-by.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Cursor } from './cursor.ts';

/** Counting ends here: a feed that was left open for a week says “99+”. */
export const MOST_NEWER = 100;
/** Newer posts of all that are looked through. */
const LOOKED_THROUGH = 2000;

/** Is anything newer than `since` for this viewer to see, in whatever list? Cheap: asked for each open stream. */
export async function isNewer(viewer: Member, since: Date): Promise<boolean> {
	const { rows } = await sql`select from (${newest(sql`content.published_at > ${since}`)}) content
		where ${visibleTo(viewer)} and ${wantedBy(viewer)} and ${readBy(viewer)} limit 1`.execute(db);
	return rows.length > 0;
}

/** How many rows of the feed (or of everything) are newer than the cursor; MOST_NEWER means as many or more. */
export async function countNewer(viewer: Member, than: Cursor, everything: boolean): Promise<number> {
	const me = viewer.memberId;
	const followed = sql`(content.principal_id = ${me} or content.space_id = any(${viewer.spaces.map(({ id }) => id)}::bigint[])
		or (select true from follow where follower_id = ${me} and principal_id = content.principal_id)
		or (select true from content_topic about join topic_stance followed on followed.topic_id = about.topic_id
			where about.content_id = content.id and followed.member_id = ${me} and followed.stance = 'follow' limit 1))`;
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
			select from (${newest(sql`(content.published_at, content.id) > (${than.at}::timestamptz, ${than.id}::bigint)`)}) content
			where ${visibleTo(viewer)} and ${wantedBy(viewer)} and ${readBy(viewer)} and ${everything ? sql`true` : followed}
			limit ${sql.lit(MOST_NEWER)}) newer`.execute(db);
	return rows[0]?.count ?? 0;
}

function newest(where: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`select content.* from content where content.state = 'published' and content.parent_id is null
		and content.published_at <= now() and ${where}
		order by content.published_at desc, content.id desc limit ${sql.lit(LOOKED_THROUGH)}`;
}
