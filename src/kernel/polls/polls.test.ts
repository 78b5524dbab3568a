// A poll: who votes, once, what is shown when, and what is kept of a vote.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { closeDiscussion } from '#kernel/content/close.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { changePoll, readOwnPoll } from './change-poll.ts';
import { type PollDraft, pollOf } from './make-poll.ts';
import { readPoll, shownProfessions } from './read-poll.ts';
import { vote } from './vote.ts';

let ann: Person;
let ben: Person;
let outside: Person;
let room: Id;
let keys = 0;

const fields = (given: object) => ({
	options: 'Bedside\nOffice',
	days: '' as const,
	results: 'voted' as const,
	...given,
});

async function ask(given: object = {}, audience: 'public' | 'space' = 'public'): Promise<Id> {
	return writePost(await ann.viewer(), {
		audience,
		spaceId: audience === 'space' ? room : null,
		markdown: 'Where do you hand over?',
		key: `poll-key-${++keys}`,
		poll: pollOf(fields(given)),
	});
}

beforeAll(async () => {
	ann = await person('Ann Asker', { profession: 'nurse' });
	ben = await person('Ben Voter', { profession: 'nurse' });
	outside = await person('Olga Outside', { profession: 'nurse' });
	room = await space('poll-room', null);
	for (const one of [ann, ben]) await joinSpace(await one.viewer(), 'poll-room');
});

test('a form without options asks nothing; one option, two equal ones, and too many are refused with a sentence', () => {
	expect(pollOf(fields({ options: ' \n ' }))).toBeNull();
	for (const options of [
		'One',
		'Same\nsame',
		[...Array(13)].map((_, n) => `Option ${n}`).join('\n'),
		`a\n${'b'.repeat(121)}`,
	])
		expect(() => pollOf(fields({ options }))).toThrow(expect.objectContaining({ kind: 'invalid', field: 'options' }));
	expect(() => pollOf(fields({ options: '', several: 'yes' }))).toThrow('at least two');
	expect(() => pollOf(fields({ results: 'closed' }))).toThrow('need an end');
	expect(pollOf(fields({ options: '- Bedside\r\n* Office\n' }))?.options).toEqual(['Bedside', 'Office']);
});

test('an option that names a patient is advised against like any text', async () => {
	await expect(ask({ options: 'MRN 12345678\nOffice' })).rejects.toMatchObject({ field: 'attested' });
});

test('the sums are shown after voting, and nobody votes twice, also not ten times at once', async () => {
	const id = await ask();
	expect(await readPoll(await ben.viewer(), id)).toMatchObject({ sums: null, mayVote: true, voted: false });
	const tries = await Promise.allSettled([...Array(10)].map(async (_, n) => vote(await ben.viewer(), id, [n % 2])));
	expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
	const seen = await readPoll(await ben.viewer(), id);
	expect(seen).toMatchObject({ voters: 1, voted: true, mayVote: false });
	expect(seen.sums?.reduce((a, b) => a + b)).toBe(1);
	await vote(await ann.viewer(), id, [1]);
	expect((await readPoll(await ann.viewer(), id)).voters).toBe(2);
});

test('a visitor sees the question and cannot vote; outside the space there is no poll', async () => {
	const open = await ask();
	expect(await readPoll(VISITOR, open)).toMatchObject({ mayVote: false, sums: null, options: ['Bedside', 'Office'] });
	await expect(vote(VISITOR, open, [0])).rejects.toMatchObject({ kind: 'sign-in' });
	const closed = await ask({}, 'space');
	await expect(readPoll(await outside.viewer(), closed)).rejects.toMatchObject({ kind: 'not-found' });
	await expect(vote(await outside.viewer(), closed, [0])).rejects.toMatchObject({ kind: 'not-found' });
	await vote(await ben.viewer(), closed, [0]);
});

test('one choice is one, several may be several, none is none', async () => {
	const one = await ask();
	for (const choice of [[], [0, 1], [2], [-1], [0.5], [Number.NaN]])
		await expect(vote(await ben.viewer(), one, choice)).rejects.toMatchObject({ field: 'choice' });
	const several = await ask({ several: 'yes' });
	await vote(await ben.viewer(), several, [0, 1, 1]);
	expect((await readPoll(await ben.viewer(), several)).sums).toEqual([1, 1]);
});

test('after the end, and when the discussion is closed, no vote is counted and everyone sees the sums', async () => {
	const id = await ask({ days: '1', results: 'closed' });
	await vote(await ben.viewer(), id, [0]);
	expect((await readPoll(await ben.viewer(), id)).sums).toBeNull();
	await sql`update poll set closes_at = now() where content_id = ${id}`.execute(db);
	await expect(vote(await ann.viewer(), id, [0])).rejects.toMatchObject({ kind: 'not-allowed' });
	expect((await readPoll(VISITOR, id)).sums).toEqual([1, 0]);
	const other = await ask();
	await closeDiscussion(await ann.viewer(), other, 'Decided.');
	await expect(vote(await ben.viewer(), other, [0])).rejects.toMatchObject({ kind: 'not-allowed' });
});

