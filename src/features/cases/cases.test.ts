// The life of a case: drafted, refused for an identifier or for want of a basis, published, read by whom it is for, edited,
// updated, closed; and one that keeps its answer back.

import '#features/kinds.ts';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPicture } from '#kernel/attachments/read-picture.ts';
import { sweepAttachments } from '#kernel/attachments/sweep-attachments.ts';
import { concerned } from '#kernel/citations/concern.ts';
import { edit } from '#kernel/content/edit.ts';
import { readHistory } from '#kernel/content/read-history.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { indexContent } from '#kernel/search/index-content.ts';
import { search } from '#kernel/search/search.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { listNewest } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { setTopics } from '#kernel/topics/set-topics.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { answerInvitation, inviteAuthor, listInvitations, removeAuthor } from './authors.ts';
import { readFilter } from './base/filter.ts';
import { SAMPLE } from './case-samples.file.ts';
import { normalName } from './codes/device-name.ts';
import { recordNotIdentifiable } from './consent/record-consent.ts';
import { addDraftPhoto, discardDraft, listDrafts, readDraft, saveDraft, startDraft } from './drafts.ts';
import { changeReaders, editCase } from './edit-case.ts';
import type { CaseFields } from './fields.ts';
import { listSpaceCases, readCaseBase } from './list-cases.ts';
import { findingsOf, mendAll } from './mend.ts';
import { askOutcomes, listOpenCases } from './outcomes.ts';
import { publishCase } from './publish-case.ts';
import { readCasePage } from './read-case.ts';
import { readCaseForm } from './read-form.ts';
import { marksAfter, marksOf } from './two-tabs.ts';
import { addUpdate, revealAnswer, settleCase } from './updates.ts';

let lena: Person;
let omar: Person;
let nurse: Person;
let student: Person;
let patient: Person;
let admin: Person;
let moderator: Person;
let industry: Person;
let physicians: Id;
let count = 0;
const key = () => `case-test-${++count}`;
const REASON = 'Ages are bands, days are relative, and the illness is common in runners of every large race.';
/** What the list of cases shows for an address. */
const listed = (viewer: Viewer, address: string) =>
	readCaseBase(viewer, readFilter(new URLSearchParams(address)), null);
const ids = (rows: Iterable<{ id: Id }>) => [...rows].map(({ id }) => id);

beforeAll(async () => {
	const physician = { profession: 'physician' };
	lena = await person('Lena Berg', { ...physician, specialty: 'nephrology' });
	omar = await person('Omar Haddad', { ...physician, country: 'ES' });
	nurse = await person('Nora Nurse', { profession: 'nurse' });
	student = await person('Stu Dent', { profession: 'medical-student' });
	patient = await person('Pat Ient');
	admin = await person('Ada Steward', { ...physician, duties: ['administrator', 'moderator'] });
	moderator = await person('Mona Keeper', { duties: ['moderator'] });
	industry = await person('Indra Sales', { ...physician, company: 'Norvia' });
	physicians = await space('physicians', { any: [physician] });
	for (const one of [lena, omar]) await joinSpace(await one.viewer(), 'physicians');
	await sql`insert into space_tool (space_id, tool) values (${physicians}, 'cases')`.execute(db);
});

async function draft(by: Person, more: CaseFields = {}, basis = true): Promise<Id> {
	const viewer = await by.viewer();
	const id = await startDraft(viewer, { ...SAMPLE, ...more }, key());
	if (basis) await recordNotIdentifiable(viewer, id, REASON);
	return id;
}
async function publishOne(by: Person, more: CaseFields = {}): Promise<Id> {
	return publishCase(await by.viewer(), await draft(by, more));
}
const page = async (who: Person, id: Id) => readCasePage(await who.viewer(), id);
const notFound = { status: 404 };

