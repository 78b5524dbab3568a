// The life of a space: opened, entered, ordered, handed over, closed; and who learns of it.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { editProfile, readOwnProfile } from '#features/profiles/edit-profile.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import type { Gate } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { createSpace, type NewSpace } from './create-space.ts';
import {
	askToEnter,
	decideRequest,
	findInvitable,
	inviteMember,
	listRequests,
	makeInvitationLink,
	readInvitation,
	useInvitation,
} from './door.ts';
import { closeSpace, editDoor, editGate, editWords, reopenSpace } from './edit-space.ts';
import { gateFromForm, gateValues } from './gate-form.ts';
import { gateWords, rightsTable } from './gate-words.ts';
import { giveRole, listMembers, readMember, removeMember } from './members.ts';
import { passOnSpaces } from './pass-on.ts';
import { pin } from './pins.ts';
import { readSpacePage } from './read-space-page.ts';
import { readDirectory, readSpace } from './read-spaces.ts';
import { readSpaceLog } from './space-log.ts';
import { templates } from './templates.ts';

let dora: Person; // dermatologist
let resa: Person; // physician in training
let pavel: Person; // another physician
let nina: Person; // nurse
let stig: Person; // student
let ind: Person; // works for a company
let uli: Person; // nothing proved
let count = 0;
const key = () => `spaces-test-key-${++count}`;
const notFound = { kind: 'not-found' };
const notAllowed = { kind: 'not-allowed' };
const physicians: Gate = { any: [{ profession: 'physician' }] };

beforeAll(async () => {
	dora = await person('Dora Derma', { profession: 'physician', specialty: 'dermatology', country: 'DE' });
	resa = await person('Resa Trainee', { profession: 'physician', level: 'in-training' });
	pavel = await person('Pavel Physician', { profession: 'physician', specialty: 'cardiology' });
	nina = await person('Nina Nurse', { profession: 'nurse' });
	stig = await person('Stig Student', { profession: 'medical-student' });
	ind = await person('Ind Ustry', { company: 'Norvia Pharma' });
	uli = await person('Uli Unproved');
});

