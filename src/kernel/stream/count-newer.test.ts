// “N new posts” and the word that makes an open feed ask: both know only what their reader may see and wants.

import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { streamNotices } from '#kernel/notices/stream-notices.ts';
import { block, unblock } from '#kernel/people/block.ts';
import { follow } from '#kernel/people/follow.ts';
import { mute } from '#kernel/people/mute.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { countNewer, isNewer } from './count-newer.ts';
import { readCursor } from './cursor.ts';
import { listNewest } from './list-stream.ts';

let ada: Person;
let bo: Person;
let eve: Person;
let room: Id;
let count = 0;

beforeAll(async () => {
	ada = await person('Ada Author', { profession: 'physician' });
	bo = await person('Bo Reader');
	eve = await person('Eve Elsewhere');
	room = await space('newer-room', null);
	await joinSpace(await ada.viewer(), 'newer-room');
	await sql`update space set entry = 'secret' where id = ${room}`.execute(db);
	await follow(await bo.viewer(), ada.handle);
});

afterEach(() => {
	vi.restoreAllMocks();
});

const post = async (by: Person, audience: Audience = 'members') =>
	writePost(await by.viewer(), {
		audience,
		spaceId: audience === 'space' ? room : null,
		markdown: `words ${++count}`,
		key: `newer-key-${count}`,
	});

async function sinceNow(): Promise<(everything: boolean) => Promise<number>> {
	await post(bo);
	const than = readCursor((await listNewest(await bo.viewer(), null)).newest);
	if (!than) throw new Error('nothing stands there');
	return async (everything) => countNewer(await bo.viewer(), than, everything);
}

test('counts what would stand above, in the list that is open', async () => {
	const newer = await sinceNow();
	expect(await newer(true)).toBe(0);
	await post(ada);
	await post(eve);
	expect(await newer(false)).toBe(1);
	expect(await newer(true)).toBe(2);
});

test('what is hidden is not counted: a secret space, an audience, a block, a mute', async () => {
	const newer = await sinceNow();
	const since = new Date();
	await post(ada, 'space');
	await post(ada, 'verified');
	await post(ada, 'connections');
	expect(await newer(true)).toBe(0);
	expect(await isNewer(await bo.viewer(), since)).toBe(false);
	await post(ada);
	expect(await newer(true)).toBe(1);
	await block(await ada.viewer(), bo.handle);
	expect(await newer(true)).toBe(0);
	await unblock(await ada.viewer(), bo.handle);
	await mute(await bo.viewer(), ada.handle);
	expect(await newer(true)).toBe(0);
	expect(await isNewer(await bo.viewer(), since)).toBe(false);
});

test('a stream speaks of new posts only when there is one for its member', async () => {
	vi.spyOn(Math, 'random').mockReturnValue(0);
	await sql`update content set published_at = published_at - interval '1 hour' where parent_id is null`.execute(db);
	const stop = new AbortController();
	const cleo = await person('Cleo Reader');
	const reader = (streamNotices(cleo.token, null, stop.signal) as ReadableStream<Uint8Array>).getReader();
	let heard = '';
	const until = async (pattern: RegExp) => {
		while (!pattern.test(heard)) heard += new TextDecoder().decode((await reader.read()).value);
	};
	await until(/caught-up/);
	await post(ada, 'space');
	await post(ada, 'verified');
	await post(eve, 'public');
	await until(/event: posts/);
	expect(heard.match(/event: posts/g)).toHaveLength(1);
	expect(heard).toContain('event: posts\ndata: {}');
	stop.abort();
	await reader.cancel();
});
