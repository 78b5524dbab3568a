// Written now, published later: once, as of then, and only if it may be.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import sharp from 'sharp';
import { addPhoto } from '#kernel/attachments/add-photo.ts';
import { sweepAttachments } from '#kernel/attachments/sweep-attachments.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { deactivate } from '#kernel/people/deactivate.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { publishEarly, publishScheduled } from './publish-scheduled.ts';
import { listScheduled, readScheduled } from './read-scheduled.ts';
import { cancel, reschedule, schedule } from './schedule.ts';
import { sendWriting } from './send.ts';

let ada: Person;
let bo: Person;
let room: Id;
const soon = (hours = 1) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);
const words = async (viewer = VISITOR as Parameters<typeof listNewest>[0]) =>
	(await listNewest(viewer, null)).rows.map((row) => row.card?.html ?? '').join();

beforeAll(async () => {
	ada = await person('Ada Later', { profession: 'physician' });
	bo = await person('Bo Reads');
	room = await space('later-room', { any: [{ profession: 'physician' }] });
	await sql`insert into space_tool (space_id, tool) values (${room}, 'forum')`.execute(db);
	await joinSpace(await ada.viewer(), 'later-room');
});

async function wait(
	fields: Record<string, string> = {},
	more: { by?: Person; kind?: 'post' | 'thread'; photos?: Id[] } = {},
) {
	const key = mintId();
	return schedule(await (more.by ?? ada).viewer(), {
		kind: more.kind ?? 'post',
		fields: { text: `words ${key}`, audience: 'public', ...fields, key },
		attachmentIds: more.photos ?? [],
		at: soon(),
		key,
	});
}

/** Its time has come. */
async function due(id: Id): Promise<void> {
	await sql`update scheduled set publish_at = now() - interval '1 second' where id = ${id}`.execute(db);
}

const isLeft = async (id: Id) => (await listScheduled(await ada.viewer())).find((row) => row.id === id);

