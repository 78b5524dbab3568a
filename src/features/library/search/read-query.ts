// PubMed's query language: words, "phrases", word*, fields in square brackets, AND, OR, NOT and round brackets
// (https://pubmed.ncbi.nlm.nih.gov/help/). Read left to right; words that follow one another are joined by AND.

/** Where a term is looked for. */
export type Field =
	| 'all'
	| 'ti'
	| 'tiab'
	| 'au'
	| 'ta'
	| 'mh'
	| 'majr'
	| 'pt'
	| 'dp'
	| 'pmid'
	| 'doi'
	| 'la'
	| 'si'
	| 'filter'
	| 'jid';

export type Query =
	| { is: 'term'; words: string; field: Field; phrase: boolean; prefix: boolean }
	| { is: 'and' | 'or'; of: Query[] }
	| { is: 'not'; yes: Query; no: Query };

const FIELDS: Record<string, Field> = {
	ti: 'ti',
	title: 'ti',
	tiab: 'tiab',
	'title/abstract': 'tiab',
	au: 'au',
	author: 'au',
	'author name': 'au',
	'1au': 'au',
	ta: 'ta',
	journal: 'ta',
	jour: 'ta',
	mh: 'mh',
	mesh: 'mh',
	'mesh terms': 'mh',
	majr: 'majr',
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
	la: 'la',
	language: 'la',
	si: 'si',
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

type Token =
	| { kind: '(' | ')' | 'AND' | 'OR' | 'NOT' }
	| { kind: 'term'; words: string; field: Field; phrase: boolean; prefix: boolean };

/** @throws UnreadableQuery with a sentence for the person. Null for an empty query. */
export function readQuery(text: string): Query | null {
	if (text.length > LONGEST)
		throw new UnreadableQuery(`This query is ${text.length} characters long; ${LONGEST} is the most.`);
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
			const joint = kind === 'AND' || kind === 'OR' || kind === 'NOT' ? (tokens[at++] as Token).kind : 'AND';
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
	return fieldOfMany(tokens);
}

/** "Bose KS[au]": the field holds for the plain words before it as well, back to a joint, a bracket or another field. */
function fieldOfMany(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (const token of tokens) {
		if (token.kind === 'term' && !token.phrase && ['au', 'ta', 'mh', 'majr', 'pt', 'si', 'dp'].includes(token.field)) {
			const words = [token.words];
			while (out.at(-1)?.kind === 'term') {
				const before = out.at(-1) as Token & { kind: 'term' };
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
	const name = fieldName?.trim().toLowerCase().replace(/:.*$/, '');
	const field = name === undefined ? 'all' : FIELDS[name];
	if (!field)
		throw new UnreadableQuery(
			`There is no field [${fieldName}]. Known are [ti] [tiab] [au] [ta] [mh] [majr] [pt] [dp] [pmid] [doi] [la] [si] [filter] [jid].`,
		);
	const prefix = /\*$/.test(words);
	const bare = words.replace(/\*+$/, '');
	if (prefix && bare.length < 3) throw new UnreadableQuery(`Write at least three letters before the star in ${words}.`);
	return { kind: 'term', words: bare, field, phrase, prefix };
}

/** All positive terms, in order: what a hit is ranked by and what is marked in it. */
export function positiveTerms(query: Query): Extract<Query, { is: 'term' }>[] {
	if (query.is === 'term') return [query];
	return query.is === 'not' ? positiveTerms(query.yes) : query.of.flatMap(positiveTerms);
}
