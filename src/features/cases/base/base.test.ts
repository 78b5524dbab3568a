// The case base: found by what is coded and by words, counted for this reader and nobody else; trees, levels, likes.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';

import { readNotices } from '#kernel/notices/read-notices.ts';
import { block } from '#kernel/people/block.ts';
import { VISITOR, type Viewer } from '#kernel/people/viewer.ts';
import { indexContent } from '#kernel/search/index-content.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { SAMPLE } from '../case-samples.file.ts';
import { recordNotIdentifiable, recordSigned } from '../consent/record-consent.ts';
import { withdrawConsent } from '../consent/withdraw-consent.ts';
import { startDraft } from '../drafts.ts';
import type { CaseFields } from '../fields.ts';
import { type CaseBase, readCaseBase } from '../list-cases.ts';
import { publishCase } from '../publish-case.ts';
import { revealAnswer, settleCase } from '../updates.ts';
import { findAlike, readAlike, readOfDevices } from './alike.ts';
import { filterPairs, readFilter, withTerm } from './filter.ts';
import { icdAbove } from './icd-tree.ts';
import { forgetFilter, keepFilter } from './kept-filters.ts';
import { levelsIn } from './levels.ts';
import { lookForKeptFilters } from './tell-of-new-cases.ts';
import { countCaseMarks, markAll } from './write-marks.ts';

let mira: Person;
let otto: Person;
let nurse: Person;
let patient: Person;
let rooms: Id;
let count = 0;
const REASON = 'Ages are bands, days are relative, and the illness is common among those who are operated on.';

async function tell(who: Person, fields: Partial<CaseFields>): Promise<Id> {
	const viewer = await who.viewer();
	const id = await startDraft(viewer, { ...SAMPLE, diagnosis: '', drug: '', ...fields }, `base-test-${++count}`);
	await recordNotIdentifiable(viewer, id, REASON);
	return publishCase(viewer, id);
}
const read = (viewer: Viewer, address: string) => readCaseBase(viewer, readFilter(new URLSearchParams(address)), null);
const idsOf = (found: CaseBase) => [...found.rows].map(({ id }) => id);
const countOf = (found: CaseBase, facet: string, value: string) =>
	found.facets[facet]?.find((one) => one.value === value)?.count ?? 0;

const ids: Record<'disc' | 'stenosis' | 'gated' | 'heart', Id> = {} as never;

beforeAll(async () => {
	mira = await person('Mira Base', { profession: 'physician', specialty: 'neurosurgery' });
	otto = await person('Otto Base', { profession: 'physician', country: 'DE' });
	nurse = await person('Nele Base', { profession: 'nurse' });
	patient = await person('Paul Base');
	rooms = await space('base-room', null);
	await joinSpace(await mira.viewer(), 'base-room');
	await sql`insert into space_tool (space_id, tool) values (${rooms}, 'cases') on conflict do nothing`.execute(db);
	ids.disc = await tell(mira, {
		title: 'A disc that came back',
		specialty: 'neurosurgery',
		age: '40-49',
		sex: 'male',
		diagnosis: 'M51.26',
		anatomy: 'disc L4/5\nLumbar Vertebrae',
		device: 'Quollcage® TL-2',
		ended: 'recovered',
	});
	ids.stenosis = await tell(otto, {
		title: 'Legs that tire downhill',
		specialty: 'neurosurgery',
		age: '70-79',
		sex: 'female',
		diagnosis: 'M48.061',
		anatomy: 'L3-L5',
		device: 'quollcage tl 2',
		ended: 'sequelae',
	});
	ids.gated = await tell(mira, {
		title: 'Behind the gate',
		specialty: 'neurosurgery',
		sex: 'female',
		diagnosis: 'M51.26',
		anatomy: 'L4-L5',
		device: 'Quollcage TL-2',
		drug: 'Wombatinib',
		ended: 'died',
		audience: 'space:base-room',
	});
	ids.heart = await tell(otto, {
		title: 'A valve at seventy',
		specialty: 'cardiology',
		age: '70-79',
		diagnosis: 'Myocardial Infarction',
		audience: 'members',
	});
	for (const id of Object.values(ids)) await indexContent({ contentId: id });
});

