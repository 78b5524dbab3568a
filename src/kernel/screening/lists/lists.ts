// The lists as sets and maps, made at first use: a browser that nobody writes in never pays for them.

import { DAILY_WORDS } from './daily-words.ts';
import { FAMILY_NAMES } from './family-names.ts';
import { GERMAN_TOWNS } from './german-towns.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { ARABIC_NAMES, CYRILLIC_NAMES, HEBREW_NAMES } from './other-names.ts';
import { SMALL_TOWNS } from './small-towns.ts';
import { TOWNS } from './towns.ts';
import { wordFilter } from './word-filter.ts';

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

export const givenNames = once(() => new Set(GIVEN_NAMES.split(' ')));
export const familyNames = once(() => new Set(FAMILY_NAMES.split(' ')));
/** Names and towns that are words of daily life too. */
export const dailyWords = once(() => new Set(DAILY_WORDS.split(' ')));
export const arabicNames = once(() => new Set(ARABIC_NAMES.split(' ')));
export const hebrewNames = once(() => new Set(HEBREW_NAMES.split(' ')));
/** In small letters. */
export const cyrillicNames = once(() => new Set(CYRILLIC_NAMES.split(' ')));
/** Town → country (ISO 3166-1 alpha-2). */
export const towns = once(() => new Map(TOWNS.split(',').map((town) => town.split(':') as [string, string])));

/** Towns of 1,000 to 30,000 inhabitants: yes for one word in 330 that is none, so something else must announce it. */
export const smallTowns = once(() => wordFilter(SMALL_TOWNS));

/** Towns of Germany, Austria and Switzerland of 1,000 to 30,000 inhabitants: yes for one word in 15,000 that is none. */
export const germanTowns = once(() => wordFilter(GERMAN_TOWNS, 14));

/** Stems of words of daily life and of medicine: yes for one word in 330 that is none. */
export const knownWords = once(() => wordFilter(KNOWN_WORDS));

/** Is the folded word, or each part of a double one, in the list? */
export function isWordOf(list: { has(key: string): boolean }, key: string): boolean {
	return list.has(key) || (key.includes('-') && key.split('-').every((part) => list.has(part)));
}
