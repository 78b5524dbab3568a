// From a file of PubMed to what members see and are told: a retraction that comes, comes from the other side, and is taken back.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { registerConcern } from '#kernel/citations/concern.ts';
import { lookThrough } from '#kernel/citations/look-through.ts';
import { keepNamed } from '#kernel/citations/name-works.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { reply } from '#kernel/replies/reply.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { medlineFile, type Paper } from '../fixtures/medline-file.ts';
import { loadFiles } from '../medline/load-files.ts';
import { countSources, findUnmarked } from './count-sources.ts';
import { readCitedHere } from './read-cited-here.ts';
import { readSources } from './read-sources.ts';
import { refreshWorks } from './refresh-works.ts';
import { marksOf, studyWords } from './study-words.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'evidence-'));
let ann: Person;
let ben: Person;
let cleo: Person;
let number = 100;
let keys = 0;

/** Loads the next file of PubMed, as the worker does. */
async function load(papers: Paper[], deleted?: number[], at = ++number): Promise<void> {
	const file = path.join(folder, `pubmed26n${String(at).padStart(4, '0')}.xml.gz`);
	writeFileSync(file, gzipSync(medlineFile(papers, deleted)));
	expect((await loadFiles([file], () => {})).problems).toEqual([]);
}
const post = async (by: Person, markdown: string, citing?: string) =>
	writePost(await by.viewer(), { audience: 'members', markdown, citing, key: `evidence-${++keys}`, attested: true });
const cited = async (id: Id) => (await readThread(await ann.viewer(), 'post', id)).root.cited;
const told = async (by: Person, pmid: number) =>
	(await readNotices(await by.viewer(), null)).notices
		.filter(({ path: to }) => to === `/library/${pmid}`)
		.map(({ sentence }) => sentence)
		.reverse();

const PLAIN: Partial<Paper> = { year: 2020 };
const retraction = (pmid: number, of: number): Paper => ({
	pmid,
	title: 'Retraction: it was wrong.',
	types: [['D016440', 'Retraction of Publication']],
	corrections: [['RetractionOf', 'J Invent Med. 2020', of]],
});
const retracted = (pmid: number, by: number): Paper => ({
	...PLAIN,
	pmid,
	title: `Paper ${pmid}.`,
	types: [['D016441', 'Retracted Publication']],
	corrections: [['RetractionIn', 'J Invent Med. 2021', by]],
});
const sound = (pmid: number): Paper => ({ ...PLAIN, pmid, title: `Paper ${pmid}.`, doi: `10.5555/e.${pmid}` });

beforeAll(async () => {
	[ann, ben, cleo] = [await person('Ann Author'), await person('Ben Other'), await person('Cleo Keeper')];
	await sql`create table test_shelf (member_id bigint, pmid integer)`.execute(db);
	registerConcern({
		name: 'test-shelf',
		words: 'A paper that you keep',
		rows: () => sql`select member_id, 'pmid:' || pmid as key from test_shelf`,
	});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a paper that is loaded later connects by itself, by whichever identifier', async () => {
	const ids = [await post(ann, 'PMID 9501'), await post(ann, 'doi:10.5555/E.9501')];
	const version = await post(ann, 'https://doi.org/10.12688/f1000research.9502.1');
	expect((await cited(ids[0] as Id))[0]).toMatchObject({ pmid: null, title: '' });
	await load([sound(9501), { ...sound(9502), doi: '10.12688/f1000research.9502.2' }]);
	expect((await cited(version))[0]).toMatchObject({ pmid: 9502 });
	for (const id of ids) expect((await cited(id))[0]).toMatchObject({ pmid: 9501, title: 'Paper 9501.', year: 2020 });
	expect(await told(ann, 9501)).toEqual([]);
});

