// A question for research, from asking to release and withdrawal; and every way in which somebody might get at fewer than ten.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { SAMPLE } from '#features/cases/case-samples.file.ts';
import { tellConsentEnded, withdrawConsent } from '#features/cases/consent/withdraw-consent.ts';
import {
	type CaseFields,
	publishCase,
	recordNotIdentifiable,
	recordSigned,
	recordWaiver,
	startDraft,
} from '#features/cases/index.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { VISITOR } from '#kernel/people/viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { answerAlways, answerFor, readRequests } from './answer.ts';
import { askAuthors, askForAll } from './ask-authors.ts';
import { closeCohort, defineCohort, nameEthics } from './define-cohort.ts';
import { listCohorts, readCohort } from './read-cohorts.ts';
import { downloadRelease, makeRelease, tellAuthors } from './release.ts';

let rosa: Person; // asks
let omar: Person; // tells most cases
let lena: Person; // tells some, in a room
let nurse: Person;
let patient: Person;
let count = 0;
const codes = new Map<Id, string>();
const told: Id[] = [];
let cohort: Id;
const key = () => `cohort-test-${++count}`;
const ETHICS = { body: 'Ethics committee of the faculty', number: 'EK 2026/114', date: '2026-02-03' };
const QUESTION = {
	title: 'How do infected quollspines end?',
	purpose: 'To see whether those who are treated for six weeks fare as those who are treated for twelve.',
	criteria: 'device=quollspine+clamp',
	fields: ['age', 'sex', 'outcome', 'country'],
	keeper: 'Rosa Asker, Department of Medicine, encrypted',
	endsOn: `${new Date().getUTCFullYear() + 2}-06-30`,
};

async function tell(who: Person, fields: Partial<CaseFields>, scope = ['network', 'research']): Promise<Id> {
	const viewer = await who.viewer();
	const id = await startDraft(
		viewer,
		{ ...SAMPLE, device: 'Quollspine clamp', sex: 'female', age: '60-69', ended: 'recovered', ...fields },
		key(),
	);
	const { code } = await recordSigned(viewer, id, {
		language: 'en',
		scope,
		signer: 'patient',
		years: 5,
		drawn: '',
		typed: 'A.',
	});
	await publishCase(viewer, id);
	codes.set(id, code as string);
	return id;
}
async function waive(who: Person, research: boolean): Promise<Id> {
	const viewer = await who.viewer();
	const id = await startDraft(viewer, { ...SAMPLE, device: 'Quollwaive clamp' }, key());
	await recordWaiver(viewer, id, { board: 'Ethics board', reference: 'W 1', years: null, research });
	await publishCase(viewer, id);
	return id;
}
const ask = async (who: Person, question: Partial<typeof QUESTION> = {}) => {
	const id = await defineCohort(await who.viewer(), { ...QUESTION, ...question, key: key() });
	await askAuthors({ cohortId: id });
	return id;
};
const sayYes = async (who: Person, cohortId: Id, ids: Id[]) => {
	for (const id of ids) await answerFor(await who.viewer(), cohortId, id, true);
};
const rowsOf = async (cohortId: Id, number: number) =>
	(await downloadRelease(await rosa.viewer(), cohortId, number, 'data')).text.trim().split('\r\n').slice(1);
const notAllowed = { kind: 'not-allowed' };
const notFound = { kind: 'not-found' };

beforeAll(async () => {
	rosa = await person('Rosa Asker', { profession: 'physician' });
	omar = await person('Omar Teller', { profession: 'physician', country: 'ES' });
	lena = await person('Lena Teller', { profession: 'physician', country: 'DE' });
	nurse = await person('Nina Other', { profession: 'nurse' });
	patient = await person('Pat Other');
	const room = await space('cohort-room', null);
	await joinSpace(await lena.viewer(), 'cohort-room');
	await sql`insert into space_tool (space_id, tool) values (${room}, 'cases') on conflict do nothing`.execute(db);
	for (let n = 0; n < 9; n++) told.push(await tell(omar, { title: `Clamp ${n}`, sex: n < 5 ? 'female' : 'male' }));
	// What nobody outside the room may know of, and what no patient gave for research.
	told.push(await tell(lena, { title: 'Clamp in the room', audience: 'space:cohort-room' }));
	await tell(omar, { title: 'Not for research' }, ['network']);
	const viewer = await omar.viewer();
	const attested = await startDraft(viewer, { ...SAMPLE, device: 'Quollspine clamp' }, key());
	await recordNotIdentifiable(
		viewer,
		attested,
		'Ages are bands, days are relative, and it is common in every large race.',
	);
	await publishCase(viewer, attested);
	cohort = await ask(rosa);
});

