// Plain words with the marks of the papers that they name. Without the database, so that components can use it.

import { namedIn } from './find-citations.ts';
import type { Mark } from './tables.ts';

/** Grave marks by key: "pmid:1" → "retracted". Empty where nothing is named, or nothing grave is known. */
export type GraveMarks = Record<string, GraveMark>;
export type GraveMark = Extract<Mark, 'retracted' | 'partly-retracted' | 'concern'>;

const GRAVE: readonly Mark[] = ['retracted', 'partly-retracted', 'concern'];
export const graveOf = (marks: readonly Mark[]): GraveMark | undefined =>
	marks.find((mark): mark is GraveMark => GRAVE.includes(mark));

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
