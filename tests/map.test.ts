// The map keeps its promise: every route has a row, and what a row names exists.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { routeIds } from '#tests/ways-out.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const map = readFileSync(path.join(ROOT, 'docs/MAP.md'), 'utf8');
/** Cells of each row that begins with an address. */
const rows = map
	.split('\n')
	.filter((line) => line.startsWith('| `/'))
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);

test('every route has one row, and every row a route', () => {
	const addresses = routeIds().map((id) => id.replace(/\/\([a-z]+\)/, '') || '/');
	expect(rows.map(([address]) => address?.replaceAll('`', '')).sort()).toEqual(addresses.sort());
});

test('the files, seeds and tests that the map names exist', () => {
	const journeys = readdirSync(path.join(ROOT, 'tests/journeys'));
	const wrong = [...map.matchAll(/`([\w./-]+\.(?:ts|svelte))`/g)]
		.map((match) => match[1] as string)
		.filter(
			(name) =>
				!journeys.includes(name) &&
				![name, `src/${name}`, `src/enhance/${name}`, `src/kernel/stream/${name}`].some((file) =>
					existsSync(path.join(ROOT, file)),
				) &&
				!/^\+|^hooks\.server\.ts$/.test(name),
		);
	expect(wrong).toEqual([]);
});

test('the tables that the map names are made by a migration', () => {
	const folder = path.join(ROOT, 'migrations');
	const statements = readdirSync(folder)
		.map((name) => readFileSync(path.join(folder, name), 'utf8'))
		.join('\n')
		.toLowerCase();
	const named = new Set(rows.flatMap((cells) => (cells[2] ?? '').split(', ').filter(Boolean)));
	const wrong = [...named].filter((table) => {
		const name = table.replace('auth.', '(?:auth\\.)?"?');
		return !new RegExp(`create (?:unlogged )?table (?:if not exists )?${name}"?\\s`).test(statements);
	});
	expect(wrong).toEqual([]);
});
