// Resources and wiki pages of a space, by their acts: who may, what is found and where it leads, what is kept and counted.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import PdfKit from 'pdfkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { addDocument } from '#kernel/attachments/document/add-document.ts';
import { readDocument, readDocumentPage } from '#kernel/attachments/document/read-document.ts';
import { sweepAttachments } from '#kernel/attachments/sweep-attachments.ts';
import { addVideo } from '#kernel/attachments/video/add-video.ts';
import { readVideo } from '#kernel/attachments/video/read-video.ts';
import { concerned } from '#kernel/citations/concern.ts';
import { indexContent } from '#kernel/search/index-content.ts';
import { search } from '#kernel/search/search.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { listSpace } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import { newIncoming } from '#platform/files.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { makeMp4 } from '#tests/make-video.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { addResource, type ResourceDraft } from './add-resource.ts';
import { addVersion, changeResource } from './change-resource.ts';
import { changeFolder, makeFolder, readFolders, removeFolder } from './folders.ts';
import { listResources } from './list-resources.ts';
import { flushUses, noteUse, resourceTasks } from './note-use.ts';
import { readChangeable } from './read-resource.ts';
import { requireResources } from './rules.ts';
import { linkedNames, linkPages, markMissing } from './wiki/page-links.ts';
import { passOnPages } from './wiki/pass-on-pages.ts';
import { findPage, readPageHistory } from './wiki/read-page.ts';
import { changePage, restorePage, takeBack, writePage } from './wiki/write-page.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'resources-'));
let mod: Person;
let ann: Person;
let ben: Person;
let reader: Person;
let outside: Person;
let ward: Id;
let keys = 0;
const key = () => `resource-key-${++keys}`;

beforeAll(async () => {
	[mod, ann, ben, reader, outside] = [
		await person('Mo Keeper', { profession: 'physician' }),
		await person('Ann Adder', { profession: 'nurse' }),
		await person('Ben Bender', { profession: 'physician' }),
		await person('Rea Reader', { profession: 'physician' }),
		await person('Olga Outside', { profession: 'physician' }),
	];
	ward = await space('ward', null, 'secret');
	await db
		.insertInto('space_member')
		.values([mod, ann, ben, reader].map((one) => ({ space_id: ward, member_id: one.id, may: 'post' as const })))
		.execute();
	await sql`update space_member set role = 'moderator', may = 'moderate' where space_id = ${ward} and member_id = ${mod.id}`.execute(
		db,
	);
	await sql`update space_member set role = 'reader', may = 'read' where space_id = ${ward} and member_id = ${reader.id}`.execute(
		db,
	);
	await db.insertInto('space_tool').values({ space_id: ward, tool: 'resources' }).execute();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const about = (more: Partial<ResourceDraft> = {}): ResourceDraft => ({
	spaceId: ward,
	form: 'link',
	title: 'Calculator of the SOFA score',
	text: 'Six organs, worst value of the day.',
	url: 'https://sofa.example.org/score',
	licence: 'cc-by',
	source: 'Society of Intensive Care',
	dated: '2024-3',
	language: 'en',
	topics: ['Sepsis'],
	folderId: null,
	key: key(),
	...more,
});

async function pdf(pages: string[]): Promise<{ path: string; bytes: number; name: string; key: string }> {
	const drawn = new PdfKit({ size: 'A4' });
	const chunks: Buffer[] = [];
	drawn.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve) => drawn.on('end', resolve));
	for (const [at, text] of pages.entries()) {
		if (at > 0) drawn.addPage();
		drawn.text(text);
	}
	drawn.end();
	await ended;
	const bytes = Buffer.concat(chunks);
	const file = path.join(folder, `${key()}.pdf`);
	writeFileSync(file, bytes);
	return { path: file, bytes: bytes.length, name: 'C:\\ward\\Drug chart.pdf', key: key() };
}

