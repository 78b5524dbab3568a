// Repeating a text with a comment: the new text carries the address of the other one, never its words.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** A text was repeated with a comment: tell its author. */
		'repost.published': { contentId: Id };
	}
}

/**
 * Lets a content carry another one, in the transaction that publishes it. Whoever may not read the other one reads that
 * something is not available; so any audience may be chosen for the new text.
 * @param originalId a root of any kind that the viewer may see.
 * @throws Refusal not-allowed when the viewer may not see it (any more), or is a persona: its room alone knows it.
 */
export async function hangOriginal(trx: Executor, viewer: Viewer, contentId: Id, originalId: Id): Promise<void> {
	requireMember(viewer);
	const { rows } = await sql`select from content
		where content.id = ${originalId} and content.parent_id is null and ${visibleTo(viewer)} for share`.execute(trx);
	if (rows.length === 0)
		throw new Refusal('not-allowed', 'What you are about to repost is no longer there. Your words are still here.');
	await sql`insert into repost (content_id, original_id) values (${contentId}, ${originalId})`.execute(trx);
	await sql`update body set parts = parts | 4 where content_id = ${contentId}`.execute(trx);
	await enqueue(trx, 'repost.published', { contentId });
}
