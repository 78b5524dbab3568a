// Colleagues: asking, accepting, declining in silence, muting; patients and clinicians; who is found, and who never.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block, unblock } from '#kernel/people/block.ts';
import {
	acceptRequest,
	askToConnect,
	declineRequest,
	disconnect,
	MOST_WAITING,
	withdrawRequest,
} from '#kernel/people/connect.ts';
import { comeBack, deactivate } from '#kernel/people/deactivate.ts';
import { follow } from '#kernel/people/follow.ts';
import { indexNames } from '#kernel/people/index-names.ts';
import { listMuted, mute, unmute } from '#kernel/people/mute.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { listFollowed, listNewest, listPrincipal } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { NOTHING } from './asked.ts';
import { findPeople } from './find-people.ts';
import { readConnections } from './read-connections.ts';
import { readPerson } from './read-person.ts';
import { readRequests } from './read-requests.ts';
import { readStanding } from './standing.ts';

const notFound = { kind: 'not-found' };
const key = () => `key-${mintId()}`;

let lena: Person;
let omar: Person;
beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician', country: 'SE' });
	omar = await person('Omar Haddad', { profession: 'physician', country: 'EG' });
});

const standing = async (me: Person, you: Person) => (await readStanding(await me.viewer(), you.id)).connection;
const sentences = async (who: Person) =>
	(await readNotices(await who.viewer(), null)).notices.map((one) => `${one.actor?.name} ${one.sentence}`);
const state = async (person: Person, profession: string) =>
	sql`update member set profession = ${profession} where id = ${person.id}`.execute(db);

async function connected(one: Person, other: Person): Promise<void> {
	await askToConnect(await one.viewer(), other.handle);
	await acceptRequest(await other.viewer(), one.handle);
}

