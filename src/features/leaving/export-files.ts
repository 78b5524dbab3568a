// The finished exports: a folder below DATA_DIR, a file an export, named after its id. Nobody reaches one by its name.

import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Id } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';

const folder = () => path.join(settings().DATA_DIR, 'exports');

export const exportPath = (id: Id): string => path.join(folder(), `${id}.zip`);

export async function makeExportFolder(): Promise<void> {
	await mkdir(folder(), { recursive: true, mode: 0o700 });
	await chmod(folder(), 0o700);
}

/** The file and what is left of a try that broke off. */
export async function dropExports(id: Id): Promise<void> {
	for (const name of [exportPath(id), `${exportPath(id)}.part`]) await rm(name, { force: true });
}

/** Ids of the files that lie there, also of those that no row knows any more. */
export async function exportsThere(): Promise<Id[]> {
	const names = await readdir(folder()).catch((problem: NodeJS.ErrnoException) => {
		if (problem.code === 'ENOENT') return [] as string[];
		throw problem;
	});
	return [...new Set(names.map((name) => name.replace(/\.zip(?:\.part)?$/, '')))];
}

export async function openExport(id: Id): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> } | null> {
	const found = await stat(exportPath(id)).catch(() => null);
	if (!found) return null;
	return {
		bytes: found.size,
		stream: Readable.toWeb(createReadStream(exportPath(id))) as ReadableStream<Uint8Array>,
	};
}
