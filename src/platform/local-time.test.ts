import { expect, test } from 'vitest';
import { instantOf, localOf } from './local-time.ts';

test.each([
	['2026-11-27T07:30', 'Europe/Madrid', '2026-11-27T06:30:00.000Z'],
	['2026-07-01T07:30', 'Europe/Madrid', '2026-07-01T05:30:00.000Z'],
	['2026-11-27T07:30', 'America/Los_Angeles', '2026-11-27T15:30:00.000Z'],
	['2026-11-27T07:30', 'Asia/Kolkata', '2026-11-27T02:00:00.000Z'],
	['2026-11-27T00:15', 'Pacific/Kiritimati', '2026-11-26T10:15:00.000Z'],
	// Comes twice: the first. Skipped: an hour later by the clock.
	['2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T00:30:00.000Z'],
	['2026-03-29T02:30', 'Europe/Madrid', '2026-03-29T01:30:00.000Z'],
])('%s in %s', (local, zone, instant) => {
	const at = instantOf(local, zone);
	expect(at?.toISOString()).toBe(instant);
	if (local !== '2026-03-29T02:30') expect(localOf(at as Date, zone)).toBe(local);
	else expect(localOf(at as Date, zone)).toBe('2026-03-29T03:30');
});

test.each(['', 'soon', '2026-02-30T10:00', '2026-11-27', '2026-11-27T25:00', '2026-13-01T10:00'])(
	'no time: “%s”',
	(text) => {
		expect(instantOf(text, 'UTC')).toBeNull();
	},
);
