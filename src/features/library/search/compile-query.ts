// A query as one tsquery over `citation.words`, where words and keys stand together. Plain words are mapped to MeSH as PubMed
// does: a concept of that name, or of one of its entry terms, counts with everything below it in the tree. What was
// understood is said beside the hits.

import { type RawBuilder, sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { AGE_SPANS, FLAGS } from '../medline/flags.ts';
import { acronymsIn, plainKey } from '../medline/index-terms.ts';
import { spanOf } from './dates.ts';
import { type Concept, conceptKey, type Lexeme, readVocabulary, type Vocabulary } from './lexemes.ts';
import * as narrowing from './narrowing.ts';
import { nearby } from './near.ts';
import { qualifierOf } from './qualifiers.ts';
import type { Query, Term } from './read-query.ts';
import { acrossTheOcean, otherwise } from './spellings.ts';
import { UnreadableQuery } from './unreadable.ts';
import { LANGUAGES, PUBLICATION_TYPES, PUBMED_FILTERS } from './values.ts';

/** A part of a query: as the text of a tsquery, or, where the index cannot say it, as a condition. */
export type Part = { tsquery: string } | { where: RawBuilder<boolean> };

/** What a hit is ranked by. */
export interface RankTerm {
	lexeme: string;
	/** Of the citations, 0 to 1: the rarer, the more it says. */
	share: number;
	/** Share of those that have it in the title. */
	titles: number;
	/** Its place in the query, in words; neighbours differ by one. */
	place: number;
}
export interface RankConcept {
	ui: string;
	share: number;
}

export interface Compiled {
	part: Part;
	/** How the query was read: `("heart failure"[MeSH Terms] OR heart failure) AND 2020[dp]`. */
	reading: string;
	terms: RankTerm[];
	concepts: RankConcept[];
	/** At most this share of the citations can be hits. */
	most: number;
	/** Nothing but plain words, joined by nothing: then hits with only some of them may follow. */
	plain: boolean;
	vocabulary: Vocabulary;
}

/** @throws UnreadableQuery for a date or number that is none. */
export async function compileQuery(query: Query): Promise<Compiled> {
	const joined = joinWords(query);
	const words = new Set<string>();
	const names = new Set<string>();
	const loud = termsOf(joined).every((term) => term.words === term.words.toUpperCase() && /\s/.test(term.words));
	for (const term of termsOf(joined)) {
		if (WORDED.has(term.field)) {
			for (const text of otherwise(term.words)) words.add(text);
			if (!term.prefix)
				for (const word of term.words.split(/\s+/))
					for (const text of otherwise(loud ? word.toLowerCase() : word)) words.add(text);
			if (plainWord(term))
				for (const word of term.words.split(/\s+/)) {
					const other = acrossTheOcean(word);
					if (other) words.add(other);
				}
		}
		if (term.prefix) continue;
		if (['all', 'mh', 'majr', 'nm', 'pt'].includes(term.field))
			for (const run of runsOf(term)) for (const name of [run, conceptKey(american(run))]) names.add(name);
		// "asthma/therapy": the heading stands before the last stroke.
		const stroke = term.words.lastIndexOf('/');
		if ((term.field === 'mh' || term.field === 'majr') && stroke > 0)
			names.add(conceptKey(term.words.slice(0, stroke)));
	}
	const vocabulary = await readVocabulary([...words], [...names]);
	const reader = new Reader(vocabulary, loud);
	const read = reader.read(joined);
	const { part, reading, most } = read;
	const [tag] = reader.narrowing;
	if (tag !== undefined) await requireFew(anchorOf(read), tag);
	const { terms, concepts } = reader;
	return {
		part,
		reading,
		most,
		terms,
		concepts,
		plain: joined.is === 'term' && plainWord(joined) && /\s/.test(joined.words),
		vocabulary,
	};
}

/** Fields that ask for words of texts. */
const WORDED = new Set(['all', 'tw', 'ti', 'tiab', 'tt', 'ot', 'nm', 'cn']);

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
		if (last?.is === 'term' && part.is === 'term' && plainWord(last) && plainWord(part)) last.words += ` ${part.words}`;
		else of.push(part.is === 'term' ? { ...part } : part);
	}
	return of.length === 1 ? (of[0] as Query) : { is: 'and', of };
}

