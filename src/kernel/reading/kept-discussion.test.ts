// A page of a discussion is kept for all who may read it. Whatever changes on it must be seen at once, and whoever may not read
// all of it must not get it, however warm it is.

import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { mergeThread, moveThread, splitThread } from '#features/forums/keep-order.ts';
import { startThread } from '#features/forums/start-thread.ts';
import { writePost } from '#features/posts/write-post.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { closeDiscussion } from '#kernel/content/close.ts';
import { edit } from '#kernel/content/edit.ts';
import { removalRules } from '#kernel/content/removal-rules.ts';
import { removeByModerator, withdraw } from '#kernel/content/remove.ts';
import { block, unblock } from '#kernel/people/block.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { keptReplies } from '#kernel/stream/kept-replies.ts';
import { keptRow } from '#kernel/stream/kept-row.ts';
import type { Row } from '#kernel/stream/read-rows.ts';
import type { Thread } from '#kernel/stream/read-thread.ts';
import { sharedStatement } from '#kernel/stream/shared-rows.ts';
import { setTopics } from '#kernel/topics/set-topics.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { openDiscussion, readAnew } from './open-discussion.ts';

let ada: Person;
let bo: Person;
let cy: Person;
let eve: Person;
let nurse: Person;
let mod: Person;
let room: Id;
let other: Id;
let count = 0;
const key = () => `kept-discussion-${++count}`;

beforeAll(async () => {
	ada = await person('Ada Author', { profession: 'physician', country: 'SE' });
	bo = await person('Bo Answers', { profession: 'physician' });
	cy = await person('Cy Reads', { profession: 'physician' });
	eve = await person('Eve Unproved');
	nurse = await person('Nia Nurse', { profession: 'nurse' });
	mod = await person('Mo Derator', { duties: ['moderator'] });
	room = await forum('kept-ward');
	other = await forum('kept-clinic');
	for (const one of [ada, bo, cy, nurse, mod])
		for (const slug of ['kept-ward', 'kept-clinic']) await joinSpace(await one.viewer(), slug);
	for (const id of [room, other])
		await sql`update space_member set role = 'owner' where space_id = ${id} and member_id = ${mod.id}`.execute(db);
});

beforeEach(async () => {
	await sql`update principal set proved_until = now() + interval '1 year'
		where id = any(${[ada.id, bo.id, cy.id, nurse.id]}::bigint[])`.execute(db);
	await sql`update principal set name = 'Bo Answers' where id = ${bo.id}`.execute(db);
});

async function forum(slug: string): Promise<Id> {
	const id = await space(slug, null);
	await db.insertInto('space_tool').values({ space_id: id, tool: 'forum' }).execute();
	return id;
}

const say = async (by: Person, parentId: Id, markdown: string) =>
	reply(await by.viewer(), { parentId, markdown, key: key() });
const post = async (audience: 'public' | 'members' | 'verified' | 'connections' | 'space' = 'members') =>
	writePost(await ada.viewer(), {
		audience,
		spaceId: audience === 'space' ? room : null,
		markdown: 'the root',
		key: key(),
	});
const thread = async (title: string, spaceId = room) =>
	startThread(await ada.viewer(), { spaceId, categoryId: null, title, markdown: 'a thread', key: key() });

/** All that a page says, as its components print it. */
function print(viewer: Viewer, { root, replies, earlier, later, kept }: Thread, beside: object): string {
	const now = new Date();
	const how = { now, zone: 'UTC', signedIn: true, here: '', path: root.link };
	const { kept: _, ...page } = { root, replies, earlier, later, kept };
	return [
		keptRow({ row: root, now, zone: 'UTC', signedIn: true, full: true, back: root.link }).toString(),
		keptReplies({ thread: Object.assign({ ...page, kept }) as Thread, answered: new Map(), ...how }).toString(),
		JSON.stringify({ earlier, later, beside, viewer: viewer.memberId, last: root.lastNumber }),
	].join('\n');
}
const ordinary = async (viewer: Viewer, id: Id, kind = 'post') => {
	const { thread, beside } = await readAnew(viewer, kind, id, {});
	return print(viewer, thread, beside);
};
const opened = async (viewer: Viewer, id: Id, kind = 'post') => {
	const { thread: read, beside } = await openDiscussion(viewer, kind, id, {});
	return { text: print(viewer, read, beside), kept: read.kept !== null };
};
/** Opens it until it comes from what is kept. */
async function warm(id: Id, kind = 'post', by = cy): Promise<string> {
	const viewer = await by.viewer();
	await opened(viewer, id, kind);
	for (let time = 0; time < 3; time++) expect((await opened(viewer, id, kind)).kept).toBe(true);
	return (await opened(viewer, id, kind)).text;
}

