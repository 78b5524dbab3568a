// Erasing: of what was written nothing is left but the place where it stood. For what must not be kept at all: a
// patient who can be recognised, a person's right to be forgotten (GDPR Art. 17).

import { sql } from 'kysely';
import { eraseAttachments } from '#kernel/attachments/sweep-attachments.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { kindOf } from './kind.ts';

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
	await sql`delete from content_citation where content_id = ${contentId}`.execute(trx);
	await sql`delete from mention where content_id = ${contentId}`.execute(trx);
	// The card goes with the last text that linked there: its address alone can say too much.
	await sql`with gone as (delete from content_link where content_id = ${contentId} returning card_id)
		delete from link_card using gone where id = gone.card_id
			and not exists (select from content_link other where other.card_id = gone.card_id and other.content_id <> ${contentId})`.execute(
		trx,
	);
	await sql`delete from search_row where content_id = ${contentId}`.execute(trx);
	await sql`delete from thread_event where content_id = ${contentId}`.execute(trx);
	await sql`delete from repost where content_id = ${contentId}`.execute(trx);
	await sql`delete from poll where content_id = ${contentId}`.execute(trx);
	await eraseAttachments(trx, contentId);
	const { rows } = await sql<{ kind: string }>`
		update content set state = 'erased', title = null, removed_at = coalesce(removed_at, now())
		where id = ${contentId} returning kind`.execute(trx);
	if (rows[0]) await kindOf(rows[0].kind).erase?.(trx, contentId);
}
