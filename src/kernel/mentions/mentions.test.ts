// @handle: a link and a notice for those who can see the text; words for everyone else.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { edit } from '#kernel/content/edit.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { renderAnew } from '#kernel/content/render-anew.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block } from '#kernel/people/block.ts';
import { takeStance } from '#kernel/reading/take-stance.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { linkMentions } from './link-mentions.ts';

let ann: Person;
let ben: Person;
let out: Person;
let foe: Person;
let mod: Person;
let room: Id;
let keys = 0;

beforeAll(async () => {
	[ann, ben, out, foe] = [
		await person('Ann Author'),
		await person('Ben Called'),
		await person('Otto Outside'),
		await person('Frida Foe'),
	];
	mod = await person('Mo Keeper', { duties: ['moderator'] });
	room = await space('mention-room', null);
	for (const one of [ann, ben, foe]) await joinSpace(await one.viewer(), 'mention-room');
	await block(await foe.viewer(), ann.handle);
});

const post = async (markdown: string) =>
	writePost(await ann.viewer(), { audience: 'space', spaceId: room, markdown, key: `mention-key-${++keys}` });
const work = () => runJobs({ 'mentions.link': linkMentions });
const html = async (id: Id) => (await readThread(await ann.viewer(), 'post', id)).root.card?.html ?? '';
const calls = async (by: Person) =>
	(await readNotices(await by.viewer(), null)).notices.filter((one) => one.sentence.startsWith('called you')).length;

test('only those who can see it are linked and told; done twice it is done once', async () => {
	const id = await post(`@${ben.handle}, @${out.handle}, @${foe.handle}, @nobody.at.all and @${ann.handle}: look.`);
	await work();
	await linkMentions({ contentId: id });
	expect((await html(id)).match(/class="mention"/g)).toHaveLength(1);
	expect(await html(id)).toContain(`href="/people/${ben.handle}"`);
	expect([await calls(ben), await calls(out), await calls(foe), await calls(ann)]).toEqual([1, 0, 0, 0]);
});

test('a member of industry calls those alone who agreed to be reached by industry', async () => {
	const [yes, no] = [await person('Ida Agreed'), await person('Nils Not')];
	await sql`update member set found_by_industry_since = now() where id = ${yes.id}`.execute(db);
	const rep = await person('Rex Representative', { company: 'Norvia' });
	const markdown = `@${yes.handle} and @${no.handle}: look.`;
	await writePost(await rep.viewer(), { audience: 'members', markdown, key: 'mention-industry' });
	await work();
	expect([await calls(yes), await calls(no)]).toEqual([1, 0]);
});

test('an edit that calls somebody tells those alone who were not called before', async () => {
	const id = await post(`@${ben.handle} first`);
	await work();
	const before = await calls(ben);
	await edit(await ann.viewer(), id, { markdown: `@${ben.handle} again` });
	await work();
	expect(await calls(ben)).toBe(before);
	await edit(await ann.viewer(), id, { markdown: 'Nobody is called.' });
	expect(await html(id)).not.toContain('mention');
});

test('whoever muted the discussion is not told', async () => {
	const id = await post('A quiet one.');
	await takeStance(await ben.viewer(), id, 'mute');
	const before = await calls(ben);
	await reply(await ann.viewer(), { parentId: id, markdown: `@${ben.handle}?`, key: 'mention-muted' });
	await work();
	expect(await calls(ben)).toBe(before);
});

test('a removal for privacy leaves no trace of who was called', async () => {
	const id = await post(`@${ben.handle} saw it`);
	await work();
	await sql`insert into report (id, content_id, reporter_id, reason) values (1, ${id}, ${ben.id}, 'patient-privacy')`.execute(
		db,
	);
	await removeByModerator(await mod.viewer(), id, { rule: 'Patients’ privacy', reason: 'A name.' });
	expect((await sql`select from mention where content_id = ${id}`.execute(db)).rows).toEqual([]);
});

test('texts of an older renderer are made anew, with their links', async () => {
	const id = await post(`@${ben.handle} **bold**`);
	const plain = await post('plain words');
	await work();
	await sql`update body set html = '<p>old</p>', renderer = 1 where content_id = any(${[id, plain]}::bigint[])`.execute(
		db,
	);
	await renderAnew();
	expect(await html(id)).toMatch(/class="mention".*<strong>bold/);
	expect(await html(plain)).toBe('<p>plain words</p>\n');
	const { rows } = await sql<{ done: boolean }>`select finished_at is not null as done from rendered_anew`.execute(db);
	expect(rows[0]?.done).toBe(true);
});