describe('a change is seen at once', () => {
	type Change = [string, (root: Id, answer: Id) => Promise<unknown>, RegExp | ((text: string) => unknown)];
	const changes: Change[] = [
		['an answer edited', async (_, id) => edit(await bo.viewer(), id, { markdown: 'other words' }), /other words/],
		[
			'an answer rendered anew',
			(_, id) => sql`update body set html = '<p>anew</p>' where content_id = ${id}`.execute(db),
			/anew/,
		],
		['thanks for an answer', async (_, id) => react(await ada.viewer(), id, 'thanks'), /Thanks · 1/],
		['another answer', (root) => say(ada, root, 'one more'), /one more/],
		['an answer to the answer', (_, id) => say(ada, id, 'to that'), /in answer to[\s\S]*to that/],
		['an answer taken back', async (_, id) => withdraw(await bo.viewer(), id), /taken back by its author/],
		[
			'an answer removed',
			async (_, id) =>
				removeByModerator(await mod.viewer(), id, { rule: removalRules[0] as string, reason: 'It sells something.' }),
			/This reply was removed/,
		],
		['another name', () => sql`update principal set name = 'Bo Renamed' where id = ${bo.id}`.execute(db), /Bo Renamed/],
		[
			'a badge taken away',
			() => sql`update principal set proved_until = now() - interval '1 second' where id = ${bo.id}`.execute(db),
			(text) => expect(text.split('class="badge"')).toHaveLength(2),
		],
		['the root edited', async (root) => edit(await ada.viewer(), root, { markdown: 'another root' }), /another root/],
		['the root thanked for', async (root) => react(await bo.viewer(), root, 'thanks'), /Thanks · 1/],
		['its topics', async (root) => setTopics(await ada.viewer(), root, ['Sepsis']), /class="topic"[^>]*>Sepsis/],
		[
			'its author renamed',
			() => sql`update principal set name = 'Ada Renamed' where id = ${ada.id}`.execute(db),
			/Ada Renamed/,
		],
		['its end', async (root) => closeDiscussion(await mod.viewer(), root, 'It is settled.'), /It is settled/],
	];
	test.each(changes)('%s', async (_, change, expected) => {
		const root = await post();
		const answer = await say(bo, root, 'first words');
		expect(await warm(root)).toContain('first words');
		await change(root, answer);
		const { text } = await opened(await cy.viewer(), root);
		if (typeof expected === 'function') expected(text);
		else expect(text).toMatch(expected);
		expect(text).toBe(await ordinary(await cy.viewer(), root));
	});

	test('a photo in an answer, its description, and a card below it', async () => {
		const root = await post();
		const answer = await say(bo, root, 'with a photo');
		await warm(root);
		const photo = mintId();
		await sql`insert into attachment (id, principal_id, content_id, media_type, width, height, alt)
			values (${photo}, ${bo.id}, ${answer}, 'image/webp', 800, 600, 'a chart')`.execute(db);
		await sql`update body set attachments = 1 where content_id = ${answer}`.execute(db);
		expect(await warm(root)).toContain('alt="a chart"');
		await sql`update attachment set alt = 'a ward' where id = ${photo}`.execute(db);
		expect(await warm(root)).toContain('alt="a ward"');
		const card = mintId();
		const address = `https://a.example/${card}`;
		await sql`insert into link_card (id, url, url_hash) values (${card}, ${address}, sha256(${address}::bytea))`.execute(
			db,
		);
		await sql`insert into content_link (content_id, card_id) values (${answer}, ${card})`.execute(db);
		await sql`update body set parts = parts | 1 where content_id = ${answer}`.execute(db);
		expect(await warm(root)).not.toContain('A card');
		await sql`update link_card set state = 'ready', title = 'A card', site = 'a.example' where id = ${card}`.execute(
			db,
		);
		expect(await warm(root)).toContain('A card');
	});

	test('names of topic, space and category', async () => {
		const id = await thread('Names');
		await setTopics(await ada.viewer(), id, ['Shock']);
		await say(bo, id, 'an answer');
		await warm(id, 'thread');
		await sql`update topic set name = 'Circulatory shock' where name = 'Shock'`.execute(db);
		expect(await warm(id, 'thread')).toContain('Circulatory shock');
		await sql`update space set name = 'The ward, renamed' where id = ${room}`.execute(db);
		expect(await warm(id, 'thread')).toContain('The ward, renamed');
		const category = mintId();
		await sql`insert into forum_category (id, space_id, name) values (${category}, ${room}, 'Nights')`.execute(db);
		await sql`update thread_detail set category_id = ${category} where content_id = ${id}`.execute(db);
		expect(await warm(id, 'thread')).toContain('Nights');
		await sql`update forum_category set name = 'Long nights' where id = ${category}`.execute(db);
		expect(await warm(id, 'thread')).toContain('Long nights');
	});

	test('a thread split, merged, moved', async () => {
		const [one, two] = [await thread('One'), await thread('Two')];
		const stays = await say(bo, one, 'it stays');
		const goes = await say(bo, one, 'it goes');
		await say(bo, two, 'of the second');
		await warm(one, 'thread');
		await warm(two, 'thread');
		await splitThread(await mod.viewer(), one, { replyIds: [goes], title: 'Three', categoryId: null });
		expect((await opened(await cy.viewer(), one, 'thread')).text).not.toContain('it goes');
		await mergeThread(await mod.viewer(), one, two);
		await expect(opened(await cy.viewer(), one, 'thread')).rejects.toMatchObject({ kind: 'not-found' });
		expect((await opened(await cy.viewer(), two, 'thread')).text).toMatch(
			/of the second[\s\S]*it stays|it stays[\s\S]*of the second/,
		);
		expect(stays).toBeTruthy();
		await warm(two, 'thread');
		await moveThread(await mod.viewer(), two, { spaceId: other, categoryId: null });
		expect((await opened(await cy.viewer(), two, 'thread')).text).toContain('kept-clinic');
		await leaveSpace(await cy.viewer(), 'kept-clinic');
		await expect(opened(await cy.viewer(), two, 'thread')).rejects.toMatchObject({ kind: 'not-found' });
		await joinSpace(await cy.viewer(), 'kept-clinic');
	});

	test('a proof that runs out by the clock, with nothing written', async () => {
		const root = await post();
		await sql`update principal set proved_until = now() + interval '1 second' where id = ${bo.id}`.execute(db);
		await say(bo, root, 'by the clock');
		const badges = async () => (await opened(await cy.viewer(), root)).text.split('class="badge"').length - 1;
		expect(await badges()).toBe(2);
		await expect.poll(badges, { timeout: 5_000 }).toBe(1);
	});
});

