// Who is found, by what, and who never: consents, visibility, blocks, spelling, years.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { block } from '#kernel/people/block.ts';
import { acceptRequest, askToConnect } from '#kernel/people/connect.ts';
import { indexNames } from '#kernel/people/index-names.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { type Asked, askedParams, NOTHING, readAsked } from './asked.ts';
import { findPeople } from './find-people.ts';

const consent = (of: Person, ...by: ('name' | 'past')[]) =>
	sql`update member set found_by_name_since = ${by.includes('name') ? new Date() : null},
		found_by_past_since = ${by.includes('past') ? new Date() : null} where id = ${of.id}`.execute(db);
const trained = (of: Person, school: string, from: number | null, to: number | null, visibility = 'members') =>
	sql`insert into training (id, member_id, school, field, from_year, to_year, visibility)
		values (${mintId()}, ${of.id}, ${school}, 'Medicine', ${from}, ${to}, ${visibility})`.execute(db);
const worked = (of: Person, workplace: string, unit: string, from: number, to: number | null, visibility = 'members') =>
	sql`insert into post_held (id, member_id, workplace, unit, from_year, to_year, visibility)
		values (${mintId()}, ${of.id}, ${workplace}, ${unit}, ${from}, ${to}, ${visibility})`.execute(db);

async function found(viewer: Viewer | Person, asked: Partial<Asked>): Promise<string[]> {
	const who = 'token' in viewer ? await viewer.viewer() : viewer;
	return (await findPeople(who, { ...NOTHING, ...asked }, null)).people.map((one) => one.byline.name).sort();
}

let asker: Person;
let nurse: Person;
beforeAll(async () => {
	asker = await person('Asker Anders', { profession: 'physician', country: 'SE' });
	nurse = await person('Norma Nordin', { profession: 'nurse', specialty: 'nursing-critical-care', country: 'SE' });
});

