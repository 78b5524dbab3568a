// Effect of a reply: its root's author and its parent's author are told, if they may see it.

import { sql } from 'kysely';
import { visibleToMember } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Task of 'reply.published'. Runs as often as it likes: one fact makes one notice. */
export async function tellOfReply({ contentId }: { contentId: Id }): Promise<void> {
	const { rows } = await sql<{ memberId: Id; actorId: Id; publishedAt: Date }>`
		select distinct m.id as "memberId", content.principal_id as "actorId", content.published_at as "publishedAt"
		from content
			join content root on root.id = content.root_id
			join content parent on parent.id = content.parent_id
			join member m on m.id in (root.principal_id, parent.principal_id)
		where content.id = ${contentId} and m.id <> content.principal_id and ${visibleToMember(sql`m.id`)}`.execute(db);
	for (const row of rows) {
		await notify(db, {
			memberId: row.memberId,
			kind: 'reply',
			actorId: row.actorId,
			contentId,
			fact: `reply:${contentId}`,
			at: row.publishedAt,
		});
	}
}
