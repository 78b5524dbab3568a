// The filters of a search in words: above its papers, and in the list of one's searches.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { AGE_SPANS, FLAGS } from '../medline/flags.ts';
import { languageName } from './count-hits.ts';
import { type Filters, filterPairs } from './filters.ts';

/**
 * One filter in English words, which are said where they are shown.
 * @param titles of journals by NLM's number, as far as they are known.
 */
export function filterWords(name: string, value: string, titles: ReadonlyMap<string, string>): string {
	if (name === 'from') return `From ${value}`;
	if (name === 'to') return `To ${value}`;
	if (name === 'language') return languageName(value);
	if (name === 'journal') return titles.get(value) ?? 'One journal';
	if (name === 'abstract') return 'With abstract';
	return AGE_SPANS[value]?.words ?? FLAGS.find(({ key }) => key === value)?.words ?? value;
}

/** Titles of the journals that these searches are narrowed to, by NLM's number: one statement, and none where none is. */
export async function titlesOf(searches: readonly { filters: Filters }[]): Promise<Map<string, string>> {
	const wanted = [...new Set(searches.flatMap(({ filters }) => filters.journal ?? []))];
	if (wanted.length === 0) return new Map();
	const { rows } = await sql<{
		id: string;
		title: string;
	}>`select nlm_id as id, title from journal where nlm_id = any(${wanted}::text[])`.execute(db);
	return new Map(rows.map(({ id, title }) => [id, title]));
}

/** What a line of a search says of its filters; names of journals are no words of the interface. */
export const filterLines = (filters: Filters, titles: ReadonlyMap<string, string>) =>
	filterPairs(filters).map(([name, value]) => ({
		words: filterWords(name, value, titles),
		isName: name === 'journal' && titles.has(value),
	}));