describe('what may be published', () => {
	test('an identifier stops it on every path, for an administrator too, and the draft keeps every word', async () => {
		const named = 'On 3 March 2024 Mrs. Ingrid Halvorsen, a 94-year-old from Boise, Idaho, called 555-201-4471.';
		const id = await draft(admin, { history: named });
		await expect(publishCase(await admin.viewer(), id)).rejects.toMatchObject({ field: 'attested' });
		expect((await readDraft(await admin.viewer(), id)).fields.history).toBe(named);
		expect((await sql`select from content where id = ${id}`.execute(db)).rows).toHaveLength(0);
		// Whatever field it stands in.
		for (const more of [
			{ title: 'Seen on 14 March 2025' },
			{ teaching: 'Call Mr. John Smith on 555-201-4471.' },
			{ device: 'Pump, serial number SN 48213377' },
			{ lab0name: 'MRN 12345678' },
		] as CaseFields[]) {
			const other = await draft(lena, more);
			await expect(publishCase(await lena.viewer(), other)).rejects.toMatchObject({ field: 'attested' });
		}
		const published = await publishOne(lena);
		const viewer = await lena.viewer();
		await expect(editCase(viewer, published, { fields: { ...SAMPLE, history: named } })).rejects.toMatchObject({
			field: 'attested',
		});
		await expect(addUpdate(viewer, published, { day: 3, markdown: named, key: key() })).rejects.toMatchObject({
			field: 'attested',
		});
		await expect(settleCase(viewer, published, { standing: 'closed', outcome: named })).rejects.toMatchObject({
			field: 'attested',
		});
		// The ways around its own editor are none.
		await expect(edit(viewer, published, { markdown: named, attested: true })).rejects.toMatchObject(notFound);
		await expect(setTopics(viewer, published, ['Ingrid Halvorsen'], true)).rejects.toMatchObject(notFound);
		const { rows } = await sql`select from body where markdown like '%Halvorsen%'
			union all select from case_section where markdown like '%Halvorsen%'`.execute(db);
		expect(rows).toHaveLength(0);
	});

	test('a draft in two tabs keeps what either of them says; what both changed stands as it stood, and is chosen', async () => {
		const id = await draft(lena, { history: 'As it was.', lab3name: 'Glucose', lab3value: '5' });
		const viewer = await lena.viewer();
		const kept = async () => (await readDraft(viewer, id)).fields;
		const loaded = await kept();
		const was = marksOf(loaded);
		const one = { ...loaded, history: 'Written in the first tab.', course: 'Day 0: fluids.', lab3value: '6' };
		await saveDraft(viewer, id, one, undefined, { was });
		// The second tab has not seen that, empties one field and fills another.
		const { summary: _emptied, ...rest } = loaded;
		const second = { ...rest, outcome: 'Home on day 4.' };
		expect(await saveDraft(viewer, id, second, undefined, { was })).toMatchObject({ clashes: [] });
		const { summary, ...others } = await kept();
		expect(others).toMatchObject({ history: one.history, course: one.course, outcome: 'Home on day 4.' });
		expect(loaded.summary && summary).toBeUndefined();
		await saveDraft(viewer, id, { ...one, history: 'Once more.' }, undefined, { was: marksOf(one) });
		expect(await kept()).toMatchObject({ history: 'Once more.', outcome: 'Home on day 4.' });
		// Both say something of one field, and of one row of values: nothing is lost, and the row is not put together of two.
		const third = { ...second, history: 'Of the second tab.', lab3name: 'Lactate', lab3unit: 'mmol/L' };
		const both = await saveDraft(viewer, id, third, undefined, { was });
		expect(both.clashes.sort()).toEqual(['history', 'lab3']);
		expect(await kept()).toMatchObject({ history: 'Once more.', lab3name: 'Glucose', lab3value: '6' });
		const takes = new Map<string, 'mine' | 'theirs'>([
			['history', 'mine'],
			['lab3', 'theirs'],
		]);
		const goesOn = marksAfter(both.fields, was, both.clashes);
		// By itself, without a choice, it is asked again; a choice between older texts is none.
		expect((await saveDraft(viewer, id, third, undefined, { was: goesOn })).clashes).toHaveLength(2);
		const stale = { takes, seen: marksOf(loaded) };
		expect((await saveDraft(viewer, id, third, undefined, { was: goesOn, choices: stale })).clashes).toHaveLength(2);
		const choices = { takes, seen: marksOf(both.stored) };
		await saveDraft(viewer, id, third, undefined, { was: goesOn, choices });
		expect(await kept()).toMatchObject({ history: 'Of the second tab.', lab3name: 'Glucose', lab3value: '6' });
		expect((await kept()).lab3unit).toBeUndefined();
		await saveDraft(viewer, id, loaded); // a form that says nothing of it is the draft
		expect(await kept()).toEqual(loaded);
	});

	test('a word that no vocabulary knows waits for its author, who says that it is a thing; what is sure cannot be said away', async () => {
		const history = 'The rash began after a night in Quollhaven, and Zorblin was rubbed in.';
		const id = await draft(admin, { history });
		const open = findingsOf({ ...SAMPLE, history }).flatMap(({ found }) => found);
		expect(open.map(({ words, unsure }) => [words, unsure])).toEqual([
			['Quollhaven', true],
			['Zorblin', true],
		]);
		await expect(publishCase(await admin.viewer(), id)).rejects.toMatchObject({ field: 'attested' });
		// Nobody but the author knows what they are: one press that mends everything leaves them.
		expect(mendAll({ ...SAMPLE, history }).history).toBe(history);
		// One answer is not the other.
		await saveDraft(await admin.viewer(), id, { ...SAMPLE, history, things: 'Quollhaven' });
		await expect(publishCase(await admin.viewer(), id)).rejects.toMatchObject({ field: 'attested' });
		await saveDraft(await admin.viewer(), id, { ...SAMPLE, history, things: 'Quollhaven\nZorblin' });
		expect(await publishCase(await admin.viewer(), id)).toBe(id);
		const kept = async () =>
			(
				await sql<{ words: string; by: Id }>`select words, said_by as by from case_thing where content_id = ${id}
					order by words`.execute(db)
			).rows;
		expect(await kept()).toEqual([
			{ words: 'Quollhaven', by: admin.id },
			{ words: 'Zorblin', by: admin.id },
		]);
		// What was said once is asked no more, in the form and in an update; what is new is.
		expect((await readCaseForm(await admin.viewer(), id)).fields.things).toBe('Quollhaven\nZorblin');
		await addUpdate(await admin.viewer(), id, { day: 3, markdown: 'We stopped giving him Zorblin.', key: key() });
		const more = { day: 4, markdown: 'It came back in Wombatville.', key: key() };
		await expect(addUpdate(await admin.viewer(), id, more)).rejects.toMatchObject({ field: 'attested' });
		await addUpdate(await admin.viewer(), id, { ...more, things: ['Wombatville'] });
		expect(await kept()).toHaveLength(3);
		// An identifier that is sure is none the less one.
		const named = { ...SAMPLE, history: 'Mrs. Ingrid Halvorsen came.', things: 'Mrs. Ingrid Halvorsen' };
		await expect(editCase(await admin.viewer(), id, { fields: named })).rejects.toMatchObject({ field: 'attested' });
	});

	test('what was found is replaced by one press: days, region, band; then it is published', async () => {
		const id = await draft(lena, {
			history: 'Admitted on 3 March 2024, a 94-year-old. Operated on 5 March 2024.',
		});
		const before = (await readDraft(await lena.viewer(), id)).fields;
		expect(findingsOf(before).map(({ field }) => field)).toEqual(['history']);
		await saveDraft(await lena.viewer(), id, mendAll(before));
		const after = (await readDraft(await lena.viewer(), id)).fields;
		expect(after.history).toContain('day 1');
		expect(after.history).toContain('day 3');
		expect(after.history).toContain('over 90');
		expect(findingsOf(after)).toEqual([]);
		await publishCase(await lena.viewer(), id);
		expect((await sql`select from case_draft where id = ${id}`.execute(db)).rows).toHaveLength(0);
	});

	test('without a basis nobody publishes, not by hand at the database either', async () => {
		const id = await draft(admin, {}, false);
		await expect(publishCase(await admin.viewer(), id)).rejects.toMatchObject({ field: 'consent' });
		await expect(
			sql`insert into content (id, kind, principal_id, root_id, audience, host_id, published_at)
				values (${id}, 'case', ${admin.id}, ${id}, 'public', ${admin.id}, now())`.execute(db),
		).rejects.toThrow('a case is published on consent');
		expect((await listDrafts(await admin.viewer())).find((one) => one.id === id)).toMatchObject({ hasBasis: false });
	});

	test('patients, industry and members without proof write none; a student publishes beside a clinician', async () => {
		for (const who of [patient, industry, moderator])
			await expect(startDraft(await who.viewer(), SAMPLE, key())).rejects.toMatchObject({ kind: 'not-allowed' });
		await expect(startDraft(VISITOR, SAMPLE, key())).rejects.toMatchObject({ kind: 'sign-in' });
		const id = await draft(student, { audience: 'members' });
		await expect(publishCase(await student.viewer(), id)).rejects.toMatchObject({ field: 'authors' });
		await inviteAuthor(await student.viewer(), id, omar.handle);
		await expect(publishCase(await student.viewer(), id)).rejects.toMatchObject({ field: 'authors' });
		expect(ids(await listInvitations(await omar.viewer()))).toContain(id);
		await expect(readDraft(await omar.viewer(), id)).rejects.toMatchObject(notFound);
		await answerInvitation(await omar.viewer(), id, true);
		expect((await readDraft(await omar.viewer(), id)).fields.title).toBe(SAMPLE.title);
		await publishCase(await student.viewer(), id);
		const read = await page(nurse, id);
		expect(read.authors.map(({ name }) => name)).toEqual(['Stu Dent', 'Omar Haddad']);
		// Both edit; nobody else does.
		await editCase(await omar.viewer(), id, { fields: { ...SAMPLE, title: 'Drowsy after the finish' } });
		expect((await page(nurse, id)).title).toBe('Drowsy after the finish');
		await expect(editCase(await lena.viewer(), id, { fields: SAMPLE })).rejects.toMatchObject(notFound);
		await removeAuthor(await student.viewer(), id, omar.id);
		await expect(editCase(await omar.viewer(), id, { fields: SAMPLE })).rejects.toMatchObject(notFound);
	});

	test('published twice it is published once, by two tabs at the same time too', async () => {
		const id = await draft(lena);
		const viewer = await lena.viewer();
		const done = await Promise.all(Array.from({ length: 20 }, () => publishCase(viewer, id)));
		expect(new Set(done)).toEqual(new Set([id]));
		expect(await publishCase(viewer, id)).toBe(id);
	});

	test('what is missing is said beside its field', async () => {
		for (const [more, field] of [
			[{ presentation: '' }, 'presentation'],
			[{ title: 'x' }, 'title'],
			[{ specialty: 'astrology' }, 'specialty'],
			[{ lab0day: '3 March' }, 'labs'],
			[{ age: '57' }, 'age'],
			[{ audience: 'named', named: '' }, 'named'],
			[{ audience: 'named', named: 'nobody.of.that.name' }, 'named'],
			[{ puzzle: 'yes', title: 'Exercise-associated hyponatraemia in a runner' }, 'title'],
		] as [CaseFields, string][]) {
			const id = await draft(lena, more);
			await expect(publishCase(await lena.viewer(), id), field).rejects.toMatchObject({ field });
		}
	});
});

