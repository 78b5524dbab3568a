// What a persona may do: everything that writing, reacting and reporting are, in its room, and nothing elsewhere.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { edit, readOwnWriting } from '#kernel/content/edit.ts';
import { publish } from '#kernel/content/publish.ts';
import { removeByModerator, withdraw } from '#kernel/content/remove.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block } from '#kernel/people/block.ts';
import { follow } from '#kernel/people/follow.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { report } from '#kernel/reports/report.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { listNewest, listSpace } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import type { PersonaViewer } from './viewer.ts';

let room: Id;
let elsewhere: Id;
let colleague: Person;
let stranger: Person;
let moderator: Person;
let persona: PersonaViewer;

beforeAll(async () => {
	room = await space('off-duty-test', null);
	elsewhere = await space('elsewhere-test', null);
	colleague = await person('Ines Colleague', { profession: 'nurse' });
	stranger = await person('Stranger Outside', { profession: 'nurse' });
	moderator = await person('Mo Moderator', { duties: ['moderator'] });
	for (const slug of ['off-duty-test', 'elsewhere-test'])
		for (const one of [colleague, moderator]) await joinSpace(await one.viewer(), slug);
	const id = mintId();
	await db
		.insertInto('principal')
		.values({ id, kind: 'persona', handle: `heron-${id}`, name: 'Grey Heron', profession: 'physician' })
		.execute();
	persona = {
		principalId: id,
		memberId: null,
		duties: [],
		handle: `heron-${id}`,
		name: 'Grey Heron',
		spaces: [{ id: room, slug: 'off-duty-test', name: 'Off duty', role: 'member', right: 'post', slow: 0 }],
		blocked: [],
		language: 'en',
	};
});

let written = 0;
const post = (viewer: PersonaViewer, spaceId: Id | null = room, audience: 'space' | 'public' | 'verified' = 'space') =>
	publish(viewer, {
		kind: 'post',
		audience,
		spaceId,
		title: null,
		markdown: `The heron stood in the reeds ${++written}.`,
		key: `persona-post-${written}`,
	});

describe('a persona', () => {
	test('publishes in its room: its members read it, and nobody else', async () => {
		const id = await post(persona);
		const thread = await readThread(await colleague.viewer(), 'post', id, null);
		expect(thread.root.author).toMatchObject({ name: 'Grey Heron', persona: true, portraitId: null });
		await expect(readThread(await stranger.viewer(), 'post', id, null)).rejects.toMatchObject({ kind: 'not-found' });
	});

	test('publishes nowhere else, for no other audience', async () => {
		await expect(post(persona, elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
		await expect(post(persona, null, 'public')).rejects.toMatchObject({ kind: 'not-allowed' });
		await expect(post(persona, null, 'verified')).rejects.toMatchObject({ kind: 'not-allowed' });
	});

	test('reads its room and what everybody reads; not what members read', async () => {
		const author = await colleague.viewer();
		const write = (audience: 'public' | 'members' | 'verified' | 'space', spaceId: Id | null = null) =>
			publish(author, { kind: 'post', audience, spaceId, markdown: `${audience} words`, key: `seen-${++written}` });
		const seen = [await write('public'), await write('space', room)];
		const unseen = [await write('members'), await write('verified'), await write('space', elsewhere)];
		for (const id of seen) expect((await readThread(persona, 'post', id, null)).root.id).toBe(id);
		for (const id of unseen)
			await expect(readThread(persona, 'post', id, null)).rejects.toMatchObject({ kind: 'not-found' });
		const listed = (await listNewest(persona, null)).rows.map((row) => row.id);
		for (const id of unseen) expect(listed).not.toContain(id);
		expect((await listSpace(persona, room, null)).rows.map((row) => row.id)).toContain(seen[1]);
	});

	test('replies, reacts, edits and takes back; whoever began the thread is told who', async () => {
		const rootId = await publish(await colleague.viewer(), {
			kind: 'post',
			audience: 'space',
			spaceId: room,
			markdown: 'Bread that rises overnight?',
			key: `bread-${++written}`,
		});
		const replyId = await reply(persona, { parentId: rootId, markdown: 'In the cold.', key: `bread-${++written}` });
		await tellOfReply({ contentId: replyId });
		const told = (await readNotices(await colleague.viewer(), null)).notices;
		expect(told.find((one) => one.kind === 'reply')?.actor).toMatchObject({ name: 'Grey Heron', persona: true });
		await react(persona, rootId, 'thanks');
		await edit(persona, replyId, { markdown: 'In the cold, overnight.' });
		const thread = await readThread(persona, 'post', rootId, null);
		expect(thread.root).toMatchObject({ mine: 'thanks', reactions: 1, mayRemove: false });
		expect(thread.replies[0]).toMatchObject({ isMine: true });
		expect((await readOwnWriting(persona, replyId)).audience).toBeNull();
		await withdraw(persona, replyId);
		expect((await readThread(persona, 'post', rootId, null)).replies[0]?.removal).toBe('taken back by its author');
	});

	test('reports and blocks like anybody; a block hides both ways', async () => {
		const id = await publish(await colleague.viewer(), {
			kind: 'post',
			audience: 'space',
			spaceId: room,
			markdown: 'Buy my supplement.',
			key: `supplement-${++written}`,
		});
		await report(persona, id, { reason: 'promotion', details: '' });
		await removeByModerator(await moderator.viewer(), id, { rule: 'Promotion', reason: 'An advertisement.' });
		const { rows } = await sql<{
			decision: string;
		}>`select decision from report where reporter_id = ${persona.principalId}`.execute(db);
		expect(rows).toEqual([{ decision: 'removed' }]);
		const own = await post(persona);
		await block(await stranger.viewer(), persona.handle);
		expect((await stranger.viewer()).blocked).toContain(persona.principalId);
		await block(persona, colleague.handle);
		await expect(readThread(await colleague.viewer(), 'post', own, null)).rejects.toMatchObject({ kind: 'not-found' });
	});

	test('is no member: no notice is kept for it, nobody follows it, no other’s text is its to touch', async () => {
		await notify(db, { memberId: persona.principalId, kind: 'reply', fact: 'reply:nothing' });
		expect(await db.selectFrom('notice').select('id').where('member_id', '=', persona.principalId).execute()).toEqual(
			[],
		);
		await expect(follow(await moderator.viewer(), persona.handle)).rejects.toMatchObject({ kind: 'not-allowed' });
		await expect(readNotices(persona, null)).rejects.toMatchObject({ kind: 'sign-in' });
		const another = await publish(await moderator.viewer(), {
			kind: 'post',
			audience: 'space',
			spaceId: room,
			markdown: 'Keep it kind.',
			key: `kind-${++written}`,
		});
		await expect(edit(persona, another, { markdown: 'Mine now.' })).rejects.toMatchObject({ kind: 'not-found' });
		await expect(withdraw(persona, another)).rejects.toMatchObject({ kind: 'not-found' });
	});
});
