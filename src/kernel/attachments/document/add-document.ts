// Uploading a PDF. It hangs nowhere yet, and only whoever uploaded it sees it, until it is published.

import { open, unlink } from 'node:fs/promises';
import { sql } from 'kysely';
import { whileAddingFiles } from '#kernel/attachments/keep-picture.ts';
import { once } from '#kernel/idempotency/once.ts';
import { type Author, type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { extraWords, searchConfig } from '#kernel/search/index-words.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { newIncoming, type StagedFile, stageIncoming } from '#platform/files.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type CleanDocument, cleanDocument, unusable } from './clean-document.server.ts';

export const MOST_BYTES = 40 * 1024 * 1024;
/** Documents that one member may have uploaded and not published; the rest waits for the daily sweep. */
const MOST_UNUSED = 10;
/** Of one member, in all. */
const MOST_STORED = 4 * 1024 * 1024 * 1024;

export interface NewDocument {
	/** Path of the upload. It is read, and left where it lies: the caller removes it. */
	path: string;
	bytes: number;
	/** As its file is called. */
	name: string;
	key: string;
}

/**
 * Rewrites a PDF, reads its words and stores both.
 * @returns id of the attachment; of the first one when the form was sent twice.
 * @throws Refusal on field "file".
 */
export async function addDocument(viewer: Viewer, upload: NewDocument): Promise<Id> {
	const member = requireConfirmed(viewer);
	if (upload.bytes === 0) throw unusable('Choose a file.');
	if (upload.bytes > MOST_BYTES) throw unusable(`A PDF may have ${MOST_BYTES / 1024 / 1024} MB at most.`);
	if (!(await isPdf(upload.path))) throw unusable(insteadOf(upload.name));
	await checkRoom(db, member);
	const made = await newIncoming();
	let staged: StagedFile | undefined;
	try {
		const document = await cleanDocument(upload.path, made);
		const file = await stageIncoming(made);
		staged = file;
		const name = documentName(upload.name);
		return await transact(async (trx) => {
			const insert = async () => {
				await sql`select from principal where id = ${member.memberId} for no key update`.execute(trx);
				await checkRoom(trx, member, file.bytes);
				return insertRows(trx, member, document, file, name);
			};
			return (await once(trx, member.memberId, upload.key, [file.hash.toString('base64'), name], insert)).id;
		});
	} finally {
		await staged?.discard();
		await unlink(made).catch(() => {}); // placed, or never written
	}
}

/** ISO 32000 wants the sign in the first bytes; programs that write something before it are read too. */
async function isPdf(path: string): Promise<boolean> {
	const file = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
		return buffer.subarray(0, bytesRead).toString('latin1').includes('%PDF-');
	} finally {
		await file.close();
	}
}

const OTHERS: [ends: RegExp, sentence: string][] = [
	[
		/\.(?:jpe?g|png|gif|webp|heic|heif|avif|tiff?|bmp)$/i,
		'This is a picture. Add it as an image, with its licence and what it shows.',
	],
	[
		/\.(?:mp4|m4v|mov|webm|mkv|avi)$/i,
		'This is a video. Upload it as a video, with its captions; then add it here as one.',
	],
	[
		/\.(?:docx?|odt|rtf|pages)$/i,
		'This is a text document. In the program that wrote it choose “Save as” or “Export”, then PDF, and add that.',
	],
	[/\.(?:pptx?|odp|key)$/i, 'These are slides. In the program that made them choose “Export”, then PDF, and add that.'],
	[
		/\.(?:xlsx?|ods|csv|tsv|numbers)$/i,
		'This is a table. Print it to a PDF and add that, or write it into a wiki page as a table.',
	],
	[
		/\.(?:txt|md|html?)$/i,
		'This is plain text. Write it as a wiki page: several can work on it there. Or print it to a PDF and add that.',
	],
	[
		/\.(?:zip|7z|rar|gz|tar|dcm|dicom)$/i,
		'This is an archive or a file of images. PDFs are taken one by one; series of images belong to a case.',
	],
];

/** What is no PDF has another way, which is said. @param name as the file is called. */
function insteadOf(name: string): string {
	const sentence = OTHERS.find(([ends]) => ends.test(name.trim()))?.[1];
	return (
		sentence ??
		'This is no PDF. Save or print it as PDF: then it can be read here, searched, and loses who wrote it when.'
	);
}

