// The life of a thread: opened, read, answered, followed, quoted, closed, pinned, moved, split, merged; and for whom not.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { closeDiscussion, reopenDiscussion } from '#kernel/content/close.ts';
import { edit } from '#kernel/content/edit.ts';
import { readHistory } from '#kernel/content/read-history.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block, unblock } from '#kernel/people/block.ts';
import { flushReading, noteReading } from '#kernel/reading/note-reading.ts';
import { readAnew } from '#kernel/reading/open-discussion.ts';
import { firstUnread } from '#kernel/reading/read-beside.ts';
import { newSince } from '#kernel/reading/since-words.ts';
import { takeStance } from '#kernel/reading/take-stance.ts';
import { type QuotedRead, quotedJson, toQuote } from '#kernel/replies/quote.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { removeCategory, saveCategory } from './categories.ts';
import { mergeThread, moveThread, pinThread, splitThread } from './keep-order.ts';
import { listFollowedThreads, listForum, listMyForums } from './list-threads.ts';
import { narrows } from './narrower-space.ts';
import { readForum, readThreadPlace } from './read-forum.ts';
import { findReplies } from './read-order.ts';
import { startThread } from './start-thread.ts';

let lena: Person;
let omar: Person;
let uli: Person;
let mod: Person;
let nurse: Person;
let ward: Id;
let icu: Id;
let category: Id;
let keys = 0;

const key = () => `forums-key-${++keys}`;
const notFound = { kind: 'not-found' };

async function forum(slug: string, gate: Parameters<typeof space>[1]): Promise<Id> {
	const id = await space(slug, gate);
	await db.insertInto('space_tool').values({ space_id: id, tool: 'forum' }).execute();
	return id;
}

async function open(by: Person, title: string, spaceId = ward, categoryId: Id | null = null): Promise<Id> {
	return startThread(await by.viewer(), { spaceId, categoryId, title, markdown: `About ${title}.`, key: key() });
}
async function answer(by: Person, parentId: Id, markdown: string): Promise<Id> {
	return reply(await by.viewer(), { parentId, markdown, key: key() });
}
const texts = async (by: Person, id: Id, place = {}) =>
	(await readThread(await by.viewer(), 'thread', id, place)).replies.map(
		(row) => `${row.number} ${row.card?.html.replace(/<[^>]+>|\n/g, '') ?? row.removal}`,
	);

beforeAll(async () => {
	const physician = { profession: 'physician' };
	lena = await person('Lena Berg', physician);
	omar = await person('Omar Haddad', { ...physician, country: 'ES' });
	uli = await person('Uli Neumann', physician);
	mod = await person('Mona Keeper', physician);
	nurse = await person('Nora Nurse', { profession: 'nurse' });
	ward = await forum('ward', { any: [physician] });
	icu = await forum('icu', { any: [{ ...physician, country: 'US' }] });
	for (const one of [lena, omar, uli, mod]) await joinSpace(await one.viewer(), 'ward');
	await joinSpace(await mod.viewer(), 'icu');
	await sql`update space_member set role = 'moderator', may = 'moderate' where member_id = ${mod.id}`.execute(db);
	category = await saveCategory(await mod.viewer(), ward, { id: null, name: 'Rhythm', purpose: '' });
});

