// Numbers as the reader's language writes them: 12,345 or 12.345. What is copied or computed with (CSV, doses, PMIDs) is not written by this.

import { locale, runsLeft } from '#words/say.ts';

const formats = new Map<string, Intl.NumberFormat>();

function written(number: number, language: string, kind: string, options: Intl.NumberFormatOptions): string {
	const key = `${language} ${kind}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(language, options);
		formats.set(key, format);
	}
	return format.format(number);
}

/** "12,345", "12.345", "12 345". */
export const numberWords = (number: number, language = locale()): string => written(number, language, '', {});

/** "0.25", "0,25": with as many digits behind the point, also when they are noughts. */
export const decimalWords = (number: number, digits: number, language = locale()): string =>
	written(number, language, `.${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** "320 kB", "1,4 MB", "1.4 ميغابايت". @param bytes thousands and millions of them, as file managers count. */
export function sizeWords(bytes: number, language = locale()): string {
	const [unit, size, digits] =
		bytes < 1e6
			? (['kilobyte', Math.max(1, Math.round(bytes / 1e3)), 0] as const)
			: (['megabyte', bytes / 1e6, 1] as const);
	const words = written(size, language, unit, {
		style: 'unit',
		unit,
		// Arabic shortens a megabyte to two letters that few know.
		unitDisplay: language.startsWith('ar') ? 'long' : 'short',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	// Set apart, or the number joins what stands before it: "PNG, 35".
	return runsLeft(language) ? `\u2068${words}\u2069` : words;
}

/** "45 %", and with the signs that keep it together in a text from right to left. @param share of 1. */
export function percentWords(share: number, digits = 0, language = locale()): string {
	if (language.startsWith('en')) return `${decimalWords(100 * share, digits, language)} %`;
	return written(share, language, `%${digits}`, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}
