// One term of a query, by its field: what the index is asked for, and how that is said.

import { type RawBuilder, sql } from 'kysely';
import { plainKey } from '../medline/index-terms.ts';
import { spanOf } from './dates.ts';
import { isPlain, MOST_WORDS_OF_A_CONCEPT } from './known-words.ts';
import * as narrowing from './narrowing.ts';
import { anyOf, join, joined, NOTHING, type Part, quoted, type Read } from './parts.ts';
import { authorAt, LONGEST_JOURNAL, namedBy } from './plain-names.ts';
import { qualifierOf } from './qualifiers.ts';
import type { Field, Term } from './read-query.ts';
import { sayPublished } from './say-dates.ts';
import { sayFilter } from './say-filter.ts';
import { MOST_BELOW, sayBelow, sayHeading, sayQualifier } from './say-headings.ts';
import { sayAuthor, sayAuthorAt, sayFullName, sayGroup, sayName } from './say-names.ts';
import { type Asked, beginningsOf, sayNear, sayWords, wordsAt } from './say-words.ts';
import { UnreadableQuery } from './unreadable.ts';
import { LANGUAGES, PUBLICATION_TYPES } from './values.ts';

/** What a query is read with. */
export interface Reading extends Asked {
	/** Tags of the fields that only narrow, in the order in which they were met. */
	narrowing: string[];
}

/** Shares of the citations at most, where nobody counted: of one identifier, one name, one key. */
const MOST = { one: 0.0001, name: 0.01, group: 0.05, key: 0.1 };

/** "statistics & numerical data". */
const MOST_WORDS_OF_A_QUALIFIER = 4;

/** @throws UnreadableQuery for a value that its field cannot have. */
export const readTerm = (reading: Reading, term: Term): Read =>
	isPlain(term) ? plainWords(reading, term) : FIELDS[term.field](reading, term);

/** The longest concepts first; what is left are words. */
function plainWords(reading: Reading, term: Term): Read {
	const typed = term.words.split(/\s+/).filter(Boolean);
	const parts: Read[] = [];
	for (let at = 0; at < typed.length; ) {
		// PubMed takes this one filter without its field, and strategies hold it so.
		if (/^hasabstract$/i.test(typed[at] as string)) {
			parts.push(FIELDS.filter(reading, { ...term, words: typed[at++] as string, field: 'filter' }));
			continue;
		}
		const qualified = qualifiedAt(reading, typed, at);
		if (qualified) {
			parts.push(sayHeading(reading, { ...term, words: qualified.words, field: 'mh' }, '[mh]'));
			at += qualified.length;
			continue;
		}
		const { length, key } = runAt(reading, typed, at);
		const words = typed.slice(at, at + length).join(' ');
		const said = inTexts(reading, { ...term, words });
		parts.push(key ? orNamed(reading, said, words, key) : length === 1 ? orAlone(reading, said, words) : said);
		at += length;
	}
	return joined(parts, 'and');
}

/**
 * "heart failure/drug therapy": a heading with a qualifier that is written out. Of two letters it could be anything: "MRI/CT" names no
 * contraindications.
 */
function qualifiedAt(
	{ known }: Reading,
	typed: readonly string[],
	at: number,
): { words: string; length: number } | null {
	const ahead = typed.slice(at, at + MOST_WORDS_OF_A_CONCEPT).findIndex((word) => /^[^/]+\/[^/]+$/.test(word));
	if (ahead === -1) return null;
	const [last = '', first = ''] = (typed[at + ahead] as string).split('/');
	const heading = [...typed.slice(at, at + ahead), last].join(' ');
	if (!known.conceptOf(heading)) return null;
	for (let more = MOST_WORDS_OF_A_QUALIFIER - 1; more >= 0; more--) {
		const following = typed.slice(at + ahead + 1, at + ahead + 1 + more);
		const name = [first, ...following].join(' ');
		if (following.length === more && name.length > 2 && qualifierOf(name))
			return { words: `${heading}/${name}`, length: ahead + 1 + more };
	}
	return null;
}

