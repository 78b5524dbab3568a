// A member's own page, as the member changes it and as others read it.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import '#features/kinds.ts';
import { db } from '#platform/db.server.ts';
import { person, VISITOR } from '#tests/people.ts';
import { editProfile, readOwnProfile } from './edit-profile.ts';
import { readProfile } from './read-profile.ts';

const audited = async (id: string) =>
	(await db.selectFrom('audit').select('act').where('subject_id', '=', id).orderBy('id').execute()).map(
		(line) => line.act,
	);

test('what a member states stands there as stated, and proves nothing', async () => {
	const [ana, uli] = [await person('Ana Writer'), await person('Uli Reader')];
	const own = await readOwnProfile(await ana.viewer());
	await editProfile(await ana.viewer(), {
		...own,
		headline: 'Ward nurse in Porto',
		about: 'Twelve years of medicine on two wards, and now nights by choice.',
		timeZone: 'Europe/Lisbon',
		language: 'pt',
		profession: 'nurse',
		country: 'PT',
	});
	expect(await readProfile(await uli.viewer(), ana.handle)).toMatchObject({
		headline: 'Ward nurse in Porto',
		// What the words say, not what the account does.
		language: 'en',
		stated: 'Nurse',
		byline: { line: '', proof: null },
	});
	expect(await ana.viewer()).toMatchObject({ timeZone: 'Europe/Lisbon', language: 'pt', profession: null });
	await expect(editProfile(VISITOR, own)).rejects.toMatchObject({ kind: 'sign-in' });
	await expect(editProfile(await ana.viewer(), { ...own, timeZone: 'Mars/North' })).rejects.toMatchObject({
		field: 'timeZone',
	});
	await expect(editProfile(await ana.viewer(), { ...own, about: 'Call me on 555-867-5309' })).rejects.toMatchObject({
		field: 'attested',
	});
});

test('industry is badged with its company, and is not left silently', async () => {
	const [liv, uli] = [await person('Liv Liaison'), await person('Uno Reader')];
	const own = { ...(await readOwnProfile(await liv.viewer())), profession: 'industry' };
	await expect(editProfile(await liv.viewer(), own)).rejects.toMatchObject({ field: 'company' });
	await editProfile(await liv.viewer(), { ...own, company: 'Norvia Pharma' });
	await editProfile(await liv.viewer(), { ...own, company: 'Norvia Pharma' });
	expect((await readProfile(await uli.viewer(), liv.handle)).byline).toMatchObject({
		line: 'Industry · Norvia Pharma',
		industry: true,
	});
	const left = { ...own, profession: 'educator', company: '' };
	await expect(editProfile(await liv.viewer(), left)).rejects.toMatchObject({ field: 'leavesIndustry' });
	expect((await readProfile(await uli.viewer(), liv.handle)).byline.industry).toBe(true);
	await editProfile(await liv.viewer(), left, { leavesIndustry: true });
	expect((await readProfile(await uli.viewer(), liv.handle)).byline.industry).toBe(false);
	expect(await audited(liv.id)).toEqual(['industry.enter', 'industry.leave']);
});

test('being on line is shown by those alone who chose it', async () => {
	const [ona, uli] = [await person('Ona Line'), await person('Ugo Reader')];
	const online = async () => (await readProfile(await uli.viewer(), ona.handle)).online;
	await sql`insert into presence (member_id) values (${ona.id})`.execute(db);
	expect(await online()).toBe(false);
	await editProfile(await ona.viewer(), { ...(await readOwnProfile(await ona.viewer())), showsPresence: true });
	expect(await online()).toBe(true);
	await sql`update presence set seen_at = now() - interval '6 minutes'`.execute(db);
	expect(await online()).toBe(false);
});