/** MeSH is written in American. */
const american = (words: string) =>
	words
		.split(' ')
		.map((word) => acrossTheOcean(word) ?? word)
		.join(' ');

const plainWord = (term: Term) => term.field === 'all' && !term.phrase && !term.prefix;

const MOST_WORDS_OF_A_CONCEPT = 6;
/**
 * Of a concept that plain words were mapped to, so many of the headings below it are asked for: the commonest, which cover
 * most of its citations. "Neoplasms" has 600 below it, and its word is asked for, too. [mh] asks for all.
 */
const MOST_BELOW = 16;
/** A heading with a qualifier is asked for pair by pair; where there are more, for both, wherever they stand. */
const MOST_PAIRS = 1500;

function runsOf({ words, phrase, field }: Term): string[] {
	const parts = conceptKey(words).split(' ').filter(Boolean);
	if (phrase || field !== 'all') return [parts.join(' ')];
	return parts.flatMap((_, start) =>
		Array.from({ length: Math.min(MOST_WORDS_OF_A_CONCEPT, parts.length - start) }, (_, more) =>
			parts.slice(start, start + more + 1).join(' '),
		),
	);
}

/** A lexeme as a tsquery has it. */
export const quoted = (lexeme: string) => `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
export const anyOf = (parts: string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' | ')})`);
export const allOf = (parts: string[]) => (parts.length === 1 ? (parts[0] as string) : `(${parts.join(' & ')})`);

/** A part as a condition over `citation`. */
export const holds = (part: Part): RawBuilder<boolean> =>
	'tsquery' in part ? sql<boolean>`citation.words @@ ${part.tsquery}::tsquery` : part.where;

function join(parts: Part[], is: 'and' | 'or'): Part {
	if (parts.length === 1) return parts[0] as Part;
	const said = parts.flatMap((part) => ('tsquery' in part ? [part.tsquery] : []));
	if (said.length === parts.length) return { tsquery: is === 'and' ? allOf(said) : anyOf(said) };
	const together: Part[] = said.length > 0 ? [{ tsquery: is === 'and' ? allOf(said) : anyOf(said) }] : [];
	const conditions = [...together, ...parts.filter((part) => !('tsquery' in part))].map(holds);
	return { where: sql<boolean>`(${sql.join(conditions, is === 'and' ? sql` and ` : sql` or `)})` };
}

interface Read {
	part: Part;
	reading: string;
	most: number;
	/** The part without what only narrows; null when nothing else is asked, and left out when that is the part itself. */
	anchor?: Part | null;
}
const anchorOf = (read: Read): Part | null => (read.anchor === undefined ? read.part : read.anchor);

/** Matches nothing: every lexeme is shorter. */
const NOTHING: Part = { where: sql<boolean>`false` };

class Reader {
	readonly terms: RankTerm[] = [];
	readonly concepts: RankConcept[] = [];
	/** Tags of the fields that only narrow. */
	readonly narrowing: string[] = [];
	readonly #vocabulary: Vocabulary;
	/** All in capitals: then capitals mark no acronym. */
	readonly #loud: boolean;
	#negative = false;
	#place = 0;

	constructor(vocabulary: Vocabulary, loud: boolean) {
		this.#vocabulary = vocabulary;
		this.#loud = loud;
	}

	read(query: Query): Read {
		if (query.is === 'not') {
			const yes = this.read(query.yes);
			const before = this.#negative;
			this.#negative = true;
			const no = this.read(query.no);
			this.#negative = before;
			const part: Part =
				'tsquery' in yes.part && 'tsquery' in no.part
					? { tsquery: `(${yes.part.tsquery} & !${no.part.tsquery})` }
					: { where: sql<boolean>`(${holds(yes.part)} and not ${holds(no.part)})` };
			return { part, reading: `(${yes.reading} NOT ${no.reading})`, most: yes.most, anchor: anchorOf(yes) };
		}
		if (query.is === 'term')
			return query.field === 'all' && !query.phrase && !query.prefix ? this.#plainWords(query) : this.#one(query);
		const parts = query.of.map((part) => this.read(part));
		return this.#joined(parts, query.is);
	}

