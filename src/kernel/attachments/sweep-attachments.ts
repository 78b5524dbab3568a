// What nothing points at goes: photos that were never published, files without a variant, leftovers of a crash.

import { sql } from 'kysely';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Hash, removeAbandoned, removeStoredFile, storedFiles } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { sweepDocuments } from './document/add-document.ts';
import { whileRemovingFiles } from './keep-picture.ts';
import { sweepVideos } from './video/sweep-videos.ts';

const A_DAY = 24 * 60 * 60 * 1000;
const BATCH = 200;

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Removes unused photos and files that nothing points at. Daily, and after an erasure. */
		'sweep-attachments': Record<string, never>;
	}
}

export interface Swept {
	photos: number;
	files: number;
	/** Files on the disk that no row knew, and temporary ones. */
	strays: number;
}

/**
 * Removes the attachments of the content and, soon after, their files. For erasing, and for removal for privacy.
 * Runs in the transaction that erases.
 */
export async function eraseAttachments(trx: Executor, contentId: Id): Promise<void> {
	await sql`delete from attachment where content_id = ${contentId}`.execute(trx);
	await sql`update body set attachments = 0, parts = parts & ~8::smallint where content_id = ${contentId}`.execute(trx);
	await enqueue(trx, 'sweep-attachments', {}, { key: 'sweep-attachments' });
}

/** Removes one attachment and, soon after, its files. Checks no rights. */
export async function dropAttachment(trx: Executor, attachmentId: Id): Promise<void> {
	await sql`delete from attachment where id = ${attachmentId}`.execute(trx);
	await enqueue(trx, 'sweep-attachments', {}, { key: 'sweep-attachments' });
}

/** The daily sweep. Tolerates running twice, also at the same time. */
export async function sweepAttachments(now = new Date()): Promise<Swept> {
	const yesterday = new Date(now.getTime() - A_DAY);
	const unused = await sql`
		delete from attachment where content_id is null and kind = 'photo' and created_at < ${yesterday}
			and not exists (select from attachment_hold where attachment_id = attachment.id and until > ${now})
			and not exists (select from scheduled_upload waits where waits.attachment_id = attachment.id)`.execute(db);
	await sweepVideos(yesterday);
	await sweepDocuments(yesterday);
	return {
		photos: Number(unused.numAffectedRows ?? 0),
		files: await removeUnreferenced(),
		strays: (await removeStrays(yesterday)) + (await removeAbandoned(yesterday)),
	};
}

/** In batches, because uploads wait while one is removed. The row goes with the file or not at all. */
async function removeUnreferenced(): Promise<number> {
	for (let removed = 0; ; ) {
		const count = await transact(async (trx) => {
			await whileRemovingFiles(trx);
			const { rows } = await sql<{ hash: Hash }>`
				delete from file where hash in (
					select hash from file where not exists (select from attachment_variant where attachment_variant.hash = file.hash)
					limit ${BATCH})
				returning hash`.execute(trx);
			// Before the commit, hence under the lock. If the commit fails, a row without a file stays that nothing
			// points at, and the next sweep takes it.
			for (const { hash } of rows) await removeStoredFile(hash);
			return rows.length;
		});
		removed += count;
		if (count < BATCH) return removed;
	}
}

/** Files whose row never came to be: the server ended between the renaming and the commit. */
async function removeStrays(before: Date): Promise<number> {
	let removed = 0;
	for await (const hashes of storedFiles(before)) {
		removed += await transact(async (trx) => {
			const strays = await unknownOf(trx, hashes);
			if (strays.length === 0) return 0;
			await whileRemovingFiles(trx);
			const still = await unknownOf(trx, strays);
			for (const hash of still) await removeStoredFile(hash);
			return still.length;
		});
	}
	return removed;
}

async function unknownOf(trx: Executor, hashes: Hash[]): Promise<Hash[]> {
	const { rows } = await sql<{ hash: Hash }>`
		select hash from unnest(${hashes}::bytea[]) as stored (hash)
		where not exists (select from file where file.hash = stored.hash)`.execute(trx);
	return rows.map((row) => row.hash);
}

export const attachmentTasks = {
	'sweep-attachments': async () => {
		await sweepAttachments();
	},
};
