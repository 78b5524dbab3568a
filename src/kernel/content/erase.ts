// Erasing: of what was written nothing is left but the place where it stood. For what must not be kept at all: a
// patient who can be recognised, a person's right to be forgotten (GDPR Art. 17).

import { sql } from 'kysely';
import { eraseAttachments } from '#kernel/attachments/sweep-attachments.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/**
 * Empties a content in the caller's transaction: words, revisions, photos and their files, reports' details, and the
 * idempotency keys under which it was sent. The envelope stays as a tombstone and holds the thread together.
 */
export async function eraseContent(trx: Executor, contentId: Id): Promise<void> {
	await sql`update body set markdown = '', html = '' where content_id = ${contentId}`.execute(trx);
	await sql`delete from revision where content_id = ${contentId}`.execute(trx);
	await sql`update report set details = '' where content_id = ${contentId}`.execute(trx);
	await sql`delete from idempotency where result_id = ${contentId}`.execute(trx);
	await sql`delete from content_topic where content_id = ${contentId}`.execute(trx);
	await sql`delete from mention where content_id = ${contentId}`.execute(trx);
	await sql`delete from poll where content_id = ${contentId}`.execute(trx);
	await eraseAttachments(trx, contentId);
	await sql`update content set state = 'erased', title = null, removed_at = coalesce(removed_at, now())
		where id = ${contentId}`.execute(trx);
}