describe('who reads it', () => {
	test('named colleagues alone: for others it is not there, on the page, in lists, in search, as a reply', async () => {
		const id = await publishOne(lena, {
			audience: 'named',
			named: `@${omar.handle}`,
			title: 'Zirconfever in a runner',
		});
		await indexContent({ contentId: id });
		expect((await page(omar, id)).title).toContain('Zirconfever');
		expect((await search(await omar.viewer(), 'zirconfever')).hits.map((hit) => hit.id)).toContain(id);
		for (const who of [nurse, admin, moderator, patient]) {
			const viewer = await who.viewer();
			await expect(readCasePage(viewer, id)).rejects.toMatchObject(notFound);
			await expect(readThread(viewer, 'case', id)).rejects.toMatchObject(notFound);
			await expect(reply(viewer, { parentId: id, markdown: 'Let me in', key: key() })).rejects.toMatchObject(notFound);
			expect(ids((await listed(viewer, 'show=newest')).rows)).not.toContain(id);
			expect((await search(viewer, 'zirconfever')).hits).toEqual([]);
		}
		await expect(readCasePage(VISITOR, id)).rejects.toMatchObject(notFound);
		// Another colleague is named; the first one no longer is.
		await changeReaders(await lena.viewer(), id, 'named', nurse.handle);
		expect((await page(nurse, id)).title).toContain('Zirconfever');
		await expect(page(omar, id)).rejects.toMatchObject(notFound);
		await expect(changeReaders(await nurse.viewer(), id, 'public', '')).rejects.toMatchObject(notFound);
	});

	test('a space’s case is its members’; a co-author who would not read it is named before it is published', async () => {
		const id = await publishOne(lena, { audience: 'space:physicians' });
		expect((await page(omar, id)).spaceId).toBe(physicians);
		await expect(page(nurse, id)).rejects.toMatchObject(notFound);
		expect(ids((await listSpaceCases(await omar.viewer(), physicians, null)).rows)).toEqual([id]);
		const other = await draft(lena, { audience: 'space:physicians' });
		await inviteAuthor(await lena.viewer(), other, nurse.handle);
		await answerInvitation(await nurse.viewer(), other, true);
		await expect(publishCase(await lena.viewer(), other)).rejects.toThrow('Nora Nurse writes it with you');
		await saveDraft(await lena.viewer(), other, { ...SAMPLE, audience: 'named' });
		await publishCase(await lena.viewer(), other);
		expect((await page(nurse, other)).authors).toHaveLength(2);
		// Whoever wrote it with its author hears of a retraction too, and whoever collected it.
		await sql`insert into content_citation (content_id, key, place) values (${other}, 'pmid:9777', 0)`.execute(db);
		const { rows } = await sql<{ member: Id; words: string }>`select member_id as member, words from (${concerned()}) c
			where key = 'pmid:9777' order by rank`.execute(db);
		expect(rows).toEqual([
			{ member: lena.id, words: 'A paper that you cited' },
			{ member: nurse.id, words: 'A paper in a case that you wrote with others' },
		]);
	});

	test('drafts are their authors’ alone, and discarded ones leave nothing', async () => {
		const id = await draft(lena);
		for (const who of [omar, admin]) {
			await expect(readCaseForm(await who.viewer(), id)).rejects.toMatchObject(notFound);
			await expect(saveDraft(await who.viewer(), id, SAMPLE)).rejects.toMatchObject(notFound);
		}
		await discardDraft(await omar.viewer(), id);
		expect(ids(await listDrafts(await lena.viewer()))).toContain(id);
		await discardDraft(await lena.viewer(), id);
		const left =
			await sql`select from case_draft where id = ${id} union all select from case_consent where case_id = ${id}`.execute(
				db,
			);
		expect(left.rows).toHaveLength(0);
	});
});

