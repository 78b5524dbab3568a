// Relative for a week, then the date; the full time stands in the title. The enhancement script says the same words.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is costly to make and cheap to use. */
function format(language: string, zone: string, kind: 'full' | 'date' | 'dateOfYear' | 'year'): Intl.DateTimeFormat {
	const key = `${language} ${zone} ${kind}`;
	let found = formats.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(language, {
			timeZone: zone,
			...(kind === 'full'
				? { dateStyle: 'full', timeStyle: 'short' }
				: kind === 'year'
					? { year: 'numeric' }
					: kind === 'date'
						? { day: 'numeric', month: 'short', year: 'numeric' }
						: { day: 'numeric', month: 'short' }),
		});
		formats.set(key, found);
	}
	return found;
}

/** “just now”, “5 min ago”, “3 h ago”, “2 d ago”, then “4 May” and, in another year, “4 May 2024”. */
export function timeWords(at: Date, now: Date, zone = 'UTC', language = 'en-GB'): string {
	const passed = now.getTime() - at.getTime();
	const ahead = passed < -minute;
	const span = Math.abs(passed);
	if (span < 7 * day) {
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

let yearOf = { now: 0, zone: '', year: '' };

/** Differs when timeWords() differs, at less cost: what is older than a week reads alike until the year ends. */
export function timeKey(at: Date, now: Date, zone = 'UTC', language = 'en-GB'): string {
	if (Math.abs(now.getTime() - at.getTime()) < 7 * day) return timeWords(at, now, zone, language);
	if (yearOf.now !== now.getTime() || yearOf.zone !== zone)
		yearOf = { now: now.getTime(), zone, year: format(language, zone, 'year').format(now) };
	return yearOf.year;
}

/** “4 May”, and in another year than now “4 May 2024”. */
export function dateWords(at: Date, now: Date, zone = 'UTC', language = 'en-GB'): string {
	const year = format(language, zone, 'year');
	return format(language, zone, year.format(at) === year.format(now) ? 'dateOfYear' : 'date').format(at);
}

/** “4 May 2024”, whenever it is read. */
export function dayWords(at: Date, zone = 'UTC', language = 'en-GB'): string {
	return format(language, zone, 'date').format(at);
}

/** “Monday 23 November 2026 at 11:26 UTC”, for titles. */
export function fullTime(at: Date, zone = 'UTC', language = 'en-GB'): string {
	return `${format(language, zone, 'full').format(at)} ${zone === 'UTC' ? 'UTC' : `(${zone.replaceAll('_', ' ')})`}`;
}
