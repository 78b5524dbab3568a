// The words of the browser's script. English stands in the source; a page in another language loads its catalogue of these few words
// before the script begins (compile/vite-words.ts makes it).

import { load } from 'virtual:words';

type Said = string | ((...values: unknown[]) => string);
let dictionary: Record<string, Said> = {};

/** Begins when the words of the page's language are there; at once in English, and where they cannot be loaded. */
export function loadWords(begin: () => void): void {
	const coming = load(document.documentElement.lang);
	if (!coming) {
		begin();
		return;
	}
	coming.then((words) => {
		dictionary = words.default;
		begin();
	}, begin);
}

/** A message with its values; the compiler writes the calls. */
export function said(message: string, ...values: unknown[]): string {
	const wording = dictionary[message];
	if (typeof wording === 'function') return wording(...values);
	return wording ?? message.replace(/\{(\d+)\}/g, (_, number) => String(values[number] ?? ''));
}
