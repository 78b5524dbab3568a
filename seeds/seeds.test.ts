// The demonstration's data hold together. That they fill a network, also after a kill, is shown by the journey of all pages.

import { describe, expect, test } from 'vitest';
import { professions } from '#kernel/people/professions.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { cast, castMember, door } from './cast.ts';
import { admits, maySee, repliesOf, voicesOf } from './circles.ts';
import { daysAgo } from './clock.ts';
import { claims, edits, removals, reports } from './desk.ts';
import { Month } from './fill.ts';
import { hardDays, roomThreads } from './personas.ts';
import { pictures } from './pictures/pictures.ts';
import { portraitSvg } from './portraits.ts';
import { spaces } from './spaces.ts';
import { threads } from './threads/threads.ts';

const replies = threads.flatMap(repliesOf);

describe('what is written', () => {
	test('is a month of a busy place', () => {
		expect(cast.length).toBeGreaterThanOrEqual(60);
		expect(threads.length).toBeGreaterThanOrEqual(90);
		expect(replies.length).toBeGreaterThanOrEqual(300);
		expect(new Set(threads.map((one) => one.audience))).toEqual(new Set(['public', 'members', 'verified', 'space']));
		expect(new Set(threads.map((one) => one.language)).size).toBeGreaterThanOrEqual(6);
		expect(new Set(cast.map((one) => one.country)).size).toBeGreaterThanOrEqual(20);
		expect(threads.filter((one) => one.photos).length).toBeGreaterThanOrEqual(12);
		for (const space of spaces) expect(threads.some((one) => one.space === space.slug)).toBe(true);
	});

	test('names only people who exist, and nobody twice', () => {
		expect(new Set(cast.map((one) => one.handle)).size).toBe(cast.length);
		expect(new Set(threads.map((one) => one.key)).size).toBe(threads.length);
		const named = [
			...threads.flatMap((one) => [...voicesOf(one)]),
			...spaces.flatMap((one) => [one.owner, ...one.moderators]),
			...door.map((one) => one.handle),
			...claims.map((one) => one.by),
			...reports.map((one) => one.by),
			...removals.flatMap((one) => [one.by, one.reportedBy]),
		];
		for (const handle of named) expect(castMember(handle).handle).toBe(handle);
		const codes = professions.map((one) => one.code);
		for (const member of cast) expect(codes).toContain(member.profession);
	});

	test('is written by members who may see where they write', () => {
		for (const thread of threads)
			for (const handle of voicesOf(thread))
				expect(`${handle} in ${thread.key}: ${maySee(castMember(handle), thread)}`).toBe(
					`${handle} in ${thread.key}: true`,
				);
		for (const space of spaces)
			for (const handle of [space.owner, ...space.moderators]) expect(admits(space, castMember(handle))).toBe(true);
	});

	test('answers come after what they answer, and nobody answers an empty thread', () => {
		const check = (after: number, list: typeof replies) => {
			for (const one of list) {
				expect(one.after).toBeGreaterThan(after);
				check(one.after, one.replies);
			}
		};
		for (const thread of threads) {
			expect(thread.ago).toBeGreaterThanOrEqual(1);
			expect(thread.ago).toBeLessThanOrEqual(30);
			expect(thread.replies.length).toBeGreaterThan(0);
			check(0, thread.replies);
		}
	});

	test('holds no identifier that the check would stop', () => {
		const texts = [
			...threads.map((one) => one.text),
			...replies.map((one) => one.text),
			...[...roomThreads, ...hardDays].flatMap((one) => [one, ...repliesOf(one)]).map((one) => one.text),
			...Object.values(pictures).map((one) => one.alt),
		];
		expect(() => screenWriting(['Write to a.person@example.org.'], 'block', false)).toThrow();
		for (const text of texts) {
			expect(text.trim()).not.toBe('');
			expect(() => screenWriting([text], 'advise', false)).not.toThrow();
		}
	});

	test('sets a language everywhere, and every picture has its description', () => {
		for (const thread of threads) expect(Intl.getCanonicalLocales(thread.language)).toEqual([thread.language]);
		for (const member of cast) expect(Intl.getCanonicalLocales(member.language)).toEqual([member.language]);
		for (const { draw, alt } of Object.values(pictures)) {
			expect(alt.length).toBeGreaterThan(60);
			expect(draw()).toBe(draw());
			expect(draw()).not.toContain('<text');
		}
		for (const member of cast) expect(portraitSvg(member)).toBe(portraitSvg(member));
	});

	test('corrections find the words that they correct', () => {
		for (const change of edits) expect(threads.find((one) => one.key === change.thread)?.text).toContain(change.now);
	});
});

test('a post of yesterday evening lies in the past in every zone', () => {
	const now = new Date('2026-11-23T00:30:00Z');
	for (const member of cast) {
		const at = daysAgo(now, 1, '23:59', member.timeZone);
		expect(at.getTime()).toBeLessThan(now.getTime());
		expect(
			new Intl.DateTimeFormat('en-GB', {
				timeZone: member.timeZone,
				hour: '2-digit',
				minute: '2-digit',
				hourCycle: 'h23',
			}).format(at),
		).toBe('23:59');
	}
});

describe('the month', () => {
	test('whatever the hour, what is said of a thing comes after it, and nothing lies ahead', () => {
		const wrong: string[] = [];
		for (let hour = 0; hour < 48; hour++) {
			const now = new Date(Date.UTC(2026, 10, 26, hour, 1));
			const written = new Set<string>();
			for (const { at, writes, needs } of new Month(now).happenings()) {
				if (at.getTime() >= now.getTime()) wrong.push(`at ${now.toISOString()} ahead: ${writes ?? needs}`);
				if (needs && !written.has(needs)) wrong.push(`at ${now.toISOString()} too early: ${needs}`);
				if (writes) written.add(writes);
			}
			expect(written.size).toBeGreaterThan(threads.length);
		}
		expect(wrong).toEqual([]);
	});
});
