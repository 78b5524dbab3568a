// What of a citation is searched: the words by weight, and keys that name their field. The query language asks for the
// same keys (search/read-term.ts).

import type { Author, Book, BookSection, Citation } from './citation.ts';
import { bitsOf, flagsOf } from './flags.ts';

/** Lower case, without accents and punctuation: "O'Brien JK" → "obrien jk". */
export function plainKey(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/['’.]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.toLowerCase()
		.replace(/[øłđðıæœßþ]/g, (letter) => LETTERS[letter] as string);
}
/** Letters that are no letter with an accent. */
export const LETTERS: Record<string, string> = {
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ı: 'i',
	æ: 'ae',
	œ: 'oe',
	ß: 'ss',
	þ: 'th',
};

export const bare = (html: string): string =>
	html
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&');

/** PostgreSQL keeps at most 1 MB of words of a text: of what is longer, so many characters are searched. */
const LONGEST_TEXT = 150_000;

/** Texts by weight, for to_tsvector. */
export function wordsOf(citation: Citation): { title: string; abstract: string; headings: string; rest: string } {
	return {
		title: bare(`${citation.title} ${citation.vernacularTitle ?? ''}`).slice(0, LONGEST_TEXT),
		// Authors' keywords count as abstract, as in PubMed's [tiab]; a word that is dropped keeps phrases within one of them.
		abstract: [
			bare(
				[citation, ...(citation.otherAbstracts ?? []).map(({ sections }) => ({ abstract: sections }))]
					.flatMap(({ abstract = [] }) => abstract.map(({ text }) => text))
					.join(' '),
			),
			...(citation.keywords ?? []).flatMap(({ words }) => words.map(({ text }) => text)),
		]
			.join(' the ')
			.slice(0, LONGEST_TEXT),
		headings: (citation.headings ?? [])
			.map(({ name }) => name)
			.join(' . ')
			.slice(0, LONGEST_TEXT),
		rest: [
			...(citation.substances ?? []).map(({ name }) => name),
			...(citation.supplementary ?? []).map(({ name }) => name),
			...(citation.genes ?? []),
			...booksWords(citation),
		]
			.join(' . ')
			.slice(0, LONGEST_TEXT),
	};
}

/** What of a book is searched beside its chapter's title and abstract. */
function booksWords({ book }: Citation): string[] {
	if (!book) return [];
	const titles = (sections: BookSection[] = []): string[] =>
		sections.flatMap((one) => [bare(one.title), ...titles(one.sections)]);
	return [
		bare(book.title),
		bare(book.collection ?? ''),
		bare(book.volumeTitle ?? ''),
		...titles(book.sections),
		...(book.items ?? []).flatMap(({ items }) => items),
	].filter(Boolean);
}

/**
 * Words in capitals as lexemes of their own ("xaids", "xwho"): stemming would make AIDS an aid and drop WHO and ALL.
 * Two to eight letters and digits, at least two capitals.
 */
export function acronymsIn(text: string): string[] {
	const found = new Set<string>();
	for (const [word] of text.matchAll(
		/(?<![\p{L}\p{N}])(?=[\p{Lu}\p{N}]*\p{Lu}[\p{N}]*\p{Lu})[\p{Lu}\p{N}]{2,8}(?![\p{L}])/gu,
	))
		found.add(`x${word.toLowerCase()}`);
	return [...found];
}

/** "Bose KS", and the family name alone, as PubMed's [au] is asked for. */
function namesOf(author: Author): string[] {
	if (author.group) return [plainKey(author.group)];
	if (!author.family) return [];
	const family = plainKey(author.family);
	return author.initials ? [`${family} ${plainKey(author.initials)}`, family] : [family];
}

/** Keys by which one paper, trial or author is known; everything else is a lexeme beside the words. */
const IDENTITIES = /^(?:doi|pmc|pii|si|orcid|is|gr|isbn):/;
/** A lexeme has at most 2,046 bytes. */
const LONGEST_KEY = 500;
/** Parts of equal size into which citations are dealt by their PMID: each is a sample of the library. */
export const PARTS = 1024;

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4): neighbours in number land in different parts. */
export const partOf = (pmid: number) => Math.imul(pmid, 2654435761) >>> 22;

/** What stands in the column of identities, and what becomes lexemes. */
export function keysOf(citation: Citation): { identities: string[]; lexemes: string[]; flags: number } {
	const flags = flagsOf(citation);
	const terms = termsOf(citation).map((term) => term.slice(0, LONGEST_KEY));
	const day = publishedOn(citation);
	return {
		identities: terms.filter((term) => IDENTITIES.test(term)),
		lexemes: [
			...terms.filter((term) => !IDENTITIES.test(term)),
			`y:${day.slice(0, 4)}`,
			`m:${day.slice(0, 4)}${day.slice(5, 7)}`,
			`z:${partOf(citation.pmid)}`,
			...flags.map((flag) => `f:${flag}`),
		],
		flags: bitsOf(flags),
	};
}

const compact = (text: string) => plainKey(text).replaceAll(' ', '');

function addBook(book: Book, add: (field: string, value: string | undefined) => unknown): void {
	add('bk', plainKey(bare(book.title)));
	add('bk', book.code?.toLowerCase());
	for (const editor of book.editors ?? []) for (const name of namesOf(editor)) add('ed', name);
	for (const author of book.authors ?? []) for (const name of namesOf(author)) add('au', name);
	for (const isbn of book.isbn ?? []) add('isbn', isbn.toUpperCase().replace(/[^\dX]/g, ''));
}

