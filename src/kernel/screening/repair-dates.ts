// Whole dates of a text as instants: what a day is counted from.

import { withoutHour } from './recognisers/hours.ts';
import { languageOf } from './repair-words.ts';
import type { Finding } from './screen.ts';

const MONTHS: [RegExp, number][] = [
	[/j[aä]n|ene|gen/, 1],
	[/f[eé][bv]/, 2],
	[/m[aä]r|maa|mrz|mrt/, 3],
	[/apr|abr|avr/, 4],
	[/may|mai|mag|mei/, 5],
	[/jun|juin|giu/, 6],
	[/jul|juil|lug/, 7],
	[/aug|ago|ao[uû]/, 8],
	[/sep|set/, 9],
	[/o[ck]t|out|ott/, 10],
	[/nov/, 11],
	[/d[eé][cz]|dic/, 12],
];

/** The instant (UTC midnight) of a whole date; null for a month, a day without a year, and what is no date. */
export function instantOf(said: string, monthComesFirst: boolean): number | null {
	const words = withoutHour(said);
	const iso = /((?:19|20)\d{2})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/.exec(words);
	if (iso) return at(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const numeric = /(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/.exec(words);
	if (numeric) {
		const [, first, joint, second, year] = numeric as unknown as [string, string, string, string, string];
		const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 40 ? 1900 : 2000);
		// With slashes the month comes first in English unless it cannot.
		const monthFirst = monthComesFirst && joint === '/' && Number(first) <= 12;
		return monthFirst ? at(full, Number(first), Number(second)) : at(full, Number(second), Number(first));
	}
	const month = MONTHS.find(([name]) => name.test(words.toLowerCase()))?.[1];
	// "3/Mär/24": of a year the last two figures stand at the end.
	const short = /\d.*(?:\p{L}[./-]? ?|['’])(\d{2})$/u.exec(words)?.[1];
	const year =
		/(?:19|20)\d{2}/.exec(words)?.[0] ?? (short && String(Number(short) + (Number(short) > 40 ? 1900 : 2000)));
	const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(words)?.[1];
	return month && year && day ? at(Number(year), month, Number(day)) : null;
}

function at(year: number, month: number, day: number): number | null {
	const instant = Date.UTC(year, month - 1, day);
	return Number.isNaN(instant) || month > 12 || day > 31 ? null : instant;
}

export function instantsOf(text: string, all: readonly Finding[]): number[] {
	const english = languageOf(text) === 'en';
	return all
		.filter(({ kind }) => kind === 'date')
		.map(({ start, end }) => instantOf(text.slice(start, end), english))
		.filter((instant) => instant !== null);
}
