// What was probably meant by words that nobody knows: those of topics, and those that members wrote, that are likest.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { slips } from './slips.ts';

/** @returns the likest known word by the word that was typed; words that are known, or like none, are left out. */
export async function likestWords(unknown: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ given: string; words: string[] }>`
		select given, array_agg(alike.word) as words from unnest(${unknown}::text[]) given cross join lateral (
			select word from search_word where word % lower(unaccent(given))
			order by similarity(word, lower(unaccent(given))) desc, known_by desc, word limit 15) alike
		where not exists (select from search_word where word = lower(unaccent(given))) group by given`.execute(db);
	const found = new Map<string, string>();
	for (const { given, words } of rows) {
		const [likest] = words
			.map((word) => ({ word, apart: slips(given.toLowerCase(), word) }))
			.sort((a, b) => a.apart - b.apart);
		if (likest && likest.apart <= Math.max(2, given.length / 4)) found.set(given, likest.word);
	}
	return found;
}