test('members of the space open, find and answer a thread; for everybody else there is none', async () => {
	const id = await open(lena, 'Potassium at night', ward, category);
	await answer(omar, id, 'Repeat the gas.');
	const list = await listForum(await omar.viewer(), { spaceId: ward }, 'activity', null);
	expect(list.threads.map((one) => [one.title, one.replies, one.lastBy, one.category?.name])).toEqual([
		['Potassium at night', 1, 'Omar Haddad', 'Rhythm'],
	]);
	expect((await listMyForums(await omar.viewer(), 'newest', null)).threads).toHaveLength(1);
	for (const outside of [await nurse.viewer(), VISITOR]) {
		await expect(readThread(outside, 'thread', id)).rejects.toMatchObject(notFound);
		await expect((async () => readThreadPlace(outside, id))()).rejects.toBeTruthy();
		await expect((async () => readForum(outside, 'ward'))()).rejects.toBeTruthy();
		await expect(reply(outside, { parentId: id, markdown: 'Let me in', key: key() })).rejects.toBeTruthy();
	}
	expect((await listMyForums(await nurse.viewer(), 'activity', null)).threads).toEqual([]);
	expect((await listForum(await nurse.viewer(), { spaceId: ward }, 'activity', null)).threads).toEqual([]);
	await expect(open(nurse, 'Not mine')).rejects.toMatchObject(notFound);
	await expect(open(lena, 'x')).rejects.toMatchObject({ field: 'title' });
	await expect(open(lena, 'In a category of another forum', icu, category)).rejects.toMatchObject(notFound);
});

test('only those who keep the forum make categories, each name once', async () => {
	await expect(saveCategory(await lena.viewer(), ward, { id: null, name: 'Mine', purpose: '' })).rejects.toMatchObject(
		notFound,
	);
	await expect(saveCategory(await mod.viewer(), ward, { id: null, name: 'Rhythm', purpose: '' })).rejects.toMatchObject(
		{ field: 'name' },
	);
	const passing = await saveCategory(await mod.viewer(), ward, { id: null, name: 'Passing', purpose: 'For a week' });
	const id = await open(lena, 'Stays when its category goes', ward, passing);
	await removeCategory(await mod.viewer(), ward, passing);
	expect(await readThreadPlace(await lena.viewer(), id)).toMatchObject({ category: null });
});

describe('reading on', () => {
	test('a long thread opens at any number, goes both ways, and a tombstone keeps its place', async () => {
		const id = await open(lena, 'Long one');
		const ids: Id[] = [];
		for (let n = 1; n <= 7; n++) ids.push(await answer(n % 2 ? omar : uli, id, `text ${n}`));
		await removeByModerator(await mod.viewer(), ids[2] as Id, { rule: 'Promotion', reason: 'An advertisement.' });
		const page = async (place: object) => {
			const thread = await readThread(await lena.viewer(), 'thread', id, place, 3);
			return [thread.replies.map((row) => row.number).join(), thread.earlier, thread.later];
		};
		expect(await page({})).toEqual(['1,2,3', null, 4]);
		expect(await page({ at: 4 })).toEqual(['4,5,6', 4, 7]);
		expect(await page({ before: 4 })).toEqual(['1,2,3', null, 4]);
		expect(await page({ before: 'end' })).toEqual(['5,6,7', 5, null]);
		expect(await page({ before: 7 })).toEqual(['4,5,6', 4, 7]);
		expect(await page({ at: 400 })).toEqual(['', null, null]);
		expect((await texts(uli, id))[2]).toBe('3 removed by a moderator: Promotion');
	});

	test('the place is kept, moves only forward, and says how many are new since when', async () => {
		const id = await open(lena, 'Place');
		for (let n = 1; n <= 5; n++) await answer(lena, id, `text ${n}`);
		const unread = async () => (await firstUnread(uli.id, id)).first;
		expect(await unread()).toBe(1);
		noteReading(uli.id, id, 3, null);
		noteReading(uli.id, id, 2, null);
		// A list asked for at once knows already.
		const line = async () =>
			(await listForum(await uli.viewer(), { spaceId: ward }, 'activity', null)).threads.find((one) => one.id === id);
		expect((await line())?.news).toBe(2);
		expect(await unread()).toBe(4);
		noteReading(uli.id, id, 1, null);
		await flushReading();
		expect(await unread()).toBe(4);
		const now = new Date('2026-11-26T09:00:00Z');
		expect(newSince(12, new Date('2026-11-25T20:00:00Z'), now, 'UTC')).toBe('12 new since yesterday');
		expect(newSince(2, new Date('2026-11-26T07:05:00Z'), now, 'Europe/Berlin')).toBe('2 new since 08:05');
		expect(newSince(2, new Date('2026-11-22T07:05:00Z'), now, 'UTC')).toBe('2 new since Sunday');
	});

	test('a view that shows nothing new writes nothing', async () => {
		const id = await open(lena, 'Cheap');
		await answer(lena, id, 'text');
		noteReading(uli.id, id, 1, null);
		await flushReading();
		const before = await sql<{ x: string }>`select xmin::text as x from reading where content_id = ${id}`.execute(db);
		const place = (await readAnew(await uli.viewer(), 'thread', id, {})).beside.place;
		noteReading(uli.id, id, 1, place?.number ?? null);
		noteReading(uli.id, id, 1, null);
		await flushReading();
		expect(
			(await sql<{ x: string }>`select xmin::text as x from reading where content_id = ${id}`.execute(db)).rows,
		).toEqual(before.rows);
	});

	test('following brings one notice until one reads on; muting brings none', async () => {
		const id = await open(lena, 'Followed');
		await takeStance(await uli.viewer(), id, 'follow');
		await takeStance(await lena.viewer(), id, 'mute');
		const told = async (by: Person) =>
			(await readNotices(await by.viewer(), null)).notices.filter(
				(one) => one.sentence.includes('Followed') || one.sentence.includes('your thread'),
			).length;
		for (const words of ['one', 'two']) {
			const replyId = await answer(omar, id, words);
			await tellOfReply({ contentId: replyId });
			await tellOfReply({ contentId: replyId });
		}
		expect(await told(uli)).toBe(1);
		expect(await told(lena)).toBe(0);
		noteReading(uli.id, id, 2, null);
		await flushReading();
		await tellOfReply({ contentId: await answer(omar, id, 'three') });
		expect(await told(uli)).toBe(2);
		expect((await listFollowedThreads(await uli.viewer(), 'activity', null)).threads.map((one) => one.id)).toEqual([
			id,
		]);
		await expect(takeStance(await nurse.viewer(), id, 'follow')).rejects.toMatchObject(notFound);
	});
});

