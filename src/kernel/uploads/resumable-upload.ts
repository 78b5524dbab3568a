// A form with large files that arrives in pieces (tus 1.0, https://tus.io/protocols/resumable-upload): where the connection breaks off, the browser
// asks how much is here and sends the rest. What waits lies encrypted under a key of its row, goes when the form was read, whatever
// came of it, when its page is left, and after two quiet hours. Decision 0190.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { incomingPath, newIncoming } from '#platform/files.server.ts';
import { type Id, mintId, readShortId } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { countWithin } from '#platform/limits.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import type { UploadPurpose } from './tables.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Removes uploads that nobody goes on with. Every ten minutes. */
		'sweep-uploads': Record<string, never>;
	}
}

/** Of one member at the same time. */
const MOST_OPEN = 3;
const MOST_AN_HOUR = 60;
const QUIET_MS = 2 * 60 * 60 * 1000;
/** Whoever has been reading for so long was ended in the middle: no form takes longer. */
const GIVEN_UP = '20 minutes';
const BLOCK = 16;

export interface NewUpload {
	purpose: UploadPurpose;
	/** Of the form, with its boundary. */
	contentType: string;
	/** Of the whole form. */
	bytes: number;
	/** The most that this purpose takes. */
	most: number;
}

/** Begins one. Whether the member may is the caller's to ask. @throws Refusal too large, not a form, or too many at once. */
export async function beginUpload({ memberId }: Member, upload: NewUpload): Promise<Id> {
	const { purpose, contentType, bytes, most } = upload;
	if (!/^multipart\/form-data; boundary=[\w-]{10,70}$/.test(contentType) || !Number.isSafeInteger(bytes) || bytes < 1)
		throw new Refusal('invalid', 'The form arrived without its files. Send it again.');
	if (bytes > most)
		throw new Refusal(
			'invalid',
			`This is larger than ${Math.floor(most / 1024 / 1024).toLocaleString('en')} MB. Send less at once.`,
		);
	const id = mintId();
	const file = await newIncoming();
	await writeFile(file, '', { flag: 'wx', mode: 0o600 });
	try {
		await transact(async (trx) => {
			await sql`select from principal where id = ${memberId} for no key update`.execute(trx);
			await countWithin(trx, {
				whom: memberId,
				act: 'resumable-upload',
				most: MOST_AN_HOUR,
				seconds: 3600,
				sentence: (wait) => `You have begun too many uploads in an hour. Begin the next in ${wait}.`,
			});
			const { rows } = await sql<{ n: number }>`select count(*)::int as n from resumable_upload
				where principal_id = ${memberId} and led_to is null`.execute(trx);
			if ((rows[0]?.n ?? 0) >= MOST_OPEN)
				throw new Refusal(
					'too-many',
					'Too many uploads of yours are under way. Wait until one is done, or send this in two hours.',
				);
			await trx
				.insertInto('resumable_upload')
				.values({
					id,
					principal_id: memberId,
					purpose,
					content_type: contentType,
					bytes,
					file: path.basename(file),
					secret: randomBytes(32),
					reading_at: null,
					led_to: null,
				})
				.execute();
		});
	} catch (problem) {
		await unlink(file);
		throw problem;
	}
	return id;
}

interface Upload {
	id: Id;
	purpose: UploadPurpose;
	contentType: string;
	bytes: number;
	file: string;
	secret: Buffer;
	ledTo: string | null;
}