test('a retraction is shown at once and told once to everybody whom it concerns; taking it back is told too', async () => {
	await load([sound(9510)]);
	const id = await post(ann, 'It works: PMID 9510, doi:10.5555/e.9510.');
	await post(ann, 'Once more: doi:10.5555/e.9510.');
	await reply(await ben.viewer(), {
		parentId: id,
		markdown: '> It works: PMID 9510\n\nDoes it?',
		key: 'evidence-quote',
	});
	await sql`insert into test_shelf values (${cleo.id}, 9510)`.execute(db);
	await load([retracted(9510, 9511), retraction(9511, 9510)]);
	expect((await cited(id))[0]).toMatchObject({ pmid: 9510, marks: ['retracted'] });
	await refreshWorks();
	const sentence = 'was retracted: “Paper 9510” (J Invent Med 2020)';
	expect(await told(ann, 9510)).toEqual([`A paper that you cited ${sentence}`]);
	expect(await told(ben, 9510)).toEqual([`A paper that you cited ${sentence}`]);
	expect(await told(cleo, 9510)).toEqual([`A paper that you keep ${sentence}`]);
	await expect(post(ben, 'As PMID 9510 shows')).rejects.toMatchObject({ field: 'citing' });

	await load([sound(9510)], [9511]);
	expect((await cited(id))[0]?.marks).toEqual([]);
	expect(await told(ann, 9510)).toEqual([
		`A paper that you cited ${sentence}`,
		'A paper that you cited is no longer marked as retracted: “Paper 9510” (J Invent Med 2020)',
	]);
	expect(await told(cleo, 9510)).toHaveLength(2);
	await post(ben, 'As PMID 9510 shows');
});

test('what somebody keeps and nobody cites is looked after as well', async () => {
	await load([sound(9520)]);
	await sql`insert into test_shelf values (${cleo.id}, 9520)`.execute(db);
	await transact((trx) =>
		keepNamed(trx, { place: 'line', rowId: ben.id, memberId: ben.id, texts: ['PMID 9520'], knowing: false }),
	);
	await load([retracted(9520, 9521)]);
	expect(await told(ben, 9520)).toEqual(['A paper that you named was retracted: “Paper 9520” (J Invent Med 2020)']);
	expect(await told(cleo, 9520)).toEqual(['A paper that you keep was retracted: “Paper 9520” (J Invent Med 2020)']);
});

test('the notice alone retracts its paper, whatever the order of the files, and its deletion takes that back', async () => {
	await load([sound(9530)], undefined, 310);
	const id = await post(ann, 'PMID 9530');
	await load([retraction(9531, 9530)], undefined, 320);
	const standing = async () =>
		(await db.selectFrom('citation').select('standing').where('pmid', '=', 9530).executeTakeFirst())?.standing;
	expect(await standing()).toBe(3);
	expect((await cited(id))[0]?.marks).toEqual(['retracted']);
	// The paper's record of an update that is older than the notice, and an older record of the notice that says nothing yet.
	await load([sound(9530)], undefined, 315);
	await load([{ pmid: 9531, title: 'Not yet a notice.' }], undefined, 305);
	expect(await standing()).toBe(3);
	await load([], [9531], 330);
	expect(await standing()).toBe(0);
	expect((await cited(id))[0]?.marks).toEqual([]);
	expect(await told(ann, 9530)).toHaveLength(2);
});

test('concern and correction are told; a newer version and a preprint are shown', async () => {
	await load([sound(9540), sound(9541), sound(9542)]);
	const id = await post(ann, 'PMIDs 9540, 9541, 9542');
	await load([
		{ ...sound(9540), corrections: [['ExpressionOfConcernIn', 'J Invent Med. 2021', 9549]] },
		{
			...sound(9541),
			corrections: [
				['ErratumIn', 'J Invent Med. 2021', 9548],
				['UpdateIn', 'J Invent Med. 2022', 9547],
			],
		},
		{ ...sound(9542), types: [['D000076942', 'Preprint']], corrections: [['UpdateIn', 'J Invent Med. 2022', 9547]] },
	]);
	expect((await cited(id)).map(({ pmid, marks }) => [pmid, marks])).toEqual([
		[9540, ['concern']],
		[9541, ['corrected', 'updated']],
		[9542, ['updated', 'preprint']],
	]);
	expect(await told(ann, 9540)).toEqual([
		'A paper that you cited has an expression of concern: “Paper 9540” (J Invent Med 2020)',
	]);
	expect(await told(ann, 9541)).toEqual(['A paper that you cited was corrected: “Paper 9541” (J Invent Med 2020)']);
	expect(await told(ann, 9542)).toEqual([]);
});

test('whoever took the text back is not told', async () => {
	await load([sound(9550)]);
	await withdraw(await ben.viewer(), await post(ben, 'PMID 9550'));
	await load([retracted(9550, 9551)]);
	expect(await told(ben, 9550)).toEqual([]);
});

