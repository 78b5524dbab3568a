// An upload begins: its files come in, and the worker is asked to clean them.

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { isVerified, type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { countWithin } from '#platform/limits.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { incomingFolder, makeFolder, removeFolder } from '../imaging-folder.ts';
import { receiveFiles } from './receive-files.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Cleans the files of an upload and makes series of them. */
		'imaging.clean': { uploadId: Id };
	}
}

/** Uploads that one member may send in a day. */
const MOST_A_DAY = 30;

/**
 * Bytes of an upload that is done in a minute or two. Small ones are cleaned one after the other, and large ones beside them: a film does
 * not wait for four scans, and the worker's other jobs (a withdrawal tells its readers) wait for neither.
 */
const MOST_SMALL = 16 * 1024 * 1024;

/** Who may upload pictures of patients. @throws Refusal with the sentence that says why not. */
export function mayUpload(viewer: Viewer): Member {
	const member = requireConfirmed(viewer);
	if (!isVerified(member))
		throw new Refusal('not-allowed', 'Only verified clinicians upload series. Prove your profession first.');
	return member;
}

/**
 * Takes in the files of a form and leaves them, encrypted, to the worker.
 * @returns id of the upload.
 * @throws Refusal on field "files" when they are too large, too many, or none; nothing of them is left then.
 */
export async function startUpload(viewer: Viewer, request: Request): Promise<Id> {
	const member = mayUpload(viewer);
	const id = mintId();
	const secret = randomBytes(32);
	await transact(async (trx) => {
		await countWithin(trx, {
			whom: member.memberId,
			act: 'imaging',
			most: MOST_A_DAY,
			seconds: 86_400,
			sentence: (wait) => `You have sent ${MOST_A_DAY} uploads today. Send the next in ${wait}.`,
		});
		await trx
			.insertInto('imaging_upload')
			.values({ id, principal_id: member.memberId, secret, total: null, message: null, finished_at: null })
			.execute();
	});
	const folder = incomingFolder(id);
	try {
		await makeFolder(folder);
		const { files, bytes, fields } = await receiveFiles(request, folder, secret);
		if (fields.get('attested') !== 'yes')
			throw new Refusal(
				'invalid',
				'Confirm that you may share these pictures. Nothing was kept; choose the files again.',
				{
					field: 'attested',
				},
			);
		await transact(async (trx) => {
			await sql`update imaging_upload set state = 'waiting', received = ${files} where id = ${id}`.execute(trx);
			await enqueue(
				trx,
				'imaging.clean',
				{ uploadId: id },
				{
					key: `imaging ${id}`,
					maxAttempts: 5,
					queue: bytes > MOST_SMALL ? 'imaging, large' : 'imaging, small',
				},
			);
		});
		return id;
	} catch (problem) {
		await removeFolder(folder);
		await db.deleteFrom('imaging_upload').where('id', '=', id).execute();
		throw problem;
	}
}