/** The viewer's own. @throws Refusal not-found. */
async function ownUpload(viewer: Viewer, id: Id): Promise<Upload> {
	const { rows } = await sql<Omit<Upload, 'bytes'> & { bytes: string }>`
		select id, purpose, content_type as "contentType", bytes::text, file, secret, led_to as "ledTo"
		from resumable_upload where id = ${id} and principal_id = ${requireMember(viewer).memberId}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	return { ...row, bytes: Number(row.bytes) };
}

/** Bytes that are here, and bytes of the whole. @throws Refusal not-found unless it is the viewer's own. */
export async function howFar(viewer: Viewer, id: Id): Promise<{ offset: number; bytes: number }> {
	const upload = await ownUpload(viewer, id);
	return { offset: upload.ledTo === null ? await bytesHere(upload) : upload.bytes, bytes: upload.bytes };
}

async function bytesHere({ file }: Upload): Promise<number> {
	const found = await stat(incomingPath(file)).catch(() => null);
	if (!found) throw notFound();
	return found.size;
}

/** Pieces that are being written: the connection of an older one may hang, and the browser has begun anew. */
const writing = new Map<Id, { stop: AbortController; ended: Promise<unknown> }>();

/**
 * Adds a piece; what of it arrives stays, also when the connection breaks off.
 * @returns how many bytes are here then. @throws Refusal conflict when it does not begin where the last one ended.
 */
export async function addPiece(viewer: Viewer, id: Id, offset: number, body: ReadableStream): Promise<number> {
	const upload = await ownUpload(viewer, id);
	const older = writing.get(id);
	older?.stop.abort();
	const stop = new AbortController();
	const ended = (async () => {
		await older?.ended.catch(() => {});
		if (upload.ledTo !== null || (await bytesHere(upload)) !== offset)
			throw new Refusal('conflict', 'This piece does not begin where the last one ended.');
		await append(upload, offset, body, stop.signal);
	})();
	const mine = { stop, ended };
	writing.set(id, mine);
	try {
		await ended;
	} finally {
		if (writing.get(id) === mine) writing.delete(id);
		await sql`update resumable_upload set touched_at = now() where id = ${id}`.execute(db);
	}
	return bytesHere(upload);
}

/** Calls of the system for files; a connection's are others. */
const OF_THE_DISK = new Set(['open', 'write', 'close', 'fsync']);

async function append(upload: Upload, offset: number, body: ReadableStream, signal: AbortSignal): Promise<void> {
	let room = upload.bytes - offset;
	const within = async function* (chunks: AsyncIterable<Uint8Array>) {
		for await (const chunk of chunks) {
			room -= chunk.length;
			if (room < 0) throw new Refusal('invalid', 'More arrived than was said at the beginning. Send it again.');
			yield chunk;
		}
	};
	const counter = Buffer.alloc(BLOCK);
	counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK)), 8);
	const cipher = createCipheriv('aes-256-ctr', upload.secret, counter);
	cipher.update(Buffer.alloc(offset % BLOCK)); // the part of the first block that is written already
	const file = createWriteStream(incomingPath(upload.file), { flags: 'r+', start: offset });
	try {
		await pipeline(Readable.fromWeb(body as never), within, cipher, file, { signal });
	} catch (problem) {
		// A connection that breaks off, or that a newer one takes the place of, is what this is for; what the disk says is a fault.
		const { code, syscall = '' } = problem as NodeJS.ErrnoException;
		const removed = code === 'ENOENT';
		if (problem instanceof Refusal || (OF_THE_DISK.has(syscall) && !removed)) throw problem;
	}
}

/** Whoever sent it does not go on. Twice is once. */
export async function dropUpload(viewer: Viewer, id: Id): Promise<void> {
	const upload = await ownUpload(viewer, id);
	writing.get(id)?.stop.abort();
	await remove(upload.id, upload.file);
}

async function remove(id: Id, file: string): Promise<void> {
	await unlink(incomingPath(file)).catch(() => {}); // gone already
	await sql`delete from resumable_upload where id = ${id}`.execute(db);
}

export interface WholeForm {
	/** With the form as its body, however it arrived. */
	request: Request;
	/** The same form was taken already, and led here. */
	ledTo: string | null;
	/** The form was read: nothing of it stays. @param ledTo where its page goes; null when it was refused. */
	read(ledTo: string | null): Promise<void>;
	/** It could not be read just now, and is asked for again: it stays as it is. */
	later(): Promise<void>;
}

/**
 * The form of a request: as it comes, without script; or as it was sent in pieces before, when the request names the upload.
 * @throws Refusal not-found; conflict when pieces are missing; busy while the same form is being read for another request.
 */
export async function wholeForm(viewer: Viewer, request: Request, purpose: UploadPurpose): Promise<WholeForm> {
	if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
		return { request, ledTo: null, read: async () => {}, later: async () => {} };
	const id = readShortId(String((await request.formData()).get('upload') ?? ''));
	if (id === null) throw new Refusal('invalid', 'The form arrived without its files. Send it again.');
	const upload = await ownUpload(viewer, id);
	if (upload.purpose !== purpose) throw notFound();
	if (upload.ledTo !== null) return { request, ledTo: upload.ledTo, read: async () => {}, later: async () => {} };
	if ((await bytesHere(upload)) !== upload.bytes)
		throw new Refusal('conflict', 'Not all of it has arrived. Send it again.');
	const { rows } = await sql`update resumable_upload set reading_at = now(), touched_at = now()
		where id = ${id} and (reading_at is null or reading_at < now() - ${GIVEN_UP}::interval) returning id`.execute(db);
	if (rows.length === 0) throw new Refusal('busy', 'These files are being read already.', { retryAfter: 3 });
	const decipher = createDecipheriv('aes-256-ctr', upload.secret, Buffer.alloc(BLOCK));
	const stored = createReadStream(incomingPath(upload.file), { highWaterMark: 256 * 1024 });
	stored.once('error', (problem) => decipher.destroy(problem));
	return {
		request: new Request(request.url, {
			method: 'POST',
			headers: { 'content-type': upload.contentType },
			body: Readable.toWeb(stored.pipe(decipher)) as ReadableStream,
			duplex: 'half',
		} as RequestInit),
		ledTo: null,
		async read(ledTo) {
			stored.destroy();
			if (ledTo === null) return remove(id, upload.file);
			await unlink(incomingPath(upload.file)).catch(() => {});
			await sql`update resumable_upload set led_to = ${ledTo} where id = ${id}`.execute(db);
		},
		async later() {
			stored.destroy();
			await sql`update resumable_upload set reading_at = null where id = ${id}`.execute(db);
		},
	};
}

/** Removes uploads that have been quiet for two hours. Tolerates running twice. @returns how many. */
export async function sweepUploads(now = new Date()): Promise<number> {
	const { rows } = await sql<{ id: Id; file: string }>`select id, file from resumable_upload
		where touched_at < ${new Date(now.getTime() - QUIET_MS)}`.execute(db);
	for (const { id, file } of rows) await remove(id, file);
	return rows.length;
}

export const uploadTasks = {
	'sweep-uploads': async () => {
		await sweepUploads();
	},
} satisfies Partial<Tasks>;
