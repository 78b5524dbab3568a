// A text that carries another one: judged for each reader at each reading, counted without telling too much, told once.

import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { edit } from '#kernel/content/edit.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block, unblock } from '#kernel/people/block.ts';
import { mute, unmute } from '#kernel/people/mute.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { keptRow } from '#kernel/stream/kept-row.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { listReposts } from './list-reposts.ts';
import { tellOfRepost } from './tell-of-repost.ts';

let ada: Person;
let bo: Person;
let cy: Person;
let room: Id;
let original: Id;
let repost: Id;

const write = async (by: Person, more: Partial<Parameters<typeof writePost>[1]> = {}) =>
	writePost(await by.viewer(), { audience: 'public', markdown: 'Some words.', key: mintId(), ...more });

/** What this reader gets of the repost, as a list prints it. */
async function shown(viewer: Viewer, id = repost): Promise<string> {
	const { root } = await readThread(viewer, 'post', id);
	return keptRow({ row: root, now: new Date(), zone: 'UTC', signedIn: viewer.memberId !== null, back: '/' }).toString();
}

const NONE = 'not available to you';

beforeAll(async () => {
	ada = await person('Ada Author', { profession: 'physician' });
	bo = await person('Bo Repeats', { profession: 'nurse' });
	cy = await person('Cy Reads', { profession: 'physician' });
	room = await space('carried-room', { any: [{ profession: 'physician' }] }, 'open');
	for (const one of [ada, cy]) await joinSpace(await one.viewer(), 'carried-room');
});

beforeEach(async () => {
	original = await write(ada, { markdown: 'Words of **Ada**.' });
	repost = await write(bo, { markdown: 'Bo says so.', originalId: original });
});

describe('who reads the carried text', () => {
	test('everyone who may; who may not learns nothing of it, while the comment is read', async () => {
		expect(await shown(VISITOR)).toMatch(/Bo says so[\s\S]*Words of <strong>Ada/);
		await changeAudience(await ada.viewer(), original, 'verified');
		const outside = await shown(VISITOR);
		expect(outside).toContain('Bo says so');
		expect(outside).toContain(NONE);
		expect(outside).not.toMatch(/Ada|Words of/);
		expect(outside).not.toContain((await listReposts(await cy.viewer(), original, null)).original.link);
		expect(await shown(await cy.viewer())).toContain('Words of <strong>Ada');
	});

	test('a text of a space, repeated in the open, stays in its space', async () => {
		const gated = await write(ada, { audience: 'space', spaceId: room, markdown: 'Within the room.' });
		const open = await write(cy, { markdown: 'Look.', originalId: gated });
		expect(await shown(await ada.viewer(), open)).toContain('Within the room.');
		for (const viewer of [VISITOR, await bo.viewer()]) {
			expect(await shown(viewer, open)).toContain(NONE);
			expect(await shown(viewer, open)).not.toMatch(/Within|carried-room/);
			const listed = (await listNewest(viewer, null)).rows.find((row) => row.id === open);
			expect(listed?.carries).toEqual({ kind: 'hidden' });
		}
	});

	test('an edit, a removal and a block work at once, and back', async () => {
		const cys = async () => shown(await cy.viewer());
		expect(await cys()).toContain('Words of');
		await edit(await ada.viewer(), original, { markdown: 'Other words.' });
		expect(await cys()).toMatch(/Other words/);
		expect(await cys()).not.toMatch(/Words of/);
		await block(await ada.viewer(), cy.handle);
		expect(await cys()).toContain(NONE);
		expect(await shown(VISITOR)).toContain('Other words');
		await unblock(await ada.viewer(), cy.handle);
		expect(await cys()).toContain('Other words');
		await withdraw(await ada.viewer(), original);
		expect(await cys()).toContain(NONE);
		await transact((trx) => eraseContent(trx, original));
		expect(await cys()).toContain(NONE);
	});

	test('a muted author stands folded, for whoever muted', async () => {
		await mute(await cy.viewer(), ada.handle);
		expect(await shown(await cy.viewer())).toMatch(/whom you muted/);
		expect(await shown(await cy.viewer())).not.toContain('Words of');
		expect(await shown(await bo.viewer())).toContain('Words of');
		await unmute(await cy.viewer(), ada.handle);
	});

	test('what is carried shows nothing of what it carries itself', async () => {
		const second = await write(cy, { markdown: 'Cy adds.', originalId: repost });
		const page = await shown(VISITOR, second);
		expect(page).toMatch(/Cy adds[\s\S]*Bo says so[\s\S]*With another text/);
		expect(page).not.toContain('Words of');
	});
});

describe('reposting', () => {
	test('takes a text that one may see, and a word of one’s own', async () => {
		const gated = await write(ada, { audience: 'space', spaceId: room });
		await expect(write(bo, { originalId: gated })).rejects.toMatchObject({ kind: 'not-allowed' });
		await expect(write(bo, { originalId: mintId() })).rejects.toMatchObject({ kind: 'not-allowed' });
		const answer = await reply(await bo.viewer(), { parentId: original, markdown: 'An answer.', key: mintId() });
		await expect(write(bo, { originalId: answer })).rejects.toMatchObject({ kind: 'not-allowed' });
		await expect(write(bo, { originalId: original, markdown: ' ' })).rejects.toMatchObject({ field: 'text' });
	});

	test('is counted where everybody may know of it, and discounted when it goes', async () => {
		const count = async () => (await readThread(VISITOR, 'post', original)).root.reposts;
		expect(await count()).toBe(1);
		await write(cy, { audience: 'space', spaceId: room, originalId: original });
		await write(cy, { audience: 'connections', originalId: original });
		expect(await count()).toBe(1);
		const other = await write(cy, { audience: 'members', originalId: original });
		expect(await count()).toBe(2);
		await changeAudience(await cy.viewer(), other, 'connections');
		expect(await count()).toBe(1);
		await changeAudience(await cy.viewer(), other, 'members');
		await withdraw(await cy.viewer(), other);
		await transact((trx) => eraseContent(trx, other));
		expect(await count()).toBe(1);
		await transact((trx) => eraseContent(trx, repost));
		expect(await count()).toBe(0);
	});

	test('is listed for each reader as far as he or she may see', async () => {
		await write(cy, { audience: 'space', spaceId: room, markdown: 'In the room.', originalId: original });
		const words = async (viewer: Viewer) =>
			(await listReposts(viewer, original, null)).reposts.rows.map((row) => row.card?.html);
		expect(await words(VISITOR)).toEqual(['<p>Bo says so.</p>\n']);
		expect(await words(await ada.viewer())).toHaveLength(2);
		await changeAudience(await ada.viewer(), original, 'connections');
		await expect(listReposts(await bo.viewer(), original, null)).rejects.toMatchObject({ kind: 'not-found' });
	});

	test('is told to the author once, unless it was the author or not for the author’s eyes', async () => {
		const told = async () =>
			(await readNotices(await ada.viewer(), null)).notices.filter(({ kind }) => kind === 'repost').length;
		const before = await told();
		for (let twice = 0; twice < 2; twice++) await tellOfRepost({ contentId: repost });
		expect(await told()).toBe(before + 1);
		await tellOfRepost({ contentId: await write(ada, { originalId: original }) });
		await tellOfRepost({ contentId: await write(bo, { audience: 'connections', originalId: original }) });
		expect(await told()).toBe(before + 1);
		const { rows } = await sql`select from notice where member_id = ${ada.id} and kind = 'repost'`.execute(db);
		expect(rows.length).toBe(before + 1);
	});
});
