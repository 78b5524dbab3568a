// The feed: why something stands there, where the new ends, and what colleagues found useful, recomputed by its formula.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { publish } from '#kernel/content/publish.ts';
import { react } from '#kernel/reactions/react.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import type { Sign } from '#kernel/tables.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { countUseful, HALF_LIFE_DAYS, recountUseful, usefulPoints, usefulTasks } from './count-useful.ts';
import { listFollowed, listUseful, PAGE_SIZE } from './list-stream.ts';
import { type Facts, factsJson, feedFacts, flushLooks, whyWords } from './why.ts';

const DAY = 86_400_000;
let lena: Person;
let uli: Person;
let colleagues: Person[];
let physicians: Id;

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	colleagues = [];
	for (const name of ['Ana One', 'Bo Two', 'Cy Three', 'Di Four', 'Ed Five'])
		colleagues.push(await person(name, { profession: 'nurse' }));
	physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	await joinSpace(await uli.viewer(), 'physicians');
});

async function write(by: Person, more: Partial<Parameters<typeof publish>[1]> = {}) {
	return publish(await by.viewer(), {
		kind: 'post',
		audience: 'members',
		markdown: 'Some words.',
		key: mintId(),
		...more,
	});
}

test('a joined space’s posts stand in the feed at once, with the reason; so do people, topics and oneself', async () => {
	const inSpace = await write(uli, { audience: 'space', spaceId: physicians });
	expect((await listFollowed(await lena.viewer(), null)).rows.map((row) => row.id)).not.toContain(inSpace);
	await joinSpace(await lena.viewer(), 'physicians');
	const [ana, bo] = colleagues as [Person, Person];
	await db.insertInto('follow').values({ follower_id: lena.id, principal_id: ana.id }).execute();
	await chooseTopic(await lena.viewer(), 'heart-diseases', 'follow');
	const byAna = await write(ana, { topics: ['Heart Failure'] });
	const onTopic = await write(bo, { topics: ['Heart Failure', 'Heart Diseases'] });
	const own = await write(lena);
	const viewer = await lena.viewer();
	const { rows, beside } = await listFollowed(viewer, null, PAGE_SIZE, factsJson(viewer));
	const { why } = feedFacts(viewer, rows, beside as Facts, false);
	expect(rows).toHaveLength(4);
	const words = (id: Id) => whyWords(why.get(id) as never);
	expect(words(inSpace)).toBe('In physicians, which you joined');
	expect(words(byAna)).toBe('You follow Ana One');
	expect(words(onTopic)).toBe('Topic: Heart Diseases');
	expect(words(own)).toBe('You wrote this');
});

test('where the new ends: the newest of the visit before, for as long as this visit lasts', async () => {
	const viewer = await lena.viewer();
	const look = async (at: Date) => {
		const { rows, beside } = await listFollowed(viewer, null, PAGE_SIZE, factsJson(viewer));
		const { readUpTo } = feedFacts(viewer, rows, beside as Facts, true, at);
		// A second page in the same moment says the same.
		expect(feedFacts(viewer, rows, beside as Facts, true, at).readUpTo).toEqual(readUpTo);
		await flushLooks();
		return { newest: rows[0]?.publishedAt as Date, readUpTo };
	};
	const morning = new Date();
	const first = await look(morning);
	expect(first.readUpTo).toBeNull();
	const fresh = await write(uli, { audience: 'space', spaceId: physicians });
	const soon = await look(new Date(morning.getTime() + 10 * 60_000));
	expect(soon.readUpTo).toBeNull(); // still the first visit
	await write(uli, { audience: 'space', spaceId: physicians });
	const noon = await look(new Date(morning.getTime() + 4 * 3_600_000));
	expect(noon.readUpTo).toEqual(soon.newest);
	const again = await look(new Date(morning.getTime() + 4 * 3_600_000 + 60_000));
	expect(again.readUpTo).toEqual(soon.newest);
	expect(fresh).toBeTruthy();
});

describe('what colleagues found useful', () => {
	const thank = async (by: Person, id: Id, sign: Sign = 'thanks') => react(await by.viewer(), id, sign);

	test('is ordered by the points that the page states: verified colleagues, halved every three days', async () => {
		const now = Date.now();
		const made: { id: Id; thanks: number; age: number }[] = [];
		// Five a week ago are less than two of today; and so on, in a mixture.
		for (const [thanks, age] of [
			[5, 7],
			[2, 0.1],
			[3, 2],
			[1, 0.5],
			[4, 4],
			[2, 3.1],
			[5, 1],
		] as const) {
			const id = await write(uli, { at: new Date(now - age * DAY) });
			for (const one of colleagues.slice(0, thanks)) await thank(one, id, thanks % 2 ? 'learned' : 'thanks');
			made.push({ id, thanks, age });
		}
		await runJobs(usefulTasks);
		const expected = [...made]
			.sort((a, b) => usefulPoints(b.thanks, b.age) - usefulPoints(a.thanks, a.age))
			.map((one) => one.id);
		expect((await listUseful(await lena.viewer(), 0)).rows.map((row) => row.id)).toEqual(expected);
		expect(usefulPoints(4, HALF_LIFE_DAYS)).toBe(2);
		const viewer = await lena.viewer();
		const { rows, beside } = await listUseful(viewer, 0, PAGE_SIZE, factsJson(viewer));
		const { why } = feedFacts(viewer, rows, beside as Facts, false, new Date(), 'useful');
		expect(rows.map((row) => whyWords(why.get(row.id) as never))).toContain('1 verified colleague found it useful');
	});

	test('counts nobody unverified, not the author, not agreement, and nobody twice', async () => {
		const id = await write(uli);
		const [ana, bo, cy] = colleagues as [Person, Person, Person];
		await thank(await person('Unverified'), id);
		await thank(uli, id);
		await thank(bo, id, 'agree');
		await thank(ana, id);
		await thank(ana, id, 'learned');
		await thank(cy, id);
		const thanks = async () =>
			(await sql<{ thanks: number }>`select thanks from useful where content_id = ${id}`.execute(db)).rows[0]?.thanks ??
			0;
		await runJobs(usefulTasks);
		expect(await thanks()).toBe(2);
		await react(await cy.viewer(), id, null);
		await countUseful({ contentId: id });
		expect(await thanks()).toBe(1);
		await sql`update principal set proved_until = now() where id = ${ana.id}`.execute(db);
		await recountUseful();
		expect(await thanks()).toBe(0);
	});

	test('shows nothing that the viewer may not see or muted', async () => {
		const gated = await write(uli, { audience: 'space', spaceId: physicians });
		const muted = await write(uli, { topics: ['Workload'] });
		for (const id of [gated, muted]) {
			await sql`insert into reaction (content_id, principal_id, sign) values (${id}, ${lena.id}, 'thanks')`.execute(db);
			await countUseful({ contentId: id });
		}
		const seen = async (who: Person) => (await listUseful(await who.viewer(), 0)).rows.map((row) => row.id);
		expect(await seen(lena)).toEqual(expect.arrayContaining([gated, muted]));
		await chooseTopic(await lena.viewer(), 'workload', 'mute');
		expect(await seen(lena)).not.toContain(muted);
		expect(await seen(colleagues[0] as Person)).not.toContain(gated);
	});
});