describe('connecting', () => {
	test('is asked for, accepted, and opens what is for connections on both sides', async () => {
		const [ana, ben] = [await person('Ana Asks'), await person('Ben Accepts')];
		const post = await writePost(await ben.viewer(), { audience: 'connections', markdown: 'among us', key: key() });
		await askToConnect(await ana.viewer(), ben.handle, { note: 'We met on ward five.' });
		await askToConnect(await ana.viewer(), ben.handle, { note: 'Again, by a second click.' });
		expect([await standing(ana, ben), await standing(ben, ana)]).toEqual(['asked', 'asks']);
		expect(await sentences(ben)).toEqual(['Ana Asks asks to connect with you']);
		expect((await readRequests(await ben.viewer())).received).toMatchObject([
			{ byline: { name: 'Ana Asks' }, note: 'We met on ward five.', boundary: null },
		]);
		await expect(readThread(await ana.viewer(), 'post', post, null)).rejects.toMatchObject(notFound);

		await acceptRequest(await ben.viewer(), ana.handle);
		await acceptRequest(await ben.viewer(), ana.handle);
		expect([await standing(ana, ben), await standing(ben, ana)]).toEqual(['connected', 'connected']);
		expect(await sentences(ana)).toEqual(['Ben Accepts is connected with you now']);
		expect((await ben.viewer()).unread).toBe(0);
		expect((await listFollowed(await ana.viewer(), null)).rows.map(({ id }) => id)).toEqual([post]);
		expect((await readConnections(await ana.viewer(), '', null)).connections.map((one) => one.id)).toEqual([ben.id]);

		await disconnect(await ana.viewer(), ben.handle);
		expect([await standing(ana, ben), await standing(ben, ana)]).toEqual(['none', 'none']);
		await expect(readThread(await ana.viewer(), 'post', post, null)).rejects.toMatchObject(notFound);
	});

	test('is declined in silence, for good, unless the other asks', async () => {
		const [cleo, dan] = [await person('Cleo Asks'), await person('Dan Declines')];
		await askToConnect(await cleo.viewer(), dan.handle);
		await declineRequest(await dan.viewer(), cleo.handle);
		expect([await standing(cleo, dan), await standing(dan, cleo)]).toEqual(['asked', 'none']);
		expect((await readRequests(await dan.viewer())).received).toEqual([]);
		expect((await readRequests(await cleo.viewer())).sent).toHaveLength(1);
		expect(await sentences(cleo)).toEqual([]);
		await withdrawRequest(await cleo.viewer(), dan.handle);
		await askToConnect(await cleo.viewer(), dan.handle, { note: 'Please!' });
		expect((await readRequests(await dan.viewer())).received).toEqual([]);
		expect((await dan.viewer()).unread).toBe(0);
		expect(await askToConnect(await dan.viewer(), cleo.handle)).toBe('connected');
	});

	test('by two who ask each other at once connects them', async () => {
		for (let round = 0; round < 4; round++) {
			const [eve, fay] = [await person('Eve Both'), await person('Fay Both')];
			const [one, two] = [await eve.viewer(), await fay.viewer()];
			await Promise.all([askToConnect(one, fay.handle), askToConnect(two, eve.handle)]);
			expect(await standing(eve, fay)).toBe('connected');
		}
	});

	test('a withdrawn request cannot be accepted, nor one that never was, nor by a third', async () => {
		const [gil, hal, ivy] = [await person('Gil Asks'), await person('Hal Asked'), await person('Ivy Third')];
		await askToConnect(await gil.viewer(), hal.handle);
		await expect(acceptRequest(await ivy.viewer(), gil.handle)).rejects.toMatchObject(notFound);
		await expect(acceptRequest(await gil.viewer(), hal.handle)).rejects.toMatchObject(notFound);
		await withdrawRequest(await gil.viewer(), hal.handle);
		expect((await hal.viewer()).unread).toBe(0);
		await expect(acceptRequest(await hal.viewer(), gil.handle)).rejects.toMatchObject(notFound);
	});

	test('the note is screened and short; nobody asks unconfirmed, oneself, nobody, or without end', async () => {
		const [jo, kai] = [await person('Jo Notes'), await person('Kai Asked')];
		const note = 'Mr Smith, MRN 12345678, seen on 14 March 2025.';
		const asking = async (more: object) => askToConnect(await jo.viewer(), kai.handle, more);
		await expect(asking({ note })).rejects.toMatchObject({ field: 'attested' });
		await expect(asking({ note: 'x'.repeat(301) })).rejects.toMatchObject({ field: 'note' });
		await expect(askToConnect(await jo.viewer(), jo.handle)).rejects.toMatchObject({ kind: 'invalid' });
		await expect(askToConnect(await jo.viewer(), 'nobody.here')).rejects.toMatchObject(notFound);
		await expect(askToConnect(VISITOR, kai.handle)).rejects.toMatchObject({ kind: 'sign-in' });
		const late = await person('Late Confirmer', { confirmed: false });
		await expect(askToConnect(await late.viewer(), kai.handle)).rejects.toMatchObject({ kind: 'not-allowed' });
	});

	test('no more than so many requests wait at once', async () => {
		const [lou, max] = [await person('Lou Asks'), await person('Max Asked')];
		await sql`with made as (
				insert into principal (id, kind, handle, name) select ${lou.id}::bigint + n, 'member', 'crowd.' || n, 'Crowd ' || n
				from generate_series(1, ${MOST_WAITING}::int) n returning id),
			joined as (insert into member (id, account_id) select id, 'crowd-' || id from made returning id)
			select count(*) from joined`.execute(db);
		await sql`insert into connection_request (asker_id, asked_id)
			select ${lou.id}, id from member where account_id like 'crowd-%'`.execute(db);
		await expect(askToConnect(await lou.viewer(), max.handle)).rejects.toMatchObject({ kind: 'too-many' });
		expect(await standing(lou, max)).toBe('none');
	});
});

describe('a member of industry', () => {
	test('finds and asks those alone who agreed to it, and whom one is connected with', async () => {
		const rep = await person('Rex Representative', { company: 'Norvia' });
		const [yes, no] = [await person('Ines Reachable'), await person('Nora Reachable')];
		await sql`update member set found_by_name_since = now() where id in (${yes.id}, ${no.id})`.execute(db);
		await sql`update member set found_by_industry_since = now() where id = ${yes.id}`.execute(db);
		await indexNames();
		const found = async (by: Person) =>
			(await findPeople(await by.viewer(), { ...NOTHING, name: 'Reachable' }, null)).people
				.map(({ byline }) => byline.name)
				.sort();
		expect([await found(rep), await found(omar)]).toEqual([['Ines Reachable'], ['Ines Reachable', 'Nora Reachable']]);
		expect((await readStanding(await rep.viewer(), no.id)).words).toContain('not agreed to be asked');
		await expect(askToConnect(await rep.viewer(), no.handle)).rejects.toMatchObject({ kind: 'not-allowed' });
		expect(await askToConnect(await rep.viewer(), yes.handle)).toBe('asked');
		// Whoever asks by herself has agreed.
		await askToConnect(await no.viewer(), rep.handle);
		expect(await askToConnect(await rep.viewer(), no.handle)).toBe('connected');
		expect(await found(rep)).toEqual(['Ines Reachable', 'Nora Reachable']);
	});
});