test('a quote says whose words it holds, leaves out what was quoted in them, and comes only from the same discussion', async () => {
	const id = await open(lena, 'Quoted');
	const first = await answer(omar, id, '> earlier words\n\nRepeat the **gas**.\n\nThen wait.');
	const quote = async (by: Person, root: Id) => {
		const viewer = await by.viewer();
		const { more } = await readAnew(viewer, 'thread', root, {}, () => ({ quoted: quotedJson(viewer, first) }));
		return toQuote(more.quoted as QuotedRead | null);
	};
	expect(await quote(uli, id)).toBe(
		`> [Omar Haddad](/go/${shortId(first)}):\n> Repeat the **gas**.\n>\n> Then wait.\n\n`,
	);
	await expect(quote(nurse, id)).rejects.toMatchObject(notFound);
	expect(await quote(uli, await open(lena, 'Another'))).toBe('');
	await block(await uli.viewer(), omar.handle);
	expect(await quote(uli, id)).toBe('');
	await unblock(await uli.viewer(), omar.handle);
});

test('earlier words are read by those who read the text, until they are let go of', async () => {
	const id = await open(lena, 'Edited');
	const viewer = await lena.viewer();
	await expect(readHistory(viewer, id)).rejects.toMatchObject(notFound);
	await edit(viewer, id, { markdown: 'Second words.' });
	await edit(viewer, id, { markdown: 'Third words.' });
	expect((await readHistory(await uli.viewer(), id)).versions.map((one) => one.markdown)).toEqual([
		'Third words.',
		'Second words.',
		'About Edited.',
	]);
	await expect(readHistory(await nurse.viewer(), id)).rejects.toMatchObject(notFound);
	await edit(viewer, id, { markdown: 'Third words.', title: 'A better title' });
	expect((await readHistory(await uli.viewer(), id)).versions.slice(0, 2).map((one) => one.title)).toEqual([
		'A better title',
		'Edited',
	]);
	await expect(edit(viewer, id, { markdown: 'Third words.', title: '' })).rejects.toMatchObject({ field: 'title' });
	await edit(viewer, id, { markdown: 'Fourth words.', forget: true });
	expect((await readHistory(await uli.viewer(), id)).versions.map((one) => one.markdown)).toEqual([
		'Fourth words.',
		null,
		null,
		null,
		null,
	]);
});

