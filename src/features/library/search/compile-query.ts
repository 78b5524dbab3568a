// A query as one tsquery over `citation.words`, where words and keys stand together. Plain words are mapped to MeSH as PubMed
// does: a concept of that name, or of one of its entry terms, counts with everything below it in the tree. What was
// understood is said beside the hits.

import { type RawBuilder, sql } from 'kysely';
import { AGE_SPANS, FLAGS } from '../medline/flags.ts';
import { acronymsIn, plainKey } from '../medline/index-terms.ts';
import { type Concept, conceptKey, type Lexeme, readVocabulary, type Vocabulary } from './lexemes.ts';
import { qualifierOf } from './qualifiers.ts';
import { type Query, type Term, UnreadableQuery } from './read-query.ts';

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
		if (['all', 'ti', 'tiab', 'nm'].includes(term.field)) {
			words.add(term.words);
			if (!term.phrase && !term.prefix)
				for (const word of term.words.split(/\s+/)) words.add(loud ? word.toLowerCase() : word);
		}
		if (term.prefix) continue;
		if (['all', 'mh', 'majr', 'nm', 'pt'].includes(term.field)) for (const run of runsOf(term)) names.add(run);
		// "asthma/therapy": the heading stands before the last stroke.
		const stroke = term.words.lastIndexOf('/');
		if ((term.field === 'mh' || term.field === 'majr') && stroke > 0)
			names.add(conceptKey(term.words.slice(0, stroke)));
	}
	const vocabulary = await readVocabulary([...words], [...names]);
	const reader = new Reader(vocabulary, loud);
	const { part, reading, most } = reader.read(joined);
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
}

/** Matches nothing: every lexeme is shorter. */
const NOTHING: Part = { where: sql<boolean>`false` };