/** Indexes what the worker would. */
async function index(...ids: Id[]): Promise<void> {
	for (const contentId of ids) await indexContent({ contentId });
}
const listed = async (by: Person, asked: Partial<Parameters<typeof listResources>[1]> = {}) =>
	(await listResources(await by.viewer(), { spaceId: ward, order: 'newest', ...asked })).lines.map(
		(line) => line.title,
	);
const missing = { kind: 'not-found' };

test('who may post adds a link; its members find it in list and search, nobody else knows of it; a form sent twice adds one', async () => {
	const draft = about();
	const id = await addResource(await ann.viewer(), draft);
	expect(await addResource(await ann.viewer(), draft)).toBe(id);
	expect(await listed(reader)).toEqual(['Calculator of the SOFA score']);
	const [line] = (await listResources(await reader.viewer(), { spaceId: ward, order: 'newest' })).lines;
	expect(line).toMatchObject({
		form: 'link',
		site: 'sofa.example.org',
		dated: '2024-03',
		source: 'Society of Intensive Care',
	});
	const { root } = await readThread(await reader.viewer(), 'resource', id);
	expect(root.card?.html).toContain('href="https://sofa.example.org/score"');
	expect(root.card?.line).toContainEqual({ label: 'Source', value: 'Society of Intensive Care', language: '' });
	await index(id);
	const finds = async (viewer: Parameters<typeof search>[0]) =>
		(await search(viewer, 'sofa score')).hits.map((hit) => hit.id);
	expect(await finds(await ben.viewer())).toEqual([id]);
	for (const viewer of [await outside.viewer(), VISITOR]) {
		expect(await finds(viewer)).toEqual([]);
		await expect(readThread(viewer, 'resource', id)).rejects.toMatchObject(missing);
	}
	await expect(requireResources(await outside.viewer(), 'ward')).rejects.toMatchObject(missing);
	await expect(addResource(await outside.viewer(), about())).rejects.toMatchObject(missing);
	await expect(addResource(await reader.viewer(), about())).rejects.toMatchObject({ kind: 'not-allowed' });
	expect((await listSpace(await ben.viewer(), ward, null)).rows.map((row) => row.id)).toContain(id);

	// What is no address, no licence, no date is said beside its field.
	const wrong = async (more: Partial<ResourceDraft>) =>
		addResource(await ann.viewer(), about(more)).then(
			() => null,
			(problem: { field?: string }) => problem.field,
		);
	expect(await wrong({ url: 'javascript:alert(1)' })).toBe('url');
	expect(await wrong({ licence: 'mine' })).toBe('licence');
	expect(await wrong({ dated: '2024-13' })).toBe('dated');
	expect(await wrong({ form: 'file', text: 'No file.' })).toBe('file');
	expect(await wrong({ source: 'Mrs Rosalind Pemberton, tel. (555) 010-4477' })).toBe('attested');

	// Whoever added it changes it, and a keeper; others do not.
	const change = { ...about({ title: 'SOFA score, calculator', licence: 'cc0', topics: [] }), basedOn: 0 };
	await expect(changeResource(await ben.viewer(), id, change)).rejects.toMatchObject({ kind: 'not-allowed' });
	await changeResource(await mod.viewer(), id, change);
	await expect(changeResource(await ann.viewer(), id, { ...change, title: 'Mine instead' })).rejects.toMatchObject({
		kind: 'conflict',
	});
	expect(await listed(reader)).toEqual(['SOFA score, calculator']);
	expect((await readChangeable(await ann.viewer(), id, 'resource')).text).toBe('Six organs, worst value of the day.');
});

