// Where in a text a word could stand: its runs of two and three characters as bits, and for one, two and three characters the places where they
// stand. One pass over the text feeds every pattern.

import { BOTH_BEGIN, CAPITAL, folded, NUMBER_BEGINS, WORD_BEGINS, WORD_ENDS } from './pattern-words.ts';

const SIZE = 1 << 16;
const pair = (one: number, two: number) => (one * 131 + two * 7 + 40_503) & (SIZE - 1);
const triple = (one: number, two: number, three: number) => (one * 9_973 + two * 131 + three) & (SIZE - 1);

/** Lists of places are fewer; words that share one are told apart by the pattern itself. */
const LISTS = 1 << 12;
/** The list of one, two or three characters. */
const listOf = (one: number, two: number, three: number) =>
	(one * 131 + (two < 0 ? 0 : two * 31 + 7) + (three < 0 ? 0 : three * 17 + 3)) & (LISTS - 1);

/** Places by list: the last of each, and before each place the one before it. */
class Chains {
	readonly lasts = new Int32Array(LISTS).fill(-1);
	readonly befores: Int32Array;

	constructor(length: number) {
		this.befores = new Int32Array(length);
	}

	add(list: number, at: number): void {
		this.befores[at] = this.lasts[list] as number;
		this.lasts[list] = at;
	}
}

const TABLE = 0x600;
const FOLDED = Uint16Array.from({ length: TABLE }, (_, code) => folded(String.fromCharCode(code)).charCodeAt(0));
/** 1: a letter, 2: a capital, 4: a figure. */
const KIND = Uint8Array.from({ length: TABLE }, (_, code) => kindOf(String.fromCharCode(code)));
function kindOf(character: string): number {
	if (/\p{Lu}/u.test(character)) return 2;
	if (/\p{L}/u.test(character)) return 1;
	return character >= '0' && character <= '9' ? 4 : 0;
}
/** Half of a character beyond the first plane may be anything. */
const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff;

const BEGINS = WORD_BEGINS.charCodeAt(0);
const ENDS = WORD_ENDS.charCodeAt(0);

export class TextIndex {
	private readonly bits = new Uint8Array(SIZE);
	/** By one, two and three characters. */
	private readonly chains: readonly [Chains, Chains, Chains];
	private readonly kinds: Uint8Array;
	private readonly capitals: number[] = [];
	private readonly length: number;
	private readonly found = new Map<string, Int32Array | null>();

	constructor(plain: string) {
		const { length } = plain;
		this.length = length;
		this.chains = [new Chains(length), new Chains(length), new Chains(length)];
		this.kinds = new Uint8Array(length);
		const codes = new Uint16Array(length + 1);
		for (let at = 0; at < length; at++) {
			const code = plain.charCodeAt(at);
			codes[at] = code < TABLE ? (FOLDED[code] as number) : folded(plain[at] as string).charCodeAt(0);
			this.kinds[at] = code < TABLE ? (KIND[code] as number) : isHalf(code) ? 3 : kindOf(plain[at] as string);
		}
		for (let at = 0; at < length; at++) {
			const [before, code, next] = [codes[at - 1] as number, codes[at] as number, codes[at + 1] as number];
			const kind = this.kinds[at] as number;
			this.bits[pair(code, next)] = 1;
			if (at > 0) this.bits[triple(before, code, next)] = 1;
			if (this.begins(at)) {
				this.bits[pair(BEGINS, code)] = 1;
				this.bits[triple(BEGINS, code, next)] = 1;
			}
			if (at + 1 >= length || !this.isLetter(at + 1)) {
				this.bits[pair(code, ENDS)] = 1;
				if (at > 0) this.bits[triple(before, code, ENDS)] = 1;
				if (this.begins(at)) this.bits[triple(BEGINS, code, ENDS)] = 1;
			}
			this.chains[0].add(listOf(code, -1, -1), at);
			this.chains[1].add(listOf(code, next, -1), at);
			this.chains[2].add(listOf(code, next, codes[at + 2] ?? 0), at);
			if (kind === 2 || kind === 3) this.capitals.push(at);
		}
	}

	private isLetter(at: number): boolean {
		return this.kinds[at] === 1 || this.kinds[at] === 2;
	}

	private begins(at: number): boolean {
		return at === 0 || !this.isLetter(at - 1);
	}

	/** May one of the words stand in the text? Never no where one does. */
	holds(words: readonly Int32Array[]): boolean {
		next: for (const word of words) {
			for (const run of word) if (this.bits[run] === 0) continue next;
			return true;
		}
		return false;
	}

	/** The places where a match may begin, in order; null where they are so many that the whole text is looked through. */
	places({ leads, key }: Leads): Int32Array | null {
		let found = this.found.get(key);
		if (found === undefined) {
			found = this.find(leads);
			this.found.set(key, found);
		}
		return found;
	}

	private find(leads: readonly Lead[]): Int32Array | null {
		const found: number[] = [];
		const most = this.length >> 2;
		for (const { capital, chain, list, noLetter, noFigure } of leads) {
			const stands = (at: number) =>
				at === 0 || !((noLetter && this.isLetter(at - 1)) || (noFigure && this.kinds[at - 1] === 4));
			if (capital) {
				for (const at of this.capitals) if (stands(at)) found.push(at);
			} else {
				const { lasts, befores } = this.chains[chain];
				for (let at = lasts[list] as number; at >= 0; at = befores[at] as number) if (stands(at)) found.push(at);
			}
			if (found.length > most) return null;
		}
		// What has one list stands in it from its end.
		const places = new Int32Array(found);
		if (leads.length > 1) return places.sort();
		return leads[0]?.capital ? places : places.reverse();
	}
}

/** Where the list of a beginning is. */
export interface Lead {
	capital: boolean;
	chain: 0 | 1 | 2;
	list: number;
	/** No letter, no figure comes before. */
	noLetter: boolean;
	noFigure: boolean;
}

/** The beginnings of a pattern; patterns with the same ones share their places. */
export interface Leads {
	leads: readonly Lead[];
	key: string;
}

export const leadsOf = (leads: readonly string[]): Leads => ({
	leads: leads.map(leadOf),
	key: [...leads].sort().join('\u0000'),
});

function leadOf(lead: string): Lead {
	const sign = lead[0] as string;
	const noLetter = sign === WORD_BEGINS || sign === BOTH_BEGIN;
	const noFigure = sign === NUMBER_BEGINS || sign === BOTH_BEGIN;
	const [whole] = (noLetter || noFigure ? lead.slice(1) : lead).split(CAPITAL) as [string];
	const code = (at: number) => (at < whole.length ? whole.charCodeAt(at) : -1);
	return {
		capital: whole === '',
		chain: Math.max(0, whole.length - 1) as 0 | 1 | 2,
		list: listOf(code(0), code(1), code(2)),
		noLetter,
		noFigure,
	};
}

/** The runs that a folded word is made of. */
export const runsOf = (word: string): Int32Array =>
	word.length === 2
		? Int32Array.of(pair(word.charCodeAt(0), word.charCodeAt(1)))
		: Int32Array.from({ length: word.length - 2 }, (_, at) =>
				triple(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2)),
			);