describe('what it holds', () => {
	test('codes are looked up, values keep range and day, one device is found however it is spelt', async () => {
		const id = await publishOne(lena, { device: 'HeartMate® 3™', diagnosis: 'i214\nHeart Failure\nMarathon sickness' });
		const other = await publishOne(omar, { device: 'heartmate 3', title: 'A second one with the same pump' });
		const read = await page(nurse, id);
		expect(read.codes.map(({ role, system, code }) => [role, system, code]).slice(0, 4)).toEqual([
			['diagnosis', 'icd10cm', 'I21.4'],
			['diagnosis', 'mesh', 'D006333'],
			['diagnosis', 'words', ''],
			['device', 'words', ''],
		]);
		expect(read.labs).toEqual([
			{ name: 'Sodium', value: '118', number: 118, unit: 'mmol/L', low: 135, high: 145, day: 0 },
			{ name: 'Sodium', value: '134', number: 134, unit: 'mmol/L', low: 135, high: 145, day: 2 },
		]);
		const norm = normalName('HEARTMATE 3');
		const found = await listed(await nurse.viewer(), `device=${norm}`);
		expect(ids(found.rows)).toEqual([other, id]);
		expect(found).toMatchObject({ total: 2, chosen: [{ name: 'device' }] });
		expect(await listed(VISITOR, `device=${norm}`)).toMatchObject({ total: 0, facets: {} });
		await indexContent({ contentId: id });
		for (const words of ['hyponatraemia', 'sodium', 'marathon sickness'])
			expect(
				(await search(await nurse.viewer(), words)).hits.map((hit) => hit.id),
				words,
			).toContain(id);
	});

	test('pictures of a draft outlive the sweep, need words, are the readers’ once it is published', async () => {
		const bytes = new Uint8Array(
			await sharp({ create: { width: 400, height: 300, channels: 3, background: '#826' } })
				.png()
				.toBuffer(),
		);
		const id = await draft(lena);
		const photo = await addDraftPhoto(await lena.viewer(), id, bytes, '');
		await sweepAttachments(new Date(Date.now() + 3 * 864e5));
		expect((await readCaseForm(await lena.viewer(), id)).photos.map((one) => one.id)).toEqual([photo]);
		expect(await readPicture(await omar.viewer(), photo, 320)).toBeNull();
		await expect(publishCase(await lena.viewer(), id)).rejects.toMatchObject({ field: 'photos' });
		const form = new FormData();
		form.set(`alt-${photo}`, 'A violet field, as a stand-in for a strip of paper');
		await saveDraft(await lena.viewer(), id, SAMPLE, { form, key: key() });
		// A tab that has not seen the description writes none over it.
		const stale = new FormData();
		stale.set(`alt-${photo}`, '');
		const was = JSON.stringify({});
		expect(await saveDraft(await lena.viewer(), id, SAMPLE, { form: stale, key: key() }, { was })).toMatchObject({
			clashes: [],
			fields: { [`alt-${photo}`]: form.get(`alt-${photo}`) },
		});
		await publishCase(await lena.viewer(), id);
		expect(await readPicture(await omar.viewer(), photo, 320)).not.toBeNull();
		expect(await readPicture(await patient.viewer(), photo, 320)).toBeNull();
		const out = new FormData();
		out.set(`drop-${photo}`, 'yes');
		await editCase(await lena.viewer(), id, { fields: SAMPLE, photos: { form: out, key: key() } });
		expect(await readPicture(await omar.viewer(), photo, 320)).toBeNull();
	});

	test('pictures for which there is no patience are chosen again; those that were looked through stay with the draft', async () => {
		const id = await draft(lena);
		const form = new FormData();
		for (const background of ['#287', '#872', '#728']) {
			const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
				.png()
				.toBuffer();
			form.append('photos', new File([new Uint8Array(bytes)], 'strip.png'));
		}
		const fields = { ...SAMPLE, title: 'Kept beside its pictures' };
		await expect(saveDraft(await lena.viewer(), id, fields, { form, key: key(), patience: 0 })).rejects.toMatchObject({
			field: 'photos',
			message: expect.stringContaining('choose the other 2 again'),
		});
		const kept = await readCaseForm(await lena.viewer(), id);
		expect(kept.photos).toHaveLength(1);
		expect(kept.fields.title).toBe('Kept beside its pictures');
		// What is taken out, or thrown away with the draft, goes at once with what was said of it.
		const left = async () =>
			(await sql`select from attachment where alt in ('Taken out', 'Thrown away')`.execute(db)).rows.length;
		const taken = new FormData();
		const strip = new Uint8Array(await (form.getAll('photos')[0] as File).arrayBuffer());
		const thrown = await addDraftPhoto(await lena.viewer(), id, strip, 'Thrown away', true);
		taken.set(`alt-${kept.photos[0]?.id}`, 'Taken out');
		await saveDraft(await lena.viewer(), id, kept.fields, { form: taken, key: key() });
		expect(await left()).toBe(2);
		taken.set(`drop-${kept.photos[0]?.id}`, 'yes');
		await saveDraft(await lena.viewer(), id, kept.fields, { form: taken, key: key() });
		expect((await readDraft(await lena.viewer(), id))?.photos).toEqual([thrown]);
		expect(await left()).toBe(1);
		await discardDraft(await lena.viewer(), id);
		expect(await left()).toBe(0);
	});

	test('an edit keeps what stood there, unless its author lets go of it; two tabs do not overwrite each other', async () => {
		const id = await publishOne(lena, { history: 'First words of the history.' });
		const viewer = await lena.viewer();
		const { basedOn, fields } = await readCaseForm(viewer, id);
		expect(fields.lab0value).toBe('118');
		await editCase(viewer, id, { fields: { ...fields, history: 'Second words.' }, basedOn });
		await expect(editCase(viewer, id, { fields: { ...fields, history: 'Third.' }, basedOn })).rejects.toMatchObject({
			kind: 'conflict',
		});
		expect((await page(omar, id)).parts.find(({ section }) => section === 'history')?.markdown).toBe('Second words.');
		const read = async () => JSON.stringify(await readHistory(await omar.viewer(), id));
		expect(await read()).toContain('First words');
		await editCase(viewer, id, { fields: { ...fields, history: 'Third.' }, forget: true });
		expect(await read()).not.toContain('First words');
		expect(await read()).not.toContain('Second words');
	});
});

