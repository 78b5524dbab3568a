// Where words lie that were planted: every column of the database, every file of a folder, everything that a server said. Each
// journey with a case, a picture or a series ends by asking.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { db } from '#platform/db.server.ts';

/** Every text, JSON and byte string of the whole database that holds one of the words, as "table.column". One statement a table. */
export async function placesWith(...words: string[]): Promise<string[]> {
	const { rows: tables } = await sql<{ schema: string; table: string; columns: string[] }>`
		select c.table_schema as schema, c.table_name as "table", array_agg(c.column_name::text) as columns from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
			and c.data_type not in ('bigint', 'integer', 'smallint', 'boolean', 'real', 'double precision', 'timestamp with time zone', 'date')
		group by 1, 2`.execute(db);
	// Byte strings are shown as hexadecimal digits.
	const patterns = words.flatMap((one) => [`%${one}%`, `%${Buffer.from(one).toString('hex')}%`]);
	const found: string[] = [];
	for (const { schema, table, columns } of tables) {
		const holds = columns.map((column) => sql`bool_or(${sql.ref(column)}::text ilike any(${patterns}))`);
		const { rows } = await sql<{ held: (boolean | null)[] }>`select array[${sql.join(holds)}] as held
			from ${sql.id(schema, table)}`.execute(db);
		for (const [at, held] of (rows[0]?.held ?? []).entries()) if (held) found.push(`${schema}.${table}.${columns[at]}`);
	}
	return found;
}

/** The files of a folder, at any depth, that hold one of the words or are named so. */
export function filesWith(folder: string, ...words: string[]): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name))
		.filter((file) => {
			const bytes = bytesOf(file);
			return words.some((one) => file.includes(one) || bytes.includes(one));
		});
}

/** Empty for a file that the worker has taken away since it was listed. */
function bytesOf(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
		throw problem;
	}
}

/** Asserts that the words lie nowhere. @param mayHold columns, as "schema.table.column", that hold such words by their purpose. */
export async function expectNowhere(
	words: readonly string[],
	server: { dataDir: string; said(): string },
	mayHold: ReadonlySet<string> = new Set(),
): Promise<void> {
	const places = await placesWith(...words);
	expect(places.filter((place) => !mayHold.has(place)).sort()).toEqual([]);
	expect(filesWith(server.dataDir, ...words)).toEqual([]);
	for (const one of words) expect(server.said()).not.toContain(one);
}
