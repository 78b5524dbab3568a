// Numbers as the reader's language writes them: 12,345 or 12.345. What is copied or computed with (CSV, doses, PMIDs) is not written by this.

import { locale } from '#words/say.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** "12,345", "12.345", "12 345". */
export function numberWords(number: number, language = locale()): string {
	let format = formats.get(language);
	if (!format) {
		format = new Intl.NumberFormat(language);
		formats.set(language, format);
	}
	return format.format(number);
}