describe('a patient and a clinician', () => {
	test('do not connect, whoever asks and by whatever form; following is offered and works', async () => {
		const pat = await person('Pat Ient');
		await state(pat, 'patient');
		for (const [one, other] of [
			[pat, lena],
			[lena, pat],
		] as const) {
			expect((await readStanding(await one.viewer(), other.id)).words).toContain('GMC 2024');
			await expect(askToConnect(await one.viewer(), other.handle)).rejects.toMatchObject({ kind: 'not-allowed' });
		}
		// Nor by a request of a time before either of them said so.
		const nurse = await person('Nia Later');
		await askToConnect(await pat.viewer(), nurse.handle);
		await state(nurse, 'nurse');
		const [waiting] = (await readRequests(await nurse.viewer())).received;
		expect(waiting?.boundary).toContain('AMA 2.3.2');
		expect(await standing(nurse, pat)).toBe('boundary');
		await expect(acceptRequest(await nurse.viewer(), pat.handle)).rejects.toMatchObject({ kind: 'not-allowed' });
		await sql`update member set found_by_name_since = now() where id = ${lena.id}`.execute(db);
		await indexNames();
		const of = async (who: Person) =>
			(await findPeople(await who.viewer(), { ...NOTHING, name: 'Lena Berg' }, null)).people.map((one) => one.boundary);
		expect([await of(pat), await of(omar)]).toEqual([[true], [false]]);
		await follow(await pat.viewer(), lena.handle);
		expect((await readStanding(await pat.viewer(), lena.id)).following).toBe(true);
	});

	test('are not two patients, nor a clinician who is also ill', async () => {
		const [pia, sol] = [await person('Pia Carer'), await person('Sol Carer')];
		for (const one of [pia, sol]) await state(one, 'patient');
		expect(await askToConnect(await pia.viewer(), sol.handle)).toBe('asked');
		const both = await person('Bo Both', { profession: 'physician' });
		await state(both, 'patient');
		expect(await askToConnect(await both.viewer(), omar.handle)).toBe('asked');
	});
});

describe('muting', () => {
	test('keeps somebody out of feed and notices, hides nothing, and nobody learns of it', async () => {
		const [mia, ned] = [await person('Mia Mutes'), await person('Ned Muted')];
		await follow(await mia.viewer(), ned.handle);
		const mine = await writePost(await mia.viewer(), { audience: 'members', markdown: 'mine', key: key() });
		const theirs = await writePost(await ned.viewer(), { audience: 'members', markdown: 'theirs', key: key() });
		const answer = async () => {
			const id = await reply(await ned.viewer(), { parentId: mine, markdown: 'an answer', key: key() });
			await tellOfReply({ contentId: id });
		};
		await answer();
		expect((await mia.viewer()).unread).toBe(1);
		await mute(await mia.viewer(), ned.handle);
		await mute(await mia.viewer(), ned.handle);
		await answer();
		await askToConnect(await ned.viewer(), mia.handle);
		const viewer = await mia.viewer();
		expect(viewer.unread).toBe(0);
		expect((await readNotices(viewer, null)).notices).toEqual([]);
		const ids = async (list: Promise<{ rows: { id: string }[] }>) => (await list).rows.map(({ id }) => id);
		expect(await ids(listFollowed(viewer, null))).toEqual([mine]);
		expect(await ids(listNewest(viewer, null))).not.toContain(theirs);
		expect(await ids(listPrincipal(viewer, ned.id, null))).toEqual([theirs]);
		expect((await readThread(viewer, 'post', mine, null)).replies).toHaveLength(2);
		expect((await readPerson(viewer, ned.handle)).standing.muted).toBe(true);
		expect((await readPerson(await ned.viewer(), mia.handle)).standing).toMatchObject({
			muted: false,
			connection: 'asked',
		});
		expect((await listMuted(viewer)).map((one) => one.byline.name)).toEqual(['Ned Muted']);
		await unmute(viewer, ned.handle);
		expect(await ids(listFollowed(await mia.viewer(), null))).toContain(theirs);
		await expect(mute(viewer, viewer.handle)).rejects.toMatchObject({ kind: 'invalid' });
		await expect(mute(VISITOR, ned.handle)).rejects.toMatchObject({ kind: 'sign-in' });
	});
});