/** How many of the words belong together here, and the key of the author or journal that they name. */
function runAt({ known }: Reading, typed: readonly string[], at: number): { length: number; key?: string } {
	const author = authorAt(typed, at);
	const most = Math.max(MOST_WORDS_OF_A_CONCEPT, LONGEST_JOURNAL);
	for (let length = Math.min(most, typed.length - at); length > 1; length--) {
		const words = typed.slice(at, at + length).join(' ');
		if (length <= MOST_WORDS_OF_A_CONCEPT && known.conceptOf(words)) return { length };
		if (known.journals.has(plainKey(words))) return { length, key: `ta:${plainKey(words)}` };
		// Initials may go on, as in [au].
		if (author?.length === length) return { length, key: `au:${author.name}` };
	}
	return { length: 1 };
}

/** Words of a text, or the author or journal of that name. */
function orNamed({ ranking }: Reading, said: Read, words: string, key: string): Read {
	const isAuthor = key.startsWith('au:');
	const named = { tsquery: `${quoted(key)}${isAuthor ? ':*' : ''}` };
	ranking.name(named.tsquery);
	return {
		part: said.part === NOTHING ? named : join([named, said.part], 'or'),
		reading: `(${words}[${isAuthor ? 'au' : 'ta'}] OR ${words})`,
		most: Math.min(1, said.most + MOST.name),
	};
}

/** One word that is no concept: it may be a name, a year, a number, which its reading as a word in whatever field says. */
function orAlone({ known }: Reading, said: Read, word: string): Read {
	const named = said.part === NOTHING || known.conceptOf(word) ? null : namedBy(word);
	if (!named) return said;
	return { ...said, part: join([said.part, named], 'or'), most: Math.min(1, said.most + MOST.name) };
}

const tagOf = ({ field, alone }: Term) => `[${field}${alone ? ':noexp' : ''}]`;
const asTyped = ({ words, phrase, prefix }: Term) => `${phrase ? `"${words}"` : words}${prefix ? '*' : ''}`;
const sayingOf = (term: Term) => `${asTyped(term)}${term.field === 'all' ? '' : tagOf(term)}`;

const read = (term: Term, part: Part, most: number, reading = sayingOf(term)): Read => ({ part, reading, most });
const key = (term: Term, value: string, most = MOST.key): Read => read(term, { tsquery: quoted(value) }, most);
const keys = (term: Term, values: string[], most: number): Read =>
	read(term, { tsquery: anyOf(values.map(quoted)) }, most);
const identity = (term: Term, value: string): Read =>
	read(term, { where: sql<boolean>`citation.terms @> ${[value]}::text[]` }, MOST.one);
function narrowed(reading: Reading, term: Term, where: RawBuilder<boolean>): Read {
	reading.narrowing.push(tagOf(term));
	return { ...read(term, { where }, 1), anchor: null };
}

type ReadField = (reading: Reading, term: Term) => Read;
const narrows =
	(where: (term: Term) => RawBuilder<boolean>): ReadField =>
	(reading, term) =>
		narrowed(reading, term, where(term));
const named: ReadField = (_, term) => read(term, { tsquery: sayName(term.field, term) }, MOST.name);
const recordDate: ReadField = (reading, term) => {
	const { start, end } = spanOf(term.words);
	return narrowed(reading, term, narrowing.recordDate(term.field as narrowing.RecordDate, start, end));
};