	/** A part of words that say nothing ("the") asks for nothing. */
	#joined(all: Read[], is: 'and' | 'or'): Read {
		const parts = all.some(({ part }) => part !== NOTHING) ? all.filter(({ part }) => part !== NOTHING) : all;
		if (parts.length === 1) return parts[0] as Read;
		const mosts = parts.map(({ most }) => most);
		const anchors = parts.map(anchorOf);
		const kept = anchors.filter((one) => one !== null);
		const loose = anchors.length > kept.length;
		const anchor =
			kept.length === 0 || (is === 'or' && loose)
				? null
				: loose || parts.some((one) => one.anchor)
					? join(kept, is)
					: undefined;
		return {
			...(anchor === undefined ? {} : { anchor }),
			part: join(
				parts.map(({ part }) => part),
				is,
			),
			reading: `(${parts.map(({ reading }) => reading).join(is === 'and' ? ' AND ' : ' OR ')})`,
			most:
				is === 'and'
					? Math.min(...mosts)
					: Math.min(
							1,
							mosts.reduce((sum, most) => sum + most, 0),
						),
		};
	}

	/** The longest concepts first; what is left are words. */
	#plainWords(term: Term): Read {
		const typed = term.words.split(/\s+/).filter(Boolean);
		const parts: Read[] = [];
		for (let at = 0; at < typed.length; ) {
			let length = Math.min(MOST_WORDS_OF_A_CONCEPT, typed.length - at);
			while (length > 1 && !this.#conceptOf(typed.slice(at, at + length).join(' '))) length--;
			const words = typed.slice(at, at + length).join(' ');
			parts.push(this.#one({ ...term, words }));
			at += length;
		}
		return this.#joined(parts, 'and');
	}

	#conceptOf(words: string): Concept | undefined {
		const found = this.#vocabulary.concepts.get(conceptKey(words));
		return found ?? this.#vocabulary.concepts.get(conceptKey(american(words)));
	}

	/** Lexemes of some words; of a single word in capitals its acronym, which no stem stands for. */
	#lexemes(words: string): { all: Lexeme[]; acronym: Lexeme | undefined } {
		const single = !/\s/.test(words);
		const all =
			this.#vocabulary.lexemes.get(this.#loud && single ? words.toLowerCase() : words) ??
			words.split(/\s+/).flatMap((word) => this.#vocabulary.lexemes.get(this.#loud ? word.toLowerCase() : word) ?? []);
		return {
			all: all.filter(({ place }) => place > 0),
			acronym: single && !this.#loud && acronymsIn(words).length > 0 ? all.find(({ place }) => place === 0) : undefined,
		};
	}

	#rank(lexemes: Lexeme[], share?: number): void {
		if (this.#negative) return;
		const first = this.#place;
		for (const one of lexemes) {
			const place = first + one.place;
			this.#place = Math.max(this.#place, place);
			if (!this.terms.some(({ lexeme }) => lexeme === one.lexeme))
				this.terms.push({ lexeme: one.lexeme, share: share ?? one.share, titles: one.titles, place });
		}
	}

	/** The words as they are typed, and as others write them; hits are ranked by the typed ones. */
	#words(term: Term): { tsquery: string; most: number } | null {
		const found = otherwise(term.words).flatMap((words, at) => {
			const one =
				at > 0 && /\s/.test(words) && !/\s/.test(term.words) ? { ...term, words, phrase: true } : { ...term, words };
			return this.#said(one, at === 0) ?? [];
		});
		const said = [...new Set(found.map(({ tsquery }) => tsquery))];
		if (said.length === 0) return null;
		return {
			tsquery: anyOf(said),
			most: Math.min(
				1,
				found.reduce((sum, { most }) => sum + most, 0),
			),
		};
	}

	#said(term: Term, isTyped: boolean): { tsquery: string; most: number } | null {
		const { words, field, phrase } = term;
		const { all, acronym } = this.#lexemes(words);
		// Of WHO, ALL and IT nothing is left but what capitals say.
		if (acronym && (all.length === 0 || (field === 'all' && !phrase))) {
			if (isTyped) this.#rank(all, acronym.share);
			return { tsquery: quoted(acronym.lexeme), most: acronym.share };
		}
		if (all.length === 0) return null;
		const weights = field === 'ti' || field === 'tt' ? 'A' : field === 'tiab' ? 'AB' : field === 'ot' ? 'B' : '';
		const across = field === 'all' && !phrase ? this.#acrossTheOcean(words) : new Map<string, Lexeme>();
		const shown = all.map((one) => {
			const other = across.get(one.lexeme);
			return other && other.share > one.share
				? { ...one, lexeme: other.lexeme, share: other.share, titles: other.titles }
				: one;
		});
		if (isTyped) this.#rank(shown);
		const most = Math.min(...all.map(({ lexeme, share }) => share + (across.get(lexeme)?.share ?? 0)));
		const said = all.map(({ lexeme }) => {
			const own = `${quoted(lexeme)}${weights ? `:${weights}` : ''}`;
			const other = across.get(lexeme);
			return other ? anyOf([own, quoted(other.lexeme)]) : own;
		});
		const together = phrase && said.length > 1 ? phraseOf(all, weights) : null;
		if (field === 'ti') {
			// Words of titles are lexemes of their own, which need no look at the places.
			const titles = all.map(({ lexeme }) => quoted(`t:${lexeme}`));
			return { tsquery: allOf(together ? [...titles, together] : titles), most };
		}
		return { tsquery: together ?? allOf(said), most };
	}

	/** By the lexeme of a word that is typed, that of its other spelling: British for American, American for British. */
	#acrossTheOcean(words: string): Map<string, Lexeme> {
		const found = new Map<string, Lexeme>();
		for (const word of words.split(/\s+/)) {
			const other = acrossTheOcean(word);
			const own = this.#lexemes(word).all;
			const theirs = other ? this.#lexemes(other).all : [];
			const [one, two] = [own[0], theirs[0]];
			if (one && two && own.length === 1 && theirs.length === 1 && one.lexeme !== two.lexeme)
				found.set(one.lexeme, two);
		}
		return found;
	}

	/** @param most headings that are asked for; 0: the concept's own alone. */
	#chosen(concept: Concept, most: number): { ui: string; share: number }[] {
		const own = concept.below.find(({ ui }) => ui === concept.ui) ?? { ui: concept.ui, share: 0 };
		const chosen = concept.below.slice(0, most);
		if (!chosen.includes(own)) chosen.push(own);
		return chosen;
	}

	#below(concept: Concept, key: 'mh' | 'mj' | 'pt', most: number): { tsquery: string; most: number } {
		const own = concept.below.find(({ ui }) => ui === concept.ui);
		const chosen = this.#chosen(concept, most);
		const share = chosen.reduce((sum, one) => sum + one.share, 0);
		if (key !== 'pt' && !this.#negative && !this.concepts.some(({ ui }) => ui === concept.ui))
			this.concepts.push({ ui: concept.ui, share: Math.max(own?.share ?? 0, 1e-6) });
		return { tsquery: anyOf(chosen.map(({ ui }) => quoted(`${key}:${ui}`))), most: Math.min(1, share) };
	}

	/** "asthma[mh]", "asthma[mh:noexp]", "asthma/drug therapy[majr]". */
	#heading({ words, field, alone }: Term, tag: string): Read {
		const key = field === 'mh' ? 'mh' : 'mj';
		if (/^D\d{6,9}$/i.test(words))
			return { part: { tsquery: quoted(`${key}:${words.toUpperCase()}`) }, reading: `${words}${tag}`, most: 0.1 };
		const most = alone ? 0 : Number.POSITIVE_INFINITY;
		const whole = this.#conceptOf(words);
		if (whole) {
			const headings = this.#below(whole, key, most);
			return { part: { tsquery: headings.tsquery }, reading: `"${whole.name}"${tag}`, most: headings.most };
		}
		const stroke = words.lastIndexOf('/');
		const concept = stroke > 0 ? this.#conceptOf(words.slice(0, stroke)) : undefined;
		if (!concept)
			throw new UnreadableQuery(
				`MeSH has no heading “${stroke > 0 ? words.slice(0, stroke) : words}” here. Write it without ${tag} to look for the words.`,
			);
		const qualifier = qualifierOf(words.slice(stroke + 1));
		if (!qualifier) throw new UnreadableQuery(`MeSH has no qualifier “${words.slice(stroke + 1)}”.`);
		const headings = this.#below(concept, key, most);
		const uis = alone ? qualifier.uis.slice(0, 1) : qualifier.uis;
		const chosen = this.#chosen(concept, most);
		const sh = anyOf(uis.map((ui) => quoted(`sh:${ui}`)));
		if (chosen.length * uis.length > MOST_PAIRS)
			return {
				part: { tsquery: allOf([headings.tsquery, sh]) },
				reading: `("${concept.name}"${tag} AND "${qualifier.name}"[sh])`,
				most: headings.most,
			};
		const pairs = anyOf(chosen.flatMap(({ ui }) => uis.map((own) => quoted(`hq:${ui}/${own}`))));
		return {
			part: { tsquery: key === 'mj' ? allOf([headings.tsquery, pairs]) : pairs },
			reading: `"${concept.name}/${qualifier.name}"${tag}`,
			most: headings.most,
		};
	}

	/** Words that stand at one weight. */
	#wordsAt(words: string, weight: 'A' | 'B' | 'C' | 'D'): string | null {
		const { all } = this.#lexemes(words);
		return all.length > 0 ? allOf(all.map(({ lexeme }) => `${quoted(lexeme)}:${weight}`)) : null;
	}

	/** "heart failure"[tiab:~3]: in any order, within the title or within the abstract. */
	#near(term: Term, reading: string): Read {
		const lexemes = term.words.split(/\s+/).flatMap((word) => {
			const { all } = this.#lexemes(word);
			// Of "beta-blocker" the index has the whole and its parts; its parts are words.
			return all.length > 2 ? all.slice(1) : all;
		});
		if (lexemes.length === 0) return { part: NOTHING, reading, most: 0 };
		this.#rank(lexemes.map((one, at) => ({ ...one, place: at + 1 })));
		const most = Math.min(...lexemes.map(({ share }) => share));
		const weights = term.field === 'ti' ? ['A'] : ['A', 'B'];
		const said = weights.map((weight) =>
			nearby(
				lexemes.map(({ lexeme }) => `${quoted(lexeme)}:${weight}`),
				term.near ?? 0,
				weights.length,
			),
		);
		return { part: { tsquery: anyOf(said) }, reading, most };
	}

	#one(term: Term): Read {
		const { words, field } = term;
		const tag = `[${field}${term.alone ? ':noexp' : ''}]`;
		const reading = `${term.phrase ? `"${words}"` : words}${term.prefix ? '*' : ''}${field === 'all' ? '' : tag}`;
		const key = (value: string, most = 0.1): Read => ({ part: { tsquery: quoted(value) }, reading, most });
		const narrowed = (where: RawBuilder<boolean>): Read => {
			this.narrowing.push(tag);
			return { part: { where }, reading, most: 1, anchor: null };
		};
		const identity = (value: string): Read => ({
			part: { where: sql<boolean>`citation.terms @> ${[value]}::text[]` },
			reading,
			most: 0.0001,
		});
		switch (field) {
			case 'all':
			case 'tw':
			case 'ti':
			case 'tiab': {
				if (term.near !== undefined)
					return this.#near(term, `${reading.slice(0, -tag.length)}[${field}:~${term.near}]`);
				if (term.prefix) {
					// The stem of a whole word may be shorter than the word: "infections*" means infection as well.
					const whole = term.phrase ? null : this.#words(term);
					const begun = beginningsOf(term);
					if (!begun) return { part: NOTHING, reading, most: 0 };
					return { part: { tsquery: whole ? anyOf([begun, whole.tsquery]) : begun }, reading, most: 1 };
				}
				const said = this.#words(term);
				const concept = field === 'all' ? this.#conceptOf(words) : undefined;
				if (!concept)
					return said
						? { part: { tsquery: said.tsquery }, reading, most: said.most }
						: { part: NOTHING, reading, most: 0 };
				const headings = this.#below(concept, 'mh', MOST_BELOW);
				return {
					part: { tsquery: said ? anyOf([headings.tsquery, said.tsquery]) : headings.tsquery },
					reading: `("${concept.name}"[MeSH Terms]${said ? ` OR ${reading}` : ''})`,
					most: Math.min(1, headings.most + (said?.most ?? 0)),
				};
			}
			case 'mh':
			case 'majr':
				return this.#heading(term, tag);
			case 'sh': {
				const qualifier = qualifierOf(words);
				if (!qualifier) throw new UnreadableQuery(`MeSH has no qualifier “${words}”.`);
				const uis = term.alone ? qualifier.uis.slice(0, 1) : qualifier.uis;
				return {
					part: { tsquery: anyOf(uis.map((ui) => quoted(`sh:${ui}`))) },
					reading: `"${qualifier.name}"${tag}`,
					most: 1,
				};
			}
			case 'nm': {
				if (/^[DC]\d{6,9}$/i.test(words)) return key(`nm:${words.toUpperCase()}`);
				const concept = this.#conceptOf(words);
				if (concept) return { ...key(`nm:${concept.ui}`), reading: `"${concept.name}"${tag}` };
				// Supplementary concepts are no headings: their names are among the words of lowest weight.
				const said = this.#wordsAt(words, 'D');
				return said ? { part: { tsquery: said }, reading, most: 0.1 } : { part: NOTHING, reading, most: 0 };
			}
			case 'au': {
				const named: Part = { tsquery: nameOf('au', term) };
				// "Bose, Kamal Singh" names somebody in full.
				if (term.prefix || !/\s/.test(words) || isShort(words)) return { part: named, reading, most: 0.01 };
				const full = join([{ tsquery: familiesIn(words) }, { where: narrowing.fullName(words) }], 'and');
				return { part: join([named, full], 'or'), reading, most: 0.01 };
			}
			case 'fau':
				return {
					part: join([{ tsquery: familiesIn(words) }, { where: narrowing.fullName(words) }], 'and'),
					reading,
					most: 0.01,
				};
			case '1au':
			case 'lastau': {
				const open = term.prefix || !/\s/.test(words) || isOpen(term);
				const key = nameKey(words);
				const at = narrowing.authorAt(
					field === '1au' ? 'first' : 'last',
					/\s/.test(key) || term.prefix ? key : `${key} `,
					open,
				);
				return { part: join([{ tsquery: nameOf('au', term) }, { where: at }], 'and'), reading, most: 0.01 };
			}
			case 'ir':
			case 'ed':
			case 'ps':
				return { part: { tsquery: nameOf(field, term) }, reading, most: 0.01 };
			case 'cn': {
				const parts = plainKey(words).split(' ').filter(Boolean);
				if (parts.length === 0) return { part: NOTHING, reading, most: 0 };
				return {
					part: { tsquery: allOf(parts.map((part) => `${quoted(`cn:${part}`)}${term.prefix ? ':*' : ''}`)) },
					reading,
					most: 0.05,
				};
			}
			case 'auid': {
				const orcid = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?!\d)/.exec(words);
				if (!orcid)
					throw new UnreadableQuery(`“${words}” is no ORCID: those are asked for as 0000-0002-1825-0097[auid].`);
				return identity(`orcid:${orcid.slice(1).join('-').toUpperCase()}`);
			}
			case 'tt':
			case 'ot': {
				// Both stand among other words of their weight: the record says which.
				const path = field === 'tt' ? '$.vernacularTitle' : '$.keywords[*].words[*].text';
				const begun = term.prefix ? beginningsOf({ ...term, field: field === 'tt' ? 'ti' : 'tiab' }) : null;
				const said = begun ? { tsquery: begun } : this.#words(term);
				if (!said) return { part: NOTHING, reading, most: 0 };
				return { part: join([said, { where: narrowing.stands([path], term) }], 'and'), reading, most: 1 };
			}
			case 'ad':
				return narrowed(narrowing.stands(narrowing.AFFILIATIONS, term));
			case 'cois':
				return narrowed(narrowing.stands(['$.conflicts'], term));
			case 'pubn':
				return narrowed(narrowing.stands(['$.book.publisher'], term));
			case 'pl':
				return narrowed(narrowing.place(words));
			case 'vi':
				return narrowed(sql<boolean>`lower(citation.volume) = lower(${words})`);
			case 'ip':
				return narrowed(sql<boolean>`lower(citation.issue) = lower(${words})`);
			case 'pg':
				return narrowed(narrowing.pages(words));
			case 'edat':
			case 'crdt':
			case 'mhda':
			case 'lr':
			case 'dcom': {
				const { start, end } = spanOf(words);
				return narrowed(narrowing.recordDate(field, start, end));
			}
			case 'gr': {
				const compact = plainKey(words).replaceAll(' ', '');
				if (/\d/.test(compact)) return identity(`gr:${compact}`);
				return narrowed(narrowing.stands(['$.grants[*].agency', '$.grants[*].acronym'], term));
			}
			case 'isbn':
				return identity(`isbn:${words.toUpperCase().replace(/[^\dX]/g, '')}`);
			case 'book': {
				const open = !term.phrase;
				return { part: { tsquery: `${quoted(`bk:${plainKey(words)}`)}${open ? ':*' : ''}` }, reading, most: 0.1 };
			}
			case 'rn': {
				if (/\d/.test(words) && !/\s/.test(words.replace(/^(?:EC|RN)\s+/i, '')))
					return key(`rn:${words.toUpperCase().replace(/^(?:EC|RN)\s*/, '')}`);
				return this.#one({ ...term, field: 'nm' });
			}
			case 'ta':
				if (/^\d{4}-?\d{3}[\dXx]$/.test(words))
					return identity(`is:${words.toUpperCase().replace(/^(\d{4})-?/, '$1-')}`);
				return {
					part: { tsquery: `${quoted(`ta:${plainKey(words)}`)}${term.prefix ? ':*' : ''}` },
					reading,
					most: 0.1,
				};
			case 'la':
				return key(`la:${(LANGUAGES[words.toLowerCase()] ?? words).toLowerCase()}`, 1);
			case 'si':
				return identity(`si:${words.toUpperCase().replace(/^.*\//, '')}`);
			case 'aid':
				if (!/^(?:https?:|doi:|10\.)/i.test(words)) return identity(`pii:${plainKey(words).replaceAll(' ', '')}`);
				return this.#one({ ...term, field: 'doi' });
			case 'doi':
				return identity(`doi:${words.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '')}`);
			case 'pmc':
				return identity(`pmc:PMC${words.replace(/\D/g, '')}`);
			case 'pt': {
				const uis = PUBLICATION_TYPES[plainKey(words)];
				if (uis) return { part: { tsquery: anyOf(uis.map((ui) => quoted(`pt:${ui}`))) }, reading, most: 1 };
				if (/^D\d{6,9}$/i.test(words)) return key(`pt:${words.toUpperCase()}`, 1);
				const concept = this.#conceptOf(words);
				if (concept)
					return {
						part: { tsquery: this.#below(concept, 'pt', term.alone ? 0 : 64).tsquery },
						reading: `"${concept.name}"${tag}`,
						most: 1,
					};
				// Records that came without a number of their type keep its name.
				return key(`pt:${plainKey(words)}`, 1);
			}
			case 'pmid': {
				if (!/^\d{1,9}$/.test(words)) throw new UnreadableQuery(`“${words}” is no PMID: those are numbers.`);
				return { part: { where: sql<boolean>`citation.pmid = ${Number(words)}::integer` }, reading, most: 0.0001 };
			}
			case 'jid':
				return key(`jn:${words}`);
			case 'filter': {
				const asked = plainKey(words).replaceAll(' ', '');
				const years = /^y(\d{1,2})$/.exec(asked);
				if (years) return { part: published(`last ${years[1]} years`), reading, most: 1 };
				const language = LANGUAGES[asked];
				if (language) return key(`la:${language}`, 1);
				const span =
					asked === 'alladult' ? AGE_SPANS['19-plus'] : asked === 'allchild' ? AGE_SPANS['birth-18'] : undefined;
				if (span) return { part: { tsquery: anyOf(span.flags.map((one) => quoted(`f:${one}`))) }, reading, most: 1 };
				const found = FLAGS.filter(
					(one) =>
						[one.key, one.words].some((name) => plainKey(name).replaceAll(' ', '') === asked) ||
						PUBMED_FILTERS[asked] === one.key,
				);
				const state = narrowing.subset(asked);
				if (found.length === 0 && state) return narrowed(state);
				if (found.length === 0)
					throw new UnreadableQuery(
						`There is no filter “${words}”. Some that are: humans, female, aged, review, abstract.`,
					);
				return key(`f:${found[0]?.key}`, 1);
			}
			case 'dp':
				return { part: published(words), reading, most: 1 };
		}
	}
}

