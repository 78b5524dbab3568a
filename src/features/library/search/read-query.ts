// PubMed's query language: words, "phrases", word*, fields in square brackets, AND, OR, NOT and round brackets
// (https://pubmed.ncbi.nlm.nih.gov/help/). Read left to right; words that follow one another are joined by AND.

import { namedIn } from '#kernel/citations/find-citations.ts';

/** Where a term is looked for. */
export type Field =
	| 'all'
	| 'ti'
	| 'tiab'
	| 'au'
	| 'ta'
	| 'mh'
	| 'majr'
	| 'sh'
	| 'nm'
	| 'pt'
	| 'dp'
	| 'pmid'
	| 'doi'
	| 'pmc'
	| 'la'
	| 'ir'
	| 'auid'
	| 'si'
	| 'filter'
	| 'jid';

export interface Term {
	is: 'term';
	words: string;
	field: Field;
	phrase: boolean;
	prefix: boolean;
	/** [mh:noexp]: the heading alone, without what lies below it. */
	alone?: true;
}

export type Query = Term | { is: 'and' | 'or'; of: Query[] } | { is: 'not'; yes: Query; no: Query };

const FIELDS: Record<string, Field> = {
	ti: 'ti',
	title: 'ti',
	tiab: 'tiab',
	'title/abstract': 'tiab',
	au: 'au',
	author: 'au',
	'author name': 'au',
	fau: 'au',
	'author - full': 'au',
	cn: 'au',
	'author - corporate': 'au',
	'corporate author': 'au',
	ir: 'ir',
	investigator: 'ir',
	auid: 'auid',
	'author - identifier': 'auid',
	ta: 'ta',
	journal: 'ta',
	jour: 'ta',
	mh: 'mh',
	mesh: 'mh',
	'mesh terms': 'mh',
	'mesh heading': 'mh',
	sh: 'sh',
	subheading: 'sh',
	'mesh subheading': 'sh',
	nm: 'nm',
	rn: 'nm',
	'supplementary concept': 'nm',
	'substance name': 'nm',
	'ec/rn number': 'nm',
	majr: 'majr',
	'mesh major': 'majr',
	'mesh major topic': 'majr',
	pt: 'pt',
	'publication type': 'pt',
	dp: 'dp',
	pdat: 'dp',
	'date - publication': 'dp',
	pmid: 'pmid',
	uid: 'pmid',
	doi: 'doi',
	aid: 'doi',
	lid: 'doi',
	'location id': 'doi',
	pmc: 'pmc',
	pmcid: 'pmc',
	issn: 'ta',
	is: 'ta',
	la: 'la',
	language: 'la',
	si: 'si',
	'secondary source id': 'si',
	filter: 'filter',
	sb: 'filter',
	jid: 'jid',
	all: 'all',
	'all fields': 'all',
	tw: 'all',
	'text word': 'all',
}; // prettier-ignore

/** A query that cannot be read; the sentence says why. */
export class UnreadableQuery extends Error {}

const LONGEST = 2000;
const MOST_TERMS = 100;
const DEEPEST = 30;

type TermToken = { kind: 'term' } & Omit<Term, 'is'>;
type Token = { kind: '(' | ')' | 'AND' | 'OR' | 'NOT' } | TermToken;

/** What phones, other keyboards and copied pages put in the place of plain signs. */
function plainSigns(text: string): string {
	return text
		.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu, '')
		.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
		.replace(/[“”„‟«»]/gu, '"');
}