describe('what a case is marked with', () => {
	test('levels of the spine, however they are written', () => {
		const values = (words: string) => levelsIn(words).map(({ value }) => value);
		expect(values('L4/5 disc and L5–S1')).toEqual(['L4-L5', 'L5-S1']);
		expect(levelsIn('c3-6')[0]).toEqual({ value: 'C3-C6', single: ['C3', 'C4', 'C5', 'C6'] });
		expect(values('T12-L1')).toEqual(['T12-L1']);
		expect(values('L9, S1-L5, HLA-B27, T2-weighted, CL4')).toEqual(['T2']);
	});

	test('a code stands below its category and its chapter', () => {
		expect(icdAbove('M51.26')).toEqual(['chapter-13', 'M51', 'M51.2']);
		expect(icdAbove('I21')).toEqual(['chapter-9']);
	});
});

describe('finding', () => {
	test('by diagnosis with everything below, level, device, outcome, age, sex, specialty, and by several of them', async () => {
		const omar = await otto.viewer();
		expect(idsOf(await read(omar, 'diagnosis=M51&device=quollcage+tl+2'))).toEqual([ids.disc]);
		expect(idsOf(await read(omar, 'diagnosis=m5126&level=L4'))).toEqual([ids.disc]);
		expect(idsOf(await read(omar, 'level=L4&device=QUOLLCAGE+TL-2'))).toEqual([ids.stenosis, ids.disc]);
		expect(idsOf(await read(omar, 'level=L4-L5&device=quollcage+tl+2&outcome=recovered'))).toEqual([ids.disc]);
		expect(idsOf(await read(omar, 'device=quollcage+tl+2&agefrom=60-69&ageto=80-89&sex=female'))).toEqual([
			ids.stenosis,
		]);
		expect(idsOf(await read(omar, 'device=quollcage+tl+2&specialty=cardiology'))).toEqual([]);
		// A heading far above, the heading's other name, and a word of it.
		for (const words of ['D002318', 'heart attack', 'infarction'])
			expect(idsOf(await read(omar, `diagnosis=${words}`))).toContain(ids.heart);
		expect(idsOf(await read(omar, 'diagnosis=no+such+illness'))).toEqual([]);
	});

	test('by words together with filters, the best first', async () => {
		const viewer = await nurse.viewer();
		expect(idsOf(await read(viewer, 'q=downhill'))).toEqual([ids.stenosis]);
		expect(idsOf(await read(viewer, 'q=marathon&device=quollcage+tl+2')).sort()).toEqual(
			[ids.disc, ids.stenosis].sort(),
		);
		expect(idsOf(await read(viewer, 'q=downhill&sex=male'))).toEqual([]);
	});

	test('the address is the filter, and the filter the address', () => {
		const address = 'show=open&q=fever&diagnosis=M51&diagnosis=D002318&device=quollcage+tl+2&agefrom=40-49&ageto=60-69';
		const filter = readFilter(new URLSearchParams(address));
		expect(String(new URLSearchParams(filterPairs(filter)))).toBe(address);
		expect(filterPairs(readFilter(new URLSearchParams('show=x&sex=&specialty=nothing&agefrom=y')))).toEqual([]);
		expect(withTerm(filter, 'diagnosis', 'M51.2', ['M51']).terms.diagnosis).toEqual(['D002318', 'M51.2']);
		expect(readFilter(new URLSearchParams('agefrom=60-69&ageto=40-49')).ages).toEqual(['40-49', '50-59', '60-69']);
	});
});