function termsOf(citation: Citation): string[] {
	const terms = new Set<string>();
	const add = (field: string, value: string | undefined) => value && terms.add(`${field}:${value}`);
	for (const investigator of citation.investigators ?? []) for (const name of namesOf(investigator)) add('ir', name);
	for (const author of [...(citation.authors ?? []), ...(citation.formerAuthors ?? [])]) {
		for (const name of namesOf(author)) add('au', name);
		add('orcid', author.orcid);
	}
	for (const { group } of [...(citation.authors ?? []), ...(citation.investigators ?? [])])
		if (group) for (const word of plainKey(group).split(' ')) add('cn', word);
	for (const subject of citation.personalSubjects ?? []) for (const name of namesOf(subject)) add('ps', name);
	for (const heading of citation.headings ?? []) {
		add('mh', heading.ui);
		if (heading.major || heading.qualifiers?.some(({ major }) => major)) add('mj', heading.ui);
		for (const { ui } of heading.qualifiers ?? []) {
			add('sh', ui);
			add('hq', `${heading.ui}/${ui}`);
		}
	}
	for (const { ui } of [...(citation.supplementary ?? []), ...(citation.substances ?? [])]) add('nm', ui);
	for (const { registry } of citation.substances ?? []) add('rn', registry?.toUpperCase().replace(/^EC /, ''));
	for (const { ui, name } of citation.types) add('pt', ui || plainKey(name));
	for (const language of citation.languages) add('la', language.toLowerCase());
	add('jn', citation.journal.nlmId);
	add('ta', plainKey(citation.journal.abbreviation));
	add('ta', plainKey(citation.journal.title));
	for (const issn of citation.journal.issn) add('is', issn);
	for (const { type, value } of citation.ids) {
		if (type === 'doi') add('doi', value.toLowerCase());
		if (type === 'pmc') add('pmc', value.toUpperCase());
		if (type === 'pii') add('pii', compact(value));
	}
	for (const { id = '' } of citation.grants ?? []) {
		add('gr', compact(id));
		// "R01 HL123456" is asked for by its second part, too.
		for (const part of plainKey(id).split(' ')) if (/\d{4}/.test(part)) add('gr', part);
	}
	if (citation.book) addBook(citation.book, add);
	for (const { numbers } of citation.dataBanks ?? []) for (const number of numbers) add('si', number.toUpperCase());
	return [...terms];
}

/** PMIDs in its lists of references, each once. */
export function referencedIn(citation: Citation): number[] {
	const numbers = (citation.references ?? [])
		.flatMap(({ ids }) => ids ?? [])
		.flatMap(({ type, value }) => (type === 'pubmed' && /^[1-9]\d{0,8}$/.test(value) ? [Number(value)] : []));
	return [...new Set(numbers)];
}

const RETRACTED = 'D016441';
const CONCERN = new Set(['ExpressionOfConcernIn', 'PartialRetractionIn']);
const CORRECTED = new Set(['ErratumIn', 'CorrectedandRepublishedIn', 'UpdateIn']);
/** What was retracted and replaced was retracted: the new version is a record of its own. */
const RETRACTING = new Set(['RetractionIn', 'RetractedandRepublishedIn']);

/** Publication type "Retracted Publication" (D016441) or RetractionIn: both stand in the record of the retracted paper. */
export function standingOf(citation: Citation): 0 | 1 | 2 | 3 {
	const kinds = (citation.corrections ?? []).map(({ type }) => type);
	const retracted = citation.types.some(({ ui, name }) => ui === RETRACTED || name === 'Retracted Publication');
	if (retracted || kinds.some((kind) => RETRACTING.has(kind))) return 3;
	if (kinds.some((kind) => CONCERN.has(kind))) return 2;
	return kinds.some((kind) => CORRECTED.has(kind)) ? 1 : 0;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Record<string, number> = { winter: 1, spring: 3, summer: 6, fall: 9, autumn: 9 };

/** The first month and day that a free text names: "2015 Jul 25-31", "1998 Dec-1999 Jan", "Fall 2000". */
function firstOf(text: string): { month?: number; day?: number } {
	const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(\d{1,2})(?!\d))?/i.exec(text);
	if (named)
		return {
			month: MONTHS.indexOf((named[1] as string).toLowerCase()) + 1,
			day: Number(named[2]) >= 1 && Number(named[2]) <= 31 ? Number(named[2]) : undefined,
		};
	const season = /winter|spring|summer|fall|autumn/i.exec(text)?.[0].toLowerCase();
	return { month: season ? SEASONS[season] : undefined };
}

/** The day of publication as exactly as it is known, ISO 8601. Seasons and unknown months count as their first day. */
export function publishedOn({ published, electronic }: Citation): string {
	const known = published.year ? published : (electronic ?? published);
	const date = known.medline ? { ...known, ...firstOf(known.medline) } : known;
	const month = date.month ?? SEASONS[(date.season ?? '').toLowerCase()] ?? 1;
	const last = new Date(Date.UTC(date.year ?? 1500, month, 0)).getUTCDate();
	return new Date(Date.UTC(date.year ?? 1500, month - 1, Math.min(date.day ?? 1, last))).toISOString().slice(0, 10);
}
