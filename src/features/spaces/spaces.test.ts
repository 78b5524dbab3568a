// A space is opened, and gives each kind of member its right.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { editProfile, readOwnProfile } from '#features/profiles/edit-profile.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import type { Gate } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { createSpace } from './create-space.ts';
import { findInvitable, inviteMember } from './door.ts';
import { editDoor, editGate, editWords } from './edit-space.ts';
import { gateFromForm, gateValues } from './gate-form.ts';
import { gateWords, rightsTable } from './gate-words.ts';
import { giveRole, listMembers } from './members.ts';
import { readSpace } from './read-spaces.ts';
import {
	dora,
	idOf,
	ind,
	key,
	nina,
	notAllowed,
	notFound,
	open,
	pavel,
	physicians,
	resa,
	sees,
	stig,
	uli,
	write,
} from './spaces-scene.file.ts';
import { firstGate, templates } from './templates.ts';

describe('opening one', () => {
	test('takes a proved profession or course of study; everything else is said in a sentence', async () => {
		for (const one of [dora, nina, stig]) expect(await open(one)).toBeTruthy();
		for (const one of [uli, ind]) await expect(open(one)).rejects.toThrow('has proved a profession');
		await expect(createSpace(VISITOR, {} as never)).rejects.toMatchObject({ kind: 'sign-in' });
	});

	test('by a form that was sent twice opens it once', async () => {
		const given = { name: 'Twice', purpose: '', rules: '', entry: 'open' as const, gate: null, key: key() };
		expect(await createSpace(await dora.viewer(), given)).toBe(await createSpace(await dora.viewer(), given));
	});

	test('takes a name in any script, and none that cannot be seen', async () => {
		expect(await open(dora, { name: '皮膚科の集い' })).toMatch(/^s-[0-9a-z]{10}$/);
		expect(await open(dora, { name: 'Ärzte & Öl  in Köln' })).toBe('arzte-ol-in-koln');
		for (const name of ['', ' \u200b ', '…', 'Card\u202eiology'])
			await expect(open(dora, { name })).rejects.toMatchObject({ field: 'name' });
		await expect(open(dora, { name: 'x'.repeat(61) })).rejects.toMatchObject({ field: 'name' });
	});

	test('takes a name that no open space has beside it; of a secret one that has it nothing is told', async () => {
		const slug = await open(dora, { name: 'Night float' });
		await expect(open(nina, { name: 'night  FLOAT' })).rejects.toMatchObject({ field: 'name' });
		expect(await open(dora, { name: 'Night float', parent: slug })).toBeTruthy();
		await open(dora, { name: 'Union', entry: 'secret' });
		expect(await open(nina, { name: 'Union' })).toBe('union');
		const day = await open(dora, { name: 'Day shift' });
		const about = { name: 'Night float', purpose: '', rules: '', welcome: '', topics: '', emblem: '' };
		await expect(editWords(await dora.viewer(), day, about)).rejects.toThrow('Add what tells yours apart');
		await editWords(await dora.viewer(), slug, { ...about, name: 'Night Float' });
	});

	test('with a gate that nobody passes, or not its owner, is refused with the reason', async () => {
		const of = (specialty: string): Gate => ({ any: [{ profession: 'physician', specialty }] });
		await expect(open(dora, { gate: of('pathology') })).rejects.toThrow('Nobody can pass this gate at present');
		await expect(open(dora, { gate: of('cardiology') })).rejects.toThrow('could not enter this space yourself');
		expect(await open(dora, { gate: of('dermatology') })).toBeTruthy();
	});

	test('inside another takes a right to write there, and its gate (row 14)', async () => {
		const area = await open(dora, { name: 'Doctors', gate: physicians });
		await expect(open(nina, { parent: area })).rejects.toMatchObject(notAllowed);
		await joinSpace(await pavel.viewer(), area);
		const part = await open(pavel, { name: 'Doctors who row', parent: area });
		// The part asks for nothing itself, and yet nobody comes in whom the area keeps out, or who is not in the area.
		await expect(joinSpace(await nina.viewer(), part)).rejects.toMatchObject(notAllowed);
		await expect(joinSpace(await resa.viewer(), part)).rejects.toThrow('join that first');
		await joinSpace(await resa.viewer(), area);
		await joinSpace(await resa.viewer(), part);
		await leaveSpace(await resa.viewer(), area);
		expect((await resa.viewer()).spaces.map(({ slug }) => slug)).not.toContain(part);
		await expect(open(pavel, { parent: part })).rejects.toThrow('part of a space itself');
	});

	test('by each template gives a space that its creator is in, an administrator who has proved nothing too', async () => {
		const ada = await person('Ada Technician', { duties: ['administrator'] });
		for (const by of [dora, ada])
			for (const template of templates) {
				const creator = { ...(await by.viewer()), workplace: null };
				const slug = await open(by, {
					name: `${template.label} of ${creator.name}`,
					gate: gateFromForm(gateValues(firstGate(template, creator))),
					entry: template.entry,
					template,
				});
				expect((await readSpace(await by.viewer(), slug)).role).toBe('owner');
			}
		await expect(open(ada, { gate: physicians })).rejects.toThrow('could not enter this space yourself');
	});
});

