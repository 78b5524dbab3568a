// Where words lie that were planted: every column of the database, every file of a folder.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';

/** Every text, JSON and byte string of the whole database that holds the words, as "table.column". */
export async function placesWith(words: string): Promise<string[]> {
	const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
		select c.table_schema as schema, c.table_name as "table", c.column_name as "column" from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'`.execute(db);
	const found: string[] = [];
	for (const { schema, table, column } of columns) {
		const { rows } = await sql`select from ${sql.id(schema, table)} where ${sql.ref(column)}::text ilike ${`%${words}%`}
			or ${sql.ref(column)}::text ilike ${`%${Buffer.from(words).toString('hex')}%`} limit 1`.execute(db);
		if (rows.length > 0) found.push(`${schema}.${table}.${column}`);
	}
	return found;
}

/** The files of a folder, at any depth, that hold the words. */
export function filesWith(words: string, folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name))
		.filter((file) => readFileSync(file).includes(words));
}
