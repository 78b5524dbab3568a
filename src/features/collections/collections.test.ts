// Collections: gathered, ordered and annotated by one member; read by others as far as each case is theirs to read.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { SAMPLE } from '#features/cases/case-samples.file.ts';
import { eraseCase, withdrawConsent } from '#features/cases/consent/withdraw-consent.ts';
import { publishCase, recordSigned, startDraft } from '#features/cases/index.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { VISITOR, type Viewer } from '#kernel/people/viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { addCase, collectAnew, moveCase, noteCase, startCollection, takeOut } from './gather.ts';
import { listCollections, listOwn, readCases } from './read-collections.ts';
import { readReaders } from './readers.ts';

let lena: Person;
let omar: Person;
let nurse: Person;
let patient: Person;
let count = 0;
const cases: Record<'verified' | 'members' | 'gated', Id> = {} as never;
const codes: Record<string, string> = {};
let collection: Id;
const key = () => `collection-test-${++count}`;

async function tell(who: Person, audience: string, title: string): Promise<Id> {
	const viewer = await who.viewer();
	const id = await startDraft(viewer, { ...SAMPLE, title, audience }, key());
	const { code } = await recordSigned(viewer, id, {
		language: 'en',
		scope: ['network'],
		signer: 'patient',
		years: 5,
		drawn: '',
		typed: 'A.',
	});
	await publishCase(viewer, id);
	codes[id] = code as string;
	return id;
}
const seen = async (viewer: Viewer) => (await readCases(viewer, collection)).map(({ row, note }) => [row.id, note]);

beforeAll(async () => {
	lena = await person('Lena Gather', { profession: 'physician' });
	omar = await person('Omar Gather', { profession: 'physician' });
	nurse = await person('Nora Gather', { profession: 'nurse' });
	patient = await person('Pat Gather');
	const room = await space('gather-room', null);
	await joinSpace(await lena.viewer(), 'gather-room');
	await sql`insert into space_tool (space_id, tool) values (${room}, 'cases') on conflict do nothing`.execute(db);
	cases.verified = await tell(omar, 'verified', 'For the verified');
	cases.members = await tell(lena, 'members', 'For all members');
	cases.gated = await tell(lena, 'space:gather-room', 'For one room');
	collection = await startCollection(await lena.viewer(), {
		title: 'Hyponatraemia, for the registrars',
		about: 'Three cases for a talk.',
		audience: 'named',
		key: key(),
	});
});

test('cases are gathered with a note each, in an order of their own, once each', async () => {
	const viewer = await lena.viewer();
	await addCase(viewer, collection, cases.verified, 'Begin with this one.');
	await addCase(viewer, collection, cases.gated, 'Ours alone.');
	await addCase(viewer, collection, cases.members);
	await addCase(viewer, collection, cases.verified);
	expect(await seen(viewer)).toEqual([
		[cases.verified, 'Begin with this one.'],
		[cases.gated, 'Ours alone.'],
		[cases.members, ''],
	]);
	await moveCase(viewer, collection, cases.members, 'up');
	await moveCase(viewer, collection, cases.members, 'up');
	await moveCase(viewer, collection, cases.members, 'up');
	await noteCase(viewer, collection, cases.members, 'The mild one.');
	expect((await seen(viewer)).map(([id]) => id)).toEqual([cases.members, cases.verified, cases.gated]);
	await moveCase(viewer, collection, cases.members, 'down');
	await moveCase(viewer, collection, cases.verified, 'down');
	expect((await seen(viewer)).map(([id]) => id)).toEqual([cases.members, cases.verified, cases.gated]);
	expect(await listOwn(viewer, cases.gated)).toMatchObject([{ id: collection, holds: true }]);
});

test('nobody else changes it, a case that one may not see is not added, and a note names no patient', async () => {
	const theirs = await omar.viewer();
	for (const act of [
		() => addCase(theirs, collection, cases.verified),
		() => noteCase(theirs, collection, cases.verified, 'x'),
		() => takeOut(theirs, collection, cases.verified),
		() => moveCase(theirs, collection, cases.verified, 'up'),
	])
		await expect(act()).rejects.toMatchObject({ kind: 'not-found' });
	const own = await startCollection(theirs, { title: 'Of Omar', about: 'Mine.', audience: 'members', key: key() });
	// What is named where a case is read is stopped as the case would be.
	const named = { title: 'Like Mrs Jane Roe, MRN 88412993', note: '', key: key() };
	await expect(collectAnew(theirs, named, cases.members)).rejects.toMatchObject({ field: 'attested' });
	await expect(addCase(theirs, own, cases.gated)).rejects.toMatchObject({ kind: 'not-found' });
	await expect(addCase(theirs, own, collection)).rejects.toMatchObject({ kind: 'not-found' });
	await expect(addCase(theirs, own, cases.verified, 'Seen on 3 March 2025, phone 555-201-4471')).rejects.toMatchObject({
		field: 'attested',
	});
	const me = await omar.viewer();
	expect(() => readReaders(me, 'space:nowhere')).toThrow('not a member');
});

test('only its owner sees it at first; then its readers see those cases that are theirs to read, and no more', async () => {
	for (const them of [await omar.viewer(), await nurse.viewer(), await patient.viewer(), VISITOR])
		await expect(readThread(them, 'collection', collection)).rejects.toMatchObject({ kind: 'not-found' });
	await changeAudience(await lena.viewer(), collection, 'members');
	expect((await seen(await nurse.viewer())).map(([id]) => id)).toEqual([cases.members, cases.verified]);
	expect(await seen(await patient.viewer())).toEqual([[cases.members, 'The mild one.']]);
	const everything = JSON.stringify([
		await readThread(await nurse.viewer(), 'collection', collection),
		await readCases(await nurse.viewer(), collection),
		await listNewest(await nurse.viewer(), null),
		await listCollections(await nurse.viewer(), false, null),
	]);
	expect(everything).not.toMatch(/Ours alone|For one room/);
	expect(everything).toContain('for the registrars');
	await expect(readThread(VISITOR, 'collection', collection)).rejects.toMatchObject({ kind: 'not-found' });
});

test('what a patient takes back leaves every collection at once, and its note is erased with it', async () => {
	await withdrawConsent(codes[cases.verified] as string, '192.0.2.90');
	for (const who of [lena, nurse]) expect(JSON.stringify(await seen(await who.viewer()))).not.toContain(cases.verified);
	await eraseCase({ caseId: cases.verified });
	const { rows } = await sql`select from collection_item where case_id = ${cases.verified}`.execute(db);
	expect(rows).toHaveLength(0);
});