describe('keeping order', () => {
	test('a closed thread takes no reply, and whoever closed it decides who opens it', async () => {
		const id = await open(lena, 'To be closed');
		const inner = await answer(omar, id, 'text');
		await expect(closeDiscussion(await uli.viewer(), id, 'I say so')).rejects.toMatchObject(notFound);
		await closeDiscussion(await lena.viewer(), id, 'Answered.');
		for (const parent of [id, inner])
			await expect(answer(uli, parent, 'late')).rejects.toMatchObject({ kind: 'not-allowed' });
		await reopenDiscussion(await lena.viewer(), id);
		await closeDiscussion(await mod.viewer(), id, 'Off its subject.');
		await expect(reopenDiscussion(await lena.viewer(), id)).rejects.toMatchObject({ kind: 'not-allowed' });
		const { beside } = await readAnew(await uli.viewer(), 'thread', id, {});
		expect(beside.closure).toMatchObject({ reason: 'Off its subject.', byModerator: true, by: 'Mona Keeper' });
		expect(beside.events.map((one) => one.what)).toEqual(['closed', 'reopened', 'closed']);
	});

	test('replies that race with the closing stand before it or are refused', async () => {
		const id = await open(lena, 'Race');
		const results = await Promise.allSettled([
			...[...Array(6)].map((_, n) => answer(omar, id, `racing ${n}`)),
			closeDiscussion(await mod.viewer(), id, 'Now.'),
			...[...Array(6)].map((_, n) => answer(uli, id, `racing too ${n}`)),
		]);
		const stood = results.filter((one) => one.status === 'fulfilled').length - 1;
		expect(await texts(lena, id)).toHaveLength(stood);
		const { rows } = await sql<{
			late: number;
		}>`select count(*)::int as late from content r join content root on root.id = r.root_id
			where r.root_id = ${id} and r.parent_id is not null and r.created_at > root.locked_at + interval '1 second'`.execute(
			db,
		);
		expect(rows[0]?.late).toBe(0);
	});

	test('pinned threads stand above, once', async () => {
		const id = await open(lena, 'Pinned one');
		await open(lena, 'Newer one');
		await expect(pinThread(await lena.viewer(), id, true)).rejects.toMatchObject(notFound);
		await pinThread(await mod.viewer(), id, true);
		const { threads } = await listForum(await uli.viewer(), { spaceId: ward }, 'activity', null);
		expect(threads[0]).toMatchObject({ id, pinned: true });
		expect(threads.filter((one) => one.id === id)).toHaveLength(1);
		await pinThread(await mod.viewer(), id, false);
	});

	test('splitting makes a thread of replies, and what answered them still does', async () => {
		const id = await open(lena, 'Two subjects');
		const [one, two, three] = [
			await answer(omar, id, 'one'),
			await answer(uli, id, 'two'),
			await answer(omar, id, 'three'),
		];
		const under = await answer(lena, two as Id, 'under two');
		const apart = await answer(uli, two as Id, 'stays');
		expect(await findReplies(await mod.viewer(), id, '#2, 4–4')).toEqual([two, under]);
		await expect(findReplies(await mod.viewer(), id, 'all')).rejects.toMatchObject({ field: 'replies' });
		await expect(
			splitThread(await lena.viewer(), id, { replyIds: [two as Id], title: 'Mine now', categoryId: null }),
		).rejects.toMatchObject(notFound);
		const split = await splitThread(await mod.viewer(), id, {
			replyIds: [two as Id, under],
			title: 'The second',
			categoryId: category,
		});
		expect(split).toBe(two);
		expect(await texts(lena, id)).toEqual(['1 one', '3 three', '5 stays']);
		expect(await texts(lena, split)).toEqual(['1 under two']);
		const { root, replies } = await readThread(await lena.viewer(), 'thread', split);
		expect(root).toMatchObject({ kind: 'thread', replies: 1, parentId: null });
		expect(replies[0]?.parentId).toBe(split);
		expect((await readThread(await lena.viewer(), 'thread', id)).replies.at(-1)).toMatchObject({
			id: apart,
			parentId: id,
		});
		expect(await answer(omar, id, 'four')).toBeTruthy();
		expect((await texts(lena, id)).at(-1)).toBe('6 four');
		expect(await pathOf(await uli.viewer(), under)).toBe(`/forums/${shortId(split)}#${shortId(under)}`);
		expect([one, three].length).toBe(2);
	});

	test('merging appends, keeps numbers that were given, and the old address leads there', async () => {
		const [into, from] = [await open(lena, 'The one'), await open(omar, 'The same again')];
		await answer(uli, into, 'a');
		const late = await answer(uli, from, 'b');
		await closeDiscussion(await omar.viewer(), from, 'Twice.');
		await mergeThread(await mod.viewer(), from, into);
		expect(await texts(lena, into)).toEqual(['1 a', '2 About The same again.', '3 b']);
		expect(await readThreadPlace(await lena.viewer(), from)).toBe('elsewhere');
		expect(await pathOf(await lena.viewer(), from)).toBe(`/forums/${shortId(into)}#${shortId(from)}`);
		expect(
			(await readThread(await lena.viewer(), 'thread', into)).replies.find((row) => row.id === late)?.parentId,
		).toBe(from);
		await answer(lena, late, 'c');
		expect((await readThread(await lena.viewer(), 'thread', into)).root.replies).toBe(4);
		expect((await readNotices(await omar.viewer(), null)).notices[0]?.sentence).toContain(
			'put your thread into “The one”',
		);
	});

	test('a reply that waits while its parent is moved lands in the new thread', async () => {
		const id = await open(lena, 'Moving ground');
		const parent = await answer(omar, id, 'ground');
		const [, late] = await Promise.all([
			splitThread(await mod.viewer(), id, { replyIds: [parent], title: 'New ground', categoryId: null }),
			answer(uli, parent, 'on it'),
		]);
		const { rows } = await sql<{
			same: boolean;
		}>`select r.root_id = p.root_id as same from content r join content p on p.id = r.parent_id where r.id = ${late}`.execute(
			db,
		);
		expect(rows[0]?.same).toBe(true);
	});

	test('a thread moves only to where nobody can read it who could not have entered', async () => {
		const id = await open(lena, 'Wanders');
		await expect(moveThread(await lena.viewer(), id, { spaceId: icu, categoryId: null })).rejects.toMatchObject(
			notFound,
		);
		await moveThread(await mod.viewer(), id, { spaceId: ward, categoryId: category });
		await moveThread(await mod.viewer(), id, { spaceId: icu, categoryId: null });
		await expect(readThread(await lena.viewer(), 'thread', id)).resolves.toBeTruthy(); // her own text stays hers
		await expect(readThread(await uli.viewer(), 'thread', id)).rejects.toMatchObject(notFound);
		await expect(moveThread(await mod.viewer(), id, { spaceId: ward, categoryId: null })).rejects.toThrow(
			'for whom it was not written',
		);
		const door = (entry: string, gate: object | null) => ({
			id: entry + JSON.stringify(gate),
			entry,
			gate: gate as never,
			parentId: null,
		});
		const doctors = { any: [{ profession: 'physician' }] };
		expect(narrows(door('open', null), door('open', doctors))).toBe(true);
		expect(
			narrows(
				door('open', doctors),
				door('secret', { any: [{ profession: 'physician', country: 'ES', right: 'read' }] }),
			),
		).toBe(true);
		expect(
			narrows(door('open', doctors), door('open', { any: [{ profession: 'physician' }, { profession: 'nurse' }] })),
		).toBe(false);
		expect(narrows(door('request', doctors), door('open', doctors))).toBe(false);
		expect(narrows(door('open', doctors), door('open', { ...doctors, others: 'read' }))).toBe(false);
	});
});