test('texts that were there before are looked through, and asked about nothing', async () => {
	await load([retracted(9560, 9561)]);
	const id = await post(ann, 'Old words.');
	await sql`update body set markdown = 'Old words: PMID 9560.', html = '<p>Old words: PMID 9560.</p>' where content_id = ${id}`.execute(
		db,
	);
	await lookThrough();
	expect((await cited(id))[0]).toMatchObject({ pmid: 9560, marks: ['retracted'], because: '' });
	const { rows } = await sql`select from cited_anew where finished_at is not null`.execute(db);
	expect(rows).toHaveLength(1);
});

test('a citation’s page names the texts that its reader may see, and no other', async () => {
	await load([sound(9570)]);
	const room = await space('evidence-room', null, 'secret');
	await sql`insert into space_member (space_id, member_id, role, may) values (${room}, ${ann.id}, 'owner', 'moderate')`.execute(
		db,
	);
	const open = await post(ann, 'Open words on PMID 9570');
	await reply(await ben.viewer(), { parentId: open, markdown: 'And doi:10.5555/e.9570 too', key: 'evidence-cited' });
	await writePost(await ann.viewer(), {
		audience: 'space',
		spaceId: room,
		markdown: 'Secret words on PMID 9570',
		key: 'evidence-secret',
	});
	const seen = async (by: Person) =>
		(await readCitedHere(await by.viewer(), 9570)).texts.map(({ noun, excerpt }) => `${noun}: ${excerpt}`);
	expect(await seen(ben)).toEqual(['A reply: And doi:10.5555/e.9570 too', 'A post: Open words on PMID 9570']);
	expect(await seen(ann)).toHaveLength(3);
});

test('sources are counted; what is in secret spaces shows in no number, and an unmarked retraction would be found', async () => {
	const room = await space('evidence-count', null, 'secret');
	await sql`insert into space_member (space_id, member_id, role, may) values (${room}, ${ann.id}, 'owner', 'moderate')`.execute(
		db,
	);
	await countSources();
	const before = await readSources();
	await load([retracted(9580, 9581)]);
	await writePost(await ann.viewer(), {
		audience: 'space',
		spaceId: room,
		markdown: 'PMID 9580',
		citing: 'a warning',
		key: 'evidence-hidden',
	});
	await countSources();
	expect({ ...(await readSources()).counted, at: 0 }).toEqual({ ...before.counted, at: 0 });
	const id = await post(ann, 'PMID 9580', 'a warning');
	await countSources();
	const after = await readSources();
	expect(after.counted?.retracted).toBe((before.counted?.retracted ?? 0) + 1);
	expect(after.counted?.unmarked).toBe(0);
	expect(after.byKind.find(({ of }) => of === 'Posts')?.withSource).toBe(
		(before.byKind.find(({ of }) => of === 'Posts')?.withSource ?? 0) + 1,
	);
	expect(after.byMonth[0]?.of).toBe(new Date().toISOString().slice(0, 7));
	// What readers get no longer says it: by the paper's card, or because the text is taken for one that cites nothing.
	await sql`update cited_work set marks = '{}' where key = 'pmid:9580'`.execute(db);
	expect(await findUnmarked()).toContainEqual({ contentId: id, pmid: 9580 });
	await refreshWorks();
	expect(await findUnmarked()).toEqual([]);
	await sql`update body set parts = 0 where content_id = ${id}`.execute(db);
	expect(await findUnmarked()).toEqual([{ contentId: id, pmid: 9580 }]);
});

describe('words', () => {
	const words = (...names: string[]) => studyWords(names.map((name) => ({ ui: '', name })));
	test('the most telling kinds of a study', () => {
		expect(words('Journal Article')).toBe('');
		expect(words('Journal Article', 'Review', 'Systematic Review', 'Meta-Analysis')).toBe(
			'Systematic review, meta-analysis',
		);
		expect(words('Clinical Trial', 'Randomized Controlled Trial', 'Clinical Trial, Phase III')).toBe(
			'Randomised trial, phase III trial',
		);
		expect(words('Letter', 'Comment')).toBe('Letter');
		expect(words('REVIEW')).toBe('Review');
	});
	test('the gravest mark first, with its notice', () => {
		expect(
			marksOf(
				[{ ui: 'D016441', name: 'whatever it is called then' }],
				[
					{ type: 'ErratumIn', pmid: 1 },
					{ type: 'RetractionIn', pmid: 2 },
				],
			),
		).toEqual({ marks: ['retracted', 'corrected'], noticePmid: 2 });
		expect(marksOf([], [{ type: 'CommentIn', pmid: 1 }])).toEqual({ marks: [], noticePmid: null });
	});
});