describe('a right for each kind of member', () => {
	const six: Gate = {
		any: [
			{ profession: 'physician', specialty: 'dermatology' },
			{ profession: 'physician', level: 'in-training' },
			{ profession: 'physician', right: 'reply' },
			{ profession: 'nurse', right: 'reply' },
			{ profession: 'students', right: 'read' },
		],
		industry: 'read',
	};
	/** Row 61, in so many words: enters, reads, replies, begins. */
	const MATRIX: [() => Person, string][] = [
		[() => dora, 'enters reads replies begins'],
		[() => resa, 'enters reads replies begins'],
		[() => pavel, 'enters reads replies'],
		[() => nina, 'enters reads replies'],
		[() => stig, 'enters reads'],
		[() => ind, 'enters reads'],
		[() => uli, ''],
	];
	const may = async (who: Person, slug: string, root: Id): Promise<string> => {
		const tries: [string, () => Promise<unknown>][] = [
			['enters', async () => joinSpace(await who.viewer(), slug)],
			['reads', async () => (await sees(who, root)) || Promise.reject()],
			['replies', async () => reply(await who.viewer(), { parentId: root, markdown: 'yes', key: key() })],
			['replies', async () => react(await who.viewer(), root, 'thanks')],
			['begins', async () => write(who, slug)],
		];
		const done: string[] = [];
		for (const [word, attempt] of tries)
			if (
				await attempt().then(
					() => true,
					() => false,
				)
			)
				done.push(word);
		return [...new Set(done)].join(' ');
	};

	test('holds for six roles in one specialty’s space (row 61)', async () => {
		const slug = await open(dora, { gate: six });
		const root = await write(dora, slug);
		for (const [who, expected] of MATRIX)
			expect([who().handle, await may(who(), slug, root)]).toEqual([who().handle, expected]);
		// Industry is told apart by its line wherever it stands.
		const { members } = await listMembers(await stig.viewer(), slug);
		expect(members.find(({ byline }) => byline.handle === ind.handle)?.byline.line).toBe('Industry · Norvia Pharma');
	});

	test('its members stand in pages: those who keep order, then the newest first; a search goes by name', async () => {
		const slug = await open(stig, { name: 'Many' });
		await joinSpace(await dora.viewer(), slug);
		await giveRole(await stig.viewer(), slug, dora.handle, 'moderator');
		const spaceId = await idOf(slug);
		const crowd = Array.from({ length: 60 }, () => mintId());
		await sql`insert into principal (id, kind, handle, name) select id, 'member', 'crowd-' || n, 'Crowd ' || n
			from unnest(${crowd}::bigint[]) with ordinality crowd (id, n)`.execute(db);
		await sql`insert into auth."user" (id, name, email, email_verified) select 'crowd-' || id, 'Crowd', id || '@example.org', true
			from unnest(${crowd}::bigint[]) crowd (id)`.execute(db);
		await sql`insert into member (id, account_id) select id, 'crowd-' || id from unnest(${crowd}::bigint[]) crowd (id)`.execute(
			db,
		);
		await sql`insert into space_member (space_id, member_id, joined_at, valid_until)
			select ${spaceId}, id, timestamptz '2026-01-01' + n * interval '1 minute', 'infinity'
			from unnest(${crowd}::bigint[]) with ordinality crowd (id, n)`.execute(db);
		const viewer = await stig.viewer();
		const first = await listMembers(viewer, slug);
		expect(first.members.map(({ id }) => id)).toEqual([stig.id, dora.id, ...crowd.toReversed().slice(0, 50)]);
		const second = await listMembers(viewer, slug, { after: first.after });
		expect(second.members.map(({ id }) => id)).toEqual(crowd.toReversed().slice(50));
		expect(second.after).toBeNull();
		const found = await listMembers(viewer, slug, { search: 'crowd 6' });
		expect(found.members.map(({ byline }) => byline.name)).toEqual(['Crowd 6', 'Crowd 60']);
	});

	test('follows a change of the gate at once, and keeps industry out entirely', async () => {
		const slug = await open(dora, { gate: six });
		const root = await write(dora, slug);
		for (const one of [nina, stig, ind]) await joinSpace(await one.viewer(), slug);
		await editGate(await dora.viewer(), slug, {
			any: [{ profession: 'physician' }, { profession: 'nurse', right: 'read' }],
		});
		expect(await may(nina, slug, root)).toBe('enters reads');
		expect(await may(stig, slug, root)).toBe('');
		expect(await may(ind, slug, root)).toBe('');
		await expect(listMembers(await ind.viewer(), slug)).rejects.toMatchObject(notFound);
		await expect(inviteMember(await dora.viewer(), slug, ind.handle)).rejects.toThrow('does not admit');
		expect(await findInvitable(await dora.viewer(), slug, 'Ustry')).toEqual([]);
		// Whoever goes to industry while a member is industry from that moment, whatever else is proved.
		const turn = await person('Turn Coat', { profession: 'physician' });
		await joinSpace(await turn.viewer(), slug);
		const own = await readOwnProfile(await turn.viewer());
		await editProfile(await turn.viewer(), { ...own, profession: 'industry', company: 'Norvia Pharma' });
		expect(await sees(turn, root)).toBe(false);
	});

	test('ends and lives again with the credential, and falls back to what is left', async () => {
		const both = await person('Both Two', { profession: 'physician' });
		await sql`insert into credential (id, member_id, profession, country, proof, proved_by, means, state, valid_until)
			values (1, ${both.id}, 'nurse', 'US', 'checker', 'a checker', 'practises', 'valid', now() + interval '1 year')`.execute(
			db,
		);
		const slug = await open(dora, { gate: six });
		await joinSpace(await both.viewer(), slug);
		const right = async () => (await both.viewer()).spaces.find((one) => one.slug === slug)?.right;
		await editGate(await dora.viewer(), slug, {
			any: [{ profession: 'physician' }, { profession: 'nurse', right: 'read' }],
		});
		expect(await right()).toBe('post');
		const set = (profession: string, state: string) =>
			transact(async (trx) => {
				await sql`update credential set state = ${state} where member_id = ${both.id} and profession = ${profession}`.execute(
					trx,
				);
				await refreshStanding(trx, both.id);
			});
		await set('physician', 'lapsed');
		expect(await right()).toBe('read');
		await set('nurse', 'frozen');
		expect(await right()).toBeUndefined();
		await set('physician', 'valid');
		expect(await right()).toBe('post');
	});

	test('is chosen in a form and stands in words', () => {
		expect(gateFromForm(gateValues(six))).toEqual(six);
		expect(gateFromForm({ others: 'post', industry: 'post' })).toBeNull();
		expect(() => gateFromForm({ others: 'none', industry: 'none', 'line-0-right': 'post' })).toThrow(
			'Nobody could enter',
		);
		expect(() => gateFromForm({ 'line-0-profession': 'wizard' })).toThrow('Choose from the lists');
		expect(gateWords(six)).toBe(
			'Physician of Dermatology, physician in training, physician, nurse, student of a health profession or industry',
		);
		expect(rightsTable(six).at(-1)).toEqual({ who: 'Industry', may: 'read along' });
		expect(rightsTable({ any: [], others: 'post' })).toEqual([
			{ who: 'Every member', may: 'begin discussions and reply' },
			{ who: 'Industry', may: 'stay outside' },
		]);
	});

	test('means subspecialties and narrower professions too', async () => {
		const mohs = await person('Mo Hs', { profession: 'physician', specialty: 'dermatological-surgery' });
		const apn = await person('Ap Nurse', { profession: 'advanced-practice-nurse' });
		const slug = await open(dora, {
			gate: { any: [{ profession: 'physician', specialty: 'dermatology' }, { profession: 'nurse' }] },
		});
		// Also by a specialty that is not the one shown.
		const both = await person('Bo Both', { profession: 'physician', specialty: 'cardiology' });
		await db
			.updateTable('credential')
			.set({ other_specialties: ['dermatological-surgery'] })
			.where('member_id', '=', both.id)
			.execute();
		for (const one of [mohs, apn, nina, both]) await joinSpace(await one.viewer(), slug);
		await expect(joinSpace(await pavel.viewer(), slug)).rejects.toMatchObject(notAllowed);
	});

	test('slow mode lets one text through, and those who keep order always', async () => {
		const slug = await open(dora);
		await joinSpace(await nina.viewer(), slug);
		await editDoor(await dora.viewer(), slug, {
			entry: 'open',
			membersSeen: true,
			joinsItself: false,
			slowSeconds: 300,
			tools: [],
		});
		const root = await write(dora, slug);
		await write(dora, slug);
		await write(nina, slug);
		await expect(write(nina, slug)).rejects.toThrow('slow mode: 5 minutes');
		await expect(reply(await nina.viewer(), { parentId: root, markdown: 'x', key: key() })).rejects.toMatchObject({
			kind: 'too-many',
		});
	});
});

describe('a room', () => {
	test('is a space whose owner admits personas; a change of something else leaves it as it is', async () => {
		const slug = await open(dora);
		const door = { entry: 'open' as const, membersSeen: true, joinsItself: false, slowSeconds: 0, tools: [] };
		expect((await readSpace(await dora.viewer(), slug)).personas).toBe(false);
		await editDoor(await dora.viewer(), slug, { ...door, personas: true });
		await editDoor(await dora.viewer(), slug, { ...door, slowSeconds: 30 });
		expect((await readSpace(await dora.viewer(), slug)).personas).toBe(true);
		await editDoor(await dora.viewer(), slug, { ...door, personas: false });
		expect((await readSpace(await dora.viewer(), slug)).personas).toBe(false);
	});
});
