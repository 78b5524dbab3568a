// Dates of a series: every week, every second week, or the same weekday of each month ("every second Tuesday"), at one time of
// the clock in one zone, whatever summer time does.

import { instantOf } from '#platform/local-time.ts';
import { clockWords, weekdayWords } from '#ui/time.ts';
import { apart, comma, locale, runsLeft, say } from '#words/say.ts';
import type { Every } from './tables.ts';

export const EVERY: Record<Every, string> = {
	week: 'Every week',
	fortnight: 'Every second week',
	month: 'Every month, on the same weekday of it (such as each second Tuesday)',
};

const DAY = 86_400_000;
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Which of its weekday in the month a date is: 1 to 4; what is a fifth is the last, 5. */
const placeInMonth = (date: Date) => Math.ceil(date.getUTCDate() / 7);

/**
 * @param first local time of the first one, "2026-12-08T17:00". @param count how many in all.
 * @returns local times, the first one among them.
 */
export function datesOf(first: string, every: Every, count: number): string[] {
	const [day = '', clock = ''] = first.split('T');
	const start = new Date(`${day}T00:00:00Z`);
	return Array.from({ length: count }, (_, at) => {
		if (every !== 'month')
			return `${dayOf(new Date(start.getTime() + at * (every === 'week' ? 7 : 14) * DAY))}T${clock}`;
		return `${dayOf(sameWeekday(start, at))}T${clock}`;
	});
}

function sameWeekday(start: Date, monthsLater: number): Date {
	const place = placeInMonth(start);
	const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + monthsLater, 1));
	const ahead = (start.getUTCDay() - first.getUTCDay() + 7) % 7;
	const wanted = new Date(first.getTime() + (ahead + (place - 1) * 7) * DAY);
	// A month without a fifth one has its fourth.
	return wanted.getUTCMonth() === first.getUTCMonth() ? wanted : new Date(wanted.getTime() - 7 * DAY);
}

/** The moments of these local times. */
export const momentsOf = (locals: readonly string[], zone: string): Date[] =>
	locals.map((local) => instantOf(local, zone)).filter((moment): moment is Date => moment !== null);

/** Is it a zone of the IANA database that this server knows? */
export function isZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en-GB', { timeZone: zone });
		return /^[A-Za-z]/.test(zone);
	} catch {
		return false;
	}
}

/** The reader's clock, with its zone named; and the organiser's beside it where the two differ. */
export function whenWords(at: Date, minutes: number, readerZone: string, ownZone: string): string {
	const said = (zone: string) => {
		const name = new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'short' })
			.formatToParts(at)
			.find(({ type }) => type === 'timeZoneName')?.value;
		return {
			day: weekdayWords(at, zone),
			clock: `${clockWords(at, zone)}–${clockWords(new Date(at.getTime() + minutes * 60_000), zone)}`,
			zone:
				zone === 'UTC'
					? 'UTC'
					: `${runsLeft(locale()) ? apart(zone.replaceAll('_', ' ')) : zone.replaceAll('_', ' ')}${name ? `${comma()}${name}` : ''}`,
		};
	};
	const mine = said(readerZone);
	const theirs = said(ownZone);
	const pause = runsLeft(locale()) ? '؛ ' : '; ';
	const first = `${mine.day}${comma()}${mine.clock} (${mine.zone})`;
	if (mine.clock === theirs.clock && mine.day === theirs.day) return first;
	return `${first}${pause}${say('there')} ${mine.day === theirs.day ? '' : `${theirs.day}${comma()}`}${theirs.clock} (${theirs.zone})`;
}