test('a PDF is found by its words, the hit leads to the page, a new version takes its place and the old one stays', async () => {
	const viewer = await ann.viewer();
	const upload = await pdf([
		'Drug chart of the ward. First page.',
		'Vancomycin: trough before the fourth dose, AIDS clinic too.',
	]);
	const documentId = await addDocument(viewer, upload);
	expect(await addDocument(viewer, upload)).toBe(documentId);
	// Not published: its owner's alone.
	expect(await readDocument(viewer, documentId)).toMatchObject({ name: 'Drug chart.pdf' });
	expect(await readDocument(await ben.viewer(), documentId)).toBeNull();
	const id = await addResource(
		viewer,
		about({ form: 'file', title: 'Drug chart', text: 'Doses and levels.', documentId }),
	);
	await index(id);
	const hit = async (by: Person, words: string) =>
		(await search(await by.viewer(), words, { spaceId: ward, kinds: ['resource', 'wiki'] })).hits[0];
	const found = await hit(ben, 'vancomycin trough');
	expect(found).toMatchObject({ id, link: `/resources/${shortId(id)}?page=2#page=2`, within: { number: 2 } });
	expect(found?.within?.passage.filter((piece) => piece.marked).map((piece) => piece.text.toLowerCase())).toContain(
		'vancomycin',
	);
	expect(await hit(ben, 'AIDS')).toMatchObject({ id, within: { number: 2 } });
	expect((await hit(ben, 'drug chart'))?.id).toBe(id);
	expect((await search(await outside.viewer(), 'vancomycin trough')).hits).toEqual([]);
	expect(await readDocumentPage(await reader.viewer(), documentId, 2)).toContain('fourth dose');
	expect(await readDocumentPage(await outside.viewer(), documentId, 2)).toBeNull();
	expect(await readDocument(await outside.viewer(), documentId)).toBeNull();

	const second = await addDocument(viewer, await pdf(['Drug chart of the ward, second edition: daptomycin.']));
	await expect(addVersion(await ben.viewer(), id, { documentId: second, note: '' })).rejects.toMatchObject({
		kind: 'not-allowed',
	});
	await addVersion(viewer, id, { documentId: second, note: 'Daptomycin is new.' });
	await addVersion(viewer, id, { documentId: second, note: 'Daptomycin is new.' });
	await index(id);
	expect((await hit(ben, 'daptomycin'))?.within?.number).toBe(1);
	expect(await hit(ben, 'vancomycin trough')).toBeUndefined();
	expect(await readDocument(await reader.viewer(), documentId)).not.toBeNull();
	const [line] = (await listResources(viewer, { spaceId: ward, order: 'newest', form: 'file' })).lines;
	expect(line).toMatchObject({ title: 'Drug chart', versions: 2, pages: 1 });

	// What the check saw in a file is asked about before it is published, and the file need not be sent again.
	const named = await addDocument(viewer, await pdf(['Ask for MRN 4471902.']));
	const asked = about({ form: 'file', title: 'List of beds', text: 'Beds.', documentId: named });
	await expect(addResource(viewer, asked)).rejects.toMatchObject({
		field: 'attested',
		message: expect.stringContaining('page 1'),
	});
	await addResource(viewer, { ...asked, attested: true });

	// An upload that is never published goes.
	const left = await addDocument(viewer, await pdf(['Never published.']));
	await sweepAttachments(new Date(Date.now() + 25 * 3_600_000));
	expect(await readDocument(viewer, left)).toBeNull();
	expect(await readDocument(viewer, documentId)).not.toBeNull();
}, 120_000);

