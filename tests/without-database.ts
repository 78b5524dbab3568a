// Which test files touch neither database nor settings: what they import says it. They need no database of their own and nothing
// that another file could change, so one process goes through them all; a process and a database each cost more than most of them.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	imports: Record<string, string>;
};
/** Where a database or a setting is reached, in a file's path. */
const SHARED = /\/src\/platform\/(?:db\.server|settings)\.ts$/;
/** What a test does to its process or to modules that the next file would find. */
const CHANGES = /\bvi\.|process\.env|\bimport\((?!')/;
const IMPORTED = /(?:\bfrom|\bimport\(|^import) ?'([#.][^']+)'/gm;

function resolved(from: string, name: string): string {
	if (name.startsWith('.')) return path.resolve(path.dirname(from), name);
	const [prefix = '', folder = ''] = Object.entries(imports).find(([one]) => name.startsWith(one.slice(0, -1))) ?? [];
	return path.resolve(root, folder.slice(0, -1) + name.slice(prefix.length - 1));
}

const known = new Map<string, string[]>();
function importsOf(file: string): string[] {
	let found = known.get(file);
	if (!found) {
		const code = /\.(?:ts|svelte)$/.test(file) ? readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '') : '';
		found = [...code.matchAll(IMPORTED)].map(([, name]) => resolved(file, name as string));
		known.set(file, found);
	}
	return found;
}

function isAlone(file: string): boolean {
	if (CHANGES.test(readFileSync(file, 'utf8'))) return false;
	const seen = new Set([file]);
	for (const one of seen) for (const next of importsOf(one)) seen.add(next);
	return ![...seen].some((one) => SHARED.test(one));
}

/** Paths below the project, for Vitest's `include` and `exclude`. */
export function withoutDatabase(folders: readonly string[]): string[] {
	return folders
		.flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
		)
		.filter((name) => name.endsWith('.test.ts') && !name.startsWith('tests/journeys/'))
		.filter((name) => isAlone(path.join(root, name)));
}