describe('how it goes on', () => {
	test('updates by the day, the end with its outcome, or lost', async () => {
		const id = await publishOne(lena, { outcome: '', teaching: '' });
		const viewer = await lena.viewer();
		const update = { day: 12, markdown: 'Back at training.', key: key() };
		const first = await addUpdate(viewer, id, update);
		expect(await addUpdate(viewer, id, update)).toBe(first);
		await expect(addUpdate(await omar.viewer(), id, { ...update, key: key() })).rejects.toMatchObject(notFound);
		expect((await page(omar, id)).updates.map(({ day, markdown }) => [day, markdown])).toEqual([
			[12, 'Back at training.'],
		]);
		const spanish = 'A las tres semanas volvió a entrenar sin síntomas y con el sodio normal.';
		await addUpdate(viewer, id, { day: 21, markdown: spanish, key: key() });
		await addUpdate(viewer, id, { day: 30, markdown: 'Bien.', language: 'es', key: key() });
		expect((await page(omar, id)).updates.map(({ language }) => language)).toEqual([null, 'es', 'es']);
		await expect(settleCase(viewer, id, { standing: 'closed' })).rejects.toMatchObject({ field: 'outcome' });
		await settleCase(viewer, id, { standing: 'closed', outcome: 'Ran the next one, drinking to thirst.' });
		expect((await page(omar, id)).standing).toBe('closed');
		expect(ids((await listed(await omar.viewer(), 'show=outcome')).rows)).toContain(id);
		expect(ids((await listed(await omar.viewer(), 'show=open')).rows)).not.toContain(id);
		await settleCase(viewer, id, { standing: 'open' });
		await settleCase(viewer, id, { standing: 'lost' });
		expect((await page(omar, id)).standing).toBe('lost');
	});

	test('its authors are asked after two weeks, six weeks, three, six and twelve months, until it is closed', async () => {
		const id = await publishOne(lena);
		const DAY = 864e5;
		const asked = async () => {
			const { rows } = await sql<{ n: number }>`select count(*)::int as n from notice
				where member_id = ${lena.id} and kind = 'case-outcome' and fact like ${`case-outcome:${id}:%`}`.execute(db);
			return rows[0]?.n;
		};
		const on = (day: number) => askOutcomes(new Date(Date.now() + day * DAY));
		await on(13);
		expect(await asked()).toBe(0);
		for (const [day, n] of [
			[15, 1],
			[20, 1],
			[43, 2],
			// Nobody ran this for a while: what fell due is asked once.
			[200, 3],
			[366, 4],
			[900, 4],
		] as const) {
			await on(day);
			await on(day);
			expect(await asked(), `day ${day}`).toBe(n);
		}
		expect(ids(await listOpenCases(await lena.viewer()))).toContain(id);
		await settleCase(await lena.viewer(), id, { standing: 'closed' });
		expect(ids(await listOpenCases(await lena.viewer()))).not.toContain(id);
	});
});