class Reader {
	readonly terms: RankTerm[] = [];
	readonly concepts: RankConcept[] = [];
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
			return { part, reading: `(${yes.reading} NOT ${no.reading})`, most: yes.most };
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
		return {
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
		return this.#vocabulary.concepts.get(conceptKey(words));
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

	#words(term: Term): { tsquery: string; most: number } | null {
		const { words, field, phrase } = term;
		const { all, acronym } = this.#lexemes(words);
		if (acronym && field === 'all' && !phrase) {
			this.#rank(all, acronym.share);
			return { tsquery: quoted(acronym.lexeme), most: acronym.share };
		}
		if (all.length === 0) return null;
		this.#rank(all);
		const most = Math.min(...all.map(({ share }) => share));
		const weights = field === 'ti' ? 'A' : field === 'tiab' ? 'AB' : '';
		const said = all.map(({ lexeme }) => `${quoted(lexeme)}${weights ? `:${weights}` : ''}`);
		const together = phrase && said.length > 1 ? phraseOf(all, weights) : null;
		if (field === 'ti') {
			// Words of titles are lexemes of their own, which need no look at the places.
			const titles = all.map(({ lexeme }) => quoted(`t:${lexeme}`));
			return { tsquery: allOf(together ? [...titles, together] : titles), most };
		}
		return { tsquery: together ?? allOf(said), most };
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

	#one(term: Term): Read {
		const { words, field } = term;
		const tag = `[${field}${term.alone ? ':noexp' : ''}]`;
		const reading = `${term.phrase ? `"${words}"` : words}${term.prefix ? '*' : ''}${field === 'all' ? '' : tag}`;
		const key = (value: string, most = 0.1): Read => ({ part: { tsquery: quoted(value) }, reading, most });
		const identity = (value: string): Read => ({
			part: { where: sql<boolean>`citation.terms @> ${[value]}::text[]` },
			reading,
			most: 0.0001,
		});
		switch (field) {
			case 'all':
			case 'ti':
			case 'tiab': {
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
				// As in PubMed, initials may go on: "Bose K" finds Bose KS, unless it stands in quotation marks.
				const open = term.prefix || (!term.phrase && /\s\p{L}{1,3}$/u.test(words));
				return { part: { tsquery: `${quoted(`au:${nameKey(words)}`)}${open ? ':*' : ''}` }, reading, most: 0.01 };
			}
			case 'ir': {
				const open = term.prefix || (!term.phrase && /\s\p{L}{1,3}$/u.test(words));
				return { part: { tsquery: `${quoted(`ir:${nameKey(words)}`)}${open ? ':*' : ''}` }, reading, most: 0.01 };
			}
			case 'auid':
				return identity(`orcid:${words.toUpperCase().replace(/^.*\//, '')}`);
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

/** PubMed's names of filters that have other names here. */
const PUBMED_FILTERS: Record<string, string> = {
	hasabstract: 'abstract',
	randomizedcontrolledtrial: 'randomised-trial',
	metaanalysis: 'meta-analysis',
	systematicreviews: 'systematic-review',
	systematic: 'systematic-review',
	casereports: 'case-report',
	human: 'humans',
	animal: 'animals',
	women: 'female',
	men: 'male',
	practiceguideline: 'guideline',
	youngadult: 'young-adult',
	middleaged: 'middle-aged',
	aged80andover: 'aged-80',
};

/** "Bose, K.S." as it is kept: "bose ks". */
function nameKey(words: string): string {
	const key = plainKey(words);
	return /,|\./.test(words)
		? key.replace(/^(.+?) ((?:\p{L} ?){1,3})$/u, (_, family, initials) => `${family} ${initials.replaceAll(' ', '')}`)
		: key;
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

/** 2020 · 2020/03 · 2020/03/05 · 2018:2020 · 2018:3000 · last 5 years */
function published(words: string): Part {
	const recent = /^(?:last )?(\d{1,4}) (day|month|year)s?$/i.exec(words.trim());
	if (recent) {
		const since = new Date();
		const many = Number(recent[1]);
		if (/day/i.test(words)) since.setUTCDate(since.getUTCDate() - many);
		else since.setUTCMonth(since.getUTCMonth() - many * (/year/i.test(words) ? 12 : 1));
		return { where: sql<boolean>`citation.published_on >= ${since.toISOString().slice(0, 10)}::date` };
	}
	const [from, to = from, ...more] = words.split(':') as [string, string | undefined];
	if (more.length > 0) throw new UnreadableQuery(`“${words}” is no range of dates: write 2018:2020.`);
	// Whoever names the later year first means the same.
	const turned = dayOf(from, false) > dayOf(to, true);
	const start = dayOf(turned ? to : from, false);
	const end = dayOf(turned ? from : to, true);
	const [first, last] = [Number(start.slice(0, 4)), Math.min(Number(end.slice(0, 4)), new Date().getUTCFullYear() + 5)];
	if (start.endsWith('-01-01') && end.endsWith('-12-31') && first <= last && last - first < MOST_YEARS)
		return { tsquery: yearsBetween(first, last) };
	return { where: sql<boolean>`citation.published_on between ${start}::date and ${end}::date` };
}

export const yearsBetween = (first: number, last: number) =>
	anyOf(Array.from({ length: last - first + 1 }, (_, more) => quoted(`y:${first + more}`)));

function dayOf(text: string, end: boolean): string {
	const match = /^\s*(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?\s*$/.exec(text);
	const [year, month, day] = (match ?? []).slice(1).map((part) => (part === undefined ? undefined : Number(part)));
	if (!year || (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
		throw new UnreadableQuery(`“${text}” is no date: write 2020, 2020/03 or 2018:2020.`);
	const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
	const date = end
		? Date.UTC(year, (month ?? 12) - 1, Math.min(day ?? last, last))
		: Date.UTC(year, (month ?? 1) - 1, Math.min(day ?? 1, last));
	return new Date(date).toISOString().slice(0, 10);
}

const LANGUAGES: Record<string, string> = {
	english: 'eng',
	french: 'fre',
	german: 'ger',
	spanish: 'spa',
	italian: 'ita',
	portuguese: 'por',
	dutch: 'dut',
	russian: 'rus',
	chinese: 'chi',
	japanese: 'jpn',
	korean: 'kor',
	polish: 'pol',
	swedish: 'swe',
	danish: 'dan',
	norwegian: 'nor',
	turkish: 'tur',
	arabic: 'ara',
	hebrew: 'heb',
	czech: 'cze',
	hungarian: 'hun',
	greek: 'gre',
	finnish: 'fin',
}; // prettier-ignore

/** UIs of MeSH's publication types, by the words people type. */
export const PUBLICATION_TYPES: Record<string, string[]> = {
	review: ['D016454', 'D000078182'],
	'systematic review': ['D000078182'],
	'meta analysis': ['D017418'],
	'randomized controlled trial': ['D016449'],
	'randomised controlled trial': ['D016449'],
	rct: ['D016449'],
	'clinical trial': ['D016430', 'D016449', 'D018848', 'D017426', 'D017427', 'D017428'],
	'controlled clinical trial': ['D018848'],
	'case reports': ['D002363'],
	'case report': ['D002363'],
	'practice guideline': ['D017065'],
	guideline: ['D016431', 'D017065'],
	'observational study': ['D064888'],
	'comparative study': ['D003160'],
	'multicenter study': ['D016448'],
	editorial: ['D016421'],
	letter: ['D016422'],
	comment: ['D016420'],
	'journal article': ['D016428'],
	'retracted publication': ['D016441'],
	'retraction of publication': ['D016440'],
	'expression of concern': ['D000075742'],
	'published erratum': ['D016425'],
	'validation study': ['D023361'],
	'evaluation study': ['D023362'],
	'historical article': ['D016456'],
	preprint: ['D000076942'],
	'clinical trial phase i': ['D017426'],
	'clinical trial phase ii': ['D017427'],
	'clinical trial phase iii': ['D017428'],
	'clinical trial phase iv': ['D017429'],
	'pragmatic clinical trial': ['D065007'],
	'equivalence trial': ['D000073843'],
	'network meta analysis': ['D000071076'],
	'evaluation studies': ['D023362'],
	'validation studies': ['D023361'],
	'retraction notice': ['D016440'],
	'corrected and republished article': ['D016439'],
	'english abstract': ['D004740'],
	news: ['D016433'],
	congress: ['D016423'],
	congresses: ['D016423'],
	biography: ['D019215'],
	dataset: ['D064886'],
	'video audio media': ['D059040'],
	'introductory journal article': ['D054711'],
	'twin study': ['D018486'],
}; // prettier-ignore
