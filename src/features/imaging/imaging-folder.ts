// Where the files of imaging lie, below DATA_DIR/imaging: cleaned ones by series, and what waits to be cleaned, encrypted.

import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Id } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';

const root = () => path.join(settings().DATA_DIR, 'imaging');

export const incomingFolder = (uploadId: Id) => path.join(root(), 'incoming', uploadId);
export const seriesFolder = (seriesId: Id) => path.join(root(), 'series', seriesId);
export const imageFile = (seriesId: Id, imageId: Id) => path.join(seriesFolder(seriesId), `${imageId}.dcm`);

export async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
}

export async function removeFolder(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
}

/** Names (ids) below one of the two folders, of what is older than `before`. */
export async function foldersBefore(kind: 'incoming' | 'series', before: Date): Promise<Id[]> {
	const folder = path.join(root(), kind);
	const names = await readdir(folder).catch((problem: NodeJS.ErrnoException) => {
		if (problem.code === 'ENOENT') return [];
		throw problem;
	});
	const old: Id[] = [];
	for (const name of names) {
		const found = await stat(path.join(folder, name)).catch(() => null);
		if (/^\d+$/.test(name) && found && found.mtime < before) old.push(name);
	}
	return old;
}