describe('a case to be solved', () => {
	const ANSWER = ['Quollfever', 'quollmycin', 'Quollteaching', 'Quollcourse', 'Quollpump'];
	const PUZZLE: CaseFields = {
		puzzle: 'yes',
		title: 'Fever of unknown origin in a keeper',
		diagnosis: 'Quollfever\nMyocardial Infarction',
		anatomy: 'Heart',
		drug: 'quollmycin',
		device: 'Quollpump 2',
		course: 'Quollcourse of treatment.',
		outcome: 'It was Quollfever.',
		teaching: 'Quollteaching.',
		// No vocabulary knows them: the author says what they are.
		things: 'Quollfever\nQuollcourse\nQuollteaching\nQuollpump\nQuollmycin',
	};

	test('nothing that tells the answer leaves the server before it is revealed, and everything after', async () => {
		const id = await publishOne(lena, PUZZLE);
		const viewer = await lena.viewer();
		await addUpdate(viewer, id, { day: 4, markdown: 'Serology: Quollfever.', keptBack: true, key: key() });
		await addUpdate(viewer, id, { day: 2, markdown: 'Still febrile.', key: key() });
		await indexContent({ contentId: id });
		const seen = async (who: Person) => {
			const them = await who.viewer();
			const found = [];
			for (const word of ANSWER) found.push(...(await search(them, word)).hits.filter((hit) => hit.id === id));
			const form = await readHistory(them, id).catch(() => null);
			return JSON.stringify([
				await readCasePage(them, id),
				await readThread(them, 'case', id),
				await listNewest(them, null),
				await listed(them, ''),
				await listed(them, `device=${normalName('Quollpump 2')}`),
				found,
				form,
			]);
		};
		const before = await seen(omar);
		for (const word of [...ANSWER, 'Myocardial Infarction', 'D009203']) expect(before, word).not.toContain(word);
		expect(before).toContain('Still febrile');
		const { rows } = await sql`select from content_topic ct join topic t on t.id = ct.topic_id
			where ct.content_id = ${id} and t.name = 'Myocardial Infarction'`.execute(db);
		expect(rows).toHaveLength(0);
		// Its authors see what they wrote, marked as kept back.
		expect((await page(lena, id)).parts.filter((part) => part.keptBack).map(({ section }) => section)).toEqual([
			'course',
			'outcome',
			'teaching',
		]);
		await expect(revealAnswer(await omar.viewer(), id)).rejects.toMatchObject(notFound);
		await revealAnswer(viewer, id);
		await revealAnswer(viewer, id);
		await indexContent({ contentId: id });
		const after = await seen(omar);
		for (const word of ANSWER) expect(after, word).toContain(word);
		expect(after).toContain('Serology');
	});

	test('an outcome that cites a retracted paper asks for the reason when it is revealed', async () => {
		const record = {
			pmid: 9988,
			journal: { abbreviation: 'J Invent Med', title: 'Invented' },
			types: [{ ui: '', name: 'Retracted Publication' }],
		};
		await sql`insert into citation (pmid, version, file_number, nlm_id, title, year, published_on, record, words, terms)
			values (9988, 1, 1, '1', 'Tea for the kidney.', 2019, '2019-01-01', ${JSON.stringify(record)}::jsonb, '', '{}')`.execute(
			db,
		);
		const id = await publishOne(lena, { puzzle: 'yes', outcome: 'As in PMID 9988, it was the tea.' });
		const viewer = await lena.viewer();
		await expect(revealAnswer(viewer, id)).rejects.toMatchObject({ field: 'citing' });
		expect((await page(omar, id)).hidden).toBe(true);
		await revealAnswer(viewer, id, 'it shows how one can be misled');
		expect((await page(omar, id)).hidden).toBe(false);
		const { rows } = await sql<{
			because: string;
		}>`select because from content_citation where content_id = ${id}`.execute(db);
		expect(rows).toEqual([{ because: 'it shows how one can be misled' }]);
	});

	test('what was read with its answer cannot become one, and an edit does not tell it', async () => {
		const open = await publishOne(lena);
		await expect(editCase(await lena.viewer(), open, { fields: { ...SAMPLE, puzzle: 'yes' } })).rejects.toMatchObject({
			field: 'puzzle',
		});
		const id = await publishOne(lena, PUZZLE);
		await editCase(await lena.viewer(), id, { fields: { ...SAMPLE, ...PUZZLE, puzzle: '', history: 'Keeps quolls.' } });
		const read = JSON.stringify([await page(omar, id), await readHistory(await omar.viewer(), id)]);
		expect(read).toContain('Keeps quolls');
		for (const word of ANSWER) expect(read, word).not.toContain(word);
	});
});
