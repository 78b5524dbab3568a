// What is to be said of papers that are named in words which are no content: a line of a session, what stands on a profile,
// a question to a colleague. Nothing is kept with such words; their marks are asked for when they are shown.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { citationsIn, namedIn } from './find-citations.ts';
import { citationSource } from './source.ts';
import type { Mark } from './tables.ts';

/** Grave marks by key: "pmid:1" → "retracted". Empty where nothing is named, or nothing grave is known. */
export type GraveMarks = Record<string, GraveMark>;
export type GraveMark = Extract<Mark, 'retracted' | 'partly-retracted' | 'concern'>;

const GRAVE: readonly Mark[] = ['retracted', 'partly-retracted', 'concern'];
const graveOf = (marks: readonly Mark[]) => marks.find((mark): mark is GraveMark => GRAVE.includes(mark));

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

/** Plain words in pieces, each with the mark that belongs behind it. */
export function piecesOf(text: string, marks: GraveMarks): { words: string; mark: GraveMark | null }[] {
	const pieces: { words: string; mark: GraveMark | null }[] = [];
	let from = 0;
	for (const { key, end } of Object.keys(marks).length > 0 ? namedIn(text) : []) {
		const mark = marks[key];
		if (!mark) continue;
		pieces.push({ words: text.slice(from, end), mark });
		from = end;
	}
	if (from < text.length) pieces.push({ words: text.slice(from), mark: null });
	return pieces;
}