describe('by name', () => {
	test('accents, order, beginnings and spelling are forgiven', async () => {
		for (const name of [
			'Étienne Lacombe',
			'Jörg Müller',
			'Katarzyna Zielińska',
			'Александр Чайковский',
			'Mohammed Alamin',
		])
			await consent(await person(name), 'name');
		const one = async (name: string) => (await found(asker, { name })).join();
		for (const typed of ['Étienne Lacombe', 'lacombe etienne', 'eti lac', 'Lacome', 'etiene', 'Lacomb'])
			expect(`${typed}: ${await one(typed)}`).toBe(`${typed}: Étienne Lacombe`);
		for (const typed of ['Mueller', 'muller', 'Jörg', 'Mueler'])
			expect(`${typed}: ${await one(typed)}`).toBe(`${typed}: Jörg Müller`);
		expect(await one('Zielinska')).toBe('Katarzyna Zielińska');
		expect(await one('Katarzina')).toBe('Katarzyna Zielińska');
		expect(await one('Chaykovskiy')).toBe('Александр Чайковский');
		expect(await one('Чайковский')).toBe('Александр Чайковский');
		expect(await one('محمد')).toBe('Mohammed Alamin');
		expect(await found(asker, { name: 'Nobody Atall' })).toEqual([]);
		expect(await found(asker, { name: "%' | \\ :* & !" })).toEqual([]);
		expect(await found(asker, { name: '' })).toEqual([]);
	});

	test('only with consent, and never behind a block, erased, suspended, or for visitors', async () => {
		const [yes, no, past, blocker, blocked, gone, away] = (await Promise.all(
			['Yes', 'No', 'Past', 'Blocker', 'Blocked', 'Gone', 'Away'].map((name) => person(`${name} Quillfeather`)),
		)) as [Person, Person, Person, Person, Person, Person, Person];
		for (const one of [yes, blocker, blocked, gone, away]) await consent(one, 'name');
		await consent(past, 'past');
		await block(await blocker.viewer(), asker.handle);
		await block(await asker.viewer(), blocked.handle);
		await sql`update principal set erased_at = now() where id = ${gone.id}`.execute(db);
		await sql`update member set suspended_until = now() + interval '1 day' where id = ${away.id}`.execute(db);
		expect(await found(asker, { name: 'Quillfeather' })).toEqual(['Yes Quillfeather']);
		expect(await found(asker, { name: no.handle })).toEqual([]);
		const moderator = await person('Mo Derator', { duties: ['moderator'] });
		await block(await moderator.viewer(), blocker.handle);
		expect(await found(moderator, { name: 'Quillfeather' })).toEqual(['Blocked Quillfeather', 'Yes Quillfeather']);
		await consent(yes);
		expect(await found(asker, { name: 'Quillfeather' })).toEqual([]);
		await expect(findPeople(VISITOR, { ...NOTHING, name: 'Quillfeather' }, null)).rejects.toMatchObject({
			kind: 'sign-in',
		});
	});

	test('the exact before the beginning before the alike, and one’s connections before strangers', async () => {
		const names = ['Berta Vance', 'Bertalan Vance', 'Bertha Vanze', 'Berta Vance'];
		const people: Person[] = [];
		for (const name of names) people.push(await person(name));
		for (const one of people) await consent(one, 'name');
		const friend = people[3] as Person;
		await askToConnect(await asker.viewer(), friend.handle);
		await acceptRequest(await friend.viewer(), asker.handle);
		const { people: list } = await findPeople(await asker.viewer(), { ...NOTHING, name: 'Berta Vance' }, null);
		expect(list.map((one) => one.byline.name)).toEqual([
			'Berta Vance',
			'Berta Vance',
			'Bertalan Vance',
			'Bertha Vanze',
		]);
		expect(list[0]).toMatchObject({ id: friend.id, connected: true });
	});

	test('pages by keyset without losing one, and counts no further than a hundred', async () => {
		for (let i = 0; i < 12; i++) await consent(await person(`Many${i} Marchbanks`), 'name');
		const seen: string[] = [];
		let cursor: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof findPeople>> = await findPeople(
				await asker.viewer(),
				{ ...NOTHING, name: 'marchbanks' },
				cursor,
				5,
			);
			expect(page.found).toBe(12);
			seen.push(...page.people.map((one) => one.id));
			cursor = page.more;
		} while (cursor);
		expect(new Set(seen).size).toBe(12);
		expect(seen).toHaveLength(12);
		expect(
			(await findPeople(await asker.viewer(), { ...NOTHING, name: 'marchbanks' }, 'nonsense', 5)).people,
		).toHaveLength(5);
	});

	test('a changed name is found at once, and the old one no more', async () => {
		const ida = await person('Ida Oldname');
		await consent(ida, 'name');
		await sql`update principal set name = 'Ida Newlywed' where id = ${ida.id}`.execute(db);
		expect(await found(asker, { name: 'Newlywed' })).toEqual(['Ida Newlywed']);
		expect(await found(asker, { name: 'Oldname' })).toEqual([]);
		// In other letters within minutes, when the worker has seen it.
		await sql`update principal set name = 'Ида Чайка' where id = ${ida.id}`.execute(db);
		expect(await found(asker, { name: 'Newlywed' })).toEqual([]);
		await indexNames();
		expect(await found(asker, { name: 'chayka ida' })).toEqual(['Ида Чайка']);
		await sql`delete from member where id = ${ida.id}`.execute(db);
		const { rows } = await sql`select from name_word where word in ('newlywed', 'oldname', 'chayka')`.execute(db);
		expect(rows).toEqual([]);
	});
});

