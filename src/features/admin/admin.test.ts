// What administrators do, and that one of them always remains.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { anotherAdministers, lockAdministrators } from '#kernel/people/administrators.ts';
import { deactivate } from '#kernel/people/deactivate.ts';
import { db, transact } from '#platform/db.server.ts';
import { shortId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { aboutNetwork } from './about-network.ts';
import { editNetwork } from './edit-network.ts';
import { readFirstTasks } from './first-tasks.ts';
import { readAudit } from './read-audit.ts';
import { giveDuty, listStaff, takeDuty } from './staff.ts';
import { demandSecondStep, readStaffSecondStep } from './staff-second-step.ts';

let ada: Person;
let ben: Person;
let uli: Person;
const notFound = { kind: 'not-found' };

beforeAll(async () => {
	ada = await person('Ada Admin', { duties: ['administrator'] });
	ben = await person('Ben Second');
	uli = await person('Uli Member');
	await db.insertInto('network').values({ name: 'Ward', operator: 'A', funder: 'B', contact: null }).execute();
});

test('nobody else sees or changes anything of it', async () => {
	const mod = await person('Mo Derator', { duties: ['moderator', 'checker'] });
	for (const viewer of [await uli.viewer(), await mod.viewer()]) {
		await expect(listStaff(viewer)).rejects.toMatchObject(notFound);
		await expect(giveDuty(viewer, uli.handle, 'administrator')).rejects.toMatchObject(notFound);
		await expect(takeDuty(viewer, ada.id, 'administrator')).rejects.toMatchObject(notFound);
		await expect(readAudit(viewer, {})).rejects.toMatchObject(notFound);
		await expect(readStaffSecondStep(viewer)).rejects.toMatchObject(notFound);
		await expect(demandSecondStep(viewer, true)).rejects.toMatchObject(notFound);
		await expect(editNetwork(viewer, { name: 'x', operator: 'x', funder: 'x', contact: '' })).rejects.toMatchObject(
			notFound,
		);
	}
	await expect(listStaff(VISITOR)).rejects.toMatchObject({ kind: 'sign-in' });
});

test('a duty is given, told, put on record and taken back', async () => {
	await giveDuty(await ada.viewer(), `@${uli.handle}`, 'checker');
	await giveDuty(await ada.viewer(), uli.handle, 'checker');
	expect((await uli.viewer()).duties).toEqual(['checker']);
	const staff = await listStaff(await ada.viewer());
	expect(staff.find((one) => one.memberId === uli.id)?.duties).toMatchObject([
		{ duty: 'checker', givenBy: 'Ada Admin' },
	]);
	await takeDuty(await ada.viewer(), uli.id, 'checker');
	await takeDuty(await ada.viewer(), uli.id, 'checker');
	expect((await uli.viewer()).duties).toEqual([]);
	expect((await readNotices(await uli.viewer(), null)).notices.map((one) => one.sentence)).toEqual([
		'You are no longer a checker of this network.',
		'You are now a checker of this network.',
	]);
	const { lines } = await readAudit(await ada.viewer(), { subject: uli.handle });
	expect(lines.map((line) => [line.actor?.name, line.act, line.subject?.name, line.facts])).toEqual([
		['Ada Admin', 'staff.take', 'Uli Member', { duty: 'checker' }],
		['Ada Admin', 'staff.give', 'Uli Member', { duty: 'checker' }],
	]);
	await expect(giveDuty(await ada.viewer(), 'nobody.here', 'checker')).rejects.toMatchObject({ field: 'handle' });
});

test('where a second step is demanded of those with duties, their duties rest until it is on', async () => {
	const eve = await person('Eve Steady', { duties: ['administrator'] });
	const mo = await person('Mo Waits', { duties: ['moderator'] });
	await expect(demandSecondStep(await eve.viewer(), true)).rejects.toThrow('Turn on your own second step first');
	const secure = (who: Person, on: boolean) =>
		sql`update auth."user" set two_factor_enabled = ${on} where id = (select account_id from member where id = ${who.id})`.execute(
			db,
		);
	await secure(eve, true);
	const { without } = await readStaffSecondStep(await eve.viewer());
	expect(without).toBeGreaterThanOrEqual(2);
	await demandSecondStep(await eve.viewer(), true);
	await demandSecondStep(await eve.viewer(), true);
	expect(await eve.viewer()).toMatchObject({ duties: ['administrator'], resting: false });
	expect(await mo.viewer()).toMatchObject({ duties: [], resting: true });
	expect(await ben.viewer()).toMatchObject({ duties: [], resting: false });
	await expect(listStaff(await ada.viewer())).rejects.toMatchObject(notFound);
	await secure(mo, true);
	expect(await mo.viewer()).toMatchObject({ duties: ['moderator'], resting: false });
	await demandSecondStep(await eve.viewer(), false);
	expect(await ada.viewer()).toMatchObject({ duties: ['administrator'], resting: false });
	const { lines } = await readAudit(await ada.viewer(), { act: 'staff.second-step' });
	expect(lines.map((line) => line.facts)).toEqual([{ demanded: 'no' }, { demanded: 'yes' }]);
	await takeDuty(await ada.viewer(), eve.id, 'administrator');
});

test('the last administrator stays, even when two take each other’s duty at once', async () => {
	await expect(takeDuty(await ada.viewer(), ada.id, 'administrator')).rejects.toThrow('At least one administrator');
	await giveDuty(await ada.viewer(), ben.handle, 'administrator');
	const [adas, bens] = [await ada.viewer(), await ben.viewer()];
	const both = await Promise.allSettled([
		takeDuty(adas, ben.id, 'administrator'),
		takeDuty(bens, ada.id, 'administrator'),
	]);
	expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
	const left = await db.selectFrom('staff').select('member_id').where('duty', '=', 'administrator').execute();
	expect(left).toHaveLength(1);
	await db
		.insertInto('staff')
		.values({ member_id: ada.id, duty: 'administrator', given_by: null })
		.onConflict((c) => c.doNothing())
		.execute();
	// One who is suspended cannot administer, and so does not count.
	await db
		.insertInto('staff')
		.values({ member_id: ben.id, duty: 'administrator', given_by: null })
		.onConflict((c) => c.doNothing())
		.execute();
	await db
		.updateTable('member')
		.set({ suspended_until: new Date(Date.now() + 1e9) })
		.where('id', '=', ben.id)
		.execute();
	await expect(takeDuty(await ada.viewer(), ada.id, 'administrator')).rejects.toThrow('At least one administrator');
	// Nor does one who has gone, be it for two weeks before being erased.
	await db.updateTable('member').set({ suspended_until: null }).where('id', '=', ben.id).execute();
	const another = async () =>
		(await sql<{ is: boolean }>`select ${anotherAdministers(ada.id)} as is`.execute(db)).rows[0]?.is;
	expect(await another()).toBe(true);
	await transact((trx) => deactivate(trx, ben.id));
	expect(await another()).toBe(false);
	expect(await transact((trx) => lockAdministrators(trx, ada.id))).toEqual({
		administers: true,
		anotherRemains: false,
	});
	await expect(takeDuty(await ada.viewer(), ada.id, 'administrator')).rejects.toThrow('At least one administrator');
});

test('the log is filtered by act and subject and pages without losing a line', async () => {
	const viewer = await ada.viewer();
	for (let i = 0; i < 5; i++) await giveDuty(viewer, (await person(`Number ${i}`)).handle, 'moderator');
	const all = await readAudit(viewer, { act: 'staff.give' });
	expect(all.acts).toContain('staff.take');
	expect(all.lines.every((line) => line.act === 'staff.give')).toBe(true);
	const seen: string[] = [];
	let before: string | null = null;
	do {
		const page = await readAudit(viewer, { act: 'staff.give', before }, 2);
		seen.push(...page.lines.map((line) => line.id));
		before = page.older;
	} while (before);
	expect(seen).toEqual(all.lines.map((line) => line.id));
	expect((await readAudit(viewer, { subject: shortId(uli.id) })).lines.length).toBeGreaterThan(0);
	expect((await readAudit(viewer, { subject: 'nobody' })).lines).toEqual([]);
});

test('the network’s words change at once; the log says which, not what', async () => {
	const viewer = await ada.viewer();
	await readNetwork();
	await editNetwork(viewer, { name: 'Ward', operator: 'St Anna Hospital', funder: 'B', contact: 'desk@example.org' });
	expect(await readNetwork()).toMatchObject({ operator: 'St Anna Hospital', contact: 'desk@example.org' });
	const { lines } = await readAudit(viewer, { act: 'network.edit' });
	expect(lines.map((line) => line.facts)).toEqual([{ changed: 'operator contact' }]);
	const words = { name: 'Ward', operator: 'St Anna Hospital', funder: 'B', contact: 'desk@example.org' };
	const income = 'Members’ fees: 62 %\n\nGrant of the county: nursing: 12 000 €';
	await expect(editNetwork(viewer, { ...words, income: 'Fees 62 %' })).rejects.toThrow('Line 1 needs a source');
	await expect(editNetwork(viewer, { ...words, income })).rejects.toMatchObject({ field: 'incomeOf' });
	await editNetwork(viewer, { ...words, income, incomeOf: '2025' });
	expect(aboutNetwork(await readNetwork())?.income).toEqual({
		of: '2025',
		sources: [
			{ source: 'Members’ fees', amount: '62 %' },
			{ source: 'Grant of the county: nursing', amount: '12 000 €' },
		],
	});
	await editNetwork(viewer, { ...words, income, incomeOf: '2025' });
	expect((await readAudit(viewer, { act: 'network.edit' })).lines.map((line) => line.facts.changed)).toEqual([
		'income',
		'operator contact',
	]);
	await expect(editNetwork(viewer, { name: 'Ward', operator: 'A', funder: ' ', contact: '' })).rejects.toMatchObject({
		field: 'funder',
	});
});

test('what is to be done first is looked up, not ticked off', async () => {
	await expect(readFirstTasks(await uli.viewer())).rejects.toMatchObject(notFound);
	const open = async () =>
		(await readFirstTasks(await ada.viewer())).filter(({ done }) => !done).map(({ words }) => words);
	const before = await open();
	expect(before).toContain('Appoint two checkers');
	expect(before).toContain('Let it send mail');
	// The starter set, which every network has from the beginning, is not a load.
	expect(before).toContain('Load the topics');
	// Mo moderates; of Ada herself it would not count.
	expect(before).not.toContain('Appoint a moderator');
	await db.deleteFrom('staff').where('duty', '=', 'moderator').where('member_id', '<>', ada.id).execute();
	await db.insertInto('staff').values({ member_id: ada.id, duty: 'moderator', given_by: null }).execute();
	before.push('Appoint a moderator');
	for (const name of ['Cho Checker', 'Che Checker'])
		await giveDuty(await ada.viewer(), (await person(name)).handle, 'checker');
	expect(before.filter((words) => words !== 'Appoint two checkers').sort()).toEqual((await open()).sort());
});