/** "Bose, K.S." as it is kept: "bose ks". */
function nameKey(words: string): string {
	const key = plainKey(words);
	return /,|\./.test(words)
		? key.replace(/^(.+?) ((?:\p{L} ?){1,3})$/u, (_, family, initials) => `${family} ${initials.replaceAll(' ', '')}`)
		: key;
}

/** "Bose KS": initials behind a family name. */
const isShort = (words: string) => /\s(?:\p{L}\.?\s?){1,3}$/u.test(words.replace(/,/g, ' '));
/** As in PubMed, initials may go on: "Bose K" finds Bose KS, unless it stands in quotation marks. */
const isOpen = ({ words, prefix, phrase }: Term) => prefix || (!phrase && /\s\p{L}{1,3}$/u.test(words));
const nameOf = (field: string, term: Term) => `${quoted(`${field}:${nameKey(term.words)}`)}${isOpen(term) ? ':*' : ''}`;

/** Any run of these names as a family name: "van der Berg, Maria" has one of three words. */
function familiesIn(words: string): string {
	const parts = plainKey(words).split(' ').filter(Boolean).slice(0, 6);
	const runs = parts.flatMap((_, start) =>
		parts.slice(start).map((_, more) => parts.slice(start, start + more + 1).join(' ')),
	);
	return anyOf([...new Set(runs)].filter((run) => run.length > 1).map((run) => quoted(`au:${run}`)));
}