describe('until its time', () => {
	test('it is its author’s alone, and no content', async () => {
		const before = await sql`select from content`.execute(db);
		const id = await wait({ text: 'not yet' });
		expect((await sql`select from content`.execute(db)).rows.length).toBe(before.rows.length);
		expect(await words()).not.toContain('not yet');
		expect((await readScheduled(await ada.viewer(), id)).fields.text).toBe('not yet');
		await expect(readScheduled(await bo.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
		await expect(listScheduled(VISITOR)).rejects.toMatchObject({ kind: 'sign-in' });
		await cancel(await bo.viewer(), id);
		await expect(publishEarly(await bo.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
		expect(await isLeft(id)).toBeDefined();
		await publishScheduled({ id });
		expect(await isLeft(id)).toBeDefined();
		await cancel(await ada.viewer(), id);
		expect(await isLeft(id)).toBeUndefined();
	});

	test('Enter in a line of the form keeps it for the time that was given, and publishes where none was', async () => {
		const enter = async (at: string) => {
			const form = new FormData();
			for (const [name, value] of Object.entries({ text: 'entered', audience: 'public', later: 'dated', at }))
				form.set(name, value);
			return sendWriting(await ada.viewer(), 'post', form, mintId());
		};
		expect(await enter(soon())).toMatch(/^\/scheduled/);
		expect(await enter('')).toMatch(/^\/posts\//);
	});

	test('it is judged as if it were published now, and its time must lie ahead', async () => {
		await expect(wait({ text: ' ' })).rejects.toMatchObject({ field: 'text' });
		await expect(wait({ audience: 'verified' }, { by: bo })).rejects.toMatchObject({ field: 'audience' });
		await expect(wait({ text: 'Call 020 7946 0958' })).rejects.toMatchObject({ field: 'attested' });
		await expect(wait({ options: 'Call 020 7946 0958\nno' })).rejects.toMatchObject({ field: 'attested' });
		await expect(wait({ title: '' }, { kind: 'thread' })).rejects.toMatchObject({ field: 'title' });
		for (const at of ['', 'soon', soon(-1), soon(24 * 400)])
			await expect(
				schedule(await ada.viewer(), {
					kind: 'post',
					fields: { text: 'x', audience: 'public', key: mintId() },
					attachmentIds: [],
					at,
					key: mintId(),
				}),
			).rejects.toMatchObject({ field: 'at' });
	});

	test('words and time can be changed; the same form sent twice is one', async () => {
		const writing = {
			kind: 'post' as const,
			fields: { text: 'first', audience: 'public', key: 'schedule-twice' },
			attachmentIds: [],
			at: soon(),
			key: 'schedule-twice',
		};
		const id = await schedule(await ada.viewer(), writing);
		expect(await schedule(await ada.viewer(), writing)).toBe(id);
		await reschedule(await ada.viewer(), id, { fields: { text: 'second' }, addedIds: [], at: soon(5) });
		const row = await readScheduled(await ada.viewer(), id);
		expect(row.fields).toMatchObject({ text: 'second', audience: 'public' });
		expect(row.publishAt?.toISOString().slice(0, 16)).toBe(soon(5));
		const { rows } = await sql`select from graphile_worker.jobs where key = ${`scheduled:${id}`}`.execute(db);
		expect(rows).toHaveLength(1);
		await cancel(await ada.viewer(), id);
	});
});

describe('at its time', () => {
	test('it is published once, as of then, with what goes with it', async () => {
		const photo = await addPhoto(
			await ada.viewer(),
			new Uint8Array(
				await sharp({ create: { width: 90, height: 60, channels: 3, background: '#123' } })
					.png()
					.toBuffer(),
			),
			'a plain surface',
		);
		const id = await wait({ text: 'now it is', options: 'yes\nno', topics: 'Heart Failure' }, { photos: [photo] });
		await sweepAttachments(new Date(Date.now() + 3 * 864e5));
		await due(id);
		const before = new Date();
		await Promise.all([publishScheduled({ id }), publishScheduled({ id }), publishScheduled({ id })]);
		const { rows } = await listNewest(VISITOR, null);
		const found = rows.filter((row) => row.card?.html.includes('now it is'));
		expect(found).toHaveLength(1);
		expect(found[0]?.publishedAt.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000);
		expect(found[0]?.attachments.map(({ alt }) => alt)).toEqual(['a plain surface']);
		expect((found[0]?.parts ?? 0) & 2).toBe(2);
		expect(found[0]?.topics.map(({ name }) => name)).toEqual(['Heart Failure']);
		expect(await isLeft(id)).toBeUndefined();
		expect((await sql`select from scheduled_upload where scheduled_id = ${id}`.execute(db)).rows).toEqual([]);
	});

	test('a thread opens in its forum, and early when its author wants', async () => {
		const id = await wait({ title: 'A thread for later', space: shortId(room) }, { kind: 'thread' });
		expect(await publishEarly(await ada.viewer(), id)).toMatch(/^\/forums\//);
		await due(id);
		await publishScheduled({ id });
		const { rows } = await sql`select from content where title = 'A thread for later'`.execute(db);
		expect(rows).toHaveLength(1);
	});

	const refused: [string, (who: Person) => Promise<unknown>, RegExp][] = [
		[
			'left the space',
			(who) => sql`delete from space_member where member_id = ${who.id}`.execute(db),
			/member|nothing here/,
		],
		[
			'space closed',
			() => sql`update space set closed_at = now() where id = ${room}`.execute(db),
			/member|nothing here/,
		],
		[
			'may only read there',
			(who) => sql`update space_member set may = 'read' where member_id = ${who.id}`.execute(db),
			/you cannot write|read along/,
		],
		[
			'suspended',
			(who) => sql`update member set suspended_until = now() + interval '1 day' where id = ${who.id}`.execute(db),
			/suspended/,
		],
		['went for a while', (who) => transact((trx) => deactivate(trx, who.id)), /deactivated/],
		['deleted the photo', (who) => sql`delete from attachment where principal_id = ${who.id}`.execute(db), /photo/],
	];
	test.each(refused)('not when the author %s: it becomes a draft, and the author is told', async (_, change, why) => {
		await sql`update space set closed_at = null where id = ${room}`.execute(db);
		const who = await person('Cy Changes', { profession: 'physician' });
		await joinSpace(await who.viewer(), 'later-room');
		const photo = await addPhoto(
			await who.viewer(),
			new Uint8Array(
				await sharp({ create: { width: 90, height: 60, channels: 3, background: '#321' } })
					.png()
					.toBuffer(),
			),
			'a plain surface',
		);
		const id = await wait({ text: `refused ${who.id}`, audience: 'space:later-room' }, { by: who, photos: [photo] });
		await due(id);
		const member = await who.viewer();
		await change(who);
		await publishScheduled({ id });
		await publishScheduled({ id });
		const { rows } = await sql<{
			refusal: string;
			at: Date | null;
		}>`select refusal, publish_at as at from scheduled where id = ${id}`.execute(db);
		expect(rows[0]?.at).toBeNull();
		expect(rows[0]?.refusal).toMatch(why);
		const told = await sql<{
			words: { sentence: string };
		}>`select words from notice where member_id = ${who.id} and kind = 'scheduled'`.execute(db);
		expect(told.rows).toHaveLength(1);
		expect(told.rows[0]?.words.sentence).toMatch(why);
		expect((await sql`select from body where markdown = ${`refused ${who.id}`}`.execute(db)).rows).toEqual([]);
		expect((await readNotices(member, null)).notices).toHaveLength(1);
	});

	test('slow mode is waited for', async () => {
		await sql`update space set closed_at = null, slow_seconds = 600 where id = ${room}`.execute(db);
		const by = await person('Di Writes', { profession: 'physician' });
		await joinSpace(await by.viewer(), 'later-room');
		const fields = { audience: 'space:later-room' };
		const [first, second] = [await wait(fields, { by }), await wait(fields, { by })];
		for (const id of [first, second]) {
			await due(id);
			await publishScheduled({ id });
		}
		const left = await listScheduled(await by.viewer());
		expect(left.map(({ id, refusal }) => [id, refusal])).toEqual([[second, '']]);
		const { rows } = await sql<{
			run_at: Date;
		}>`select run_at from graphile_worker.jobs where key = ${`scheduled:${second}`}`.execute(db);
		expect(rows[0]?.run_at.getTime()).toBeGreaterThan(Date.now() + 500_000);
	});
});
