// Uploading a photo. It hangs nowhere yet, and only whoever uploaded it sees it, until it is published with a text.

import { createHash } from 'node:crypto';
import { audit } from '#kernel/audit/audit.ts';
import type { SparedText } from '#kernel/covering/reasons.ts';
import { once } from '#kernel/idempotency/once.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type CleanPicture, cleanPicture } from './clean-picture.server.ts';
import { coversFaces } from './face-consent.ts';
import { keepPicture } from './keep-picture.ts';
import { readUpload, type Upload } from './read-upload.ts';

/** Longest description of a picture, in characters. */
export const LONGEST_ALT = 1500;
/** Photos that one member may have uploaded and not published; the rest waits for the daily sweep. */
const MOST_UNUSED = 40;

/** What the uploader wants to stay uncovered. The server decides what of it is granted. */
export interface Wishes {
	/** Reference of a consent that covers recognisable faces (face-consent.ts). */
	consent?: string | null;
	/** Printed text that identifies nobody, each with a reason. */
	texts?: SparedText[];
}

/**
 * Cleans and stores a photo; faces and printed text in it are covered first.
 * @param alt what the picture shows, for those who do not see it. It is screened when it is published.
 * @param key idempotency key: the same file under the same key is one photo, so that a form can be sent again.
 * @returns id of the attachment.
 * @throws Refusal on field "photo" or "alt".
 */
export async function addPhoto(
	viewer: Viewer,
	upload: Upload,
	alt: string,
	key?: string,
	wishes: Wishes = {},
): Promise<Id> {
	const on = await coversFaces(viewer, wishes.consent);
	const spared = { faces: on !== null, texts: wishes.texts ?? [] };
	return add(viewer, upload, alt, key, (bytes) => cleanPicture(bytes, 'photo', spared), on);
}

/** For pictures that the program drew itself, in which nobody can be: nothing is looked for. */
export async function addDrawnPhoto(viewer: Viewer, upload: Upload, alt: string, key?: string): Promise<Id> {
	return add(viewer, upload, alt, key, (bytes) => cleanPicture(bytes, 'cover'));
}

async function add(
	viewer: Viewer,
	upload: Upload,
	alt: string,
	key: string | undefined,
	clean: (bytes: Uint8Array) => Promise<CleanPicture>,
	facesOn: Id | null = null,
): Promise<Id> {
	const member = requireConfirmed(viewer);
	const description = readAlt(alt);
	await checkUnused(member);
	const bytes = await readUpload(upload);
	const picture = await clean(bytes);
	return keepPicture(
		{
			principalId: member.memberId,
			kind: 'photo',
			alt: description,
			picture,
			boundTo: picture.done?.sparedFaces ? facesOn : null,
		},
		async (trx, insert) => {
			const insertOnRecord = async () => {
				const id = await insert();
				await recordSpared(trx, member, id, picture);
				return id;
			};
			if (!key) return insertOnRecord();
			const body = [createHash('sha256').update(bytes).digest('base64'), description];
			return (await once(trx, member.memberId, key, body, insertOnRecord)).id;
		},
	);
}

/** Who left what uncovered, and why, stands in the audit log. */
async function recordSpared(trx: Executor, member: Member, id: Id, { done }: CleanPicture): Promise<void> {
	if (!done) return;
	const subject = { kind: 'attachment', id };
	if (done.sparedFaces > 0)
		await audit(trx, member.memberId, 'photo.spare-faces', subject, { faces: done.sparedFaces });
	if (done.sparedTexts > 0)
		await audit(trx, member.memberId, 'photo.spare-texts', subject, {
			texts: done.sparedTexts,
			reasons: done.reasons.join(' '),
		});
}

/** Writes what is said of a photo that is not published yet: the viewer's own only. @param veiled it is hard to look at. */
export async function describePhoto(viewer: Viewer, attachmentId: Id, alt: string, veiled = false): Promise<void> {
	const member = requireConfirmed(viewer);
	const { numUpdatedRows } = await db
		.updateTable('attachment')
		.set({ alt: readAlt(alt), veiled })
		.where('id', '=', attachmentId)
		.where('principal_id', '=', member.memberId)
		.where('content_id', 'is', null)
		.where('kind', '=', 'photo')
		.executeTakeFirst();
	if (numUpdatedRows === 0n)
		throw new Refusal('not-found', 'This photo is no longer here. Choose it again.', { field: 'photo' });
}

/** A description as it is kept. @throws Refusal on "alt" when it is too long. */
export function readAlt(text: string): string {
	const alt = text.replace(/\s+/g, ' ').trim();
	if (alt.length > LONGEST_ALT)
		throw new Refusal('invalid', `The description has ${alt.length} characters; ${LONGEST_ALT} is the most.`, {
			field: 'alt',
		});
	return alt;
}

async function checkUnused(member: Member): Promise<void> {
	const { unused } = await db
		.selectFrom('attachment')
		.select((query) => query.fn.countAll<string>().as('unused'))
		.where('principal_id', '=', member.memberId)
		.where('content_id', 'is', null)
		.where('kind', '=', 'photo')
		.executeTakeFirstOrThrow();
	if (Number(unused) >= MOST_UNUSED)
		throw new Refusal(
			'too-many',
			`You have uploaded ${MOST_UNUSED} photos without publishing them. Publish some, or try again tomorrow.`,
			{ field: 'photo' },
		);
}
