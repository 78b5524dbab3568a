// Numbers and dates within sentences that TypeScript made in English: "1,234 papers", "until 4 May 2027", "until 2027-05-04". They
// are read back and written as the reader's language writes them.

import { dayWords } from '#ui/time.ts';
import { locale } from './say.ts';

const NUMBER = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const ISO = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DATE = new RegExp(
	`^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(\\p{L}*),? )?(\\d{1,2})[ \u00a0](${MONTHS.map((name) => `${name.slice(0, 3)}${name.slice(3) && `(?:${name.slice(3)}|t)?`}`).join('|')})(?:[ \u00a0](\\d{4})(?:(?:,| at) (\\d\\d):(\\d\\d))?)?$`,
	'u',
);

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The value in the language, when it is a number or a date as English writes it; null when it is something else. */
export function englishValue(value: string, language: string): string | null {
	if (value.length > 40 || !/\d/.test(value)) return null;
	if (NUMBER.test(value)) {
		const format = numbers.get(language) ?? new Intl.NumberFormat(locale(language));
		numbers.set(language, format);
		return format.format(Number(value.replaceAll(',', '')));
	}
	const iso = ISO.exec(value);
	if (iso) {
		const [, year, month, day] = iso.map(Number);
		return dayWords(new Date(Date.UTC(year as number, (month as number) - 1, day)), 'UTC', locale(language));
	}
	const found = DATE.exec(value);
	// Without a year nobody knows whose Monday it was.
	if (!found || (found[1] && !found[5])) return null;
	const [, weekday, restOfDay, day, month = '', year, hour, minute] = found;
	const at = new Date(
		Date.UTC(
			Number(year ?? 2024),
			MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))),
			Number(day),
			Number(hour ?? 0),
			Number(minute ?? 0),
		),
	);
	const short = weekday !== undefined && restOfDay === '';
	const long = month === 'May' ? !short : month.length > 'Sept'.length;
	const key = [language, weekday && short, long, year !== undefined, hour !== undefined].join();
	let format = dates.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale(language), {
			...(weekday && { weekday: short ? 'short' : 'long' }),
			day: 'numeric',
			month: long ? 'long' : 'short',
			...(year !== undefined && { year: 'numeric' }),
			...(hour !== undefined && { hour: '2-digit', minute: '2-digit' }),
			timeZone: 'UTC',
		});
		dates.set(key, format);
	}
	const words = format.format(at);
	// A date that no line breaks in stays so.
	return value.includes('\u00a0') ? words.replaceAll(' ', '\u00a0') : words;
}