/** An identifier and nothing else, as it is pasted: "PMID: 12345678", an address of PubMed, a DOI; or numbers of six to eight digits. */
function identifiersAlone(text: string): Query | null {
	const found = namedIn(text);
	const left = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
	const isAddress = /^https?:\/\/\S+$/.test(text.trim());
	const asTerm = (field: Field, words: string): Term => ({ is: 'term', words, field, phrase: false, prefix: false });
	const of =
		found.length > 0 &&
		(isAddress || !/[[\]"]/.test(text)) &&
		(isAddress || !/[\p{L}\p{N}"[*]/u.test(left.replace(/\b(?:doi|pmcid|https?:\/\/(?:dx\.)?doi\.org\/)/gi, '')))
			? found.map(({ key }) => {
					const [kind = '', value = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
					return asTerm(kind as 'pmid' | 'doi' | 'pmc', value);
				})
			: /^\s*\d{6,8}(?:[\s,;]+\d{6,8})*\s*$/.test(text)
				? (text.match(/\d+/g) ?? []).map((number) => asTerm('pmid', number))
				: [];
	if (of.length === 0) return null;
	return of.length === 1 ? (of[0] as Query) : { is: 'or', of: of.slice(0, MOST_TERMS) };
}

/** @throws UnreadableQuery with a sentence for the person. Null for an empty query. */
export function readQuery(typed: string): Query | null {
	const text = plainSigns(typed);
	if (text.length > LONGEST)
		throw new UnreadableQuery(`This query is ${text.length} characters long; ${LONGEST} is the most.`);
	const named = identifiersAlone(text);
	if (named) return named;
	const tokens = tokensOf(text);
	if (tokens.filter(({ kind }) => kind === 'term').length > MOST_TERMS)
		throw new UnreadableQuery(`This query has more than ${MOST_TERMS} terms.`);
	if (tokens.length === 0) return null;
	let at = 0;
	const peek = () => tokens[at]?.kind;

	function expression(depth: number): Query {
		if (depth > DEEPEST) throw new UnreadableQuery(`Brackets stand more than ${DEEPEST} deep within one another.`);
		let left = operand(depth);
		for (;;) {
			const kind = peek();
			if (kind === undefined || kind === ')') return left;
			let joint = kind === 'AND' || kind === 'OR' || kind === 'NOT' ? (tokens[at++] as Token).kind : 'AND';
			if (joint === 'AND' && peek() === 'NOT') joint = (tokens[at++] as Token).kind;
			if (peek() === undefined || peek() === ')') throw new UnreadableQuery(`Nothing stands behind ${joint}.`);
			const right = operand(depth);
			if (joint === 'NOT') left = { is: 'not', yes: left, no: right };
			else left = join(joint === 'OR' ? 'or' : 'and', left, right);
		}
	}
	function operand(depth: number): Query {
		const token = tokens[at++];
		if (!token) throw new UnreadableQuery('The query ends too early.');
		if (token.kind === 'term') {
			const { kind: _, ...term } = token;
			return { is: 'term', ...term };
		}
		if (token.kind === '(') {
			const inner = expression(depth + 1);
			if (tokens[at++]?.kind !== ')') throw new UnreadableQuery('A bracket is not closed.');
			return inner;
		}
		if (token.kind === ')') throw new UnreadableQuery('A bracket is closed that was not opened.');
		throw new UnreadableQuery(`Nothing stands before ${token.kind}.`);
	}
	const query = expression(0);
	if (at < tokens.length) throw new UnreadableQuery('A bracket is closed that was not opened.');
	return query;
}

function join(is: 'and' | 'or', left: Query, right: Query): Query {
	return left.is === is ? { is, of: [...left.of, right] } : { is, of: [left, right] };
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	const pattern = /([()])|"([^"]*)"(?:\s*\[([^\]]*)\])?|([^\s()"[\]]+)(?:\s*\[([^\]]*)\])?|\[([^\]]*)\]|(["[\]])/gu;
	for (const [whole, bracket, phrase, phraseField, word, wordField, lone, stray] of text.matchAll(pattern)) {
		if (bracket) tokens.push({ kind: bracket as '(' | ')' });
		else if (phrase !== undefined) {
			if (phrase.trim() !== '') tokens.push(term(phrase.trim(), phraseField, true));
		} else if (word !== undefined) {
			if (/^(?:AND|OR|NOT)$/.test(word) && wordField === undefined) tokens.push({ kind: word as 'AND' | 'OR' | 'NOT' });
			else tokens.push(term(word, wordField, false));
		} else if (lone !== undefined) throw new UnreadableQuery(`The field [${lone}] stands behind no term.`);
		else if (stray !== undefined && whole)
			throw new UnreadableQuery(
				stray === '"' ? 'A quotation mark is not closed.' : 'A field needs both square brackets, as in [ti].',
			);
	}
	return ranges(fieldOfMany(tokens));
}

/** `"2018/01/01"[dp] : "2020/12/31"[dp]`, as PubMed writes a range: one term. */
function ranges(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const [from, colon, to] = tokens.slice(at, at + 3);
		if (from?.kind === 'term' && from.field === 'dp' && colon?.kind === 'term') {
			if (colon.field === 'dp' && colon.words.startsWith(':')) {
				out.push({ ...from, words: `${from.words}${colon.words}` });
				at += 1;
				continue;
			}
			if (colon.words === ':' && colon.field === 'all' && to?.kind === 'term' && to.field === 'dp') {
				out.push({ ...from, words: `${from.words}:${to.words}` });
				at += 2;
				continue;
			}
		}
		if (from) out.push(from);
	}
	return out;
}