describe('counting', () => {
	test('facets hold what the reader may open, and nothing of a gated case: no count, no value, no level, no drug', async () => {
		const inside = await read(await mira.viewer(), 'device=quollcage+tl+2');
		const outside = await read(await nurse.viewer(), 'device=quollcage+tl+2');
		expect([inside.total, outside.total]).toEqual([3, 2]);
		expect([countOf(inside, 'ended', 'died'), countOf(outside, 'ended', 'died')]).toEqual([1, 0]);
		expect([countOf(inside, 'icd', 'chapter-13'), countOf(outside, 'icd', 'chapter-13')]).toEqual([3, 2]);
		expect(JSON.stringify(outside)).not.toMatch(/wombatinib|Behind the gate/i);
		expect((await read(await nurse.viewer(), 'drug=wombatinib')).total).toBe(0);
		expect((await read(await patient.viewer(), 'device=quollcage+tl+2')).total).toBe(0);
		expect((await read(VISITOR, 'device=quollcage+tl+2')).facets).toEqual({});
	});

	test('below a chosen code stand the codes under it', async () => {
		const found = await read(await mira.viewer(), 'diagnosis=chapter-13&device=quollcage+tl+2');
		expect(found.facets.icd?.map(({ value, count: n }) => [value, n])).toEqual([
			['M51', 2],
			['M48', 1],
		]);
		const level = await read(await nurse.viewer(), 'level=L&device=quollcage+tl+2');
		expect(level.facets.level?.map(({ value, count: n }) => [value, n])).toEqual([
			['L4', 2],
			['L5', 2],
			['L3', 1],
		]);
	});

	test('a change of readers, a block and a withdrawal are counted at once', async () => {
		const viewer = await mira.viewer();
		const id = await startDraft(viewer, { ...SAMPLE, device: 'Bilbyclip 1' }, `base-test-${++count}`);
		const { code } = await recordSigned(viewer, id, {
			language: 'en',
			scope: ['network'],
			signer: 'patient',
			years: 5,
			drawn: '',
			typed: 'A.',
		});
		await publishCase(viewer, id);
		const seen = async (who: Person) => (await read(await who.viewer(), 'device=bilbyclip+1')).total;
		expect(await seen(nurse)).toBe(1);
		await changeAudience(viewer, id, 'connections');
		expect([await seen(nurse), await seen(mira)]).toEqual([0, 1]);
		await changeAudience(viewer, id, 'members');
		expect(await seen(patient)).toBe(1);
		await block(await patient.viewer(), mira.handle);
		expect(await seen(patient)).toBe(0);
		await withdrawConsent(code as string, '192.0.2.81');
		expect([await seen(nurse), await seen(mira)]).toEqual([0, 0]);
	});

	test('a case to be solved is counted without its answer, for its author too, until it is revealed', async () => {
		const id = await tell(otto, {
			title: 'What is it?',
			summary: 'Fever.',
			outcome: 'Echidna fever.',
			diagnosis: 'Echidna fever',
			device: 'Echidnaprobe 4',
			anatomy: 'T7',
			ended: 'died',
			puzzle: 'yes',
		});
		const viewer = await otto.viewer();
		for (const address of ['diagnosis=echidna+fever', 'device=echidnaprobe+4', 'level=T7&outcome=died'])
			expect((await read(viewer, address)).total).toBe(0);
		expect(idsOf(await read(await nurse.viewer(), 'level=T7&show=solve'))).toEqual([id]);
		await revealAnswer(viewer, id);
		for (const address of ['diagnosis=echidna+fever', 'device=echidnaprobe+4', 'level=T7&outcome=died'])
			expect(idsOf(await read(viewer, address))).toEqual([id]);
		await settleCase(viewer, id, { standing: 'closed', outcome: 'Well again.', ended: 'recovered' });
		expect((await read(viewer, 'level=T7&outcome=died')).total).toBe(0);
		expect(idsOf(await read(viewer, 'level=T7&outcome=recovered&show=outcome'))).toEqual([id]);
	});
});

