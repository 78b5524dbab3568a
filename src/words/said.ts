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

const MARK = /\{\d+\}/g;

/**
 * A sentence that was made in English by what runs on the server too: the words of a finding, the size of a crowd. Looked for as
 * it is, then by its pattern.
 */
export function saidSentence(sentence: string): string {
	const known = dictionary[sentence];
	if (typeof known === 'string') return known;
	for (const [message, wording] of Object.entries(dictionary)) {
		if (typeof wording !== 'function') continue;
		const fits = new RegExp(`^${message.replace(/[.*+?^$|()[\]\\]/g, '\\$&').replace(MARK, '(.+?)')}$`);
		const found = fits.exec(sentence);
		if (found) return wording(...found.slice(1).map((value) => saidSentence(numberOf(value))));
	}
	return sentence;
}

const numberOf = (value: string): string =>
	/^[1-9]\d{0,2}(?:,\d{3})+$/.test(value)
		? Number(value.replaceAll(',', '')).toLocaleString(
				document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang,
			)
		: value;

/** A message with its values; the compiler writes the calls. */
export function said(message: string, ...values: unknown[]): string {
	const wording = dictionary[message];
	if (typeof wording === 'function') return wording(...values);
	return wording ?? message.replace(/\{(\d+)\}/g, (_, number) => String(values[number] ?? ''));
}
