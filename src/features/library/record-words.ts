// What a record of PubMed says in codes, in words: dates, languages, and where a paper stood when.

import { clockWords, dayWords, monthWords } from '#ui/time.ts';
import { language, say } from '#words/say.ts';
import type { PubDate } from './medline/citation.ts';

/** MARC's codes that are not those of ISO 639-3, as BCP 47 (https://www.loc.gov/marc/languages/). */
const OLDER: Record<string, string> = {
	alb: 'sq',
	arm: 'hy',
	baq: 'eu',
	bur: 'my',
	chi: 'zh',
	cze: 'cs',
	dut: 'nl',
	fre: 'fr',
	geo: 'ka',
	ger: 'de',
	gre: 'el',
	ice: 'is',
	mac: 'mk',
	mao: 'mi',
	may: 'ms',
	per: 'fa',
	rum: 'ro',
	scc: 'sr',
	scr: 'hr',
	slo: 'sk',
	tib: 'bo',
	wel: 'cy',
};

/** "ger" → "de". Undefined for several (mul), unknown (und), and what is no code. */
export function languageTag(code: string | undefined): string | undefined {
	const plain = (code ?? '').trim().toLowerCase();
	if (!/^[a-z]{2,3}$/.test(plain) || plain === 'mul' || plain === 'und') return undefined;
	return OLDER[plain] ?? Intl.getCanonicalLocales(plain)[0];
}

/** "ger" → "German", in the reader's language; the code where there is no name. */
export function languageWords(code: string, locale: string): string {
	const tag = code === 'mul' || code === 'und' ? code : languageTag(code);
	return (tag && new Intl.DisplayNames(locale, { type: 'language' }).of(tag)) || code;
}

const MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As PubMed prints it: "2024 Feb 3", "1998 Dec-1999 Jan", "2000 Spring"; '' when nothing is known. */
export function dateWords({ year, month, day, season, medline, hour, minute }: PubDate): string {
	const two = (number: number) => String(number).padStart(2, '0');
	const time = hour === undefined || (hour === 0 && !minute) ? '' : `${two(hour)}:${two(minute ?? 0)}`;
	return medline ?? [year, season ?? MONTHS[month ?? 0], day, time].filter(Boolean).join(' ');
}

/** A season as PubMed writes it, with its year. */
const seasonOf = (season: string, year: number): string =>
	({
		spring: `Spring ${year}`,
		summer: `Summer ${year}`,
		fall: `Autumn ${year}`,
		autumn: `Autumn ${year}`,
		winter: `Winter ${year}`,
	})[season.toLowerCase()] ?? `${season} ${year}`;

/** The same as a date of the reader's language, outside of citations; as PubMed prints it in English, and where it is a span. */
export function publishedWords(date: PubDate): string {
	const { year, month, day, season, medline, hour, minute } = date;
	if (language() === 'en' || medline || year === undefined) return dateWords(date);
	if (season) return say(seasonOf(season, year));
	if (month === undefined) return String(year);
	const at = new Date(Date.UTC(year, month - 1, day ?? 1, hour ?? 0, minute ?? 0));
	if (day === undefined) return monthWords(at);
	return hour === undefined || (hour === 0 && !minute) ? dayWords(at) : `${dayWords(at)}, ${clockWords(at)}`;
}

/** PubStatus of the history, in words. */
export const HISTORY: Record<string, { label: string }> = {
	received: { label: 'Received' },
	revised: { label: 'Revised by its authors' },
	accepted: { label: 'Accepted' },
	epublish: { label: 'Published on line' },
	ppublish: { label: 'Published in print' },
	ecollection: { label: 'Published in a collection on line' },
	aheadofprint: { label: 'Published ahead of print' },
	'pmc-release': { label: 'Released in PMC' },
	pmc: { label: 'In PMC' },
	entrez: { label: 'In Entrez' },
	pubmed: { label: 'In PubMed' },
	pubmedr: { label: 'In PubMed, as the publisher sent it' },
	medline: { label: 'Indexed for MEDLINE' },
	medliner: { label: 'Indexed for MEDLINE, revised' },
	retracted: { label: 'Retracted' },
};

/** Type of an abstract beside the paper's own (NLM, OtherAbstract). */
export function abstractWords(type: string | undefined, isOtherLanguage: boolean): string {
	if (type === 'plain-language-summary') return 'In plain language';
	if (isOtherLanguage) return 'Abstract in another language';
	return type === undefined || /^publisher$/i.test(type) ? 'Another abstract' : `Another abstract (${type})`;
}

/** A country as PubMed writes it, "GREECE" in its older records: as English writes it. */
export const placeName = (country: string): string =>
	country === country.toUpperCase()
		? country.toLowerCase().replace(/(?:^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())
		: country;
