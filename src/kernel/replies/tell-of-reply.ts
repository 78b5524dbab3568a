// Effect of a reply: its root's author and its parent's author are told, if they may see it.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Task of 'reply.published'. Runs as often as it likes: one fact makes one notice. */
export async function tellOfReply({ contentId }: { contentId: Id }): Promise<void> {
	const { rows } = await sql<{ memberId: Id }>`
		select distinct m.id as "memberId"
		from content
			join content root on root.id = content.root_id
			join content parent on parent.id = content.parent_id
			join member m on m.id in (root.principal_id, parent.principal_id)
		where content.id = ${contentId} and m.id <> content.principal_id`.execute(db);
	for (const { memberId } of rows) await tell(memberId, contentId);
}

async function tell(memberId: Id, contentId: Id): Promise<void> {
	const viewer = await readViewerOf(memberId);
	const { rows } = await sql<{ actorId: Id; publishedAt: Date }>`
		select principal_id as "actorId", published_at as "publishedAt" from content
		where content.id = ${contentId} and ${visibleTo(viewer)}`.execute(db);
	const seen = rows[0];
	if (!seen) return;
	await notify(db, {
		memberId,
		kind: 'reply',
		actorId: seen.actorId,
		contentId,
		fact: `reply:${contentId}`,
		at: seen.publishedAt,
	});
}
