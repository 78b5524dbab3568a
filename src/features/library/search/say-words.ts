// Words of texts as a tsquery: whole words, phrases, beginnings, words near one another.

import { plainKey } from '../medline/index-terms.ts';
import type { KnownWords } from './known-words.ts';
import type { Lexeme } from './lexemes.ts';
import { nearby } from './near.ts';
import { allOf, anyOf, NOTHING, quoted, type Read } from './parts.ts';
import type { Ranking } from './ranking.ts';
import type { Term } from './read-query.ts';
import { otherwise } from './spellings.ts';

/** What terms are read with. */
export interface Asked {
	known: KnownWords;
	ranking: Ranking;
}

export interface Said {
	tsquery: string;
	/** At most this share of the citations can be hits. */
	most: number;
}

/** The words as they are typed, and as others write them; hits are ranked by the typed ones. Null when they say nothing. */
export function sayWords(asked: Asked, term: Term): Said | null {
	const found = otherwise(term.words).flatMap((words, at) => {
		const one =
			at > 0 && /\s/.test(words) && !/\s/.test(term.words) ? { ...term, words, phrase: true } : { ...term, words };
		return sayAs(asked, one, at === 0) ?? [];
	});
	const said = [...new Set(found.map(({ tsquery }) => tsquery))];
	if (said.length === 0) return null;
	return {
		tsquery: anyOf(said),
		most: Math.min(
			1,
			found.reduce((sum, { most }) => sum + most, 0),
		),
	};
}

/** Where a field looks, as a tsquery has it: A the title, B the abstract. */
const PLACES: Partial<Record<Term['field'], string>> = { ti: 'A', tt: 'A', tiab: 'AB', ot: 'B' };

function sayAs({ known, ranking }: Asked, { words, field, phrase }: Term, isTyped: boolean): Said | null {
	const { all, acronym } = known.lexemes(words);
	// Of WHO, ALL and IT nothing is left but what capitals say.
	if (acronym && (all.length === 0 || (field === 'all' && !phrase))) {
		if (isTyped) ranking.words(all, acronym.share);
		return { tsquery: quoted(acronym.lexeme), most: acronym.share };
	}
	if (all.length === 0) return null;
	const weights = PLACES[field] ?? '';
	const across = field === 'all' && !phrase ? known.acrossTheOcean(words) : new Map<string, Lexeme>();
	if (isTyped) ranking.words(all.map((one) => commoner(one, across.get(one.lexeme))));
	const most = Math.min(...all.map(({ lexeme, share }) => share + (across.get(lexeme)?.share ?? 0)));
	const said = all.map(({ lexeme }) => {
		const own = `${quoted(lexeme)}${weights ? `:${weights}` : ''}`;
		const other = across.get(lexeme);
		return other ? anyOf([own, quoted(other.lexeme)]) : own;
	});
	const together = phrase && said.length > 1 ? phraseOf(all, weights) : null;
	if (field === 'ti') {
		// Words of titles are lexemes of their own, which need no look at the places.
		const titles = all.map(({ lexeme }) => quoted(`t:${lexeme}`));
		return { tsquery: allOf(together ? [...titles, together] : titles), most };
	}
	return { tsquery: together ?? allOf(said), most };
}

/** Of two spellings of a word the one that more papers have, at the place where it was typed. */
const commoner = (typed: Lexeme, other: Lexeme | undefined): Lexeme =>
	other && other.share > typed.share ? { ...other, place: typed.place } : typed;

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

/** Words that stand at one weight; null when they say nothing. */
export function wordsAt(known: KnownWords, words: string, weight: 'A' | 'B' | 'C' | 'D'): string | null {
	const { all } = known.lexemes(words);
	return all.length > 0 ? allOf(all.map(({ lexeme }) => `${quoted(lexeme)}:${weight}`)) : null;
}

/** The letters themselves: words that begin so. Null when there are none. In quotation marks they follow one another. */
export function beginningsOf({ words, field, phrase }: Term): string | null {
	const weights = field === 'tiab' ? 'AB' : field === 'ti' && phrase ? 'A' : '';
	const bare = plainKey(words).split(' ').filter(Boolean);
	if (bare.length === 0) return null;
	if (phrase && bare.length > 1) return `(${bare.map((word) => `${quoted(word)}:*${weights}`).join(' <-> ')})`;
	return allOf(bare.map((word) => `${quoted(field === 'ti' && !phrase ? `t:${word}` : word)}:*${weights}`));
}

/** "heart failure"[tiab:~3]: in any order, within the title or within the abstract. */
export function sayNear({ known, ranking }: Asked, term: Term, reading: string): Read {
	const lexemes = term.words.split(/\s+/).flatMap((word) => {
		const { all } = known.lexemes(word);
		// Of "beta-blocker" the index has the whole and its parts; its parts are words.
		return all.length > 2 ? all.slice(1) : all;
	});
	if (lexemes.length === 0) return { part: NOTHING, reading, most: 0 };
	ranking.words(lexemes.map((one, at) => ({ ...one, place: at + 1 })));
	const most = Math.min(...lexemes.map(({ share }) => share));
	const weights = term.field === 'ti' ? ['A'] : ['A', 'B'];
	const said = weights.map((weight) =>
		nearby(
			lexemes.map(({ lexeme }) => `${quoted(lexeme)}:${weight}`),
			term.near ?? 0,
			weights.length,
		),
	);
	return { part: { tsquery: anyOf(said) }, reading, most };
}
