// What to write in place of a finding, ready to be put there: the repairs that 45 CFR 164.514(b)(2) leaves (the year, the
// state, "over 89"), and for a date the day counted from the first one of the text.

import { towns } from './lists/lists.ts';
import type { Finding } from './screen.ts';

const DAY = 86_400_000;

/**
 * The words that could stand in place of `finding`; '' means that it is best left out.
 * @param all every finding of the text: days are counted from the earliest date among them.
 * @param language BCP 47, for the names of countries.
 */
export function repair(text: string, finding: Finding, all: readonly Finding[], language = 'en'): string {
	const words = text.slice(finding.start, finding.end);
	const said = WORDS[languageOf(text)];
	switch (finding.kind) {
		case 'date':
			return dayOf(words, dates(text, all), said.day);
		case 'age':
			return /\d-?j[äa]hrig/i.test(words) ? 'über 90-jährig' : said.old;
		case 'town':
			return regionOf(words, language);
		case 'institution':
			return said.hospital;
		case 'clinician':
			return said.colleague;
		case 'name':
			// Behind "his wife" or "the patient" nothing is missing.
			return /(?:patient|wife|husband|mother|father|son|daughter|brother|sister|man|woman|boy|girl|Patientin|paciente)[ ,:(]*$/iu.test(
				text.slice(0, finding.start),
			)
				? ''
				: said.patient;
		default:
			return '';
	}
}

/** What is written instead, in the language of the text. */
const WORDS = {
	en: { day: 'day', old: 'over 90', hospital: 'a hospital', colleague: 'a colleague', patient: 'the patient' },
	de: { day: 'Tag', old: 'über 90', hospital: 'ein Krankenhaus', colleague: 'Kollegen', patient: 'die kranke Person' },
	es: { day: 'día', old: 'más de 90 años', hospital: 'un hospital', colleague: 'otro colega', patient: 'la persona' },
	fr: { day: 'jour', old: 'plus de 90 ans', hospital: 'un hôpital', colleague: 'un confrère', patient: 'la personne' },
};
/** Words that only one of the languages has, and that no text of it is without. */
const SIGNS: [keyof typeof WORDS, RegExp][] = [
	['de', /(?<!\p{L})(?:der|die|das|und|wurde|nicht|eine[rmn]?|bei|mit|am|vom|zur|geb)(?!\p{L})/giu],
	['es', /(?<!\p{L})(?:el|los|las|con|del|una|por|se|fue|años|paciente|y)(?!\p{L})/giu],
	['fr', /(?<!\p{L})(?:le|les|des|une|avec|est|du|et|pour|au|chez|patiente)(?!\p{L})/giu],
	['en', /(?<!\p{L})(?:the|and|of|with|was|is|on|in|to|for|at|her|his|patient)(?!\p{L})/giu],
];
function languageOf(text: string): keyof typeof WORDS {
	const counted = SIGNS.map(([language, words]) => [language, text.match(words)?.length ?? 0] as const);
	const [best] = counted.sort((a, b) => b[1] - a[1]);
	return best && best[1] > 0 ? best[0] : 'en';
}

/** Puts `words` in the place of the finding; with none, the space or comma before it goes as well. */
export function repaired(text: string, finding: Finding, words: string): string {
	const before = text.slice(0, finding.start);
	return (words === '' ? before.replace(/,?[ \t]+$/u, '') : before) + words + text.slice(finding.end);
}

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
function instantOf(words: string): number | null {
	const iso = /((?:19|20)\d{2})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/.exec(words);
	if (iso) return at(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const numeric = /(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/.exec(words);
	if (numeric) {
		const [, first, joint, second, year] = numeric as unknown as [string, string, string, string, string];
		const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 40 ? 1900 : 2000);
		// With slashes the month comes first unless it cannot.
		const monthFirst = joint === '/' && Number(first) <= 12;
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

function dates(text: string, all: readonly Finding[]): number[] {
	return all
		.filter(({ kind }) => kind === 'date')
		.map(({ start, end }) => instantOf(text.slice(start, end)))
		.filter((instant) => instant !== null);
}

function dayOf(words: string, instants: number[], day: string): string {
	const instant = instantOf(words);
	if (instant !== null) return `${day} ${Math.round((instant - Math.min(...instants)) / DAY) + 1}`;
	return /(?:19|20)\d{2}/.exec(words)?.[0] ?? '';
}

function regionOf(words: string, language: string): string {
	// "Boise, ID": what stands behind the comma is the state.
	const behind = /,\s*([\p{Lu}][\p{L} ]+)$/u.exec(words)?.[1];
	if (behind) return behind;
	const key = words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/^[\d\s.A-Z-]*\d\.?\s+/, '')
		.toLowerCase();
	const country = towns().get(key);
	return (country && new Intl.DisplayNames(language, { type: 'region' }).of(country)) ?? '';
}
