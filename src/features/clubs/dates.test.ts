// Dates of a series, and a time in two zones.

import { expect, test } from 'vitest';
import { datesOf, isZone, momentsOf, whenWords } from './dates.ts';

test('every second Tuesday is the second Tuesday of each month, at the same time of the clock across summer time', () => {
	const locals = datesOf('2027-02-09T17:00', 'month', 4);
	expect(locals).toEqual(['2027-02-09T17:00', '2027-03-09T17:00', '2027-04-13T17:00', '2027-05-11T17:00']);
	expect(momentsOf(locals, 'Europe/Berlin').map((moment) => moment.getUTCHours())).toEqual([16, 16, 15, 15]);
	// A fifth Friday that a month has not is its fourth.
	expect(datesOf('2027-01-29T12:00', 'month', 3)).toEqual(['2027-01-29T12:00', '2027-02-26T12:00', '2027-03-26T12:00']);
	expect(datesOf('2026-12-22T08:15', 'fortnight', 3)).toEqual([
		'2026-12-22T08:15',
		'2027-01-05T08:15',
		'2027-01-19T08:15',
	]);
	expect(datesOf('2026-12-30T08:15', 'week', 2)).toEqual(['2026-12-30T08:15', '2027-01-06T08:15']);
});

test('a reader sees the own clock with its zone named, and the organiser’s beside it where it differs', () => {
	const at = new Date('2026-12-08T17:00:00Z');
	expect(whenWords(at, 60, 'Europe/London', 'Europe/London')).toBe(
		'Tuesday 8 December 2026, 17:00–18:00 (Europe/London, GMT)',
	);
	expect(whenWords(at, 60, 'America/New_York', 'Europe/London')).toBe(
		'Tuesday 8 December 2026, 12:00–13:00 (America/New York, GMT-5); there 17:00–18:00 (Europe/London, GMT)',
	);
	expect(whenWords(at, 60, 'Asia/Tokyo', 'Europe/London')).toContain(
		'Wednesday 9 December 2026, 02:00–03:00 (Asia/Tokyo, GMT+9); there Tuesday 8 December 2026, 17:00–18:00',
	);
	expect(isZone('Europe/Madrid')).toBe(true);
	for (const wrong of ['', 'Nowhere/Land', '+01:00', '../etc']) expect(isZone(wrong)).toBe(false);
});