async function insertRows(
	trx: Executor,
	member: Member,
	document: CleanDocument,
	file: StagedFile,
	name: string,
): Promise<Id> {
	await whileAddingFiles(trx);
	await file.place();
	const type = 'application/pdf';
	await trx
		.insertInto('file')
		.values({ hash: file.hash, bytes: file.bytes, media_type: type })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const id = mintId();
	const { width, height, pages } = document;
	await trx
		.insertInto('attachment')
		.values({ id, principal_id: member.memberId, kind: 'document', media_type: type, width, height, placeholder: null })
		.execute();
	await trx
		.insertInto('attachment_variant')
		.values({ attachment_id: id, width, height, media_type: type, hash: file.hash })
		.execute();
	await trx
		.insertInto('document')
		.values({ attachment_id: id, name, bytes: file.bytes, pages: pages.length, found: document.found })
		.execute();
	await sql`insert into document_page (attachment_id, number, text)
		select ${id}, page.number, page.text from unnest(${pages}::text[]) with ordinality as page (text, number)`.execute(
		trx,
	);
	return id;
}

async function checkRoom(executor: Executor, member: Member, more = 0): Promise<void> {
	const { rows } = await sql<{ unused: number; bytes: string }>`
		select count(*) filter (where content_id is null)::int as unused, coalesce(sum(document.bytes), 0)::text as bytes
		from attachment join document on document.attachment_id = attachment.id
		where attachment.principal_id = ${member.memberId} and attachment.kind = 'document'`.execute(executor);
	const { unused = 0, bytes = '0' } = rows[0] ?? {};
	if (unused >= MOST_UNUSED)
		throw new Refusal(
			'too-many',
			`You have uploaded ${MOST_UNUSED} files without publishing them. Come back tomorrow.`,
			{
				field: 'file',
			},
		);
	if (Number(bytes) + more > MOST_STORED)
		throw unusable('Your files would take more than 4 GB. Take back what is no longer needed first.');
}

/** The name without folders and signs that a header or a file system would take for its own. */
export function documentName(typed: string): string {
	const bare = (typed.split(/[\\/]/).at(-1) ?? '')
		.replace(/[^\p{L}\p{N} ._()-]+/gu, '_')
		.trim()
		.slice(-120);
	return /\.pdf$/i.test(bare) ? bare : `${bare || 'document'}.pdf`;
}

/** A document of one's own that hangs nowhere, as a form shows it again. */
export interface OwnDocument {
	id: Id;
	name: string;
	pages: number;
	bytes: number;
	found: string;
	/** None of its pages has words: they are pictures. */
	wordless: boolean;
}

/** Null for one that is not the viewer's, or was published already. */
export async function readOwnDocument(viewer: Viewer, id: Id): Promise<OwnDocument | null> {
	const { rows } = await sql<OwnDocument>`select document.attachment_id as id, name, pages, bytes, found,
			not exists (select from document_page where attachment_id = attachment.id and text <> '') as wordless
		from document join attachment on attachment.id = document.attachment_id
		where attachment.id = ${id} and attachment.content_id is null and attachment.principal_id = ${viewer.principalId}`.execute(
		db,
	);
	return rows[0] ?? null;
}

/**
 * Hangs the author's own, unused document on the content as its version `position`, and reads its words in the content's language.
 * @throws Refusal on field "file".
 */
export async function hangDocument(
	trx: Executor,
	author: Pick<Author, 'principalId'>,
	contentId: Id,
	documentId: Id,
	version: { position: number; note: string; language: string },
): Promise<void> {
	const { numAffectedRows } = await sql`update attachment set content_id = ${contentId}, position = ${version.position}
		where id = ${documentId} and principal_id = ${author.principalId} and kind = 'document' and content_id is null`.execute(
		trx,
	);
	if (!numAffectedRows) throw unusable('This file is no longer here, or was published already. Choose it again.');
	await sql`update document set note = ${version.note} where attachment_id = ${documentId}`.execute(trx);
	await readInLanguage(trx, documentId, version.language);
}

/** Writes the words of each page as search finds them: in the configuration of a language, with acronyms and pairs of signs. */
export async function readInLanguage(trx: Executor, documentId: Id, language: string): Promise<void> {
	const { rows } = await sql<{ number: number; text: string }>`select number, text from document_page
		where attachment_id = ${documentId} and text <> ''`.execute(trx);
	const extra = JSON.stringify(rows.map(({ number, text }) => ({ number, words: extraWords(text) })));
	await sql`update document_page page set words = to_tsvector(${searchConfig(language)}::regconfig, page.text)
			|| array_to_tsvector(array(select jsonb_array_elements_text(extra.words)))
		from jsonb_to_recordset(${extra}::jsonb) as extra (number int, words jsonb)
		where page.attachment_id = ${documentId} and page.number = extra.number`.execute(trx);
}

/** Deletes documents that were never published. @param before uploads after this are left: somebody may be filling in the form. */
export async function sweepDocuments(before: Date): Promise<void> {
	await sql`delete from attachment where kind = 'document' and content_id is null and created_at < ${before}`.execute(
		db,
	);
}
