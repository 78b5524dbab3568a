// Rows are kept between pages. Whatever changes must be seen at once, and what is one reader's must reach no other.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { contentSigns } from '#features/signs/content-signs.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { edit } from '#kernel/content/edit.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { block, unblock } from '#kernel/people/block.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { keptRow } from './kept-row.ts';
import { listNewest, listSpace } from './list-stream.ts';
import type { Row } from './read-rows.ts';
import { readThread } from './read-thread.ts';
import { sharedStatement, versionColumn } from './shared-rows.ts';

let ada: Person;
let bo: Person;
let mod: Person;
let room: Id;
let count = 0;
const key = () => `kept-row-key-${++count}`;

beforeAll(async () => {
	ada = await person('Ada Author', { profession: 'physician', country: 'SE' });
	bo = await person('Bo Reader', { profession: 'nurse' });
	mod = await person('Mo Derator', { duties: ['moderator'] });
	room = await space('kept-room', null);
	await joinSpace(await ada.viewer(), 'kept-room');
	await joinSpace(await bo.viewer(), 'kept-room');
});

const post = async (markdown: string) => writePost(await ada.viewer(), { audience: 'public', markdown, key: key() });

/** What stands on the page of the root for this reader, as the list's component prints it. */
async function shown(viewer: Viewer, id: Id): Promise<string> {
	const { root, replies } = await readThread(viewer, 'post', id);
	return [root, ...replies].map((row) => html(row, viewer)).join('\n');
}

const html = (row: Row, viewer: Viewer, now = new Date()) =>
	keptRow({ row, now, zone: 'UTC', signedIn: viewer.memberId !== null, back: '/' }).toString();

describe('a change is seen at once', () => {
	const changes: [string, (id: Id) => Promise<unknown>, (page: string) => unknown][] = [
		[
			'an edit',
			async (id) => edit(await ada.viewer(), id, { markdown: 'other words' }),
			(page) => expect(page).toContain('other words'),
		],
		[
			'a text rendered anew',
			(id) => sql`update body set html = '<p>made anew</p>' where content_id = ${id}`.execute(db),
			(page) => expect(page).toContain('made anew'),
		],
		['a reaction', async (id) => react(await bo.viewer(), id, 'thanks'), (page) => expect(page).toContain('1 thanked')],
		[
			'a reply',
			async (id) => reply(await bo.viewer(), { parentId: id, markdown: 'an answer', key: key() }),
			(page) => expect(page).toMatch(/1 reply[\s\S]*an answer/),
		],
		[
			'another name',
			() => sql`update principal set name = 'Ada Renamed' where id = ${ada.id}`.execute(db),
			(page) => expect(page).toContain('Ada Renamed'),
		],
		[
			'a portrait',
			async () => {
				const id = mintId();
				await sql`insert into attachment (id, principal_id, kind, media_type, width, height)
					values (${id}, ${ada.id}, 'portrait', 'image/webp', 96, 96)`.execute(db);
				await sql`update principal set portrait_id = ${id} where id = ${ada.id}`.execute(db);
			},
			(page) => expect(page).toContain('<img class="portrait"'),
		],
		[
			'a badge taken away',
			() => sql`update principal set proved_until = now() - interval '1 second' where id = ${ada.id}`.execute(db),
			(page) => expect(page).not.toContain('Verified'),
		],
	];
	test.each(changes)('%s', async (_, change, expected) => {
		await sql`update principal set proved_until = now() + interval '1 year' where id = ${ada.id}`.execute(db);
		const id = await post('first words');
		const before = await shown(VISITOR, id);
		expect(before).toMatch(/Verified[\s\S]*first words/);
		await change(id);
		expected(await shown(VISITOR, id));
	});

	test('a proof that runs out by the clock, with nothing written', async () => {
		const id = await post('by the clock');
		await sql`update principal set proved_until = now() + interval '1 second' where id = ${ada.id}`.execute(db);
		expect(await shown(VISITOR, id)).toContain('Verified');
		await expect.poll(() => shown(VISITOR, id), { timeout: 5_000 }).not.toContain('Verified');
	});

	test('a description of a photo, and its removal', async () => {
		const id = await post('with a photo');
		const photo = mintId();
		await sql`insert into attachment (id, principal_id, content_id, media_type, width, height, alt)
			values (${photo}, ${ada.id}, ${id}, 'image/webp', 800, 600, 'a chart')`.execute(db);
		await sql`update body set attachments = 1 where content_id = ${id}`.execute(db);
		expect(await shown(VISITOR, id)).toContain('alt="a chart"');
		await sql`update attachment set alt = 'a ward' where id = ${photo}`.execute(db);
		expect(await shown(VISITOR, id)).toContain('alt="a ward"');
		const { root } = await readThread(VISITOR, 'post', id);
		expect(contentSigns(root, true)?.image).toContain('/files/');
		await sql`update attachment set veiled = true where id = ${photo}`.execute(db);
		expect(await shown(VISITOR, id)).toMatch(
			/<details class="veil"><summary>.*a ward.*<\/summary>.*<img class="photo".*<\/details>/s,
		);
		expect(contentSigns((await readThread(VISITOR, 'post', id)).root, true)).not.toHaveProperty('image');
		await sql`delete from attachment where id = ${photo}`.execute(db);
		expect(await shown(VISITOR, id)).not.toContain('class="photo"');
	});

	test('what it is about, whoever changes it, and a topic under another name', async () => {
		const id = await post('about something');
		const [asthma, oedema] = [mintId(), mintId()];
		await sql`insert into topic (id, slug, name) values (${asthma}, 'kept-asthma', 'Kept asthma'), (${oedema}, 'kept-oedema', 'Kept oedema')`.execute(
			db,
		);
		const about = (topic: string) =>
			sql`insert into content_topic (content_id, topic_id, published_at)
			select id, ${topic}, published_at from content where id = ${id}`.execute(db);
		expect(await shown(VISITOR, id)).not.toContain('class="topic"');
		await about(asthma);
		expect(await shown(VISITOR, id)).toContain('Kept asthma');
		await sql`update topic set name = 'Kept wheeze' where id = ${asthma}`.execute(db);
		expect(await shown(VISITOR, id)).toContain('Kept wheeze');
		await about(oedema);
		await sql`update content_topic set direct = false where topic_id = ${asthma}`.execute(db);
		expect(await shown(VISITOR, id)).toMatch(/^(?!.*Kept wheeze).*Kept oedema/s);
		await sql`delete from content_topic where content_id = ${id}`.execute(db);
		expect(await shown(VISITOR, id)).not.toContain('class="topic"');
	});

	test('a space under another name', async () => {
		const bosView = await bo.viewer();
		await writePost(await ada.viewer(), { audience: 'space', spaceId: room, markdown: 'in the room', key: key() });
		const first = async () => html((await listSpace(bosView, room, null)).rows[0] as Row, bosView);
		expect(await first()).toContain('kept-room</a>');
		await sql`update space set name = 'The other room' where id = ${room}`.execute(db);
		expect(await first()).toContain('The other room</a>');
	});

	test('a reply taken back, and the words of its removal', async () => {
		const id = await post('a root');
		const answer = await reply(await bo.viewer(), { parentId: id, markdown: 'not for long', key: key() });
		expect(await shown(VISITOR, id)).toContain('not for long');
		await withdraw(await bo.viewer(), answer);
		expect(await shown(VISITOR, id)).toContain('taken back by its author');
		expect(await shown(VISITOR, id)).not.toContain('not for long');
		await sql`update removal set removed_by = ${mod.id}, rule = 'Promotion' where content_id = ${answer}`.execute(db);
		expect(await shown(VISITOR, id)).toContain('removed by a moderator: Promotion');
	});
});

