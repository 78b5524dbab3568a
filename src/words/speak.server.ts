// Whose language counts on the server: that of the request, or that of the member to whom a mail or a push goes. Each runs in a
// context of its own, so that two requests at once never mix.

import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import Negotiator from 'negotiator';
import { projectFile } from '#platform/project-file.server.ts';
import { languagesIn, readCatalogue } from './catalogues.ts';
import { Phrasebook } from './phrasebook.ts';
import { readersAre } from './say.ts';

interface Speaking {
	language: string;
	/** What the phrasebook said meanwhile, by the English sentence; kept where somebody asks for it. */
	said?: Map<string, string>;
}

const speaking = new AsyncLocalStorage<Speaking>();
const folder = path.dirname(projectFile('src/words/say.ts'));
const translated = languagesIn(folder);
/** Read when they are first asked for: all of them are some megabyte to parse at each start, of every process that says anything. */
const books = new Map<string, Phrasebook>();

readersAre(
	() => speaking.getStore()?.language ?? 'en',
	(language, sentence) => {
		const said = bookOf(language)?.say(sentence) ?? sentence;
		if (said !== sentence) speaking.getStore()?.said?.set(sentence, said);
		return said;
	},
);

function bookOf(language: string): Phrasebook | undefined {
	let book = books.get(language);
	if (!book && translated.includes(language)) {
		book = new Phrasebook(language, readCatalogue(folder, language).messages);
		books.set(language, book);
	}
	return book;
}

/** Languages of the interface, English first. */
export const LANGUAGES: readonly string[] = ['en', ...translated];

/** Runs this with the interface speaking the language; English when there is no such catalogue. */
export const inLanguage = <T>(language: string, run: () => T): T =>
	speaking.run({ language: known(language) ?? 'en' }, run);

/**
 * Keeps what the phrasebook says from here on in this context: a page that the browser renders once more needs the same words there
 * (SAID_ID of say.ts), and has no phrasebook.
 * @returns what was said so far, by the English sentence.
 */
export function keepSaid(): () => Record<string, string> {
	const store = speaking.getStore();
	const said = new Map<string, string>();
	if (store) store.said = said;
	return () => Object.fromEntries(said);
}

/** The catalogue for a tag ("es-MX" → "es"), or null. */
export function known(tag: string | null | undefined): string | null {
	if (!tag) return null;
	if (LANGUAGES.includes(tag)) return tag;
	const base = tag.split('-')[0]?.toLowerCase() as string;
	return LANGUAGES.includes(base) ? base : null;
}

/** What a visitor's browser asks for (RFC 9110, 12.5.4), as far as there is a catalogue. */
export function languageOf(acceptLanguage: string | null): string {
	if (!acceptLanguage) return 'en';
	for (const tag of new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages()) {
		const language = known(tag);
		if (language) return language;
	}
	return 'en';
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** What the attribute `dir` of a page in this language says. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	let direction = directions.get(language);
	if (!direction) {
		// 60 µs each time, and each page asks.
		direction = new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
		directions.set(language, direction);
	}
	return direction;
}
