// Stored files: a folder below DATA_DIR, each file named after the SHA-256 of its bytes. Only cleaned bytes come here.
// A file is written under a temporary name, flushed, and renamed: under its own name it is whole, or it is not there.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { settings } from './settings.ts';

/** 32 bytes. */
export type Hash = Buffer;

export interface StagedFile {
	hash: Hash;
	bytes: number;
	/** Gives the file its name. Afterwards it survives a crash. Placing the same bytes twice is placing them once. */
	place(): Promise<void>;
	/** Removes the temporary file, if it was not placed. */
	discard(): Promise<void>;
}

const root = () => path.join(settings().DATA_DIR, 'files');
const incoming = () => path.join(root(), 'incoming');

function pathOf(hash: Hash): string {
	const name = hash.toString('hex');
	return path.join(root(), name.slice(0, 2), name.slice(2));
}

/** Writes `content` under a temporary name, flushed to the disk; `place()` is quick and may stand in a transaction. */
export async function stageFile(content: Uint8Array): Promise<StagedFile> {
	const hash = createHash('sha256').update(content).digest();
	await mkdir(incoming(), { recursive: true, mode: 0o700 });
	const temporary = path.join(incoming(), randomUUID());
	const file = await open(temporary, 'wx', 0o600);
	try {
		await file.writeFile(content);
		await file.sync();
	} catch (problem) {
		await unlink(temporary).catch(() => {}); // a full disk leaves no half file
		throw problem;
	} finally {
		await file.close();
	}
	return staged(temporary, hash, content.byteLength);
}

/** A path for a file that arrives: below it, what a crash leaves behind is found and removed. */
export async function newIncoming(): Promise<string> {
	await mkdir(incoming(), { recursive: true, mode: 0o700 });
	return path.join(incoming(), randomUUID());
}

/** Where a file of newIncoming() lies, by its name. */
export const incomingPath = (name: string): string => path.join(incoming(), path.basename(name));

/** Stages a file that lies at a path of newIncoming() already, however large. @param temporary is moved by place(). */
export async function stageIncoming(temporary: string): Promise<StagedFile> {
	const digest = createHash('sha256');
	const file = await open(temporary, 'r+');
	let bytes = 0;
	try {
		for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 })) {
			digest.update(chunk as Buffer);
			bytes += (chunk as Buffer).length;
		}
		await file.sync();
	} finally {
		await file.close();
	}
	return staged(temporary, digest.digest(), bytes);
}

function staged(temporary: string, hash: Hash, bytes: number): StagedFile {
	let placed = false;
	return {
		hash,
		bytes,
		async place() {
			const target = pathOf(hash);
			await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
			await rename(temporary, target);
			placed = true;
			await syncFolder(path.dirname(target));
			await syncFolder(root());
		},
		async discard() {
			if (!placed) await unlink(temporary).catch(() => {});
		},
	};
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/**
 * The bytes of a stored file as a web stream, and how many the file has.
 * @param part both ends included; all of it without one.
 * @throws when the file is not there: a row that points at nothing is a fault.
 */
export async function readStoredFile(
	hash: Hash,
	part?: { from: number; to: number },
): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> }> {
	const file = await open(pathOf(hash), 'r');
	try {
		const { size } = await file.stat();
		const stream = file.createReadStream({
			highWaterMark: 256 * 1024,
			...(part && { start: part.from, end: part.to }),
		});
		return { bytes: size, stream: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
	} catch (problem) {
		await file.close();
		throw problem;
	}
}

/** Removes a stored file; one that is gone already is no error. */
export async function removeStoredFile(hash: Hash): Promise<void> {
	await unlink(pathOf(hash)).catch((problem: NodeJS.ErrnoException) => {
		if (problem.code !== 'ENOENT') throw problem;
	});
}

/** Every stored file older than `before`, a folder at a time, for finding those that no row knows. */
export async function* storedFiles(before: Date): AsyncGenerator<Hash[]> {
	for (const folder of await namesIn(root())) {
		if (!/^[0-9a-f]{2}$/.test(folder)) continue;
		const hashes: Hash[] = [];
		for (const name of await namesIn(path.join(root(), folder))) {
			if (!/^[0-9a-f]{62}$/.test(name)) continue;
			if (await olderThan(path.join(root(), folder, name), before)) hashes.push(Buffer.from(folder + name, 'hex'));
		}
		if (hashes.length > 0) yield hashes;
	}
}

/** Removes temporary files that a crash left behind. @returns how many. */
export async function removeAbandoned(before: Date): Promise<number> {
	let removed = 0;
	for (const name of await namesIn(incoming())) {
		const file = path.join(incoming(), name);
		if (!(await olderThan(file, before))) continue;
		await unlink(file).catch(() => {});
		removed++;
	}
	return removed;
}

async function namesIn(folder: string): Promise<string[]> {
	return readdir(folder).catch((problem: NodeJS.ErrnoException) => {
		if (problem.code === 'ENOENT') return [];
		throw problem;
	});
}

async function olderThan(file: string, before: Date): Promise<boolean> {
	const found = await stat(file).catch(() => null);
	return found !== null && found.mtime < before;
}
