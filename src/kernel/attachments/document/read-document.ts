// The ways to a document: its bytes, and the words of a page. Each asks anew who may see it.

import { sql } from 'kysely';
import { attachmentVisibleTo } from '#kernel/attachments/attachment-visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Hash } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';

/** The document's file, if the viewer may see what it hangs on; null when not, or when there is none. */
export async function readDocument(
	viewer: Viewer,
	attachmentId: Id,
): Promise<{ hash: Hash; bytes: number; name: string } | null> {
	const { rows } = await sql<{ hash: Hash; bytes: number; name: string }>`
		select variant.hash, document.bytes, document.name from attachment
			join document on document.attachment_id = attachment.id
			join attachment_variant variant on variant.attachment_id = attachment.id
			left join content on content.id = attachment.content_id
		where attachment.id = ${attachmentId} and ${attachmentVisibleTo(viewer)}`.execute(db);
	return rows[0] ?? null;
}

/** The words of one page; null when the viewer may not see the document, or it has no such page. */
export async function readDocumentPage(viewer: Viewer, attachmentId: Id, number: number): Promise<string | null> {
	const { rows } = await sql<{ text: string }>`select page.text from attachment
			join document_page page on page.attachment_id = attachment.id and page.number = ${number}::integer
			left join content on content.id = attachment.content_id
		where attachment.id = ${attachmentId} and ${attachmentVisibleTo(viewer)}`.execute(db);
	return rows[0]?.text ?? null;
}
