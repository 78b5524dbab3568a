// Looks for patterns in a text. Each is asked first whether the text holds the words that it cannot do without, and is tried only where it
// could begin (pattern-words.ts, text-index.ts).

import { wordsOf } from './pattern-words.ts';
import { type Leads, leadsOf, runsOf, TextIndex } from './text-index.ts';

interface Looked {
	pattern: RegExp;
	needs: readonly Int32Array[] | null;
	leads: Leads | null;
	/** The pattern where a match begins at a given place. */
	sticky: RegExp | null;
}

const prepared = new WeakMap<RegExp, Looked>();
/** The same by source: a pattern that stands within a function is a new one at each call. */
const bySource = new Map<string, Looked>();
function looked(pattern: RegExp): Looked {
	let known = prepared.get(pattern);
	if (known) return known;
	const key = `${pattern.flags} ${pattern.source}`;
	known = bySource.get(key);
	if (!known) {
		const { needs, leads } = wordsOf(pattern);
		known = {
			pattern,
			needs: needs?.map(runsOf) ?? null,
			leads: leads && leadsOf(leads),
			sticky: leads && new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`),
		};
		bySource.set(key, known);
	}
	prepared.set(pattern, known);
	return known;
}

/** Every pattern that was asked for so far: for the test that asks them with and without this. */
export const patternsAsked = (): RegExp[] => [...bySource.values()].map(({ pattern }) => pattern);

let last: { plain: string; index: TextIndex } | undefined;
function indexOf(plain: string): TextIndex {
	if (last?.plain !== plain) last = { plain, index: new TextIndex(plain) };
	return last.index;
}

/** Could the pattern stand in the text? No is sure, yes is not. */
export function mayStand(plain: string, pattern: RegExp): boolean {
	const { needs } = looked(pattern);
	return needs === null || indexOf(plain).holds(needs);
}

const signs = new WeakMap<RegExp, RegExp>();
/** A pattern that is dear to look for, with a cheap sign (no g flag) without which it cannot stand anywhere. */
export function where(sign: RegExp, form: RegExp): RegExp {
	signs.set(form, sign);
	return form;
}

const NONE: readonly RegExpExecArray[] = [];

/** All matches of a pattern with the g flag. */
export function everyMatch(plain: string, pattern: RegExp): readonly RegExpExecArray[] {
	if (!mayStand(plain, pattern) || signs.get(pattern)?.test(plain) === false) return NONE;
	const { leads, sticky } = looked(pattern);
	const at = leads && indexOf(plain).places(leads);
	return at && sticky ? matchesAt(plain, sticky, at) : matchesOf(plain, pattern);
}

function matchesAt(plain: string, sticky: RegExp, places: Int32Array): readonly RegExpExecArray[] {
	if (places.length === 0) return NONE;
	const found: RegExpExecArray[] = [];
	let free = 0;
	for (const place of places) {
		if (place < free) continue;
		sticky.lastIndex = place;
		const match = sticky.exec(plain);
		if (!match) continue;
		found.push(match);
		free = match[0] === '' ? place + 1 : place + match[0].length;
	}
	return found;
}

/** The pattern itself walks: matchAll would copy it for each text. */
function matchesOf(plain: string, pattern: RegExp): readonly RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
		if (match[0] === '') pattern.lastIndex++;
		found.push(match);
	}
	return found;
}

const known = new WeakMap<RegExp, { plain: string; places: Int32Array | null }>();
/** Could a match of the pattern begin between two places? Asked many times of one text. No is sure, yes is not. */
export function mayBeginBetween(plain: string, pattern: RegExp, from: number, to: number): boolean {
	let asked = known.get(pattern);
	if (asked?.plain !== plain) {
		const { leads } = looked(pattern);
		asked = { plain, places: mayStand(plain, pattern) ? leads && indexOf(plain).places(leads) : new Int32Array() };
		known.set(pattern, asked);
	}
	return asked.places === null || firstFrom(asked.places, from) < to;
}

/** The first of the places that is not before `from`; infinite when none is. */
function firstFrom(places: Int32Array, from: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] as number) < from) low = middle + 1;
		else high = middle;
	}
	return places[low] ?? Infinity;
}
