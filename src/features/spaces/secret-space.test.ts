// A secret space does not exist for those outside, and opens to the invited alone.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { person } from '#tests/people.ts';
import { createSpace } from './create-space.ts';
import { askToEnter, findInvitable, inviteMember, makeInvitationLink, readInvitation, useInvitation } from './door.ts';
import { editDoor } from './edit-space.ts';
import { listMembers } from './members.ts';
import { readDirectory, readSpace } from './read-spaces.ts';
import { readSpaceLog } from './space-log.ts';
import {
	dora,
	key,
	knows,
	names,
	nina,
	notAllowed,
	notFound,
	open,
	pavel,
	physicians,
	resa,
	uli,
} from './spaces-scene.file.ts';

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
		const found = async (asked: string) =>
			(await findInvitable(await dora.viewer(), slug, asked)).map(({ name }) => name);
		expect(await found('Pavel')).toEqual([]); // who did not agree to be found by name
		expect(await found(pavel.handle)).toEqual(['Pavel Physician']);
		await sql`update member set found_by_name_since = now() where id = ${pavel.id}`.execute(db);
		expect(await found('Pavel')).toEqual(['Pavel Physician']);
		// A host of industry invites those alone who agreed to hear from industry.
		const works = (company: string | null) =>
			sql`update principal set company = ${company} where id = ${dora.id}`.execute(db);
		await works('Norvia');
		expect(await found(pavel.handle)).toEqual([]);
		await expect(inviteMember(await dora.viewer(), slug, pavel.handle)).rejects.toThrow('has not agreed');
		await works(null);
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