test('a phrase in quotes is found where it stands on one page, and a video is a resource of its space', async () => {
	const viewer = await ann.viewer();
	const documentId = await addDocument(
		viewer,
		await pdf(['Ward handbook. Balanced crystalloid first.', 'Central venous catheter. Venous blood, balanced diet.']),
	);
	const book = await addResource(viewer, about({ form: 'file', title: 'Handbook', text: 'All of it.', documentId }));
	const file = await newIncoming();
	await writeFile(file, await makeMp4({ colour: [10, 200, 90] }));
	const videoId = await addVideo(viewer, { path: file, bytes: 5000, alt: 'Washing hands', attested: true, key: key() });
	const draft = about({ form: 'video', title: 'Hands before lines', text: 'Two minutes.', videoId });
	await expect(addResource(viewer, { ...draft, videoId: null })).rejects.toMatchObject({ field: 'video' });
	const video = await addResource(viewer, draft);
	await index(book, video);
	const found = async (typed: string) => (await search(await ben.viewer(), typed)).hits;
	expect((await found('"central venous catheter"')).map(({ id, link }) => [id, link])).toEqual([
		[book, `/resources/${shortId(book)}?page=2#page=2`],
	]);
	// The phrase on one page and the word on another are one handbook; a phrase does not reach over the end of a page.
	expect((await found('"balanced crystalloid" diet')).map(({ id }) => id)).toEqual([book]);
	expect((await found('handbook "balanced crystalloid"')).map(({ id }) => id)).toEqual([book]);
	expect((await found('"first central"')).map(({ id }) => id)).toEqual([]);
	expect((await found('"hands before"')).map(({ id }) => id)).toEqual([video]);
	expect(await listed(reader, { form: 'video' })).toEqual(['Hands before lines']);
	expect((await readVideo(await reader.viewer(), videoId))?.hash).toBeDefined();
	expect(await readVideo(await outside.viewer(), videoId)).toBeNull();
});

test('what is no PDF is told of its own way', async () => {
	const other = path.join(folder, 'other');
	writeFileSync(other, 'PK\x03\x04 something else');
	const said = async (name: string) =>
		addDocument(await ann.viewer(), { path: other, bytes: 20, name, key: key() }).then(
			() => '',
			(problem: Error) => problem.message,
		);
	expect(await said('Leaflet.docx')).toMatch(/“Export”, then PDF/);
	expect(await said('slides.PPTX')).toMatch(/slides/);
	expect(await said('wound.heic')).toMatch(/as an image/);
	expect(await said('round.mov')).toMatch(/as a video/);
	expect(await said('list.csv')).toMatch(/wiki page/);
	expect(await said('leaflet')).toMatch(/no PDF/);
});

test('folders are nested, listed by name, and lose nothing when they are moved or removed', async () => {
	const [a, m] = [await ann.viewer(), await mod.viewer()];
	const drugs = await makeFolder(a, ward, { name: 'Drugs', parentId: null });
	const doses = await makeFolder(a, ward, { name: 'Doses', parentId: drugs });
	await expect(makeFolder(a, ward, { name: 'drugs', parentId: null })).rejects.toMatchObject({ field: 'name' });
	await expect(makeFolder(await reader.viewer(), ward, { name: 'Mine', parentId: null })).rejects.toMatchObject({
		kind: 'not-allowed',
	});
	await expect(changeFolder(a, ward, drugs, { name: 'Medicines', parentId: null })).rejects.toMatchObject({
		kind: 'not-allowed',
	});
	await expect(changeFolder(m, ward, drugs, { name: 'Drugs', parentId: doses })).rejects.toMatchObject({
		field: 'parent',
	});
	await changeFolder(m, ward, drugs, { name: 'Medicines', parentId: null });
	expect((await readFolders(ward)).map((one) => one.path.join('/'))).toEqual(['Medicines', 'Medicines/Doses']);
	for (const title of ['Zinc', 'Äpfel und Warfarin', 'beta blockers'])
		await addResource(a, about({ title, folderId: doses, url: `https://x.example.org/${title.length}` }));
	expect(await listed(ben, { folderId: doses, order: 'name' })).toEqual([
		'Äpfel und Warfarin',
		'beta blockers',
		'Zinc',
	]);
	expect(await listed(ben, { folderId: drugs })).toEqual([]);
	await removeFolder(m, ward, doses);
	await removeFolder(m, ward, doses);
	expect(await listed(ben, { folderId: drugs })).toHaveLength(3);
	// Keyset: a page of one order continues where it ended.
	for (let at = 0; at < 30; at++)
		await addResource(a, about({ title: `Leaflet ${at}`, folderId: drugs, url: `https://x.example.org/l${at}` }));
	const first = await listResources(a, { spaceId: ward, folderId: drugs, order: 'name' });
	const rest = await listResources(a, { spaceId: ward, folderId: drugs, order: 'name', after: first.more });
	expect(first.lines.length + rest.lines.length).toBe(33);
	expect(new Set([...first.lines, ...rest.lines].map((line) => line.id)).size).toBe(33);
	expect(rest.more).toBeNull();
});