describe('what is kept reaches nobody else', () => {
	test('whoever may not see it any more does not, however warm it is', async () => {
		const id = await post('for a while');
		const bosView = await bo.viewer();
		await shown(VISITOR, id);
		await shown(bosView, id);
		await changeAudience(await ada.viewer(), id, 'members');
		await expect(shown(VISITOR, id)).rejects.toMatchObject({ kind: 'not-found' });
		await shown(bosView, id);
		await block(await ada.viewer(), bo.handle);
		await expect(shown(await bo.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
		expect((await listNewest(await bo.viewer(), null)).rows.map((row) => row.id)).not.toContain(id);
		await unblock(await ada.viewer(), bo.handle);
		await shown(await bo.viewer(), id);
	});

	test('each reader has his own thanks, menu and rights, in whatever order they come', async () => {
		const id = await post('for everyone');
		await react(await bo.viewer(), id, 'thanks');
		const [adas, bos, mods] = [await ada.viewer(), await bo.viewer(), await mod.viewer()];
		for (let round = 0; round < 2; round++) {
			expect(await shown(bos, id)).toContain('aria-pressed="true"');
			const forAuthor = await shown(adas, id);
			expect(forAuthor).toContain('aria-pressed="false"');
			expect(forAuthor).toContain('/edit/');
			const forModerator = await shown(mods, id);
			expect(forModerator).toContain('/remove/');
			expect(forModerator).not.toContain('/edit/');
			expect(await shown(bos, id)).not.toMatch(/\/edit\/|\/remove\//);
			expect(await shown(VISITOR, id)).not.toMatch(/<form|\/report\//);
		}
	});

	test('times stand in the zone of the reader and grow old', async () => {
		const row = (await readThread(VISITOR, 'post', await post('now'))).root;
		const at = row.publishedAt.getTime();
		const shownAfter = (ms: number, zone = 'UTC') =>
			keptRow({ row, now: new Date(at + ms), zone, signedIn: false, back: '/' }).toString();
		expect(shownAfter(0)).toContain('just now');
		expect(shownAfter(61_000)).toContain('1 min ago');
		expect(shownAfter(3_600_000, 'Asia/Tokyo')).toMatch(/\(Asia\/Tokyo\)[\s\S]*1 h ago/);
		expect(shownAfter(3_600_000)).not.toContain('Tokyo');
	});
});

/** What moves the content's own row (migrations 99s1 and 99z1). */
const MOVES_CONTENT = [
	'content_topic',
	'topic',
	'case_detail',
	'case_section',
	'case_code',
	'case_update',
	'case_author',
];

test('every table that a row shows takes part in its version', () => {
	const tables = (text: string) => [...text.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?(?:\s+([a-z]+))?/g)];
	const version = sql`${versionColumn()}`.compile(db).sql;
	const there = new Set(tables(version).map(([, table]) => table));
	for (const [, table = '', alias = table] of tables(sharedStatement(['1']).compile(db).sql))
		if (table !== 'unnest' && !MOVES_CONTENT.includes(table))
			expect(there.has(table) || version.includes(`${alias}.xmin`), table).toBe(true);
});