describe('asking', () => {
	test('takes a proved profession, a purpose, criteria, known fields, a keeper and an end', async () => {
		const draft = { ...QUESTION, key: key() };
		await expect(defineCohort(await patient.viewer(), draft)).rejects.toMatchObject(notAllowed);
		await expect(defineCohort(VISITOR, draft)).rejects.toMatchObject({ kind: 'sign-in' });
		const viewer = await nurse.viewer();
		for (const [wrong, field] of [
			[{ title: 'x' }, 'title'],
			[{ purpose: 'x' }, 'purpose'],
			[{ purpose: `${QUESTION.purpose} Ask Mr John Miller, phone 555-201-4471.` }, 'attested'],
			[{ criteria: '' }, 'criteria'],
			[{ criteria: 'q=fever&show=open' }, 'criteria'],
			[{ fields: ['title', 'presentation'] }, 'fields'],
			[{ keeper: '' }, 'keeper'],
			[{ endsOn: '2020-01-01' }, 'endsOn'],
			[{ endsOn: 'tomorrow' }, 'endsOn'],
			[{ endsOn: '2028-02-30' }, 'endsOn'],
			[{ endsOn: '0000-01-01' }, 'endsOn'],
		] as const)
			await expect(
				defineCohort(viewer, {
					...draft,
					...wrong,
					fields: [...(('fields' in wrong && wrong.fields) || draft.fields)],
				}),
			).rejects.toMatchObject({ field });
	});

	test('authors see their own cases that patients gave for research, and whoever asks learns nothing', async () => {
		const { requests } = await readRequests(await omar.viewer());
		expect(requests).toHaveLength(1);
		expect(requests[0]?.cases.map(({ id }) => id).sort()).toEqual(told.slice(0, 9).sort());
		expect((await readRequests(await lena.viewer())).requests[0]?.cases.map(({ id }) => id)).toEqual([told[9]]);
		expect((await readRequests(await nurse.viewer())).requests).toEqual([]);
		const seen = JSON.stringify([
			await readCohort(await rosa.viewer(), cohort),
			await listCohorts(await rosa.viewer()),
		]);
		expect(seen).not.toMatch(/Clamp \d|in the room/);
		expect(JSON.parse(seen)[0].atLeast).toBe(0);
		expect(JSON.stringify((await readNotices(await omar.viewer(), null)).notices)).toContain('counted in research');
		for (const who of [omar, nurse, patient])
			await expect(readCohort(await who.viewer(), cohort)).rejects.toMatchObject({
				kind: expect.stringMatching(/not-(found|allowed)/),
			});
	});

	test('a case on a waiver is asked for only where the waiver covers research', async () => {
		await waive(omar, false);
		const covered = await waive(omar, true);
		const title = 'How do waived clamps end?';
		const waived = await ask(rosa, { title, criteria: 'device=quollwaive+clamp' });
		const { requests } = await readRequests(await omar.viewer());
		expect(requests.find((one) => one.title === title)?.cases.map(({ id }) => id)).toEqual([covered]);
		await closeCohort(await rosa.viewer(), waived);
	});

	test('only an author answers, for a case that was asked for', async () => {
		await expect(answerFor(await nurse.viewer(), cohort, told[0] as Id, true)).rejects.toMatchObject(notFound);
		await expect(answerFor(await rosa.viewer(), cohort, told[0] as Id, true)).rejects.toMatchObject(notFound);
		await expect(answerFor(await omar.viewer(), cohort, told[9] as Id, true)).rejects.toMatchObject(notFound);
	});
});

describe('fewer than ten', () => {
	test('cannot be released by anyone, in any way: nine, nine and a no, nine and a withdrawn one', async () => {
		await nameEthics(await rosa.viewer(), cohort, ETHICS);
		await sayYes(omar, cohort, told.slice(0, 9));
		await expect(makeRelease(await rosa.viewer(), cohort)).rejects.toMatchObject(notAllowed);
		await answerFor(await lena.viewer(), cohort, told[9] as Id, false);
		await expect(makeRelease(await rosa.viewer(), cohort)).rejects.toMatchObject(notAllowed);
		for (const who of [omar, nurse])
			await expect(makeRelease(await who.viewer(), cohort)).rejects.toMatchObject(notFound);
		for (const them of [VISITOR, await patient.viewer()])
			await expect(makeRelease(them, cohort)).rejects.toMatchObject({
				kind: expect.stringMatching(/sign-in|not-allowed/),
			});
		for (const number of [0, 1, -1])
			await expect(downloadRelease(await rosa.viewer(), cohort, number, 'data')).rejects.toMatchObject(notFound);
		// The researcher's own case does not fill a gap that a patient left.
		const gone = await tell(omar, { title: 'Clamp of one who leaves' });
		await askAuthors({ cohortId: cohort });
		await answerFor(await omar.viewer(), cohort, gone, true);
		await withdrawConsent(codes.get(gone) as string, '192.0.2.101');
		await expect(makeRelease(await rosa.viewer(), cohort)).rejects.toMatchObject(notAllowed);
		expect((await readCohort(await rosa.viewer(), cohort)).releases).toEqual([]);
	});

	test('nor without an ethics approval', async () => {
		await answerFor(await lena.viewer(), cohort, told[9] as Id, true);
		const bare = await ask(rosa, { title: 'The same without approval' });
		await sayYes(omar, bare, told.slice(0, 9));
		await sayYes(lena, bare, told.slice(9));
		await expect(makeRelease(await rosa.viewer(), bare)).rejects.toMatchObject({ ...notAllowed, field: 'body' });
		await expect(nameEthics(await omar.viewer(), bare, ETHICS)).rejects.toMatchObject(notFound);
		await expect(nameEthics(await rosa.viewer(), bare, { ...ETHICS, date: '2031-01-01' })).rejects.toMatchObject({
			field: 'date',
		});
		await closeCohort(await rosa.viewer(), bare);
		await expect(makeRelease(await rosa.viewer(), bare)).rejects.toMatchObject(notAllowed);
	});
});

