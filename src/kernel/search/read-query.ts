// What somebody typed into the search box: words, "phrases", -without, begin*.

/** One thing that must stand in a text. */
export interface Term {
	kind: 'word' | 'phrase' | 'prefix';
	text: string;
}
export interface Query {
	terms: Term[];
	without: Term[];
}

/** More terms than these are not looked for: nobody types them, and each costs. */
export const MOST_TERMS = 16;
export const LONGEST_QUERY = 300;

const PART = /(-?)"([^"]*)"?|(\S+)/gu;

/** Reads it. Anything can be typed: what makes no sense is left out. */
export function readQuery(typed: string): Query {
	const query: Query = { terms: [], without: [] };
	for (const [, minus, quoted, bare] of typed.slice(0, LONGEST_QUERY).normalize('NFC').matchAll(PART)) {
		const against = bare === undefined ? minus === '-' : /^-[\p{L}\p{N}]/u.test(bare);
		const text = bare === undefined ? (quoted ?? '') : against ? bare.slice(1) : bare;
		const term = termOf(text, bare === undefined);
		if (term) (against ? query.without : query.terms).push(term);
		if (query.terms.length + query.without.length >= MOST_TERMS) break;
	}
	return query;
}

function termOf(text: string, quoted: boolean): Term | null {
	const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	if (words.length === 0) return null;
	if (quoted) return { kind: words.length > 1 ? 'phrase' : 'word', text: words.join(' ') };
	if (/\p{L}{2}.*\*$/u.test(text)) return { kind: 'prefix', text: words.join(' ') };
	// "beta-blocker" is two words that stand together.
	return { kind: words.length > 1 ? 'phrase' : 'word', text: words.join(' ') };
}
