// The door of a space: asked, invited, taken out, handed over, closed; a workplace, and one that has no gate.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import type { Gate } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { askToEnter, decideRequest, inviteMember, listRequests } from './door.ts';
import { closeSpace, editWords, reopenSpace } from './edit-space.ts';
import { giveRole, listMembers, readMember, removeMember } from './members.ts';
import { passOnSpaces } from './pass-on.ts';
import { pin } from './pins.ts';
import { readSpacePage } from './read-space-page.ts';
import { readDirectory, readSpace } from './read-spaces.ts';
import { readSpaceLog } from './space-log.ts';
import {
	dora,
	knows,
	nina,
	notAllowed,
	notFound,
	open,
	pavel,
	physicians,
	resa,
	sees,
	stig,
	told,
	uli,
	write,
} from './spaces-scene.file.ts';

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
