// Effect of a repost: the author of what was repeated is told, if he or she may read what was said about it.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Task of 'repost.published'. Runs as often as it likes: one fact makes one notice. */
export async function tellOfRepost({ contentId }: { contentId: Id }): Promise<void> {
	const { rows } = await sql<{ memberId: Id }>`select m.id as "memberId"
		from repost join content original on original.id = repost.original_id join content on content.id = repost.content_id
			join member m on m.id = original.principal_id
		where repost.content_id = ${contentId} and m.id <> content.principal_id`.execute(db);
	const told = rows[0];
	if (!told) return;
	const viewer = await readViewerOf(told.memberId);
	const { rows: seen } = await sql<{ actorId: Id; publishedAt: Date }>`
		select content.principal_id as "actorId", content.published_at as "publishedAt" from content
		where content.id = ${contentId} and ${visibleTo(viewer)}`.execute(db);
	if (!seen[0]) return;
	await notify(db, {
		memberId: told.memberId,
		kind: 'repost',
		actorId: seen[0].actorId,
		contentId,
		fact: `repost:${contentId}`,
		at: seen[0].publishedAt,
	});
}
