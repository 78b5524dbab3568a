// What the library knows of the words of a query: asked for once, before the query is read.

import { acronymsIn } from '../medline/index-terms.ts';
import { type Concept, conceptKey, type Lexeme, readJournals, readVocabulary, type Vocabulary } from './lexemes.ts';
import { journalRuns } from './plain-names.ts';
import type { Term } from './read-query.ts';
import { acrossTheOcean, otherwise } from './spellings.ts';

/** Fields that ask for words of texts. */
const WORDED = new Set(['all', 'tw', 'ti', 'tiab', 'tt', 'ot', 'nm', 'cn']);
/** Fields whose words may name a concept. */
const NAMING = new Set(['all', 'mh', 'majr', 'nm', 'pt']);
export const MOST_WORDS_OF_A_CONCEPT = 6;

/** Neither a field nor a phrase nor a beginning: mapped to MeSH. */
export const isPlain = (term: Term) => term.field === 'all' && !term.phrase && !term.prefix;

/** MeSH is written in American. */
const american = (words: string) =>
	words
		.split(' ')
		.map((word) => acrossTheOcean(word) ?? word)
		.join(' ');

export async function readKnownWords(terms: Term[]): Promise<KnownWords> {
	const loud = terms.every((term) => term.words === term.words.toUpperCase() && /\s/.test(term.words));
	const words = new Set(terms.flatMap((term) => wordsOf(term, loud)));
	const names = new Set(terms.flatMap(namesIn));
	const journals = terms.filter(isPlain).flatMap((term) => journalRuns(term.words));
	const [vocabulary, known] = await Promise.all([readVocabulary([...words], [...names]), readJournals(journals)]);
	return new KnownWords(vocabulary, known, loud);
}

/** Every text whose lexemes reading this term may ask for. */
function wordsOf(term: Term, loud: boolean): string[] {
	if (!WORDED.has(term.field)) return [];
	const single = term.words.split(/\s+/);
	return [
		...otherwise(term.words),
		...(term.prefix ? [] : single.flatMap((word) => otherwise(loud ? word.toLowerCase() : word))),
		...(isPlain(term) ? single.flatMap((word) => acrossTheOcean(word) ?? []) : []),
	];
}

/** Every name of a concept that this term may hold. */
function namesIn(term: Term): string[] {
	if (term.prefix) return [];
	const runs = NAMING.has(term.field) ? runsOf(term) : [];
	// "asthma/therapy": the heading stands before the last stroke.
	const stroke = term.field === 'mh' || term.field === 'majr' ? term.words.lastIndexOf('/') : -1;
	return [
		...runs.flatMap((run) => [run, conceptKey(american(run))]),
		...(stroke > 0 ? [conceptKey(term.words.slice(0, stroke))] : []),
	];
}

function runsOf({ words, phrase, field }: Term): string[] {
	const parts = conceptKey(words).split(' ').filter(Boolean);
	if (phrase || field !== 'all') return [parts.join(' ')];
	return parts.flatMap((_, start) =>
		Array.from({ length: Math.min(MOST_WORDS_OF_A_CONCEPT, parts.length - start) }, (_, more) =>
			parts.slice(start, start + more + 1).join(' '),
		),
	);
}

export class KnownWords {
	readonly vocabulary: Vocabulary;
	/** Runs of plain words that name a journal. */
	readonly journals: ReadonlySet<string>;
	/** All in capitals: then capitals mark no acronym. */
	readonly #loud: boolean;

	constructor(vocabulary: Vocabulary, journals: ReadonlySet<string>, loud: boolean) {
		this.vocabulary = vocabulary;
		this.journals = journals;
		this.#loud = loud;
	}

	conceptOf(words: string): Concept | undefined {
		const { concepts } = this.vocabulary;
		return concepts.get(conceptKey(words)) ?? concepts.get(conceptKey(american(words)));
	}

	/** Lexemes of some words; of a single word in capitals its acronym, which no stem stands for. */
	lexemes(words: string): { all: Lexeme[]; acronym: Lexeme | undefined } {
		const { lexemes } = this.vocabulary;
		const single = !/\s/.test(words);
		const all =
			lexemes.get(this.#loud && single ? words.toLowerCase() : words) ??
			words.split(/\s+/).flatMap((word) => lexemes.get(this.#loud ? word.toLowerCase() : word) ?? []);
		return {
			all: all.filter(({ place }) => place > 0),
			acronym: single && !this.#loud && acronymsIn(words).length > 0 ? all.find(({ place }) => place === 0) : undefined,
		};
	}

	/** By the lexeme of a word that is typed, that of its other spelling: British for American, American for British. */
	acrossTheOcean(words: string): Map<string, Lexeme> {
		const found = new Map<string, Lexeme>();
		for (const word of words.split(/\s+/)) {
			const other = acrossTheOcean(word);
			const own = this.lexemes(word).all;
			const theirs = other ? this.lexemes(other).all : [];
			const [one, two] = [own[0], theirs[0]];
			if (one && two && own.length === 1 && theirs.length === 1 && one.lexeme !== two.lexeme)
				found.set(one.lexeme, two);
		}
		return found;
	}
}
