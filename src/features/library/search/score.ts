// What makes a citation a good match, as one expression of SQL over its words:
//
//   how rare the words are that it has (inverse document frequency as in BM25: Robertson & Zaragoza, Found. Trends Inf. Retr.
//   2009;3:333), each weighed by where it stands (title, headings, abstract) and by how often, with less for each time more;
//   divided by a measure of length; more when words that follow one another in the query do so in it (Metzler & Croft,
//   SIGIR 2005); more when a concept that was recognised is a heading, and a main one, and when a named author or journal is
//   the paper's; a little more when it is new, as in
//   PubMed's Best Match (Fiorini et al., PLoS Biol 2018;16:e2005343).
//
// Set once by thought and by PubMedQA's questions; decision 0096 has what each part gains.

import { type RawBuilder, sql } from 'kysely';
import { quoted } from './parts.ts';
import type { RankConcept, RankTerm } from './ranking.ts';

/** Substances, headings, abstract, title: in the order of ts_rank. */
const WEIGHTS = '{0.1,0.4,0.6,1.0}';
/** How much of the length counts (b of BM25), and the lexemes of an average citation with an abstract, keys included. */
const LENGTH = { counts: 0.4, average: 160 };
/** A neighbouring pair of words, in shares of what they are worth alone. */
const PAIR = 0.35;
/** A recognised concept as a heading, and as a main one, in shares of what it would be worth as a word. */
const HEADING = { any: 0.25, main: 0.25 };
/** At most so much more for a paper of today; half of it after five years. */
const NEW = { most: 0.1, days: 1825 };
/** A named author or journal that is the paper's: as a rare word of its title. */
const NAMED = 5;
/** Terms that are weighed: of a longer query the rarest. */
const MOST_TERMS = 24;

export const rarity = (share: number) => Math.log(1 + (1 - share) / Math.max(share, 1e-9));

/** @param words the unpacked tsvector. @param day the date of publication. */
export function scoreOf(
	terms: RankTerm[],
	concepts: RankConcept[],
	names: string[],
	words: RawBuilder<unknown>,
	day: RawBuilder<unknown>,
): RawBuilder<number> {
	// As parameters: queries of one shape are planned once.
	const number = (value: number) => sql`${Number(value.toFixed(4))}::float8`;
	const weighed = [...terms].sort((a, b) => a.share - b.share).slice(0, MOST_TERMS);
	const parts: RawBuilder<unknown>[] = weighed.map(
		({ lexeme, share }) =>
			sql`${number(rarity(share))} * ts_rank(${sql.lit(WEIGHTS)}, ${words}, ${quoted(lexeme)}::tsquery)`,
	);
	const inOrder = [...weighed].sort((a, b) => a.place - b.place);
	for (const [at, term] of inOrder.entries()) {
		const next = inOrder[at + 1];
		if (next && next.place - term.place === 1)
			parts.push(
				sql`case when ${words} @@ ${`${quoted(term.lexeme)} <-> ${quoted(next.lexeme)}`}::tsquery
					then ${number((PAIR * (rarity(term.share) + rarity(next.share))) / 2)} else 0 end`,
			);
	}
	const text = sql`(${sql.join(parts.length > 0 ? parts : [sql`1`], sql` + `)})
		/ (${number(1 - LENGTH.counts)} + ${number(LENGTH.counts)} * greatest(length(${words}), 60) / ${number(LENGTH.average)})`;
	const headings = concepts.slice(0, 6).map(
		({
			ui,
			share,
		}) => sql`case when ${words} @@ ${quoted(`mj:${ui}`)}::tsquery then ${number(rarity(share) * (HEADING.any + HEADING.main))}
			when ${words} @@ ${quoted(`mh:${ui}`)}::tsquery then ${number(rarity(share) * HEADING.any)} else 0 end`,
	);
	const named = names
		.slice(0, 4)
		.map((key) => sql`case when ${words} @@ ${key}::tsquery then ${number(NAMED)} else 0 end`);
	const total = sql.join([text, ...headings, ...named], sql` + `);
	return sql<number>`(${total}) * (1 + ${number(NEW.most)} * exp(-greatest(0, current_date - ${day}) * ln(2) / ${number(NEW.days)}))`;
}
