// What is to be said of papers that are named in words which are no content: a line of a session, what stands on a profile,
// a question to a colleague. Nothing is kept with such words; their marks are asked for when they are shown.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { citationsIn } from './find-citations.ts';
import { type GraveMarks, graveOf } from './grave-marks.ts';
import { citationSource } from './source.ts';
import type { Mark } from './tables.ts';

/** @param texts plain words as they are shown. One statement when they name a paper, none when they do not. */
export async function readGraveMarks(texts: readonly (string | null | undefined)[]): Promise<GraveMarks> {
	const keys = citationsIn(texts.filter(Boolean).join('\n\n'));
	if (keys.length === 0) return {};
	const { rows } = await sql<{ key: string; marks: Mark[] }>`select key, marks from cited_work
		where key = any(${keys}::text[]) and pmid is not null`.execute(db);
	const unknown = keys.filter((key) => !rows.some((row) => row.key === key));
	const described = unknown.length > 0 ? await citationSource().describe(db, unknown) : [];
	return Object.fromEntries(
		[...rows, ...described].flatMap(({ key, marks }) => {
			const mark = graveOf(marks);
			return mark ? [[key, mark]] : [];
		}),
	);
}