describe('cases like this one', () => {
	test('the likest by what both are coded with, never one that the reader may not see', async () => {
		await countCaseMarks();
		await findAlike({ caseId: ids.disc });
		await findAlike({ caseId: ids.gated });
		const inside = await readAlike(await mira.viewer(), ids.disc);
		expect(inside[0]).toMatchObject({ id: ids.gated });
		expect(inside.map(({ id }) => id)).toContain(ids.stenosis);
		const outside = await readAlike(await nurse.viewer(), ids.disc);
		expect(outside[0]).toMatchObject({ id: ids.stenosis });
		expect(outside[0]?.shared.join()).toMatch(/Quollcage|L4|L5/i);
		expect(outside.map(({ id }) => id)).not.toContain(ids.gated);
		expect(outside.map(({ id }) => id)).not.toContain(ids.heart);
		expect(await readAlike(VISITOR, ids.disc)).toEqual([]);
	});

	test('a device shows its other cases, to those who may see them', async () => {
		const titles = async (who: Person) =>
			(await readOfDevices(await who.viewer(), ids.disc)).flatMap((one) => one.cases.map(({ title }) => title));
		expect(await titles(mira)).toEqual(['Behind the gate', 'Legs that tire downhill']);
		expect(await titles(nurse)).toEqual(['Legs that tire downhill']);
		expect(await titles(patient)).toEqual([]);
	});
});

describe('a filter that is kept', () => {
	const told = async (who: Person) =>
		(await readNotices(await who.viewer(), null)).notices.filter(({ kind }) => kind === 'saved-search');

	test('tells of a new case that fits, once, and only of what its member may see', async () => {
		const filter = readFilter(new URLSearchParams('diagnosis=M51&sex=male'));
		for (const who of [otto, patient, mira]) {
			await keepFilter(await who.viewer(), filter);
			await keepFilter(await who.viewer(), filter);
		}
		await expect(keepFilter(await otto.viewer(), readFilter(new URLSearchParams('')))).rejects.toMatchObject({
			field: 'q',
		});
		expect((await read(await otto.viewer(), '')).kept).toMatchObject([{ words: 'M51, Male' }]);
		expect((await read(await otto.viewer(), 'device=no+such+thing')).kept).toHaveLength(1);
		await lookForKeptFilters();
		await lookForKeptFilters();
		expect(await told(otto)).toEqual([]); // what was there before is known
		await tell(mira, {
			title: 'A disc, once more',
			specialty: 'neurosurgery',
			sex: 'male',
			diagnosis: 'M51.26',
		});
		await tell(mira, { title: 'A woman’s disc', specialty: 'neurosurgery', sex: 'female', diagnosis: 'M51.26' });
		await lookForKeptFilters();
		await lookForKeptFilters();
		expect(await told(otto)).toMatchObject([{ path: '/cases?diagnosis=M51&sex=male' }]);
		expect(await told(patient)).toEqual([]); // for verified members
		expect(await told(mira)).toEqual([]); // her own
		await forgetFilter(await otto.viewer(), (await read(await otto.viewer(), '')).kept[0]?.id as Id);
		expect((await read(await otto.viewer(), '')).kept).toEqual([]);
	});
});

test('marks are made anew for all when the headings change, and say the same', async () => {
	const marks = () =>
		sql<{ n: string }>`select md5(string_agg(marks::text, ',' order by content_id)) as n from case_base`.execute(db);
	const before = (await marks()).rows[0]?.n;
	await sql`update case_base set marks = '{}'`.execute(db);
	await markAll({});
	expect((await marks()).rows[0]?.n).toBe(before);
	await sql`delete from case_base where content_id = ${ids.disc}`.execute(db);
	await countCaseMarks();
	expect((await marks()).rows[0]?.n).toBe(before);
});