/** Words one after the other, at the distances at which they were written. */
function phraseOf(lexemes: Lexeme[], weights: string): string {
	let text = '';
	let before = 0;
	for (const { lexeme, place } of lexemes) {
		if (text) text += place - before === 1 ? ' <-> ' : ` <${place - before}> `;
		text += `${quoted(lexeme)}${weights ? `:${weights}` : ''}`;
		before = place;
	}
	return `(${text})`;
}

/** The letters themselves: words that begin so. Null when there are none. In quotation marks they follow one another. */
function beginningsOf({ words, field, phrase }: Term): string | null {
	const weights = field === 'tiab' ? 'AB' : field === 'ti' && phrase ? 'A' : '';
	const bare = plainKey(words).split(' ').filter(Boolean);
	if (bare.length === 0) return null;
	if (phrase && bare.length > 1) return `(${bare.map((word) => `${quoted(word)}:*${weights}`).join(' <-> ')})`;
	return allOf(bare.map((word) => `${quoted(field === 'ti' && !phrase ? `t:${word}` : word)}:*${weights}`));
}

/** Years that one range may have as lexemes; a longer one is a condition. */
const MOST_YEARS = 150;

function published(words: string): Part {
	const { start, end } = spanOf(words);
	const [first, last] = [Number(start.slice(0, 4)), Math.min(Number(end.slice(0, 4)), new Date().getUTCFullYear() + 5)];
	if (start.endsWith('-01-01') && end.endsWith('-12-31') && first <= last && last - first < MOST_YEARS)
		return { tsquery: yearsBetween(first, last) };
	if (end.startsWith('9999')) return { where: sql<boolean>`citation.published_on >= ${start}::date` };
	return { where: sql<boolean>`citation.published_on between ${start}::date and ${end}::date` };
}

export const yearsBetween = (first: number, last: number) =>
	anyOf(Array.from({ length: last - first + 1 }, (_, more) => quoted(`y:${first + more}`)));
