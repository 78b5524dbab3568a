// Which hits are looked at. However many citations have a word, a search reads a bounded number of rows: the newest so
// many, found by asking for the latest months first, or a sample of equal parts of the library.

import { type RawBuilder, sql } from 'kysely';
import { PARTS } from '../medline/index-terms.ts';
import type { Calendar } from './lexemes.ts';
import { anyOf, quoted } from './parts.ts';

/** Months that are asked for one by one; before that, years. */
const MOST_MONTHS = 30;

/**
 * A tsquery for the latest months in which `wanted` hits are to be expected, where `share` of the citations are hits; null
 * when that is everything.
 */
export function latest(calendar: Calendar, share: number, wanted: number): string | null {
	const enough = (wanted * 1.6 + 50) / Math.max(1, calendar.citations * share);
	if (enough >= 0.5) return null;
	const asked: string[] = [];
	let covered = 0;
	let year = '';
	for (const { lexeme, share: own } of calendar.months.slice(0, MOST_MONTHS)) {
		asked.push(lexeme);
		covered += own;
		year = lexeme.slice(2, 6);
		if (covered >= enough) return anyOf(asked.map(quoted));
	}
	// Whole years from there; the year in which the months end is asked for as a whole.
	for (const { lexeme, share: own } of calendar.years) {
		if (lexeme.slice(2) > year) continue;
		asked.push(lexeme);
		covered += own;
		if (covered >= enough) return anyOf(asked.map(quoted));
	}
	return null;
}

/**
 * At least so many equal parts of the library as a tsquery, and how many they are; null for all of it. Parts are numbered from
 * 0 to 1023: a beginning stands for several (z:37 for 37 and 370 to 379), and each costs the index about what one number does.
 */
export function sampleOf(parts: number): { tsquery: string | null; parts: number } {
	if (parts > 600) return { tsquery: null, parts: PARTS };
	if (parts <= 8) return { tsquery: anyOf(numbers(parts, 0).map((n) => quoted(`z:${n}`))), parts };
	const [first, each] = parts <= 80 ? [11, 11] : [2, 111];
	const beginnings = Math.ceil(parts / each);
	return { tsquery: anyOf(numbers(beginnings, first).map((n) => `${quoted(`z:${n}`)}:*`)), parts: beginnings * each };
}

const numbers = (count: number, first: number) => Array.from({ length: count }, (_, more) => first + more);

export const both = (where: RawBuilder<boolean>, narrowed: string | null): RawBuilder<boolean> =>
	narrowed === null ? where : sql<boolean>`${where} and citation.words @@ ${narrowed}::tsquery`;
