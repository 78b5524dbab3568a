// A query as one tsquery over `citation.words`, where words and keys stand together. Plain words are mapped to MeSH as PubMed
// does: a concept of that name, or of one of its entry terms, counts with everything below it in the tree. What was
// understood is said beside the hits.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { isPlain, readKnownWords } from './known-words.ts';
import type { Vocabulary } from './lexemes.ts';
import { anchorOf, holds, joined, type Part, type Read, without } from './parts.ts';
import { type RankConcept, Ranking, type RankTerm } from './ranking.ts';
import type { Query, Term } from './read-query.ts';
import { type Reading, readTerm } from './read-term.ts';
import { UnreadableQuery } from './unreadable.ts';

export interface Compiled extends Read {
	terms: RankTerm[];
	concepts: RankConcept[];
	/** Keys of named authors and journals, as tsqueries. */
	names: string[];
	/** Nothing but plain words, joined by nothing: then hits with only some of them may follow. */
	plain: boolean;
	vocabulary: Vocabulary;
}

/** @throws UnreadableQuery for a date or number that is none. */
export async function compileQuery(query: Query): Promise<Compiled> {
	const together = joinWords(query);
	const known = await readKnownWords(termsOf(together));
	const reading: Reading = { known, ranking: new Ranking(), narrowing: [] };
	const read = readParts(reading, together);
	const [tag] = reading.narrowing;
	if (tag !== undefined) await requireFew(anchorOf(read), tag);
	return {
		...read,
		terms: reading.ranking.terms,
		concepts: reading.ranking.concepts,
		names: reading.ranking.names,
		plain: together.is === 'term' && isPlain(together) && /\s/.test(together.words),
		vocabulary: known.vocabulary,
	};
}

function readParts(reading: Reading, query: Query): Read {
	if (query.is === 'term') return readTerm(reading, query);
	if (query.is === 'not') {
		const yes = readParts(reading, query.yes);
		return without(
			yes,
			reading.ranking.negated(() => readParts(reading, query.no)),
		);
	}
	return joined(
		query.of.map((part) => readParts(reading, part)),
		query.is,
	);
}

/** What only narrows is read record by record: of so many, and no more. */
const MOST_NARROWED = 50_000;

async function requireFew(anchor: Part | null, tag: string): Promise<void> {
	const example = `asthma AND Oslo${tag === '[ad]' ? tag : '[ad]'}`;
	if (anchor === null)
		throw new UnreadableQuery(
			`${tag} narrows what other words find, and finds nothing by itself: add a word, a name, a journal or a heading, as in ${example}.`,
		);
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from citation where ${holds(anchor)}
		limit ${sql.lit(MOST_NARROWED + 1)}) found`.execute(db);
	if ((rows[0]?.n ?? 0) > MOST_NARROWED)
		throw new UnreadableQuery(
			`${tag} narrows what the other words find, and they find more than ${MOST_NARROWED} papers: add another word, a name, a journal or a heading.`,
		);
}

function termsOf(query: Query): Term[] {
	if (query.is === 'term') return [query];
	return query.is === 'not' ? [...termsOf(query.yes), ...termsOf(query.no)] : query.of.flatMap(termsOf);
}

/** "heart failure" typed as two words is one concept first: neighbours of an AND that have no field are tried together. */
function joinWords(query: Query): Query {
	if (query.is === 'term') return query;
	if (query.is === 'not') return { is: 'not', yes: joinWords(query.yes), no: joinWords(query.no) };
	if (query.is === 'or') return { is: 'or', of: query.of.map(joinWords) };
	const of: Query[] = [];
	for (const part of query.of.map(joinWords)) {
		const last = of.at(-1);
		if (last?.is === 'term' && part.is === 'term' && isPlain(last) && isPlain(part)) last.words += ` ${part.words}`;
		else of.push(part.is === 'term' ? { ...part } : part);
	}
	return of.length === 1 ? (of[0] as Query) : { is: 'and', of };
}