describe('a block', () => {
	test('ends requests and connections, and no new one can be made either way', async () => {
		const [uma, val, wes] = [await person('Uma Blocks'), await person('Val Blocked'), await person('Wes Blocked')];
		await connected(uma, val);
		await askToConnect(await wes.viewer(), uma.handle);
		for (const one of [val, wes]) await block(await uma.viewer(), one.handle);
		expect((await readConnections(await uma.viewer(), '', null)).connections).toEqual([]);
		expect((await readConnections(await val.viewer(), '', null)).connections).toEqual([]);
		expect((await readRequests(await uma.viewer())).received).toEqual([]);
		expect((await readRequests(await wes.viewer())).sent).toEqual([]);
		for (const [one, other] of [
			[uma, val],
			[val, uma],
			[wes, uma],
		] as const) {
			await expect(askToConnect(await one.viewer(), other.handle)).rejects.toMatchObject(notFound);
			await expect(acceptRequest(await one.viewer(), other.handle)).rejects.toMatchObject(notFound);
			await expect(readPerson(await one.viewer(), other.handle)).rejects.toMatchObject(notFound);
			await expect(mute(await one.viewer(), other.handle)).rejects.toMatchObject(notFound);
		}
		await unblock(await uma.viewer(), wes.handle);
		expect(await standing(wes, uma)).toBe('none');
	});
});

describe('whom one knows at a place', () => {
	const post = (of: Person, workplace: string, unit: string, visibility: string) =>
		sql`insert into post_held (id, member_id, workplace, unit, from_year, to_year, visibility)
			values (${mintId()}, ${of.id}, ${workplace}, ${unit}, 2012, 2016, ${visibility})`.execute(db);
	const allow = (of: Person) => sql`update member set found_by_past_since = now() where id = ${of.id}`.execute(db);

	test('answers with those connections alone who allow it, and by what they show', async () => {
		const asker = await person('Asta Asker');
		const names = ['Says Yes', 'Says Nothing', 'For Verified', 'Only Me', 'No Connection'];
		const [yes, silent, verified, mine, stranger] = (await Promise.all(names.map((name) => person(name)))) as [
			Person,
			Person,
			Person,
			Person,
			Person,
		];
		for (const one of [yes, silent, verified, mine]) await connected(asker, one);
		await post(yes, 'Hôpital St-Éloi', 'Réanimation', 'connections');
		await post(silent, 'Hôpital St-Éloi', '', 'public');
		await post(verified, 'Hôpital St-Éloi', '', 'verified');
		await post(mine, 'Hôpital St-Éloi', '', 'me');
		await post(stranger, 'Hôpital St-Éloi', '', 'public');
		for (const one of [yes, verified, mine, stranger]) await allow(one);
		const at = async (who: Person, place: string) => {
			const page = await readConnections(await who.viewer(), place, null);
			return page.connections.map((one) => `${one.byline.name}: ${one.there.join('; ')}`);
		};
		expect(await at(asker, 'hopital eloi')).toEqual(['Says Yes: Réanimation, Hôpital St-Éloi · 2012–2016']);
		expect(await at(asker, 'reanim')).toHaveLength(1);
		expect(await at(asker, 'loi')).toEqual([]); // the beginning of a word, not its middle
		expect(await at(asker, "100% _ \\ '")).toEqual([]);
		expect((await readConnections(await asker.viewer(), '', null)).workplaces).toEqual(['Hôpital St-Éloi']);
		await sql`update member set found_by_past_since = null where id = ${yes.id}`.execute(db);
		expect(await at(asker, 'hopital eloi')).toEqual([]);
		await expect(readConnections(VISITOR, '', null)).rejects.toMatchObject({ kind: 'sign-in' });
	});
});

test('whoever is away for a while is found, asked and listed by nobody, and is all of it again after coming back', async () => {
	const [ari, bea] = [await person('Ari Stays'), await person('Bea Goes')];
	await connected(ari, bea);
	const cem = await person('Cem Asks');
	await askToConnect(await bea.viewer(), cem.handle);
	await sql`update member set found_by_name_since = now() where id = ${bea.id}`.execute(db);
	const seen = async () => ({
		found: (await findPeople(await ari.viewer(), { ...NOTHING, name: 'Bea Goes' }, null)).people.length,
		connections: (await readConnections(await ari.viewer(), '', null)).connections.length,
		requests: (await readRequests(await cem.viewer())).received.length,
	});
	expect(await seen()).toEqual({ found: 1, connections: 1, requests: 1 });
	await transact((trx) => deactivate(trx, bea.id));
	expect(await seen()).toEqual({ found: 0, connections: 0, requests: 0 });
	await expect(readPerson(await ari.viewer(), bea.handle)).rejects.toMatchObject(notFound);
	await expect(acceptRequest(await cem.viewer(), bea.handle)).rejects.toMatchObject(notFound);
	const account = await db.selectFrom('member').select('account_id').where('id', '=', bea.id).executeTakeFirstOrThrow();
	await comeBack(account.account_id);
	expect(await seen()).toEqual({ found: 1, connections: 1, requests: 1 });
});
