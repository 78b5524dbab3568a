// What a text search configuration would lose: acronyms (stemming turns AIDS into aid and drops WHO, ALL, IT), scripts
// without spaces, and the marks by which the index itself filters.

import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#platform/ids.ts';

/** Languages with a configuration of their own; any other is read word by word, unstemmed. */
const CONFIGURATIONS: Record<string, string> = {
	ar: 'arabic',
	da: 'danish',
	de: 'german',
	el: 'greek',
	en: 'english',
	es: 'spanish',
	fi: 'finnish',
	fr: 'french',
	hu: 'hungarian',
	it: 'italian',
	nb: 'norwegian',
	nl: 'dutch',
	nn: 'norwegian',
	no: 'norwegian',
	pt: 'portuguese',
	ro: 'romanian',
	ru: 'russian',
	sv: 'swedish',
	tr: 'turkish',
};

/** Name of the configuration for a BCP 47 language. */
export function searchConfig(language: string): string {
	return `search_${CONFIGURATIONS[language.toLowerCase().split('-')[0] ?? ''] ?? 'simple'}`;
}

// Two capitals at least, ten signs at most: MI, AIDS, HFrEF, SGLT2, COVID19.
const ACRONYM = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*\p{Lu})[\p{L}\p{N}]{2,10}(?![\p{L}\p{N}])/gu;

/** The word under which an acronym stands in the index, apart from what it would be as a plain word. */
export const acronymWord = (acronym: string) => `=${acronym.toLowerCase()}`;

export function isAcronym(word: string): boolean {
	return word.match(ACRONYM)?.[0] === word;
}

function acronymsIn(text: string): string[] {
	const found = text.match(ACRONYM) ?? [];
	// A text in capitals throughout has no acronyms.
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	return capitals * 2 > letters && letters > 20 ? [] : found.map(acronymWord);
}

// A code of ICD-10 as it is written (U is kept for provisional ones): I21, I21.4, S72.001A.
const CODE = /(?<![\p{L}\p{N}.])[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?(?![\p{L}\p{N}])/gu;
const TYPED_CODE = /^[a-z]\d[\da-z](?:[ .]?[\da-z]{1,4})?$/iu;

const codeLexeme = (code: string) => `#${code.replace(/[ .]/g, '').toLowerCase()}`;

/** The word under which a code stands in the index; null for what is no code. "I21.4", "i21 4" and "I214" are one. */
export const codeWord = (typed: string): string | null => (TYPED_CODE.test(typed) ? codeLexeme(typed) : null);

/** Each code of a text with everything above it down to its category, so that I21 finds I21.4. */
function codesIn(text: string): string[] {
	return (text.match(CODE) ?? []).flatMap((code) => {
		const whole = codeLexeme(code);
		return Array.from({ length: whole.length - 3 }, (_, more) => whole.slice(0, 4 + more));
	});
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

/** Pairs of neighbouring signs of scripts that put no spaces between words: 心不全 gives 心不 and 不全. */
export function pairsIn(text: string): string[] {
	const pairs: string[] = [];
	for (const run of text.normalize('NFKC').match(UNSPACED) ?? []) {
		const signs = [...run];
		if (signs.length === 1) pairs.push(run);
		for (let at = 0; at + 1 < signs.length; at++) pairs.push(`${signs[at]}${signs[at + 1]}`);
	}
	return pairs;
}

/** Marks that stand in the index beside the words, so that a filter is one more word to look for. */
export const mark = {
	kind: (kind: string) => `@k${kind}`,
	author: (id: Id) => `@a${id}`,
	space: (id: Id) => `@s${id}`,
	topic: (id: Id) => `@t${id}`,
};

/** Everything that the configuration does not give. */
export function extraWords(text: string): string[] {
	return [...new Set([...acronymsIn(text), ...codesIn(text), ...pairsIn(text)])];
}

/** The words of a Markdown text without its signs: what is indexed and what passages are cut from. */
export function markdownWords(markdown: string): string {
	return (
		markdown
			.replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
			// Links between wiki pages.
			.replace(/\[\[|\]\]/g, '')
			.replace(/[*_`~#>|]+/g, ' ')
			.replace(/[ \t]+/g, ' ')
			.trim()
	);
}

/** The same in SQL. @param language a reference to a column. */
export function configOf(language: string): RawBuilder<string> {
	const branches = Object.entries(CONFIGURATIONS).map(
		([code, name]) => sql`when ${sql.lit(code)} then ${sql.lit(`search_${name}`)}`,
	);
	return sql<string>`(case split_part(lower(${sql.ref(language)}), '-', 1) ${sql.join(branches, sql` `)} else 'search_simple' end)`;
}