describe('what is kept reaches nobody else', () => {
	test('each reader gets what the ordinary way would give, in whatever order they come', async () => {
		for (const audience of ['public', 'members', 'verified', 'connections', 'space'] as const) {
			const root = await post(audience);
			if (audience === 'connections')
				await sql`insert into connection (member_id, other_id) values (${ada.id}, ${bo.id}), (${bo.id}, ${ada.id}),
					(${ada.id}, ${cy.id}), (${cy.id}, ${ada.id})`.execute(db);
			const answer = await say(bo, root, 'an answer');
			await say(bo, answer, 'and another');
			await react(await cy.viewer(), answer, 'thanks');
			await warm(root);
			for (let round = 0; round < 2; round++)
				for (const one of [cy, ada, eve, bo, nurse, mod, cy]) {
					const viewer = await one.viewer();
					const expected = await ordinary(viewer, root).catch((problem) => problem.kind);
					const got = await opened(viewer, root).then(
						({ text }) => text,
						(problem) => problem.kind,
					);
					expect(got, `${audience} ${viewer.name}`).toBe(expected);
				}
			await sql`delete from connection where member_id = ${ada.id} or other_id = ${ada.id}`.execute(db);
		}
	});

	test('whoever may not see it any more does not', async () => {
		const root = await post('verified');
		await say(bo, root, 'for colleagues');
		await warm(root);
		await sql`update principal set proved_until = now() - interval '1 second' where id = ${cy.id}`.execute(db);
		await expect(opened(await cy.viewer(), root)).rejects.toMatchObject({ kind: 'not-found' });
		await sql`update principal set proved_until = now() + interval '1 year' where id = ${cy.id}`.execute(db);
		await warm(root);
		const open = await post('members');
		await say(bo, open, 'for members');
		await warm(open, 'post', eve);
		await changeAudience(await ada.viewer(), open, 'verified');
		await expect(opened(await eve.viewer(), open)).rejects.toMatchObject({ kind: 'not-found' });
		expect((await opened(await cy.viewer(), open)).text).toContain('for members');
	});

	test('a block between reader and one who answered hides the answer, and keeps nothing for others', async () => {
		const root = await post();
		await say(bo, root, 'by the blocked');
		await say(nurse, root, 'by the nurse');
		await warm(root);
		await block(await cy.viewer(), bo.handle);
		const { text } = await opened(await cy.viewer(), root);
		expect(text).not.toContain('by the blocked');
		expect(text).toContain('by the nurse');
		await say(nurse, root, 'so that it is read anew');
		await opened(await cy.viewer(), root);
		await opened(await cy.viewer(), root);
		expect((await opened(await nurse.viewer(), root)).text).toContain('by the blocked');
		await unblock(await cy.viewer(), bo.handle);
		expect(await warm(root)).toContain('by the blocked');
	});

	test('whoever left the space sees of the own thread what is his or her own', async () => {
		const root = await post('space');
		await say(bo, root, 'inside the room');
		await warm(root);
		await leaveSpace(await ada.viewer(), 'kept-ward');
		const { text } = await opened(await ada.viewer(), root);
		expect(text).toContain('the root');
		expect(text).not.toContain('inside the room');
		await warm(root);
		await joinSpace(await ada.viewer(), 'kept-ward');
	});

	test('a reply that stands before other readers than its root is never kept for all', async () => {
		const root = await post();
		const answer = await say(bo, root, 'elsewhere');
		await sql`update content set audience = 'verified' where id = ${answer}`.execute(db);
		expect((await opened(await cy.viewer(), root)).text).toContain('elsewhere');
		expect((await opened(await cy.viewer(), root)).kept).toBe(false);
		expect((await opened(await eve.viewer(), root)).text).not.toContain('elsewhere');
	});

	test('a text that carries another is judged for each reader, with replies and without', async () => {
		const original = await post('verified');
		const carrier = await writePost(await ada.viewer(), {
			audience: 'members',
			markdown: 'look at this',
			key: key(),
			originalId: original,
		});
		for (let round = 0; round < 2; round++) {
			for (let time = 0; time < 2; time++) {
				expect((await opened(await cy.viewer(), carrier)).text).toContain('the root');
				expect((await opened(await eve.viewer(), carrier)).text).not.toContain('the root');
			}
			await say(bo, carrier, 'seen');
		}
	});

	test('each has his own marks', async () => {
		const root = await post();
		const answer = await say(bo, root, 'thank me');
		await warm(root);
		await react(await cy.viewer(), answer, 'thanks');
		expect(await warm(root)).toContain('aria-pressed="true"');
		expect(await warm(root, 'post', nurse)).not.toContain('aria-pressed="true"');
		expect(await warm(root, 'post', bo)).toMatch(/\/edit\//);
		expect(await warm(root, 'post', nurse)).not.toMatch(/\/edit\/|\/remove\//);
		expect(await warm(root, 'post', mod)).toMatch(/\/remove\//);
	});
});

test('every table of a row moves the discussion, or is compared by itself', async () => {
	const { rows } = await sql<{ table: string; when: string }>`
		select tgrelid::regclass::text as "table", string_agg(case when tgtype & 4 > 0 then 'insert' when tgtype & 8 > 0 then 'delete'
			when tgtype & 16 > 0 then 'update' end, ' ' order by tgname) as "when"
		from pg_trigger join pg_proc on pg_proc.oid = tgfoid where proname like '%touches_discussion' group by 1`.execute(
		db,
	);
	const moves = new Map(rows.map((row) => [row.table, new Set(row.when.split(' '))]));
	/** Read for each page, or for a row that has some: the statement of kept-discussion.ts. */
	const ASKED = new Set(['principal', 'space', 'removal', 'attachment', 'link_card', 'content_link', 'topic']);
	/** A new row comes with one that moves: a reply counts itself, a body stands below its envelope. */
	const BORN: Record<string, string[]> = { content: ['update', 'delete'], body: ['update'] };
	const statement = sharedStatement(['1']).compile(db).sql;
	const kinds = statement.slice(statement.indexOf('case c.kind'), statement.indexOf('as detail'));
	for (const [text, table = ''] of statement.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?/g)) {
		if (table === 'unnest' || ASKED.has(table) || kinds.includes(text)) continue;
		for (const when of BORN[table] ?? ['insert', 'update', 'delete'])
			expect(moves.get(table)?.has(when), `${table} ${when}`).toBe(true);
	}
});

test('rows without a page of their own are not mixed up', async () => {
	const [one, two] = [await post(), await post()];
	await say(bo, one, 'of the first');
	await say(bo, two, 'of the second');
	expect(await warm(one)).not.toContain('of the second');
	expect(await warm(two)).not.toContain('of the first');
	const rows = (await openDiscussion(await cy.viewer(), 'post', one, {})).thread.replies as Row[];
	expect(rows.map((row) => row.parentId)).toEqual([one]);
	await expect(openDiscussion(await cy.viewer(), 'thread', one, {})).rejects.toMatchObject({ kind: 'not-found' });
});