async function open(by: Person, more: Partial<NewSpace> = {}): Promise<string> {
	return createSpace(await by.viewer(), {
		name: `Space ${++count}`,
		purpose: '',
		rules: '',
		entry: 'open',
		gate: null,
		key: key(),
		...more,
	});
}
const idOf = async (slug: string): Promise<Id> =>
	(await db.selectFrom('space').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
const write = async (by: Person, slug: string, markdown = 'a post') =>
	writePost(await by.viewer(), { audience: 'space', spaceId: await idOf(slug), markdown, key: key() });
const sees = async (by: Person, id: Id) =>
	(await sql`select from content where id = ${id} and ${visibleTo(await by.viewer())}`.execute(db)).rows.length === 1;
const told = async (by: Person) => (await readNotices(await by.viewer(), null)).notices.map((one) => one.sentence);
const names = async (by: Person, slug: string) =>
	(await listMembers(await by.viewer(), slug)).members.map(({ byline }) => byline.name);
const knows = async (by: Person, slug: string) => {
	const { mine, suggested, others } = await readDirectory(await by.viewer());
	return [...mine, ...suggested, ...others].some((space) => space.slug === slug);
};

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

	test('by each template gives a space that its creator is in', async () => {
		for (const template of templates) {
			const creator = { profession: 'physician', specialty: 'dermatology', workplace: null };
			const slug = await open(dora, {
				name: template.name(creator) || template.label,
				gate: template.gate(creator),
				entry: template.entry,
				template,
			});
			expect((await readSpace(await dora.viewer(), slug)).role).toBe('owner');
		}
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
		for (const one of [mohs, apn, nina]) await joinSpace(await one.viewer(), slug);
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

describe('a secret space', () => {
	test('does not exist for those outside: no page, list, search, slug, invitation or error tells of it', async () => {
		const slug = await open(dora, { name: 'Whistle', entry: 'secret', gate: physicians });
		expect(slug).toMatch(/^s-/);
		for (const one of [pavel, nina, uli]) {
			const viewer = await one.viewer();
			await expect(readSpace(viewer, slug)).rejects.toMatchObject(notFound);
			await expect(joinSpace(viewer, slug)).rejects.toMatchObject(notFound);
			await expect(askToEnter(viewer, slug, '')).rejects.toMatchObject(notFound);
			await expect(listMembers(viewer, slug)).rejects.toMatchObject(notFound);
			await expect(readSpaceLog(viewer, slug, null)).rejects.toMatchObject(notFound);
			await expect(
				createSpace(viewer, { name: 'x', purpose: '', rules: '', entry: 'open', gate: null, parent: slug, key: key() }),
			).rejects.toMatchObject(one === uli ? notAllowed : notFound);
			expect(await knows(one, slug)).toBe(false);
			expect(JSON.stringify(await readDirectory(viewer, { search: 'Whistle' }))).not.toContain('Whistle');
		}
		// Another of the same name gets the address that it would have got anyway.
		expect(await open(pavel, { name: 'Whistle' })).toBe('whistle');
		// Moderators of the network are outside as well.
		const mod = await person('Mo Derator', { duties: ['moderator'], profession: 'physician' });
		await expect(readSpace(await mod.viewer(), slug)).rejects.toMatchObject(notFound);
	});

	test('hides its parts, and gets a new address when it becomes one', async () => {
		const slug = await open(dora, { name: 'Was open' });
		const part = await open(dora, { name: 'Part of it', parent: slug });
		expect([slug, part]).toEqual(['was-open', 'part-of-it']);
		const now = await editDoor(await dora.viewer(), slug, {
			entry: 'secret',
			membersSeen: true,
			joinsItself: false,
			slowSeconds: 0,
			tools: [],
		});
		expect(now).toMatch(/^s-/);
		for (const gone of ['was-open', 'part-of-it', now])
			await expect(readSpace(await nina.viewer(), gone)).rejects.toMatchObject(notFound);
		const inside = await readSpace(await dora.viewer(), now);
		expect(inside.parts).toMatchObject([{ name: 'Part of it', slug: expect.stringMatching(/^s-/) }]);
		await expect(joinSpace(await nina.viewer(), inside.parts[0]?.slug as string)).rejects.toMatchObject(notFound);
	});

	test('opens to the invited, once by a link; the same answer for used, false and refused links', async () => {
		const slug = await open(dora, { entry: 'secret', gate: physicians });
		await expect(inviteMember(await dora.viewer(), slug, nina.handle)).rejects.toMatchObject({ field: 'handle' });
		expect((await findInvitable(await dora.viewer(), slug, 'Pavel')).map(({ name }) => name)).toEqual([
			'Pavel Physician',
		]);
		await inviteMember(await dora.viewer(), slug, pavel.handle);
		expect(await knows(pavel, slug)).toBe(true);
		await joinSpace(await pavel.viewer(), slug);
		const token = await makeInvitationLink(await dora.viewer(), slug);
		const outside = await nina.viewer();
		const answers: string[] = [];
		for (const attempt of [
			() => readInvitation(outside, token),
			() => readInvitation(outside, 'never-was'),
			() => useInvitation(outside, token),
		])
			answers.push(await attempt().then(String, (problem) => `${problem.kind} ${problem.message}`));
		expect(new Set(answers).size).toBe(1);
		expect((await readInvitation(await resa.viewer(), token)).name).toMatch(/^Space/);
		const third = await person('Third Doctor', { profession: 'physician' });
		const [one, other] = [await resa.viewer(), await third.viewer()];
		const both = await Promise.allSettled([useInvitation(one, token), useInvitation(other, token)]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('shows who is in to those who keep order alone, when it is so set (row 74)', async () => {
		const trial = await open(nina, { name: 'Trial', entry: 'secret', gate: { any: [{ profession: 'health' }] } });
		for (const one of [dora, pavel]) await inviteMember(await nina.viewer(), trial, one.handle);
		for (const one of [dora, pavel]) await joinSpace(await one.viewer(), trial);
		await editDoor(await nina.viewer(), trial, {
			entry: 'secret',
			membersSeen: false,
			joinsItself: false,
			slowSeconds: 0,
			tools: [],
		});
		const siteA = await open(nina, { name: 'Site A', entry: 'secret', parent: trial });
		const siteB = await open(nina, { name: 'Site B', entry: 'secret', parent: trial });
		await inviteMember(await nina.viewer(), siteA, dora.handle);
		await joinSpace(await dora.viewer(), siteA);
		await inviteMember(await nina.viewer(), siteB, pavel.handle);
		await joinSpace(await pavel.viewer(), siteB);
		await expect(listMembers(await dora.viewer(), trial)).rejects.toMatchObject(notFound);
		await expect(readSpace(await dora.viewer(), siteB)).rejects.toMatchObject(notFound);
		expect(JSON.stringify(await readSpace(await dora.viewer(), trial))).not.toContain('Site B');
		expect(await names(nina, trial)).toHaveLength(3);
	});
});

describe('the door', () => {
	test('on request: asked with a line, seen by those who keep it, decided once and told (row 25)', async () => {
		const slug = await open(dora, { entry: 'request', gate: physicians });
		await expect(joinSpace(await resa.viewer(), slug)).rejects.toThrow('on request');
		await askToEnter(await resa.viewer(), slug, 'I begin my training in May.');
		await askToEnter(await resa.viewer(), slug, 'I begin my training in June.');
		await askToEnter(await pavel.viewer(), slug, '');
		await expect(askToEnter(await nina.viewer(), slug, '')).rejects.toMatchObject(notAllowed);
		await expect(listRequests(await resa.viewer(), slug)).rejects.toMatchObject(notFound);
		expect((await listRequests(await dora.viewer(), slug)).map(({ line }) => line)).toEqual([
			'I begin my training in June.',
			'',
		]);
		expect((await told(dora)).filter((sentence) => sentence.startsWith('Somebody asks'))).toHaveLength(2);
		await decideRequest(await dora.viewer(), slug, resa.handle, true);
		await decideRequest(await dora.viewer(), slug, pavel.handle, false);
		expect((await resa.viewer()).spaces.some((space) => space.slug === slug)).toBe(true);
		expect((await told(pavel))[0]).toContain('did not let you in');
		await expect(listMembers(VISITOR, slug)).rejects.toMatchObject({ kind: 'sign-in' });
	});

	test('taking somebody out tells why, bars the way for its time, and stands in the log without a name', async () => {
		const slug = await open(dora, { gate: physicians });
		const part = await open(dora, { parent: slug });
		for (const one of [resa, pavel]) await joinSpace(await one.viewer(), slug);
		await joinSpace(await pavel.viewer(), part);
		const root = await write(dora, part);
		const why = { rule: 'Promotion', reason: 'Three times the same link.', until: new Date(Date.now() + 864e5) };
		await expect(removeMember(await resa.viewer(), slug, pavel.handle, why)).rejects.toMatchObject(notFound);
		await expect(removeMember(await dora.viewer(), slug, pavel.handle, { ...why, reason: '' })).rejects.toMatchObject({
			field: 'reason',
		});
		await removeMember(await dora.viewer(), slug, pavel.handle, why);
		expect(await sees(pavel, root)).toBe(false);
		expect((await told(pavel))[0]).toContain('Three times the same link.');
		await expect(joinSpace(await pavel.viewer(), slug)).rejects.toThrow('cannot enter');
		await expect(inviteMember(await dora.viewer(), slug, pavel.handle)).rejects.toMatchObject({ field: 'handle' });
		const { lines } = await readSpaceLog(await resa.viewer(), slug, null);
		expect(lines[0]?.sentence).toBe('A member was taken out. Rule: Promotion.');
		expect(JSON.stringify(lines)).not.toContain('Pavel');
		await sql`update space_ban set until = now() where member_id = ${pavel.id}`.execute(db);
		await joinSpace(await pavel.viewer(), slug);
	});

	test('goes on without its only owner: who has kept order takes it over and is told; with nobody else in it, it is closed', async () => {
		const [olga, kept, alone] = [
			await person('Olga Owner', { profession: 'physician' }),
			await open(dora, { gate: physicians }),
			await open(dora, { gate: physicians }),
		];
		for (const slug of [kept, alone]) await joinSpace(await olga.viewer(), slug);
		for (const slug of [kept, alone]) await giveRole(await dora.viewer(), slug, olga.handle, 'owner');
		for (const slug of [kept, alone]) await giveRole(await olga.viewer(), slug, dora.handle, 'member');
		await joinSpace(await pavel.viewer(), kept);
		await giveRole(await olga.viewer(), kept, pavel.handle, 'moderator');
		await leaveSpace(await dora.viewer(), alone);
		await transact((trx) => passOnSpaces(trx, olga.id));
		expect((await readMember(await pavel.viewer(), kept, pavel.handle)).role).toBe('owner');
		expect((await told(pavel)).join()).toContain('you own it now');
		expect((await readDirectory(await olga.viewer())).closed.map((space) => space.slug)).toEqual([alone]);
	});

	test('is handed over and closed by its owner alone, and opened again as it was', async () => {
		const slug = await open(dora, { gate: physicians });
		await joinSpace(await pavel.viewer(), slug);
		const root = await write(pavel, slug);
		await expect(leaveSpace(await dora.viewer(), slug)).rejects.toThrow('only owner');
		await expect(giveRole(await pavel.viewer(), slug, dora.handle, 'member')).rejects.toMatchObject(notFound);
		await giveRole(await dora.viewer(), slug, pavel.handle, 'moderator');
		await expect(
			removeMember(await pavel.viewer(), slug, dora.handle, { rule: 'Spam', reason: 'x', until: null }),
		).rejects.toMatchObject(notAllowed);
		await giveRole(await dora.viewer(), slug, pavel.handle, 'owner');
		expect((await readMember(await pavel.viewer(), slug, dora.handle)).role).toBe('moderator');
		await expect(closeSpace(await dora.viewer(), slug)).rejects.toMatchObject(notFound);
		await closeSpace(await pavel.viewer(), slug);
		await expect(readSpace(await dora.viewer(), slug)).rejects.toMatchObject(notFound);
		expect(await sees(dora, root)).toBe(false);
		expect((await readDirectory(await pavel.viewer())).closed.map((space) => space.slug)).toContain(slug);
		await expect(reopenSpace(await dora.viewer(), slug)).rejects.toMatchObject(notFound);
		await reopenSpace(await pavel.viewer(), slug);
		expect(await sees(dora, root)).toBe(true);
	});
});

test('a workplace is joined by a proved address itself; others learn nothing of it, and who leaves stays away (row 15)', async () => {
	await sql`insert into workplace_domain (domain, workplace) values ('northfield.example', 'Northfield General')`.execute(
		db,
	);
	const works = (who: Person) =>
		transact(async (trx) => {
			await sql`insert into workplace_proof (member_id, domain, workplace, address_hash, valid_until)
				values (${who.id}, 'northfield.example', 'Northfield General', ${who.id}, now() + interval '1 year')`.execute(
				trx,
			);
			await refreshStanding(trx, who.id);
		});
	const gate: Gate = { any: [{ workplace: 'northfield.example' }] };
	await expect(open(dora, { gate, entry: 'secret', joinsItself: true })).rejects.toThrow('Nobody can pass');
	await works(dora);
	await works(resa); // proved before there is a space
	const slug = await open(dora, { gate, entry: 'secret', joinsItself: true });
	expect((await resa.viewer()).spaces.some((space) => space.slug === slug)).toBe(true);
	expect((await readSpace(await dora.viewer(), slug)).gate).toBe('Whoever with an address at northfield.example');
	const inside = async (who: Person) => (await who.viewer()).spaces.some((space) => space.slug === slug);
	expect(await inside(nina)).toBe(false);
	expect(await knows(nina, slug)).toBe(false);
	await works(nina);
	await works(uli);
	expect([await inside(nina), await inside(uli), await inside(pavel)]).toEqual([true, true, false]);
	await leaveSpace(await nina.viewer(), slug);
	await transact((trx) => refreshStanding(trx, nina.id));
	expect(await inside(nina)).toBe(false);
	await sql`delete from workplace_proof where member_id = ${uli.id}`.execute(db);
	await transact((trx) => refreshStanding(trx, uli.id));
	expect(await knows(uli, slug)).toBe(false);
});

test('a space without a gate admits members who have proved nothing (row 57); one can be found by topic (row 10)', async () => {
	const slug = await open(stig, { name: 'Bread' });
	await editWords(await stig.viewer(), slug, {
		name: 'Bread',
		purpose: 'Sourdough',
		rules: '',
		welcome: '',
		topics: 'Baking, baking, #Rye',
		emblem: 'ochre',
	});
	expect((await readSpace(await uli.viewer(), slug)).topics).toEqual(['baking', 'Rye']);
	const { others } = await readDirectory(await uli.viewer(), { topic: 'rye' });
	expect(others.map(({ name }) => name)).toEqual(['Bread']);
	await joinSpace(await uli.viewer(), slug);
	const id = await write(uli, slug, 'my first loaf');
	expect(await sees(stig, id)).toBe(true);
	await pin(await stig.viewer(), slug, id, true);
	expect((await readSpacePage(await uli.viewer(), slug, null)).pinned.map((row) => row.id)).toEqual([id]);
	await expect(pin(await uli.viewer(), slug, id, false)).rejects.toMatchObject(notFound);
	await expect(
		editWords(await stig.viewer(), slug, {
			name: 'x',
			purpose: '',
			rules: 'Call 0171 555 0199, MRN 12345678',
			welcome: '',
			topics: '',
			emblem: '',
		}),
	).rejects.toMatchObject({ field: 'attested' });
});
