// Uploading a photo. It hangs nowhere yet, and only whoever uploaded it sees it, until it is published with a text.

import { createHash } from 'node:crypto';
import { once } from '#kernel/idempotency/once.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { cleanPicture } from './clean-picture.server.ts';
import { keepPicture } from './keep-picture.ts';
import { readUpload, type Upload } from './read-upload.ts';

/** Longest description of a picture, in characters. */
export const LONGEST_ALT = 1500;
/** Photos that one member may have uploaded and not published; the rest waits for the daily sweep. */
const MOST_UNUSED = 40;

/**
 * Cleans and stores a photo.
 * @param alt what the picture shows, for those who do not see it. It is screened when it is published.
 * @param key idempotency key: the same file under the same key is one photo, so that a form can be sent again.
 * @returns id of the attachment.
 * @throws Refusal on field "photo" or "alt".
 */
export async function addPhoto(viewer: Viewer, upload: Upload, alt: string, key?: string): Promise<Id> {
	const member = requireConfirmed(viewer);
	const description = readAlt(alt);
	await checkUnused(member);
	const bytes = await readUpload(upload);
	const picture = await cleanPicture(bytes, 'photo');
	return keepPicture(
		{ principalId: member.memberId, kind: 'photo', alt: description, picture },
		async (trx, insert) => {
			if (!key) return insert();
			const body = [createHash('sha256').update(bytes).digest('base64'), description];
			return (await once(trx, member.memberId, key, body, insert)).id;
		},
	);
}

/** Writes the description of a photo that is not published yet: the viewer's own only. */
export async function describePhoto(viewer: Viewer, attachmentId: Id, alt: string): Promise<void> {
	const member = requireConfirmed(viewer);
	const { numUpdatedRows } = await db
		.updateTable('attachment')
		.set({ alt: readAlt(alt) })
		.where('id', '=', attachmentId)
		.where('principal_id', '=', member.memberId)
		.where('content_id', 'is', null)
		.where('kind', '=', 'photo')
		.executeTakeFirst();
	if (numUpdatedRows === 0n)
		throw new Refusal('not-found', 'This photo is no longer here. Choose it again.', { field: 'photo' });
}

function readAlt(text: string): string {
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