describe('by what is proved', () => {
	test('profession, specialty with what is below it, level, country; and not a day longer', async () => {
		const people = {
			heart: await person('Hilda Heart', {
				profession: 'physician',
				specialty: 'interventional-cardiology',
				country: 'NO',
			}),
			level: await person('Levi Level', { profession: 'nurse', specialty: 'nursing-critical-care', country: 'NO' }),
		};
		for (const one of Object.values(people)) await consent(one, 'name');
		await consent(nurse, 'name');
		await sql`update credential set level = 'rn' where member_id = ${people.level.id}`.execute(db);
		await transact((trx) => refreshStanding(trx, people.level.id));
		expect(await found(asker, { specialty: 'cardiology' })).toEqual(['Hilda Heart']);
		expect(await found(asker, { profession: 'nurse', country: 'no' })).toEqual(['Levi Level']);
		expect(await found(asker, { profession: 'nurse', specialty: 'nursing-critical-care' })).toEqual([
			'Levi Level',
			'Norma Nordin',
		]);
		expect(await found(asker, { profession: 'nurse', level: 'rn' })).toEqual(['Levi Level']);
		expect(await found(asker, { name: 'Hilda', profession: 'nurse' })).toEqual([]);
		await sql`update principal set proved_until = now() - interval '1 minute' where id = ${people.level.id}`.execute(
			db,
		);
		expect(await found(asker, { profession: 'nurse', country: 'NO' })).toEqual([]);
		await consent(nurse);
		expect(await found(asker, { profession: 'nurse', country: 'SE' })).toEqual([]);
	});

	test('languages, and the headline beside a name, for those alone who may see them', async () => {
		const lin = await person('Lin Guist');
		const layman = await person('Lay Man');
		await consent(lin, 'name');
		await sql`update member set headline = 'speaks four' where id = ${lin.id}`.execute(db);
		const speak = (language: string, visibility: string) =>
			sql`insert into profile_entry (id, member_id, section, title, level, visibility)
				values (${mintId()}, ${lin.id}, 'languages', ${language}, 'fluent', ${visibility})`.execute(db);
		await speak('sv', 'members');
		await speak('fi', 'verified');
		await speak('ar', 'connections');
		await speak('he', 'me');
		for (const [who, spoken] of [
			[asker, ['sv', 'fi']],
			[layman, ['sv']],
		] as const)
			for (const language of ['sv', 'fi', 'ar', 'he'])
				expect(await found(who, { language })).toEqual(spoken.includes(language as never) ? ['Lin Guist'] : []);
		await sql`update profile_entry set visibility = 'me' where member_id = ${lin.id} and title = 'sv'`.execute(db);
		await sql`delete from profile_entry where member_id = ${lin.id} and title = 'fi'`.execute(db);
		for (const language of ['sv', 'fi']) expect(await found(asker, { language })).toEqual([]);
		const headline = async (who: Person) =>
			(await findPeople(await who.viewer(), { ...NOTHING, name: 'Lin Guist' }, null)).people[0]?.headline;
		expect(await headline(layman)).toBe('speaks four');
		await sql`insert into profile_page (member_id, headline_visibility) values (${lin.id}, 'verified')`.execute(db);
		expect([await headline(layman), await headline(asker)]).toEqual(['', 'speaks four']);
	});

	test('what is only stated is not searched', async () => {
		const said = await person('Sid Says');
		await consent(said, 'name');
		await sql`update member set profession = 'midwife', country = 'IS' where id = ${said.id}`.execute(db);
		expect(await found(asker, { profession: 'midwife' })).toEqual([]);
		expect(await found(asker, { country: 'IS' })).toEqual([]);
	});
});

