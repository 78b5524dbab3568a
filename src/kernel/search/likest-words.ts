// What was probably meant by words that nobody knows: those of topics, and those that members wrote, that are likest.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { slips } from './slips.ts';

/**
 * @returns the likest known word by the word that was typed; of those that are as like, the one that most know. Words that are
 * known, or like none, are left out, and nobody is offered a word that a search in English passes over.
 */
export async function likestWords(unknown: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ given: string; words: { word: string; known: number }[] }>`
		select given, json_agg(json_build_object('word', alike.word, 'known', alike.known_by)) as words from unnest(${unknown}::text[]) given cross join lateral (
			select word, known_by from search_word
			where word % lower(unaccent(given)) and to_tsvector('search_english', word) <> ''::tsvector
			order by similarity(word, lower(unaccent(given))) desc, known_by desc, word limit 15) alike
		where not exists (select from search_word where word = lower(unaccent(given))) group by given`.execute(db);
	const found = new Map<string, string>();
	for (const { given, words } of rows) {
		const [likest] = words
			.map(({ word, known }) => ({ word, known, apart: slips(given.toLowerCase(), word) }))
			.sort((a, b) => a.apart - b.apart || b.known - a.known);
		if (likest && likest.apart <= Math.max(2, given.length / 4)) found.set(given, likest.word);
	}
	return found;
}