/** Fields that hold for all plain words before them. */
const OF_MANY = new Set<Field>([
	'ti',
	'tiab',
	'au',
	'ir',
	'ta',
	'mh',
	'majr',
	'sh',
	'nm',
	'pt',
	'la',
	'si',
	'dp',
	'filter',
]);

/** "Bose KS[au]": the field holds for the plain words before it as well, back to a joint, a bracket or another field. */
function fieldOfMany(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (const token of tokens) {
		if (token.kind === 'term' && !token.phrase && OF_MANY.has(token.field)) {
			const words = [token.words];
			while (out.at(-1)?.kind === 'term') {
				const before = out.at(-1) as TermToken;
				if (token.field === 'dp' && !/^[\d:/-]/.test(before.words)) break;
				if (before.phrase || before.prefix || before.field !== 'all') break;
				words.unshift(before.words);
				out.pop();
			}
			out.push({ ...token, words: words.join(' ') });
		} else out.push(token);
	}
	return out;
}

function term(words: string, fieldName: string | undefined, phrase: boolean): Token {
	const [name, way] = (fieldName ?? 'all')
		.toLowerCase()
		.split(':')
		.map((part) => part.trim()) as [string, string?];
	const field = FIELDS[name.replace(/\s+/g, ' ')];
	if (!field)
		throw new UnreadableQuery(
			`There is no field [${fieldName}]. Known are [ti] [tiab] [au] [ta] [mh] [majr] [sh] [nm] [pt] [dp] [pmid] [pmc] [doi] [la] [ir] [auid] [si] [filter] [jid].`,
		);
	if (way !== undefined && !(way === 'noexp' && ['mh', 'majr', 'sh', 'pt'].includes(field)))
		throw new UnreadableQuery(
			`“:${way}” behind a field is not known here${way.startsWith('~') ? '; join the words with AND' : ''}. [mh:noexp] is.`,
		);
	const prefix = /\*$/.test(words);
	const bare = words.replace(/\*+$/, '');
	if (prefix && bare.length < 3) throw new UnreadableQuery(`Write at least three letters before the star in ${words}.`);
	// HLA-B*27 is a name.
	if (/\p{L}\*\p{L}/u.test(bare))
		throw new UnreadableQuery(
			`A star stands at the end of a word; in ${words} it stands within. Write the forms with OR.`,
		);
	return { kind: 'term', words: bare, field, phrase, prefix, ...(way === 'noexp' ? { alone: true as const } : {}) };
}

/** All positive terms, in order: what a hit is ranked by and what is marked in it. */
export function positiveTerms(query: Query): Term[] {
	if (query.is === 'term') return [query];
	return query.is === 'not' ? positiveTerms(query.yes) : query.of.flatMap(positiveTerms);
}