const FIELDS: Record<Field, ReadField> = {
	all: inTexts,
	tw: inTexts,
	ti: inTexts,
	tiab: inTexts,
	tt: (reading, term) => besideTexts(reading, term, 'ti', '$.vernacularTitle'),
	ot: (reading, term) => besideTexts(reading, term, 'tiab', '$.keywords[*].words[*].text'),
	mh: (reading, term) => sayHeading(reading, term, tagOf(term)),
	majr: (reading, term) => sayHeading(reading, term, tagOf(term)),
	sh: (_, term) => sayQualifier(term, tagOf(term)),
	nm: substance,
	rn: (reading, term) => {
		const { words } = term;
		const isNumber = /\d/.test(words) && !/\s/.test(words.replace(/^(?:EC|RN)\s+/i, ''));
		return isNumber
			? key(term, `rn:${words.toUpperCase().replace(/^(?:EC|RN)\s*/, '')}`)
			: substance(reading, { ...term, field: 'nm' });
	},
	pt: publicationType,
	au: (_, term) => read(term, sayAuthor(term), MOST.name),
	fau: (_, term) => read(term, sayFullName(term.words), MOST.name),
	'1au': (_, term) => read(term, sayAuthorAt('first', term), MOST.name),
	lastau: (_, term) => read(term, sayAuthorAt('last', term), MOST.name),
	ir: named,
	ed: named,
	ps: named,
	cn: (_, term) => {
		const part = sayGroup(term);
		return read(term, part, part === NOTHING ? 0 : MOST.group);
	},
	auid: orcid,
	ad: narrows((term) => narrowing.stands(narrowing.AFFILIATIONS, term)),
	cois: narrows((term) => narrowing.stands(['$.conflicts'], term)),
	pubn: narrows((term) => narrowing.stands(['$.book.publisher'], term)),
	pl: narrows(({ words }) => narrowing.place(words)),
	vi: narrows(({ words }) => sql<boolean>`lower(citation.volume) = lower(${words})`),
	ip: narrows(({ words }) => sql<boolean>`lower(citation.issue) = lower(${words})`),
	pg: narrows(({ words }) => narrowing.pages(words)),
	edat: recordDate,
	crdt: recordDate,
	mhda: recordDate,
	lr: recordDate,
	dcom: recordDate,
	dp: (_, term) => read(term, sayPublished(term.words), 1),
	gr: (reading, term) => {
		const compact = plainKey(term.words).replaceAll(' ', '');
		if (/\d/.test(compact)) return identity(term, `gr:${compact}`);
		return narrowed(reading, term, narrowing.stands(['$.grants[*].agency', '$.grants[*].acronym'], term));
	},
	ta: (_, term) =>
		/^\d{4}-?\d{3}[\dXx]$/.test(term.words)
			? identity(term, `is:${term.words.toUpperCase().replace(/^(\d{4})-?/, '$1-')}`)
			: beginsWith(term, `ta:${plainKey(term.words)}`, term.prefix),
	book: (_, term) => beginsWith(term, `bk:${plainKey(term.words)}`, !term.phrase),
	isbn: (_, term) => identity(term, `isbn:${term.words.toUpperCase().replace(/[^\dX]/g, '')}`),
	la: (_, term) => key(term, `la:${(LANGUAGES[term.words.toLowerCase()] ?? term.words).toLowerCase()}`, 1),
	jid: (_, term) => key(term, `jn:${term.words}`),
	si: (_, term) => identity(term, `si:${term.words.toUpperCase().replace(/^.*\//, '')}`),
	aid: (_, term) =>
		/^(?:https?:|doi:|10\.)/i.test(term.words)
			? doi({ ...term, field: 'doi' })
			: identity(term, `pii:${plainKey(term.words).replaceAll(' ', '')}`),
	doi: (_, term) => doi(term),
	pmc: (_, term) => identity(term, `pmc:PMC${term.words.replace(/\D/g, '')}`),
	pmid: (_, term) => {
		if (!/^\d{1,9}$/.test(term.words)) throw new UnreadableQuery(`“${term.words}” is no PMID: those are numbers.`);
		return read(term, { where: sql<boolean>`citation.pmid = ${Number(term.words)}::integer` }, MOST.one);
	},
	filter: (reading, term) => {
		const said = sayFilter(term.words);
		return 'narrows' in said ? narrowed(reading, term, said.narrows) : read(term, said.part, said.most);
	},
};

