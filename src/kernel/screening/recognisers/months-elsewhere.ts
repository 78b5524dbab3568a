// Days with the name of their month in languages whose words the other rules do not have: "3 Kasım 2026", "22 Iúil 1958", "4 พ.ย. 2569", and
// weekdays before them. The names are those of the Unicode CLDR, which every browser and Node carry; so they weigh nothing. A name counts beside
// a number alone, since many of them are other words too.

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';

const LANGUAGES =
	'tr pl cs sk hu ro hr sl fi et lv lt da sv nb is ga cy sq eu ca gl af sw id ms fil vi th el ru uk bg he hi bn ta az uz'.split(
		' ',
	);
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
/** The years of the Buddhist era, and those of today. */
const YEAR = '(?:(?:19|20|24|25)\\d{2}|’\\d{2})';

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Short names that are words ("lip", "sty", "Mac") count with a year alone. */
const WORDS_TOO = new Set(['Mac', 'Mayo', 'Mei']);

/** Months as they are written beside a day, or weekdays. */
function namesOf(part: 'month' | 'weekday', length: 'long' | 'short'): string {
	const found = new Set<string>();
	for (const language of LANGUAGES) {
		const format = new Intl.DateTimeFormat(
			`${language}-u-ca-gregory-nu-latn`,
			part === 'month' ? { day: 'numeric', month: length, timeZone: 'UTC' } : { weekday: length, timeZone: 'UTC' },
		);
		for (let count = 0; count < (part === 'month' ? 12 : 7); count++) {
			const instant = part === 'month' ? Date.UTC(2024, count, 5) : Date.UTC(2024, 0, 1 + count);
			const name = format
				.formatToParts(instant)
				.find(({ type }) => type === part)
				?.value.replace(/\.$/, '');
			if (name && !/\d/.test(name) && name.length > 2) found.add(name);
		}
	}
	return [...found]
		.filter((name) => length === 'short' || !WORDS_TOO.has(name))
		.sort((one, other) => other.length - one.length)
		.map(escaped)
		.join('|');
}

let made: RegExp[] | undefined;
/** Made when a text is read: a thousand names take some milliseconds. */
function forms(): RegExp[] {
	if (made) return made;
	const month = `(?:${namesOf('month', 'long')}|(?:${namesOf('month', 'short')})(?=\\.? ${YEAR}))`;
	const weekday = `(?:(?:we? )?(?:${namesOf('weekday', 'long')}|środę|sobotę|niedzielę|Alhamisi|Jumatatu|Jumanne|Jumatano|Ijumaa|Jumamosi|Jumapili)(?: dnia)?,? )`;
	made = [
		// A day, its month and perhaps a year; "4 XI" behind a weekday.
		new RegExp(
			`(?<![\\p{L}\\d/.,-])${weekday}?${DAY}\\.?[ -](?:de |d['’])?${month}\\.?(?:,? ?(?:de |del )?${YEAR})?(?![\\p{L}\\d])`,
			'giu',
		),
		new RegExp(
			`(?<![\\p{L}\\d/.,-])${weekday}${DAY}(?:[./]|\\.? )(?:0?[1-9]|1[0-2]|XI{0,2}|IX|IV|VI{0,3}|I{1,3})(?![\\p{L}\\d%]|[.,]\\d)`,
			'giu',
		),
	];
	return made;
}

/** Of one patient: in a story, or with a year. */
export const daysElsewhere = (text: Normalised): Span[] => forms().flatMap((form) => matches(text, form));
