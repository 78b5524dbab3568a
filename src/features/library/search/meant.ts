// A query that finds nothing may be mistyped: the words that stand nowhere in the library, and in no journal's
// abbreviation, are compared with those of topics.

import { sql } from 'kysely';
import { likestWords } from '#kernel/search/likest-words.ts';
import { db } from '#platform/db.server.ts';

const MOST_WORDS = 12;

/** The query with its unknown words as they were probably meant; null when there is nothing to offer. */
export async function meantBy(text: string): Promise<string | null> {
	const words = [...new Set(text.match(/\p{L}{4,40}/gu) ?? [])];
	if (words.length === 0 || words.length > MOST_WORDS) return null;
	const { rows } = await sql<{ word: string }>`select word from unnest(${words}::text[]) word
		where not exists (select from citation where citation.words @@ plainto_tsquery('medline', word))
			and not exists (select from journal where lower(word) = any(string_to_array(lower(abbreviation), ' ')))`.execute(
		db,
	);
	let meant = text;
	for (const [given, word] of await likestWords(rows.map(({ word }) => word))) meant = meant.replace(given, word);
	return meant === text ? null : meant;
}
