// From what was typed to words that occur in names: the word itself, those that begin so, and those that are spelt or
// sound alike. Words are few and quickly searched; people come after (decision 0026).

import { sql } from 'kysely';
import { type AskedWord, askedWords } from '#kernel/people/name-words.ts';
import { db } from '#platform/db.server.ts';

/** A name that is looked for, as three conditions over person_search.terms in the syntax of tsquery, each wider than the one before. */
export interface AskedName {
	exact: string;
	/** Every word begins a word of the name. */
	near: string;
	/** Or is spelt or sounds alike. */
	wide: string;
}

/** Words taken for one that was typed: the commonest that begin so, the nearest that are alike. */
const BEGINNINGS = 30;
const ALIKE = 12;

export const quoted = (term: string) => `'${term.replaceAll("'", "''")}'`;
export const anyOf = (terms: string[]) => `(${terms.map(quoted).join(' | ')})`;

/** @returns null when nothing that could be a name was typed, 'nobody' when some word is like no name here. */
export async function readAskedName(typed: string): Promise<AskedName | 'nobody' | null> {
	const asked = askedWords(typed);
	if (asked.length === 0) return null;
	const found = await wordsLike(asked);
	const groups = asked.map(({ word, bones }, n) => {
		const here = found.filter((one) => one.n === n + 1);
		const near = here.filter((one) => one.begins).map((one) => one.word);
		return { word, near, wide: [...new Set([...near, ...here.map((one) => one.word), ...(bones ? [bones] : [])])] };
	});
	if (groups.some((group) => group.wide.length === 0)) return 'nobody';
	const every = (of: (group: (typeof groups)[number]) => string[]) =>
		groups.map((group) => anyOf(of(group).length > 0 ? of(group) : [group.word])).join(' & ');
	return {
		exact: every((group) => [group.word]),
		near: every((group) => group.near),
		wide: every((group) => group.wide),
	};
}

async function wordsLike(asked: AskedWord[]): Promise<{ n: number; word: string; begins: boolean }[]> {
	const distance = (most: string) => sql.raw(`levenshtein_less_equal(w.word, asked.word, ${most})`);
	const { rows } = await sql<{ n: number; word: string; begins: boolean }>`
		select asked.n::int as n, found.word, found.begins
		from unnest(${asked.map((one) => one.word)}::text[]) with ordinality asked(word, n)
		cross join lateral (
			(select w.word, true as begins from name_word w where w.word >= asked.word and w.word < asked.word || '~'
				order by w.word = asked.word desc, w.members desc limit ${sql.lit(BEGINNINGS)})
			union all
			(select w.word, false from name_word w where length(asked.word) >= 4 and w.word % asked.word
					and ${distance('2')} <= case when length(asked.word) < 6 then 1 else 2 end
				order by w.members desc limit ${sql.lit(ALIKE)})
			union all
			(select w.word, false from name_word w where length(asked.word) >= 4 and w.sound = dmetaphone(asked.word)
					and w.sound <> '' and ${distance('2')} <= 2
				order by ${distance('2')}, w.members desc limit ${sql.lit(ALIKE)})
		) found`.execute(db);
	return rows;
}
