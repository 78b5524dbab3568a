// PubMed's query language: words, "phrases", word*, fields in square brackets, AND, OR, NOT and round brackets
// (https://pubmed.ncbi.nlm.nih.gov/help/). Read left to right; words that follow one another are joined by AND.

import { type Named, namedIn } from '#kernel/citations/find-citations.ts';
import { refuseOthers } from './strategy.ts';
import { type Field, fieldOf, notKept } from './tags.ts';
import { UnreadableQuery } from './unreadable.ts';

export type { Field } from './tags.ts';
export { UnreadableQuery } from './unreadable.ts';

export interface Term {
	is: 'term';
	words: string;
	field: Field;
	phrase: boolean;
	prefix: boolean;
	/** [mh:noexp]: the heading alone, without what lies below it. */
	alone?: true;
	/** [tiab:~3]: in any order, with at most so many other words between them. */
	near?: number;
}

export type Query = Term | { is: 'and' | 'or'; of: Query[] } | { is: 'not'; yes: Query; no: Query };

const LONGEST = 6000;
const MOST_TERMS = 250;
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
function identifiersAlone(pasted: string): Query | null {
	const text = recordPasted(pasted) ?? pasted;
	const found = [...namedIn(text), ...shortNumbers(text)].sort((a, b) => a.start - b.start);
	const left = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
	const isAddress = /^https?:\/\/\S+$/.test(text.trim());
	const asTerm = (field: Field, words: string): Term => ({ is: 'term', words, field, phrase: false, prefix: false });
	const of =
		found.length > 0 &&
		(isAddress || !/[[\]"]/.test(text)) &&
		(isAddress || !/[\p{L}\p{N}"[*]/u.test(left.replace(/\b(?:doi|pmcid|https?:\/\/(?:dx\.)?doi\.org\/)/gi, '')))
			? found.map(({ key }) => {
					const [kind = '', value = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
					return asTerm(kind === 'pii' ? 'aid' : (kind as 'pmid' | 'doi' | 'pmc'), value);
				})
			: /^\s*\d{6,8}(?:[\s,;]+\d{6,8})*\s*$/.test(text)
				? (text.match(/\d+/g) ?? []).map((number) => asTerm('pmid', number))
				: [];
	if (of.length === 0) return null;
	return of.length === 1 ? (of[0] as Query) : { is: 'or', of: of.slice(0, MOST_TERMS) };
}

/** Of a list of numbers alone, those of the first papers in PMC, which are too short to be known within a text. */
function shortNumbers(text: string): Named[] {
	return [...text.matchAll(/(?<![\p{L}\p{N}])PMC(?:ID)?[:\s]*(?:PMC)?(\d{1,4})(?![\p{L}\p{N}])/giu)].map((match) => ({
		key: `pmc:PMC${Number(match[1])}`,
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/**
 * A record as reference managers export it (RIS, EndNote, PubMed's own), also when a field of one line has joined its lines: what names the
 * paper in it. Null for anything else.
 */
function recordPasted(text: string): string | null {
	if (!/(?:^|\s)(?:TY {1,2}- ?[A-Z]{4}|%0 |PMID ?- ?\d)/.test(text)) return null;
	const next = String.raw`(?=[A-Z][A-Z0-9]{1,3} {1,2}- |%[0-9A-Z] |\s|$)`;
	const found = [...text.matchAll(/PMID ?- ?(\d{1,9})/g), ...text.matchAll(/(?:AN {1,2}- |%M )(\d{5,9})/g)].map(
		([, number]) => `PMID ${number}`,
	);
	const dois = [
		...text.matchAll(
			new RegExp(String.raw`(?:DO {1,2}- |%R |LID - )(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\S+?)${next}`, 'g'),
		),
	];
	const named = found.length > 0 ? found : dois.map(([, doi]) => `doi:${doi}`);
	return named.length > 0 ? named.join(' ') : null;
}

/** @throws UnreadableQuery with a sentence for the person. Null for an empty query. */
export function readQuery(typed: string): Query | null {
	const text = plainSigns(typed);
	if (text.length > LONGEST)
		throw new UnreadableQuery(`This query is ${text.length} characters long; ${LONGEST} is the most.`);
	const named = identifiersAlone(text);
	if (named) return named;
	refuseOthers(text);
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
	// DOIs and numbers of publishers may hold brackets.
	const pattern =
		/([()])|"([^"]*)"(?:\s*\[([^\]]*)\])?|((?:10\.\d{4,9}\/|S\d{4}-)(?:[^\s()"[\]]|\([^\s()"[\]]*\))+|[^\s()"[\]]+)(?:\s*\[([^\]]*)\])?|\[([^\]]*)\]|(["[\]])/gu;
	for (const [whole, bracket, phrase, phraseField, word, wordField, lone, stray] of text.matchAll(pattern)) {
		if (bracket) tokens.push({ kind: bracket as '(' | ')' });
		else if (phrase !== undefined) {
			if (phrase.trim() !== '') tokens.push(term(phrase.trim(), phraseField, true));
		} else if (word !== undefined) {
			if (/^(?:AND|OR|NOT)$/.test(word) && wordField === undefined) tokens.push({ kind: word as 'AND' | 'OR' | 'NOT' });
			else tokens.push(term(word, wordField, false));
		} else if (lone !== undefined) {
			// PubMed puts translated titles into square brackets: "[Heart failure in Germany]."
			if (!/\S\s+\S+\s+\S/.test(lone) || fieldOf(lone))
				throw new UnreadableQuery(`The field [${lone}] stands behind no term.`);
			for (const one of lone.trim().split(/\s+/)) tokens.push(term(one, undefined, false));
		} else if (stray !== undefined && whole)
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
		if (from?.kind === 'term' && DATES.has(from.field) && colon?.kind === 'term') {
			if (colon.field === from.field && colon.words.startsWith(':')) {
				out.push({ ...from, words: `${from.words}${colon.words}` });
				at += 1;
				continue;
			}
			if (colon.words === ':' && colon.field === 'all' && to?.kind === 'term' && to.field === from.field) {
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
const OF_ONE = new Set<Field>(['all', 'pmid', 'doi', 'aid', 'pmc', 'jid', 'isbn', 'vi', 'ip', 'pg']);
/** Fields of dates: what stands before them belongs to them when it is a date, too. */
const DATES = new Set<Field>(['dp', 'edat', 'crdt', 'mhda', 'lr', 'dcom']);

/** "Bose KS[au]": the field holds for the plain words before it as well, back to a joint, a bracket or another field. */
function fieldOfMany(tokens: Token[]): Token[] {
	const out: Token[] = [];
	for (const token of tokens) {
		if (token.kind === 'term' && !token.phrase && !OF_ONE.has(token.field)) {
			const words = [token.words];
			while (out.at(-1)?.kind === 'term') {
				const before = out.at(-1) as TermToken;
				if (DATES.has(token.field) && !/^(?:[\d:/-]|last$)/i.test(before.words)) break;
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
	const [name = '', way] = (fieldName ?? 'all').split(':').map((part) => part.trim());
	// "Lancet"[Journal:__jid2985213r], as PubMed's search details have it.
	const journal = /^__jid(\w+)$/.exec(way ?? '')?.[1];
	if (journal) return { kind: 'term', words: journal.toUpperCase(), field: 'jid', phrase: false, prefix: false };
	const field = fieldOf(name);
	if (!field)
		throw new UnreadableQuery(
			notKept(name) ??
				`There is no field [${fieldName}]. “How to ask” beside the search lists those that are, such as [ti] [au] [mh] [dp].`,
		);
	const near = nearIn(way, field, words, phrase);
	const prefix = /\*$/.test(words);
	const bare = words.replace(/\*+$/, '');
	if (prefix && bare.length < 3) throw new UnreadableQuery(`Write at least three letters before the star in ${words}.`);
	// HLA-B*27 is a name.
	if (/\p{L}\*\p{L}/u.test(bare))
		throw new UnreadableQuery(
			`A star stands at the end of a word; in ${words} it stands within. Write the forms with OR.`,
		);
	return {
		kind: 'term',
		words: bare,
		field,
		phrase,
		prefix,
		...(near === 'alone' ? { alone: true as const } : near === undefined ? {} : { near }),
	};
}

/** What stands behind the colon of a field. @throws UnreadableQuery for what is no way of asking. */
function nearIn(way: string | undefined, field: Field, words: string, phrase: boolean): number | 'alone' | undefined {
	if (way === undefined) return undefined;
	if (/^no\s?exp$/i.test(way)) {
		if (['mh', 'majr', 'sh', 'pt'].includes(field)) return 'alone';
		throw new UnreadableQuery(
			`[${field}:noexp] asks for nothing: only headings have others below them, as in asthma[mh:noexp].`,
		);
	}
	const distance = /^~\s?(\d{1,4})$/.exec(way)?.[1];
	if (distance === undefined)
		throw new UnreadableQuery(`“:${way}” behind a field is not known here. [mh:noexp] and [tiab:~3] are.`);
	if (field !== 'ti' && field !== 'tiab')
		throw new UnreadableQuery(
			`Words near one another are found in [ti:~${distance}] and [tiab:~${distance}], not in [${field}].`,
		);
	if (!phrase || !/\s/.test(words.trim()))
		throw new UnreadableQuery(
			`Put the words that stand near one another into quotation marks: "heart failure"[${field}:~${distance}].`,
		);
	if (words.includes('*'))
		throw new UnreadableQuery(
			`Words near one another are whole words: write the forms of ${words} with OR, each with [${field}:~${distance}].`,
		);
	return Number(distance);
}

/** All positive terms, in order: what a hit is ranked by and what is marked in it. */
export function positiveTerms(query: Query): Term[] {
	if (query.is === 'term') return [query];
	return query.is === 'not' ? positiveTerms(query.yes) : query.of.flatMap(positiveTerms);
}