test('what is opened counts once a member and day, and who it was is forgotten', async () => {
	const id = await addResource(await ann.viewer(), about({ title: 'Most wanted', url: 'https://wanted.example.org/' }));
	for (let time = 0; time < 3; time++) {
		noteUse(ben.id, id);
		noteUse(reader.id, id);
		await flushUses();
	}
	const [line] = (await listResources(await ann.viewer(), { spaceId: ward, order: 'used' })).lines;
	expect(line).toMatchObject({ title: 'Most wanted', uses: 2 });
	await sql`update resource_use set day = day - 1`.execute(db);
	await resourceTasks['forget-uses']();
	expect((await db.selectFrom('resource_use').selectAll().execute()).length).toBe(0);
	noteUse(ben.id, id);
	await flushUses();
	expect((await listResources(await ann.viewer(), { spaceId: ward, order: 'used' })).lines[0]?.uses).toBe(3);
});

test('a wiki page is written by several: nothing is lost when two write at once, and everything can be put back', async () => {
	const [a, b] = [await ann.viewer(), await ben.viewer()];
	const page = (more = {}) => ({
		spaceId: ward,
		folderId: null,
		title: 'How we do sepsis rounds',
		text: 'At eight. See [[Lactate]] and [[Antibiotics|which drugs]].',
		topics: [],
		guarded: false,
		key: key(),
		...more,
	});
	const id = await writePage(a, page());
	await expect(writePage(b, page({ title: 'How we do: SEPSIS rounds' }))).rejects.toMatchObject({ field: 'title' });
	await expect(writePage(await reader.viewer(), page({ title: 'Mine' }))).rejects.toMatchObject({
		kind: 'not-allowed',
	});

	// Both opened the form of version 1; the second one keeps his words and sees what changed.
	await changePage(a, id, { title: 'How we do sepsis rounds', text: 'At nine. See [[Lactate]].', basedOn: 0 });
	const bens = { title: 'How we do sepsis rounds', text: 'At eight, with the pharmacist. See [[Lactate]].' };
	await expect(changePage(b, id, { ...bens, basedOn: 0 })).rejects.toMatchObject({ kind: 'conflict', field: 'text' });
	await changePage(b, id, { ...bens, basedOn: 1 });
	await changePage(b, id, { ...bens, basedOn: 1 }); // sent again
	const history = await readPageHistory(await reader.viewer(), id);
	expect(history.versions.map(({ number, by }) => [number, by.name])).toEqual([
		[3, 'Ben Bender'],
		[2, 'Ann Adder'],
		[1, 'Ann Adder'],
	]);
	expect(history.versions[0]?.parts).toContainEqual({ text: expect.stringContaining('pharmacist'), change: 'added' });
	expect([history.mayChange, (await readPageHistory(b, id)).mayChange]).toEqual([false, true]);
	await restorePage(a, id, 1, 2);
	expect((await readThread(b, 'wiki', id)).root.card?.html).toContain('>which drugs</a>');
	await restorePage(a, id, 1, 2); // pressed again: it says this already
	await expect(restorePage(a, id, 2, 2)).rejects.toMatchObject({ kind: 'conflict' });

	// Links lead by name: to the form while nobody has written the page, and there still after it was renamed.
	expect(await findPage(b, 'ward', 'lactate')).toBe('/spaces/ward/resources/write?title=lactate');
	const lactate = await writePage(b, page({ title: 'Lactate', text: 'Within the hour.' }));
	expect(await findPage(b, 'ward', 'LACTATE')).toBe(`/wiki/${shortId(lactate)}`);
	await changePage(a, lactate, { title: 'Lactate and base excess', text: 'Within the hour.', basedOn: 0 });
	expect(await findPage(b, 'ward', 'Lactate')).toBe(`/wiki/${shortId(lactate)}`);
	await expect(findPage(await outside.viewer(), 'ward', 'Lactate')).rejects.toMatchObject(missing);
	await expect(readPageHistory(await outside.viewer(), id)).rejects.toMatchObject(missing);

	// Guarded: those alone who keep order change it.
	await changePage(await mod.viewer(), lactate, {
		title: 'Lactate',
		text: 'Within the hour.',
		guarded: true,
		basedOn: 1,
	});
	await expect(changePage(a, lactate, { title: 'Lactate', text: 'Never.', basedOn: 2 })).rejects.toMatchObject({
		kind: 'not-allowed',
	});

	// Taken back only while nobody else has written; who leaves leaves it to whoever wrote on.
	await expect(takeBack(a, id, 'wiki')).rejects.toMatchObject({ kind: 'not-allowed' });
	const alone = await writePage(a, page({ title: 'Alone', text: 'Nobody else.' }));
	await takeBack(a, alone, 'wiki');
	await expect(readThread(b, 'wiki', alone)).rejects.toMatchObject(missing);
	expect(await findPage(b, 'ward', 'Alone')).toContain('/write?title=Alone');
	await transact((trx) => passOnPages(trx, ann.id));
	const { rows } = await sql<{ by: Id }>`select principal_id as by from content where id = ${id}`.execute(db);
	expect(rows[0]?.by).toBe(ben.id);
});

