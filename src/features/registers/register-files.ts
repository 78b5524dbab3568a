// The folder DATA_DIR/registers: what the administrator's page can load. A register of 10 GB is copied there by the
// operator; a weekly file may be uploaded.

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';

export interface RegisterFile {
	name: string;
	bytes: number;
	changedAt: Date;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._()-]{0,150}\.(csv|tsv|txt|gz|zip)$/i;

export function registerFolder(): string {
	return path.join(settings().DATA_DIR, 'registers');
}

/** The files that can be loaded, newest first. */
export async function listRegisterFiles(viewer: Viewer): Promise<RegisterFile[]> {
	requireDuty(viewer, 'administrator');
	const names = await readdir(registerFolder()).catch(() => [] as string[]);
	const files: RegisterFile[] = [];
	for (const name of names) {
		const file = await pathOfRegisterFile(name);
		if (!file) continue;
		const info = await stat(file);
		files.push({ name, bytes: info.size, changedAt: info.mtime });
	}
	return files.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

/** The path of a file in the folder, or null when the name is none of its files. */
export async function pathOfRegisterFile(name: string): Promise<string | null> {
	if (!NAME.test(name)) return null;
	const file = path.join(registerFolder(), name);
	const info = await stat(file).catch(() => null);
	return info?.isFile() ? file : null;
}

/** A name for any disk and any address: "Médicos (2026).csv" is kept as "Medicos (2026).csv". */
function plainName(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Za-z0-9 ._()-]/g, '_');
	return /^[A-Za-z0-9]/.test(plain) ? plain : `register ${plain}`;
}

/**
 * Stores an uploaded file in the folder as it streams in. A broken upload leaves nothing behind.
 * @param bytes announced size; a shorter stream is refused.
 */
export async function storeRegisterFile(
	viewer: Viewer,
	name: string,
	bytes: number,
	content: ReadableStream<Uint8Array>,
): Promise<string> {
	const member = requireDuty(viewer, 'administrator');
	const base = plainName(path.basename(name));
	if (!NAME.test(base))
		throw new Refusal('invalid', 'Send a table: its name ends in .csv, .tsv or .txt, or packed in .gz or .zip.', {
			field: 'file',
		});
	await mkdir(registerFolder(), { recursive: true });
	const target = path.join(registerFolder(), base);
	const part = `${target}.${process.pid}.part`;
	try {
		await pipeline(Readable.fromWeb(content as never), createWriteStream(part));
		const stored = (await stat(part)).size;
		if (stored !== bytes) throw new Refusal('invalid', 'The upload broke off. Send the file again.', { field: 'file' });
		await rename(part, target);
	} catch (problem) {
		await rm(part, { force: true });
		if ((problem as NodeJS.ErrnoException).code === 'ENOSPC')
			throw new Refusal('busy', 'The disk of the server is full; the file was not stored.', { field: 'file' });
		throw problem;
	}
	await audit(db, member.memberId, 'register.upload', { kind: 'register-file', id: 'upload' }, { bytes });
	return base;
}
