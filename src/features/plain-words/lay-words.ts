// What medical words mean, in the languages that have a list: words/<tag>.txt, one file each, tied together by what a thing is called in
// English. So a Spanish reader of an English text gets the meaning in Spanish.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '#platform/project-file.server.ts';
import { keysOf, writtenKey } from './word-forms.ts';

interface List {
	/** What a word is called in English, by the key of the word. */
	names: Map<string, string>;
	/** What it means, by what it is called in English. */
	meanings: Map<string, string>;
}

const folder = path.dirname(projectFile('src/features/plain-words/words/en.txt'));
const lists = new Map(
	readdirSync(folder).map((name) => {
		const language = path.basename(name, '.txt');
		return [language, readList(readFileSync(path.join(folder, name), 'utf8'), language)] as const;
	}),
);

/** Lines "name: word | another word = meaning"; "#" begins a remark. */
function readList(text: string, language: string): List {
	const list: List = { names: new Map(), meanings: new Map() };
	for (const line of text.split('\n')) {
		const [, name, words = '', meaning] = /^([^#:]+):\s*(.*?)\s*= (.+)$/.exec(line) ?? [];
		if (!name || !meaning) continue;
		list.meanings.set(name, meaning.trim());
		for (const word of words.split('|')) if (word.trim()) list.names.set(writtenKey(word.trim(), language), name);
	}
	return list;
}

/** How many words the longest entry has. */
export const LONGEST = Math.max(
	...[...lists.values()].flatMap(({ names }) => [...names.keys()].map((key) => key.split(' ').length)),
);

export interface Meaning {
	says: string;
	/** BCP 47: that of the reader, or that of the text where the reader's has no list. */
	language: string;
}

/**
 * What a word or a phrase means, also in the plural; null when it is in no list.
 * @param text language in which it is written. @param reader language in which it shall be explained.
 */
export function layWords(words: string, text = 'en', reader = text): Meaning | null {
	const list = lists.get(text);
	if (!list) return null;
	for (const key of keysOf(words, text)) {
		const name = list.names.get(key);
		if (name === undefined) continue;
		const said = lists.get(reader)?.meanings.get(name);
		return said === undefined
			? { says: list.meanings.get(name) as string, language: text }
			: { says: said, language: reader };
	}
	return null;
}

/** Names in English of what a language's list explains, and how many words it has for them. */
export const layList = (language: string): { names: string[]; words: number } => ({
	names: [...(lists.get(language)?.meanings.keys() ?? [])],
	words: lists.get(language)?.names.size ?? 0,
});