test('a page’s papers concern everybody who wrote in it', async () => {
	const text = 'As in PMID 31112371 (https://pubmed.ncbi.nlm.nih.gov/31112371/).';
	const id = await writePage(await mod.viewer(), {
		spaceId: ward,
		folderId: null,
		title: 'Sources',
		text,
		topics: [],
		guarded: false,
		key: key(),
	});
	await changePage(await ben.viewer(), id, { title: 'Sources', text: `${text} And more.`, basedOn: 0 });
	const { rows } = await sql<{ member: Id; words: string }>`select member_id as member, words from (${concerned()}) c
		where key = 'pmid:31112371'`.execute(db);
	expect(rows.map((row) => row.member).sort()).toEqual([mod.id, ben.id].sort());
});

test('a member who leaves the space loses all of it', async () => {
	const [line] = (await listResources(await reader.viewer(), { spaceId: ward, order: 'newest', form: 'file' })).lines;
	expect(line).toBeDefined();
	await leaveSpace(await reader.viewer(), 'ward');
	await expect(requireResources(await reader.viewer(), 'ward')).rejects.toMatchObject(missing);
	expect(await listed(reader)).toEqual([]);
	expect((await search(await reader.viewer(), 'daptomycin')).hits).toEqual([]);
	await expect(joinSpace(await reader.viewer(), 'ward')).rejects.toMatchObject(missing);
});

test('links between pages are anchors in text alone', () => {
	expect(linkedNames('See [[A page]], [[a  PAGE]] and `[[not this]]`.\n\n```\n[[nor this]]\n```\n[[B|words]]')).toEqual(
		['a page', 'b'],
	);
	const html = '<p>See [[Tom &amp; Dr. O&#39;Neill|the two]] <code>[[x]]</code> <a href="/y">[[z]]</a> [[New]]</p>';
	const linked = linkPages(html, 'ward');
	expect(linked).toBe(
		'<p>See <a href="/spaces/ward/wiki/Tom%20%26%20Dr.%20O%27Neill">the two</a> <code>[[x]]</code> <a href="/y">[[z]]</a> <a href="/spaces/ward/wiki/New">New</a></p>',
	);
	expect(markMissing(linked, ['new'])).toContain('<a href="/spaces/ward/wiki/New" class="missing-page"');
	expect(linkPages('<p>[[&lt;script&gt;]]</p>', 'ward')).not.toContain('<script');
});