describe('a release', () => {
	test('of ten: every row alike where they must be, no word of a case, authors told, the download written down', async () => {
		expect(await makeRelease(await rosa.viewer(), cohort)).toBe(1);
		const rows = await rowsOf(cohort, 1);
		expect(rows).toHaveLength(10);
		const sizes = new Map<string, number>();
		for (const row of rows) sizes.set(row, (sizes.get(row) ?? 0) + 1);
		expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(10);
		const dictionary = (await downloadRelease(await rosa.viewer(), cohort, 1, 'dictionary')).text;
		expect(dictionary).toContain(ETHICS.number);
		expect(dictionary).toContain('step');
		expect(rows.join() + dictionary).not.toMatch(/Clamp|marathon|Omar|Lena/);
		const { rows: releases } = await sql<{ id: Id }>`select id from cohort_release where cohort_id = ${cohort}`.execute(
			db,
		);
		await tellAuthors({ releaseId: releases[0]?.id as Id });
		await tellAuthors({ releaseId: releases[0]?.id as Id });
		const notices = (await readNotices(await lena.viewer(), null)).notices;
		expect(notices.filter((one) => JSON.stringify(one).includes('were counted in research'))).toHaveLength(1);
		const { rows: downloads } = await sql`select from cohort_download join cohort_release r on r.id = release_id
			where r.cohort_id = ${cohort} and cohort_download.member_id = ${rosa.id}`.execute(db);
		expect(downloads.length).toBeGreaterThanOrEqual(2);
		for (const who of [omar, lena, nurse])
			await expect(downloadRelease(await who.viewer(), cohort, 1, 'data')).rejects.toMatchObject(notFound);
	});

	test('one case more gives no other release of it; nor does another question that means all but one', async () => {
		const one = await tell(omar, { title: 'Clamp eleven', sex: 'male', age: '20-29', ended: 'died' });
		await askForAll();
		await answerFor(await omar.viewer(), cohort, one, true);
		const again = await makeRelease(await rosa.viewer(), cohort);
		expect(again).toBe(1);
		// Everybody but the one of twenty: by another member, to be compared with the first.
		const narrower = await ask(nurse, {
			title: 'Only those of sixty and more',
			criteria: 'device=quollspine+clamp&agefrom=20-29&ageto=20-29',
		});
		await nameEthics(await nurse.viewer(), narrower, ETHICS);
		await sayYes(omar, narrower, [one]);
		await expect(makeRelease(await nurse.viewer(), narrower)).rejects.toMatchObject(notAllowed);
		const wider = await ask(nurse, { title: 'All of them and the one' });
		await nameEthics(await nurse.viewer(), wider, ETHICS);
		await sayYes(omar, wider, [...told.slice(0, 9), one]);
		await sayYes(lena, wider, told.slice(9));
		await makeRelease(await nurse.viewer(), wider);
		const { rows } = await sql<{
			n: number;
		}>`select count(*)::int as n from cohort_release_case where case_id = ${one}`.execute(db);
		expect(rows[0]?.n).toBe(0);
	});

	test('ten more make another one; whoever leaves takes others along, and who exported is told without learning whom', async () => {
		const more: Id[] = [];
		for (let n = 0; n < 12; n++) more.push(await tell(omar, { title: `Clamp of the second year ${n}`, sex: 'male' }));
		await answerAlways(await omar.viewer(), true);
		await askForAll();
		const number = await makeRelease(await rosa.viewer(), cohort);
		expect((await rowsOf(cohort, number)).length).toBeGreaterThanOrEqual(20);
		await withdrawConsent(codes.get(told[0] as Id) as string, '192.0.2.102');
		await tellConsentEnded({ caseId: told[0] as Id, why: 'withdrawn' });
		const notices = JSON.stringify((await readNotices(await rosa.viewer(), null)).notices);
		expect(notices).toContain('Stop using that release');
		expect(notices).not.toContain('Clamp 0');
		expect((await readCohort(await rosa.viewer(), cohort)).releases[0]?.outdated).toBe(true);
		// The first release counted ten, one of whom left: what shares cases with it leaves all of them.
		const next = await makeRelease(await rosa.viewer(), cohort).catch((problem) => problem);
		if (typeof next === 'number') {
			const { rows } = await sql<{
				n: number;
			}>`select count(*)::int as n from cohort_release r join cohort_release_case c on c.release_id = r.id
				where r.cohort_id = ${cohort} and r.number = ${next} and c.case_id = ${told[0] as Id}`.execute(db);
			expect(rows[0]?.n).toBe(0);
		} else expect(next).toMatchObject(notAllowed);
	});
});