describe('changing it', () => {
	const draft = (given: object) => pollOf(fields(given));

	test('is its author’s until the first vote, and a form of the old options is told so', async () => {
		const id = await ask();
		const old = (await readPoll(await ben.viewer(), id)).version;
		await expect(changePoll(await ben.viewer(), id, draft({}), false)).rejects.toMatchObject({ kind: 'not-found' });
		await expect(
			changePoll(await ann.viewer(), id, { ...(draft({}) as PollDraft), options: ['One'] }, false),
		).rejects.toMatchObject({ field: 'options' });
		await expect(
			changePoll(await ann.viewer(), id, draft({ options: 'MRN 12345678\nOffice' }), false),
		).rejects.toMatchObject({ field: 'attested' });
		await changePoll(await ann.viewer(), id, draft({ options: 'Office\nBedside\nCorridor', several: 'yes' }), false);
		await expect(vote(await ben.viewer(), id, [0], old)).rejects.toMatchObject({ kind: 'conflict' });
		const now = await readPoll(await ben.viewer(), id);
		expect(now).toMatchObject({ options: ['Office', 'Bedside', 'Corridor'], several: true, mayVote: true });
		await vote(await ben.viewer(), id, [0, 2], now.version);
		expect((await readPoll(await ben.viewer(), id)).sums).toEqual([1, 0, 1]);
		await expect(changePoll(await ann.viewer(), id, draft({}), false)).rejects.toMatchObject({ kind: 'conflict' });
		await expect(changePoll(await ann.viewer(), id, null, false)).rejects.toMatchObject({ kind: 'conflict' });
	});

	test('of a change and a vote at the same moment one comes first, and no vote lands on another option', async () => {
		for (let round = 0; round < 5; round++) {
			const id = await ask();
			const { version } = await readPoll(await ben.viewer(), id);
			const [author, voter] = [await ann.viewer(), await ben.viewer()];
			await Promise.allSettled([
				vote(voter, id, [0], version),
				changePoll(author, id, draft({ options: 'Office\nBedside' }), false),
			]);
			const { rows } = await sql<{
				options: string[];
				sums: number[];
			}>`select options, sums from poll where content_id = ${id}`.execute(db);
			expect([
				[
					['Bedside', 'Office'],
					[1, 0],
				],
				[
					['Office', 'Bedside'],
					[0, 0],
				],
			]).toContainEqual([rows[0]?.options, rows[0]?.sums]);
		}
	});

	test('it can be taken away, and the text stays', async () => {
		const id = await ask();
		expect(await readOwnPoll(await ann.viewer(), id)).toMatchObject({ options: ['Bedside', 'Office'], days: null });
		expect(await readOwnPoll(await ben.viewer(), id)).toBeNull();
		await changePoll(await ann.viewer(), id, null, false);
		await expect(readPoll(await ben.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
		expect((await readThread(await ben.viewer(), 'post', id)).root.parts & 2).toBe(0);
	});
});

describe('what is kept', () => {
	test('no table holds a choice beside a person, and no vote is timed or ordered', async () => {
		const id = await ask({ byProfession: 'yes' });
		await vote(await ben.viewer(), id, [1]);
		const { rows } = await sql<{
			table: string;
			columns: string;
		}>`select table_name as table, string_agg(column_name, ',' order by column_name) as columns
			from information_schema.columns where table_name in ('poll_voted', 'poll') group by 1 order by 1`.execute(db);
		expect(rows[1]?.columns).toBe('content_id,member_id,round');
		expect(rows[0]?.columns).not.toMatch(/member|_at,.*_at|voted/);
		const keysOf = await sql`select from idempotency where principal_id = ${ben.id}`.execute(db);
		expect(keysOf.rows).toEqual([]);
		expect(
			(await sql<{ professions: object }>`select professions from poll where content_id = ${id}`.execute(db)).rows[0]
				?.professions,
		).toEqual({
			nurse: { voters: 1, sums: [0, 1] },
		});
		expect((await readPoll(await ben.viewer(), id)).professions).toEqual([]);
	});

	test('a profession is shown from five on, and never so that the rest can be told from the whole', () => {
		const of = (voters: number) => ({ voters, sums: [voters, 0] });
		const shown = (all: Record<string, { voters: number; sums: number[] }>, voters: number) =>
			shownProfessions(all, voters).map((one) => one.voters);
		expect(shown({ nurse: of(7), physician: of(5), midwife: of(4) }, 16)).toEqual([7]);
		expect(shown({ nurse: of(7), physician: of(5) }, 12)).toEqual([7, 5]);
		expect(shown({ nurse: of(7), physician: of(5), midwife: of(4), dentist: of(1) }, 17)).toEqual([7, 5]);
		expect(shown({ nurse: of(4) }, 4)).toEqual([]);
		expect(shown({ nurse: of(9) }, 10)).toEqual([]);
	});
});
