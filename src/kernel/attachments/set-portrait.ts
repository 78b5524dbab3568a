// The picture beside a name. It is as public as the profile.

import { sql } from 'kysely';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type CleanPicture, cleanPicture } from './clean-picture.server.ts';
import { keepPicture } from './keep-picture.ts';
import { readUpload, type Upload } from './read-upload.ts';

/** Cleans the picture, cuts it to a square, and shows it beside the member's name. The earlier one is gone. */
export async function setPortrait(viewer: Viewer, upload: Upload): Promise<Id> {
	const member = requireConfirmed(viewer);
	return givePortrait(member.memberId, await readUpload(upload));
}

/** The same for any principal: the demonstration network and pages. Checks no rights. */
export async function givePortrait(principalId: Id, bytes: Uint8Array): Promise<Id> {
	return keepPortrait(principalId, await cleanPicture(bytes, 'portrait'));
}

/** For a picture that the program drew itself: nobody sent it, so there is nothing to clean. */
export function keepPortrait(principalId: Id, picture: CleanPicture): Promise<Id> {
	return keepPicture({ principalId, kind: 'portrait', alt: '', picture }, async (trx, insert) => {
		const id = await insert();
		await replacePortrait(trx, principalId, id);
		return id;
	});
}

/** Goes back to initials. */
export async function removePortrait(viewer: Viewer): Promise<void> {
	const member = requireConfirmed(viewer);
	await transact((trx) => replacePortrait(trx, member.memberId, null));
}

/** The principal's row is locked first, so two uploads at once leave one portrait. */
async function replacePortrait(trx: Executor, principalId: Id, portraitId: Id | null): Promise<void> {
	await sql`update principal set portrait_id = ${portraitId} where id = ${principalId}`.execute(trx);
	await sql`delete from attachment where principal_id = ${principalId} and kind = 'portrait'
		and id is distinct from ${portraitId}`.execute(trx);
}
