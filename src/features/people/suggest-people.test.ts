// Whom one may know: the reason is said, tells nothing hidden, and never names whom one does not want.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import '#features/kinds.ts';
import { block } from '#kernel/people/block.ts';
import { acceptRequest, askToConnect, declineRequest } from '#kernel/people/connect.ts';
import { mute } from '#kernel/people/mute.ts';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { suggestNames } from './suggest-names.ts';
import { dismissSuggestion, suggestPeople } from './suggest-people.ts';

const consent = (of: Person) =>
	sql`update member set found_by_name_since = now(), found_by_past_since = now() where id = ${of.id}`.execute(db);
const trained = (of: Person, school: string, from: number, to: number, visibility = 'members') =>
	sql`insert into training (id, member_id, school, from_year, to_year, visibility)
		values (${mintId()}, ${of.id}, ${school}, ${from}, ${to}, ${visibility})`.execute(db);
const worked = (of: Person, workplace: string, unit: string, from: number, to: number | null) =>
	sql`insert into post_held (id, member_id, workplace, unit, from_year, to_year, visibility)
		values (${mintId()}, ${of.id}, ${workplace}, ${unit}, ${from}, ${to}, 'members')`.execute(db);
const suggested = async (to: Person) =>
	(await suggestPeople(await to.viewer())).map((one) => `${one.byline.name}: ${one.reason}`);
async function connected(one: Person, other: Person): Promise<void> {
	await askToConnect(await one.viewer(), other.handle);
	await acceptRequest(await other.viewer(), one.handle);
}

test('the reasons: same department, same school, shared colleagues; in the years that both were there', async () => {
	const [me, mate, later, unit, friend] = [
		await person('Me Myself'),
		await person('Mate Same'),
		await person('Later Same'),
		await person('Unit Same'),
		await person('Friend Shared'),
	];
	for (const one of [mate, later, unit, friend]) await consent(one);
	await trained(me, 'Uppsala universitet', 2009, 2014, 'me');
	await trained(mate, 'Uppsala Universitet', 2011, 2016);
	await trained(later, 'Uppsala universitet', 2015, 2020);
	await worked(me, 'Visby lasarett', 'Akuten', 2016, null);
	await worked(unit, 'Visby lasarett', 'Akuten', 2014, 2016);
	const between = [await person('One Between'), await person('Two Between')];
	for (const one of between) {
		await connected(one, me);
		await connected(one, friend);
	}
	expect(await suggested(me)).toEqual([
		'Unit Same: Same department, 2016: Akuten, Visby lasarett',
		'Mate Same: You both trained at Uppsala Universitet, 2011–2014',
		'Friend Shared: 2 shared colleagues',
	]);
	// What I keep to myself is no reason for anybody else.
	expect((await suggested(mate)).join()).not.toContain('Me Myself');

	await dismissSuggestion(await me.viewer(), unit.handle);
	await block(await mate.viewer(), me.handle);
	await mute(await me.viewer(), friend.handle);
	expect(await suggested(me)).toEqual([]);
});

test('nobody who did not agree, shows it to others only, is asked already, or declined', async () => {
	const me = await person('Ego Asker');
	await trained(me, 'Charité Berlin', 2000, 2006);
	const make = async (name: string, visibility = 'members', agreed = true) => {
		const one = await person(name);
		if (agreed) await consent(one);
		await trained(one, 'Charité Berlin', 2001, 2005, visibility);
		return one;
	};
	await make('Not Agreed', 'members', false);
	await make('For Verified', 'verified');
	await make('For Connections', 'connections');
	await make('For Nobody', 'me');
	const asked = await make('Already Asked');
	const declined = await make('Did Decline');
	const seller = await make('Sells Things');
	await sql`update principal set company = 'Norvia' where id = ${seller.id}`.execute(db);
	await askToConnect(await me.viewer(), asked.handle);
	await askToConnect(await declined.viewer(), me.handle);
	await declineRequest(await me.viewer(), declined.handle);
	expect(await suggested(me)).toEqual([]);
	await make('Yes Agreed');
	expect(await suggested(me)).toEqual(['Yes Agreed: You both trained at Charité Berlin, 2001–2005']);
	await expect(suggestPeople(VISITOR)).rejects.toMatchObject({ kind: 'sign-in' });
});

test('students see those first who study the same field, wherever they are', async () => {
	const thisYear = new Date().getUTCFullYear();
	const study = async (name: string, field: string, visibility = 'members', stage = 'Year 2') => {
		const one = await person(name);
		await consent(one);
		await sql`insert into training (id, member_id, school, field, stage, from_year, to_year, visibility)
			values (${mintId()}, ${one.id}, ${`School of ${name}`}, ${field}, ${stage}, ${thisYear - 2}, ${thisYear + 2}, ${visibility})`.execute(
			db,
		);
		return one;
	};
	const me = await study('Oste Opath', 'Osteopathy');
	await study('Also Osteo', 'Ostéopathy');
	await study('Hidden Osteo', 'Osteopathy', 'me');
	await study('Was Osteo', 'Osteopathy', 'members', '');
	await study('Other Field', 'Dentistry');
	expect(await suggested(me)).toEqual(['Also Osteo: Also studies Ostéopathy']);
	expect(await suggested(await study('Medi Cine', 'Medicine'))).toEqual([]);
});

test('names while typing are the search itself: members only, two letters at least, nobody who may not be found', async () => {
	const me = await person('Typing Me');
	const names = ['Zelda Quorn', 'Zeno Quorn', 'Zita Quorn', 'Zoe Quorn'];
	const [yes, no, blocker, gone] = [
		await person(names[0] as string),
		await person(names[1] as string),
		await person(names[2] as string),
		await person(names[3] as string),
	];
	for (const one of [yes, blocker, gone]) await consent(one);
	await block(await blocker.viewer(), me.handle);
	await sql`update principal set erased_at = now() where id = ${gone.id}`.execute(db);
	const typed = async (text: string) => (await suggestNames(await me.viewer(), text)).map((one) => one.name);
	expect(await typed('quo')).toEqual(['Zelda Quorn']);
	expect(await typed('ze quo')).toEqual(['Zelda Quorn']);
	expect(await typed(no.handle)).toEqual([]);
	expect(await typed('z')).toEqual([]);
	await expect(suggestNames(VISITOR, 'quo')).rejects.toMatchObject({ kind: 'sign-in' });
});
