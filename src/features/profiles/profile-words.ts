// How the values of a profile are said, on the page and in the exports.

import { languages } from './choices.ts';

const names = new Map(languages.map(({ value, words }) => [value, words]));

/** In English, for files that machines read; pages say `languageName` of kernel/content/language-choice.ts. */
export const englishLanguageName = (code: string): string => names.get(code) ?? code;

/** Levels of a language, as they stand in brackets after its name. */
const LEVELS: Record<string, string> = {
	native: 'native',
	fluent: 'fluent',
	working: 'enough to work in',
	basic: 'basic',
};
export const levelWords = (level: string | null): string => LEVELS[level ?? ''] ?? '';

/** "2012–2018", "since 2019", "until 2004", "2016", or nothing. @param now it goes on. */
export function yearsWords(from: number | null, to: number | null, now: boolean): string {
	if (from !== null && now) return `since ${from}`;
	if (from !== null && to !== null) return from === to ? String(from) : `${from}–${to}`;
	if (to !== null) return `until ${to}`;
	return from === null ? '' : `from ${from}`;
}
