// Who asks is read with every request. What is kept between requests must be gone the moment that it is not true any more.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { block, unblock } from './block.ts';
import { mute, unmute } from './mute.ts';
import { factsStatement, readViewer } from './read-viewer.ts';

let me: Person;
let other: Person;
let room: Id;

beforeAll(async () => {
	me = await person('Mia Viewer', { profession: 'nurse' });
	other = await person('Olaf Other', { profession: 'nurse' });
	room = await space('viewer-room', null);
});

/** Twice, so that what is kept would show. */
async function viewer() {
	await me.viewer();
	return me.viewer();
}
const spaces = async () => (await viewer()).spaces.map(({ name, role, slow }) => `${name} ${role} ${slow}`);

test('spaces: joined, another role, renamed, slowed down, closed, left, thrown out', async () => {
	expect(await spaces()).toEqual([]);
	await joinSpace(await viewer(), 'viewer-room');
	expect(await spaces()).toEqual(['viewer-room member 0']);
	await sql`update space_member set role = 'moderator' where member_id = ${me.id}`.execute(db);
	expect(await spaces()).toEqual(['viewer-room moderator 0']);
	await sql`update space set name = 'Renamed', slow_seconds = 60 where id = ${room}`.execute(db);
	expect(await spaces()).toEqual(['Renamed moderator 60']);
	await sql`update space set closed_at = now() where id = ${room}`.execute(db);
	expect(await spaces()).toEqual([]);
	await sql`update space set closed_at = null where id = ${room}`.execute(db);
	expect(await spaces()).toHaveLength(1);
	await sql`update space_member set role = 'member' where member_id = ${me.id}`.execute(db);
	await leaveSpace(await viewer(), 'viewer-room');
	expect(await spaces()).toEqual([]);
	await joinSpace(await viewer(), 'viewer-room');
	expect(await spaces()).toHaveLength(1);
	await sql`delete from space_member where member_id = ${me.id}`.execute(db);
	expect(await spaces()).toEqual([]);
});

test('a right that runs out by the clock, with nothing written', async () => {
	await joinSpace(await viewer(), 'viewer-room');
	await sql`update space_member set valid_until = now() + interval '1 second' where member_id = ${me.id}`.execute(db);
	expect(await spaces()).toHaveLength(1);
	await expect.poll(spaces, { timeout: 5_000 }).toEqual([]);
});

test('what was proved until now is proved no more, before anybody has tidied up', async () => {
	expect((await viewer()).profession).toBe('nurse');
	const until = (when: string) =>
		sql`update principal set proved_until = now() + ${when}::interval where id = ${me.id}`.execute(db);
	await until('0');
	expect(await viewer()).toMatchObject({ profession: null, specialty: null, country: null });
	await until('1 year');
	expect(await viewer()).toMatchObject({ profession: 'nurse', country: 'US' });
});

test('a space that is deleted', async () => {
	const gone = await space('viewer-gone', null);
	await joinSpace(await viewer(), 'viewer-gone');
	expect((await viewer()).spaces.map(({ id }) => id)).toContain(gone);
	await sql`delete from space where id = ${gone}`.execute(db);
	expect((await viewer()).spaces.map(({ id }) => id)).not.toContain(gone);
});

test('blocks both ways, mutes, duties, topics', async () => {
	await block(await viewer(), other.handle);
	expect((await viewer()).blocked).toEqual([other.id]);
	expect((await other.viewer()).blocked).toEqual([me.id]);
	await unblock(await viewer(), other.handle);
	expect((await viewer()).blocked).toEqual([]);
	expect((await other.viewer()).blocked).toEqual([]);
	await mute(await viewer(), other.handle);
	expect((await viewer()).muted).toEqual([other.id]);
	await unmute(await viewer(), other.handle);
	expect((await viewer()).muted).toEqual([]);
	await db.insertInto('staff').values({ member_id: me.id, duty: 'moderator', given_by: null }).execute();
	expect((await viewer()).duties).toEqual(['moderator']);
	await sql`delete from staff where member_id = ${me.id}`.execute(db);
	expect((await viewer()).duties).toEqual([]);
	const topic = mintId();
	await sql`insert into topic (id, slug, name) values (${topic}, ${`viewer-topic-${topic}`}, 'A topic of viewers')`.execute(
		db,
	);
	await sql`insert into topic_stance (member_id, topic_id, stance) values (${me.id}, ${topic}, 'follow')`.execute(db);
	expect((await viewer()).feed).toMatchObject({ followsTopics: true, mutesTopics: false });
	await sql`update topic_stance set stance = 'mute' where member_id = ${me.id}`.execute(db);
	expect((await viewer()).feed).toMatchObject({ followsTopics: false, mutesTopics: true });
	await sql`delete from topic where id = ${topic}`.execute(db);
	expect((await viewer()).feed).toMatchObject({ followsTopics: false, mutesTopics: false });
});

test('a suspension, a session that ended, a member erased', async () => {
	await viewer();
	await sql`update member set suspended_until = now() + interval '1 hour' where id = ${me.id}`.execute(db);
	expect((await readViewer(me.token)).memberId).toBeNull();
	await sql`update member set suspended_until = null where id = ${me.id}`.execute(db);
	expect((await viewer()).memberId).toBe(me.id);
	await sql`update auth.session set expires_at = now() where token = ${me.token}`.execute(db);
	expect((await readViewer(me.token)).memberId).toBeNull();
	await sql`update auth.session set expires_at = now() + interval '1 day' where token = ${me.token}`.execute(db);
	await sql`update principal set erased_at = now() where id = ${me.id}`.execute(db);
	expect((await readViewer(me.token)).memberId).toBeNull();
});

test('whatever is kept has triggers that move what it is kept by', async () => {
	const { rows } = await sql<{ of: string }>`
		select tgrelid::regclass::text || case when tgtype & 4 > 0 then ' insert' else '' end || case when tgtype & 8 > 0 then ' delete' else '' end
			|| case when tgtype & 16 > 0 then ' update' else '' end as of
		from pg_trigger join pg_proc on pg_proc.oid = tgfoid where proname in ('rows_move_members', 'space_moves')`.execute(
		db,
	);
	const moved = rows.map((row) => row.of).join('\n');
	const tables = [
		...factsStatement('1')
			.compile(db)
			.sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?/g),
	].map(([, of]) => of);
	expect(tables.length).toBeGreaterThan(7);
	for (const table of new Set(tables)) {
		if (['member', 'spaces_moved', 'min'].includes(table as string)) continue;
		// A space that nobody joined yet is nobody's fact.
		for (const when of table === 'space' ? ['delete', 'update'] : ['insert', 'delete', 'update'])
			expect(moved).toMatch(new RegExp(`^${table}\\b.* ${when}`, 'm'));
	}
});
