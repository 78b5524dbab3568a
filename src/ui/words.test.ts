import { expect, test } from 'vitest';
import { initials } from './initials.ts';
import { isCurrent } from './shell.ts';
import { fullTime, timeWords } from './time.ts';

const now = new Date('2026-11-23T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test('time is told relatively for a week, then as a date, with the year when it is another one', () => {
	expect(timeWords(ago(0.5), now)).toBe('just now');
	expect(timeWords(ago(59), now)).toBe('59 min ago');
	expect(timeWords(ago(60), now)).toBe('1 h ago');
	expect(timeWords(ago(60 * 24 * 7 - 1), now)).toBe('6 d ago');
	expect(timeWords(ago(60 * 24 * 7), now)).toBe('16 Nov');
	expect(timeWords(new Date('2025-05-04T00:00:00Z'), now)).toBe('4 May 2025');
	expect(timeWords(ago(-90), now)).toBe('in 1 h');
});

test('the year is the reader’s, not Greenwich’s', () => {
	const newYear = new Date('2026-01-20T12:00:00Z');
	// 31 December 2025, 22:00 in New York
	expect(timeWords(new Date('2026-01-01T03:00:00Z'), newYear, 'America/New_York')).toBe('31 Dec 2025');
});

test('the full time names the zone that it is told in', () => {
	expect(fullTime(now)).toMatch(/Monday.*23 November 2026.*12:00 UTC$/);
	expect(fullTime(now, 'America/New_York')).toMatch(/07:00 \(America\/New York\)$/);
});

test('initials come from the first and the last name, in any script', () => {
	expect(initials('Dr Ana Lúcia Prado')).toBe('AP');
	expect(initials('Zeynep Şahin')).toBe('ZŞ');
	expect(initials('Omar (retired) Haddad')).toBe('OH');
	expect(initials('李')).toBe('李');
	expect(initials('')).toBe('?');
});

test('a tab is current within its area, home on its own page only', () => {
	expect(isCurrent('/', '/')).toBe(true);
	expect(isCurrent('/', '/spaces')).toBe(false);
	expect(isCurrent('/spaces', '/spaces/physicians')).toBe(true);
	expect(isCurrent('/spaces', '/spacesuits')).toBe(false);
});