describe('by school and former workplace', () => {
	test('class-mates in any country, by school and year, with consent alone', async () => {
		const [amy, bo, cai, dov] = [
			await person('Amy Alumna', { profession: 'physician', country: 'KE' }),
			await person('Bo Alumnus', { profession: 'physician', country: 'BR' }),
			await person('Cai Silent', { profession: 'physician', country: 'NZ' }),
			await person('Dov Later'),
		];
		for (const one of [amy, bo, cai]) await trained(one, 'Uppsala universitet', 2009, 2014);
		await trained(dov, 'Uppsala universitet', 2015, 2020);
		for (const one of [amy, bo, dov]) await consent(one, 'past');
		await consent(cai, 'name');
		const mates = async (who: Person, more: Partial<Asked>) => found(who, { school: 'uppsala', ...more });
		expect(await mates(amy, { year: 2011 })).toEqual(['Bo Alumnus']);
		expect(await mates(bo, { year: 2014 })).toEqual(['Amy Alumna']);
		expect(await mates(bo, { year: 2008 })).toEqual([]);
		expect(await mates(bo, {})).toEqual(['Amy Alumna', 'Dov Later']);
		expect(await mates(bo, { school: 'UPPSALA  Universitet', year: 2011 })).toEqual(['Amy Alumna']);
		expect(await mates(bo, { school: 'upps' })).toEqual(['Amy Alumna', 'Dov Later']);
		const [one] = (await findPeople(await bo.viewer(), { ...NOTHING, school: 'uppsala', year: 2011 }, null)).people;
		expect(one?.past).toEqual(['Medicine, Uppsala universitet · 2009–2014']);
		// By name the consent for school is none, and the other way round.
		expect(await found(bo, { name: 'Amy Alumna' })).toEqual([]);
		expect(await mates(bo, { name: 'Amy' })).toEqual([]);
	});

	test('a nurse finds former colleagues by hospital, unit and years', async () => {
		const [eva, finn, gus] = [await person('Eva Unit'), await person('Finn Other'), await person('Gus Still')];
		await worked(eva, 'Karolinska sjukhuset', 'Thoraxintensiven', 2010, 2013);
		await worked(finn, 'Karolinska sjukhuset', 'Ortopedi', 2010, 2013);
		await worked(gus, 'Karolinska sjukhuset', 'Thoraxintensiven', 2018, null);
		for (const one of [eva, finn, gus]) await consent(one, 'past');
		const there = (more: Partial<Asked>) => found(nurse, { workplace: 'karolinska thoraxintensiven', ...more });
		expect(await there({})).toEqual(['Eva Unit', 'Gus Still']);
		expect(await there({ from: 2012, to: 2012 })).toEqual(['Eva Unit']);
		expect(await there({ from: 2020 })).toEqual(['Gus Still']);
		expect(await there({ to: 2011 })).toEqual(['Eva Unit']);
		expect(await there({ workplace: 'karolinska', from: 2012, to: 2012 })).toEqual(['Eva Unit', 'Finn Other']);
		expect(await there({ school: 'uppsala' })).toEqual([]);
	});

	test('a row is a way to its owner for those alone who may see it', async () => {
		const owner = await person('Ola Owner');
		const friend = await person('Fria Friend');
		const layman = await person('Lars Layman');
		await askToConnect(await friend.viewer(), owner.handle);
		await acceptRequest(await owner.viewer(), friend.handle);
		await consent(owner, 'past', 'name');
		const seenBy = async (visibility: string) => {
			await sql`delete from post_held where member_id = ${owner.id}`.execute(db);
			await worked(owner, 'Visby lasarett', 'Akuten', 2001, 2003, visibility);
			const names = { friend, nurse, layman };
			const seen: string[] = [];
			for (const [name, who] of Object.entries(names))
				if ((await found(who, { workplace: 'visby' })).length > 0) seen.push(name);
			return seen;
		};
		expect(await seenBy('public')).toEqual(['friend', 'nurse', 'layman']);
		expect(await seenBy('members')).toEqual(['friend', 'nurse', 'layman']);
		expect(await seenBy('verified')).toEqual(['nurse']);
		expect(await seenBy('connections')).toEqual(['friend']);
		expect(await seenBy('me')).toEqual([]);
		// Nor does the row come out beside a name, or a hidden year through a range.
		const page = await findPeople(await nurse.viewer(), { ...NOTHING, name: 'Ola Owner' }, null);
		expect(JSON.stringify(page)).not.toContain('Visby');
	});
});

test('an address says what is asked, and what is no question is left out', () => {
	const asked = readAsked(new URLSearchParams('name=+ana &year=1890&country=&school=Uppsala&from=abc&page=2'));
	expect(asked).toEqual({ ...NOTHING, name: 'ana', school: 'Uppsala' });
	expect(askedParams(asked, { year: '2011' }).toString()).toBe('name=ana&school=Uppsala&year=2011');
	expect(readAsked(askedParams(asked))).toEqual(asked);
});
