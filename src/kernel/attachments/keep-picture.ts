// Writes a cleaned picture: files, their rows and the variants' rows; all of it or nothing.

import { sql } from 'kysely';
import { type Executor, transact } from '#platform/db.server.ts';
import { type StagedFile, stageFile } from '#platform/files.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import type { CleanPicture } from './clean-picture.server.ts';
import type { AttachmentKind } from './tables.ts';

// Held shared by whoever adds a file and alone by whoever removes one, to the end of the transaction: a file is never
// removed between the moment an identical upload finds it and the moment that upload's row says so. Any number will do.
const FILES_LOCK = 7_264_612;

export async function whileAddingFiles(trx: Executor): Promise<void> {
	await sql`select pg_advisory_xact_lock_shared(${FILES_LOCK})`.execute(trx);
}

export async function whileRemovingFiles(trx: Executor): Promise<void> {
	await sql`select pg_advisory_xact_lock(${FILES_LOCK})`.execute(trx);
}

export interface NewAttachment {
	principalId: Id;
	kind: AttachmentKind;
	alt: string;
	/** Hard to look at. */
	veiled?: boolean;
	/** The only content on which it may hang: a face in it is seen there by a consent. */
	boundTo?: Id | null;
	picture: CleanPicture;
}

/**
 * Stores the picture and its rows.
 * @param around runs in the same transaction, given a function that writes the rows and returns the attachment's id.
 */
export async function keepPicture(
	attachment: NewAttachment,
	around: (trx: Executor, insert: () => Promise<Id>) => Promise<Id>,
): Promise<Id> {
	const staged: StagedFile[] = [];
	try {
		for (const variant of attachment.picture.variants) staged.push(await stageFile(variant.content));
		return await transact((trx) => around(trx, () => insertRows(trx, attachment, staged)));
	} finally {
		for (const file of staged) await file.discard();
	}
}

async function insertRows(trx: Executor, attachment: NewAttachment, staged: StagedFile[]): Promise<Id> {
	const { picture } = attachment;
	const largest = picture.variants[picture.variants.length - 1];
	if (!largest) throw new Error('a picture has at least one variant');
	await whileAddingFiles(trx);
	for (const file of staged) await file.place();
	await trx
		.insertInto('file')
		.values(staged.map((file) => ({ hash: file.hash, bytes: file.bytes, media_type: picture.mediaType })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const id = mintId();
	await trx
		.insertInto('attachment')
		.values({
			id,
			principal_id: attachment.principalId,
			kind: attachment.kind,
			media_type: picture.mediaType,
			width: largest.width,
			height: largest.height,
			alt: attachment.alt,
			veiled: attachment.veiled ?? false,
			bound_to: attachment.boundTo ?? null,
			placeholder: picture.placeholder,
			looked_through: picture.done?.lookedThrough ?? false,
			covered_faces: picture.done?.coveredFaces ?? 0,
			covered_texts: picture.done?.coveredTexts ?? 0,
			first_frame: picture.done?.firstFrame ?? false,
		})
		.execute();
	await trx
		.insertInto('attachment_variant')
		.values(
			picture.variants.map((variant, index) => ({
				attachment_id: id,
				width: variant.width,
				height: variant.height,
				media_type: picture.mediaType,
				hash: (staged[index] as StagedFile).hash,
			})),
		)
		.execute();
	return id;
}
