// When a paper was published, as a part of a query: whole years are lexemes, other days a condition.

import { sql } from 'kysely';
import { spanOf } from './dates.ts';
import { anyOf, type Part, quoted } from './parts.ts';

/** Years that one range may have as lexemes; a longer one is a condition. */
const MOST_YEARS = 150;

/** @throws UnreadableQuery for what is no date. */
export function sayPublished(words: string): Part {
	const { start, end } = spanOf(words);
	const [first, last] = [Number(start.slice(0, 4)), Math.min(Number(end.slice(0, 4)), new Date().getUTCFullYear() + 5)];
	if (start.endsWith('-01-01') && end.endsWith('-12-31') && first <= last && last - first < MOST_YEARS)
		return { tsquery: yearsBetween(first, last) };
	if (end.startsWith('9999')) return { where: sql<boolean>`citation.published_on >= ${start}::date` };
	return { where: sql<boolean>`citation.published_on between ${start}::date and ${end}::date` };
}

export const yearsBetween = (first: number, last: number) =>
	anyOf(Array.from({ length: last - first + 1 }, (_, more) => quoted(`y:${first + more}`)));
