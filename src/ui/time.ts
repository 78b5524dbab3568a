// Relative for a week, then the date; the full time stands in the title. The enhancement script says the same words.

import { locale } from '#words/say.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

const KINDS = {
	full: { dateStyle: 'full', timeStyle: 'short' },
	date: { day: 'numeric', month: 'short', year: 'numeric' },
	dateOfYear: { day: 'numeric', month: 'short' },
	longDay: { day: 'numeric', month: 'long', year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	/** With the weekday, for meetings. */
	weekdayDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	year: { year: 'numeric' },
	/** Alike for two moments of one day. */
	day: { day: 'numeric', month: 'numeric', year: 'numeric' },
	weekday: { weekday: 'long' },
	clock: { hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A format is costly to make and cheap to use. */
function format(language: string, zone: string, kind: keyof typeof KINDS): Intl.DateTimeFormat {
	const key = `${language} ${zone} ${kind}`;
	let found = formats.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(language, { timeZone: zone, ...KINDS[kind] });
		formats.set(key, found);
	}
	return found;
}

/** “just now”, “5 min ago”, “3 h ago”, “2 d ago”, then “4 May” and, in another year, “4 May 2024”. */
export function timeWords(at: Date, now: Date, zone = 'UTC', language = locale()): string {
	const passed = now.getTime() - at.getTime();
	const ahead = passed < -minute;
	const span = Math.abs(passed);
	if (span < 7 * day) {
		if (!language.startsWith('en')) return relative(span, ahead, language);
		if (span < minute) return 'just now';
		const words =
			span < hour
				? `${Math.floor(span / minute)} min`
				: span < day
					? `${Math.floor(span / hour)} h`
					: `${Math.floor(span / day)} d`;
		return ahead ? `in ${words}` : `${words} ago`;
	}
	return dateWords(at, now, zone, language);
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** The same in the words that Intl has: “hace 5 min”, “منذ 3 ساعات”. */
function relative(span: number, ahead: boolean, language: string): string {
	let found = relatives.get(language);
	if (!found) {
		found = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
		relatives.set(language, found);
	}
	if (span < minute) return found.format(0, 'second');
	const [size, unit] =
		span < hour ? ([minute, 'minute'] as const) : span < day ? ([hour, 'hour'] as const) : ([day, 'day'] as const);
	const count = Math.floor(span / size);
	return found.format(ahead ? count : -count, unit);
}

let yearOf = { now: 0, zone: '', year: '' };

/** Differs when timeWords() differs, at less cost: what is older than a week reads alike until the year ends. */
export function timeKey(at: Date, now: Date, zone = 'UTC', language = locale()): string {
	if (Math.abs(now.getTime() - at.getTime()) < 7 * day) return timeWords(at, now, zone, language);
	if (yearOf.now !== now.getTime() || yearOf.zone !== zone)
		yearOf = { now: now.getTime(), zone, year: format(language, zone, 'year').format(now) };
	return yearOf.year;
}

/** The moment (ms) until which timeWords() says the same, at least. */
export function timeHolds(at: Date, now: Date): number {
	const passed = now.getTime() - at.getTime();
	// Ahead, or older than a week: rare, or alike until the year ends.
	if (passed < 0) return now.getTime();
	if (passed >= 7 * day) return now.getTime() + hour;
	const step = passed < hour ? minute : passed < day ? hour : day;
	return at.getTime() + (Math.floor(passed / step) + 1) * step;
}

/** “4 May”, and in another year than now “4 May 2024”. */
export function dateWords(at: Date, now: Date, zone = 'UTC', language = locale()): string {
	const year = format(language, zone, 'year');
	return format(language, zone, year.format(at) === year.format(now) ? 'dateOfYear' : 'date').format(at);
}

/** “4 May 2024”, whenever it is read. */
export function dayWords(at: Date, zone = 'UTC', language = locale()): string {
	return format(language, zone, 'date').format(at);
}

/** The same within a line of text, which does not break in it. */
export function wholeDayWords(at: Date, zone = 'UTC', language = locale()): string {
	return dayWords(at, zone, language).replaceAll(' ', '\u00a0');
}

/** “4 May 2024” with the month in full, “4 de mayo de 2024”, within a line of text, which does not break in it. */
export function longDayWords(at: Date, zone = 'UTC', language = locale()): string {
	return format(language, zone, 'longDay').format(at).replaceAll(' ', '\u00a0');
}

/** “May 2024”. */
export function monthWords(at: Date, zone = 'UTC', language = locale()): string {
	return format(language, zone, 'month').format(at);
}

/** “Tuesday 8 December 2026”. */
export function weekdayWords(at: Date, zone = 'UTC', language = locale()): string {
	const words = format(language, zone, 'weekdayDay').format(at);
	return language.startsWith('en') ? words.replace(',', '') : words;
}

/** “17:05”. */
export function clockWords(at: Date, zone = 'UTC', language = locale()): string {
	return format(language, zone, 'clock').format(at);
}

/** “Monday 23 November 2026 at 11:26 UTC”, for titles. */
export function fullTime(at: Date, zone = 'UTC', language = locale()): string {
	return `${format(language, zone, 'full').format(at)} ${zone === 'UTC' ? 'UTC' : `(${zone.replaceAll('_', ' ')})`}`;
}

/** When a visit was: “14:05” today, “yesterday”, “Tuesday” within the week, then the date. */
export function visitWords(at: Date, now: Date, zone = 'UTC', language = locale()): string {
	const dayOf = (date: Date | number) => format(language, zone, 'day').format(date);
	const then = dayOf(at);
	if (then === dayOf(now)) return format(language, zone, 'clock').format(at);
	if (then === dayOf(now.getTime() - day))
		return language.startsWith('en') ? 'yesterday' : relative(day, false, language);
	if (now.getTime() - at.getTime() < 6 * day) return format(language, zone, 'weekday').format(at);
	return dateWords(at, now, zone, language);
}