const beginsWith = (term: Term, value: string, isOpen: boolean): Read =>
	read(term, { tsquery: `${quoted(value)}${isOpen ? ':*' : ''}` }, MOST.key);

const doi = (term: Term): Read =>
	identity(term, `doi:${term.words.toLowerCase().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '')}`);

function inTexts(reading: Reading, term: Term): Read {
	if (term.near !== undefined) return sayNear(reading, term, `${asTyped(term)}[${term.field}:~${term.near}]`);
	if (term.prefix) {
		// The stem of a whole word may be shorter than the word: "infections*" means infection as well.
		const whole = term.phrase ? null : sayWords(reading, term);
		const begun = beginningsOf(term);
		if (!begun) return read(term, NOTHING, 0);
		return read(term, { tsquery: whole ? anyOf([begun, whole.tsquery]) : begun }, 1);
	}
	const said = sayWords(reading, term);
	const concept = term.field === 'all' ? reading.known.conceptOf(term.words) : undefined;
	if (!concept) return said ? read(term, { tsquery: said.tsquery }, said.most) : read(term, NOTHING, 0);
	const headings = sayBelow(reading, concept, 'mh', MOST_BELOW);
	return read(
		term,
		{ tsquery: said ? anyOf([headings.tsquery, said.tsquery]) : headings.tsquery },
		Math.min(1, headings.most + (said?.most ?? 0)),
		`("${concept.name}"[MeSH Terms]${said ? ` OR ${sayingOf(term)}` : ''})`,
	);
}

/** Original titles and keywords stand among other words of their weight: the record says which. */
function besideTexts(reading: Reading, term: Term, among: 'ti' | 'tiab', path: string): Read {
	const begun = term.prefix ? beginningsOf({ ...term, field: among }) : null;
	const said = begun ? { tsquery: begun } : sayWords(reading, term);
	if (!said) return read(term, NOTHING, 0);
	return read(term, join([said, { where: narrowing.stands([path], term) }], 'and'), 1);
}

function substance({ known }: Reading, term: Term): Read {
	if (/^[DC]\d{6,9}$/i.test(term.words)) return key(term, `nm:${term.words.toUpperCase()}`);
	const concept = known.conceptOf(term.words);
	if (concept) return read(term, { tsquery: quoted(`nm:${concept.ui}`) }, MOST.key, `"${concept.name}"${tagOf(term)}`);
	// Supplementary concepts are no headings: their names are among the words of lowest weight.
	const said = wordsAt(known, term.words, 'D');
	return said ? read(term, { tsquery: said }, MOST.key) : read(term, NOTHING, 0);
}

function publicationType(reading: Reading, term: Term): Read {
	const { words } = term;
	const uis = PUBLICATION_TYPES[plainKey(words)];
	if (uis)
		return keys(
			term,
			uis.map((ui) => `pt:${ui}`),
			1,
		);
	if (/^D\d{6,9}$/i.test(words)) return key(term, `pt:${words.toUpperCase()}`, 1);
	const concept = reading.known.conceptOf(words);
	// Records that came without a number of their type keep its name.
	if (!concept) return key(term, `pt:${plainKey(words)}`, 1);
	const { tsquery } = sayBelow(reading, concept, 'pt', term.alone ? 0 : 64);
	return read(term, { tsquery }, 1, `"${concept.name}"${tagOf(term)}`);
}

function orcid(_: Reading, term: Term): Read {
	const found = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?!\d)/.exec(term.words);
	if (!found)
		throw new UnreadableQuery(`“${term.words}” is no ORCID: those are asked for as 0000-0002-1825-0097[auid].`);
	return identity(term, `orcid:${found.slice(1).join('-').toUpperCase()}`);
}
