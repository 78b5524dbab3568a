// What kind of study a paper is, by its own record in MEDLINE: for a sheet that fits it.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';

/** Publication types and headings in lower case; both empty for a paper that is not on site. */
export async function readStudy(
	executor: Executor,
	pmid: number | null,
): Promise<{ types: string[]; headings: string[] }> {
	if (pmid === null) return { types: [], headings: [] };
	const { rows } = await sql<{ types: string[]; headings: string[] }>`
		select coalesce((select array_agg(lower(one->>'name')) from jsonb_array_elements(record->'types') one), '{}') as types,
			coalesce((select array_agg(lower(one->>'name')) from jsonb_array_elements(record->'headings') one), '{}') as headings
		from citation where pmid = ${pmid}`.execute(executor);
	return rows[0] ?? { types: [], headings: [] };
}
