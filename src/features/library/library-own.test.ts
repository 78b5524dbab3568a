// What members keep in the library: a shelf that nobody else sees, searches that tell of new papers, journals that are followed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDigest } from '#features/digest/read-digest.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { VISITOR } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { listKeptMails } from '#platform/mail.server.ts';
import { type Person, person } from '#tests/people.ts';
import { medlineFile, type Paper } from './fixtures/medline-file.ts';
import { type Arrival, listArrivals, placeArrivals } from './journals/arrivals.ts';
import { followJournal } from './journals/follow-journal.ts';
import { listJournals, newInJournals, readJournal } from './journals/read-journals.ts';
import { loadFile } from './medline/load-file.ts';
import { learnLexemes } from './medline/load-files.ts';
import { feedOf } from './search/feed.ts';
import { listAsked, noteAsked, withAsked } from './search/history.ts';
import { forgetCalendar } from './search/lexemes.ts';
import { changeKept, keepSearch, listKept } from './search/saved-searches.ts';
import { findCitations } from './search/search-citations.ts';
import { libraryTasks } from './search/tell-searchers.ts';
import { editItem, markItem } from './shelf/edit-item.ts';
import { addFile, openFile, removeFile } from './shelf/own-files.ts';
import { readShelf, readShelfItem, shelfTable } from './shelf/read-shelf.ts';
import { isOnShelf, saveCitation, takeOffShelf } from './shelf/save-citation.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let lena: Person;
let uli: Person;
const thisYear = new Date().getUTCFullYear();

let files = 100;
async function load(papers: Paper[]): Promise<void> {
	const file = path.join(folder, `pubmed26n0${files++}.xml.gz`);
	writeFileSync(file, gzipSync(medlineFile(papers)));
	await loadFile(file);
	await learnLexemes();
	forgetCalendar();
}
const sentences = async (who: Person) =>
	(await readNotices(await who.viewer(), null)).notices.map(({ sentence }) => sentence);

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	await load([
		{
			pmid: 8001,
			title: 'Lime blossom in fever.',
			year: 2015,
			types: [['D016449', 'Randomized Controlled Trial']],
			headings: [
				['D006801', 'Humans'],
				['D000368', 'Aged'],
			],
		},
		{ pmid: 8002, title: 'Lime blossom: a review.', year: 2019, types: [['D016454', 'Review']] },
		{
			pmid: 8003,
			title: 'Cough in infants.',
			year: 2019,
			headings: [
				['D006801', 'Humans'],
				['D007231', 'Infant, Newborn'],
			],
		},
		{ pmid: 8004, title: '=SUM(1) in a spreadsheet.', year: 2020, journal: 'Ann Invent', doi: '10.5555/Sum.1' },
	]);
});

describe('the shelf', () => {
	test('holds a paper once, with note, tags, lists and whether it is read; nobody else sees any of it', async () => {
		const me = await lena.viewer();
		await saveCitation(me, 8001);
		await saveCitation(me, 8001);
		await editItem(me, 8001, {
			note: 'Ask about the dose.',
			tags: 'Fever, fever , tea',
			lists: 'Club, Autumn',
			read: false,
			attested: false,
		});
		await saveCitation(me, 8004);
		await markItem(me, 8004, true);
		expect(await readShelf(me, { page: 0 })).toMatchObject({
			count: 2,
			unread: 1,
			lists: [
				{ name: 'Autumn', count: 1 },
				{ name: 'Club', count: 1 },
			],
			tags: [
				{ name: 'fever', count: 1 },
				{ name: 'tea', count: 1 },
			],
		});
		expect((await readShelf(me, { page: 0, list: 'Club' })).items.map(({ pmid }) => pmid)).toEqual([8001]);
		expect((await readShelf(me, { page: 0, tag: 'tea' })).items.map(({ pmid }) => pmid)).toEqual([8001]);
		expect((await readShelf(me, { page: 0, unread: true })).items).toMatchObject([{ pmid: 8001, read: false }]);
		// A list that is named no more goes.
		await editItem(me, 8001, { note: 'Ask about the dose.', tags: '', lists: 'club', read: true, attested: false });
		expect((await readShelf(me, { page: 0 })).lists).toEqual([{ name: 'Club', count: 1 }]);
		const other = await uli.viewer();
		expect((await readShelf(other, { page: 0 })).count).toBe(0);
		await expect(readShelfItem(other, 8001)).rejects.toMatchObject({ status: 404 });
		await expect(
			editItem(other, 8001, { note: 'x', tags: '', lists: '', read: true, attested: false }),
		).rejects.toMatchObject({ status: 404 });
		await takeOffShelf(other, 8001);
		expect(await isOnShelf(me, 8001)).toBe(true);
		await expect(saveCitation(VISITOR, 8001)).rejects.toThrow('Sign in');
		await expect(saveCitation(me, 8999)).rejects.toMatchObject({ status: 404 });
	});

	test('a note that could show who a patient is asks first; what is too long loses nothing', async () => {
		const me = await lena.viewer();
		const draft = { tags: '', lists: '', read: false };
		await expect(
			editItem(me, 8001, { ...draft, note: 'Like Mrs Mary Smith, born 03/04/1951, MRN 12345678.', attested: false }),
		).rejects.toMatchObject({ field: 'attested' });
		await expect(editItem(me, 8001, { ...draft, note: 'x'.repeat(20_001), attested: false })).rejects.toMatchObject({
			field: 'note',
		});
		await expect(
			editItem(me, 8001, { ...draft, note: '', tags: 'y'.repeat(61), attested: false }),
		).rejects.toMatchObject({ field: 'tags' });
		expect((await readShelfItem(me, 8001)).note).toBe('Ask about the dose.');
	});

	test('the table of it is safe for a spreadsheet', async () => {
		const table = await shelfTable(await lena.viewer(), {});
		expect(table.split('\r\n')[0]).toContain('"PMID","DOI","Title"');
		expect(table).toContain(`"8004","10.5555/sum.1","'=SUM(1) in a spreadsheet."`);
	});

	test('a PDF of one’s own is sealed, and opens for its owner alone', async () => {
		const me = await lena.viewer();
		const pdf = (words: string) => new File([`%PDF-1.7\n${words}`], '../../My "paper".pdf');
		await expect(addFile(me, 8001, new File(['<html>'], 'x.pdf'))).rejects.toThrow('no PDF');
		await expect(addFile(me, 8001, new File([], 'x.pdf'))).rejects.toThrow('Choose a file');
		await expect(addFile(me, 8001, new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'x.pdf'))).rejects.toThrow('20 MB');
		await expect(addFile(await uli.viewer(), 8001, pdf('a'))).rejects.toMatchObject({ status: 404 });
		await addFile(me, 8001, pdf('unmistakable words'));
		await addFile(me, 8001, pdf('unmistakable words'));
		const { ownFiles } = await readShelfItem(me, 8001);
		expect(ownFiles).toMatchObject([{ name: 'My _paper_.pdf' }]);
		const id = ownFiles[0]?.id as string;
		const { rows } = await sql<{ sealed: Buffer }>`select sealed from shelf_file where id = ${id}`.execute(db);
		expect(rows[0]?.sealed.toString('latin1')).not.toContain('unmistakable');
		expect((await openFile(me, 8001, id)).bytes.toString()).toContain('unmistakable words');
		const administrator = await person('Ada Admin', { duties: ['administrator'] });
		for (const other of [await uli.viewer(), await administrator.viewer()])
			await expect(openFile(other, 8001, id)).rejects.toMatchObject({ status: 404 });
		await removeFile(await uli.viewer(), 8001, id);
		await openFile(me, 8001, id);
		await takeOffShelf(me, 8001);
		await expect(openFile(me, 8001, id)).rejects.toMatchObject({ status: 404 });
	});
});

describe('filters and facets', () => {
	const pmids = async (text: string, filters = {}) =>
		(await findCitations(text, 'date', filters, 1))?.hits.map(({ pmid }) => pmid);

	test('kind, species, age, years, language and journal narrow; the counts beside them agree', async () => {
		expect(await pmids('blossom', { kinds: ['randomised-trial', 'review'] })).toEqual([8002, 8001]);
		expect(await pmids('blossom', { kinds: ['review'] })).toEqual([8002]);
		expect(await pmids('blossom OR cough', { species: 'humans', age: 'infant' })).toEqual([8003]);
		expect(await pmids('blossom OR cough', { age: '19-plus' })).toEqual([8001]);
		expect(await pmids('blossom', { from: 2016, to: 2030 })).toEqual([8002]);
		expect(await pmids('blossom', { language: 'ger' })).toEqual([]);
		expect(await pmids('blossom AND review[filter]')).toEqual([8002]);
		const found = await findCitations('blossom OR cough', 'best', {}, 1);
		expect(found).toMatchObject({ count: 3, exact: true, some: false });
		expect(found?.facets.years).toEqual([
			{ year: 2015, count: 1 },
			{ year: 2019, count: 2 },
		]);
		expect(found?.facets.kinds).toContainEqual({ value: 'review', words: 'Review', count: 1 });
		expect(found?.facets.languages).toEqual([{ value: 'eng', words: 'English', count: 3 }]);
		expect(found?.facets.ages.map(({ value }) => value)).toEqual(['newborn', 'infant', 'aged']);
	});

	test('where no paper has all of the words, those with most of them come, and it is said', async () => {
		const found = await findCitations('lime blossom for coughing grandmothers', 'best', {}, 1);
		expect(found).toMatchObject({ count: 0, some: true });
		expect(found?.hits.map(({ pmid }) => pmid)).toEqual(expect.arrayContaining([8001, 8002, 8003]));
		expect((await findCitations('lime AND grandmothers', 'best', {}, 1))?.hits).toEqual([]);
	});
});

describe('searches that are kept', () => {
	test('#1 AND #2 as in PubMed, with the filters they had, and only one’s own', async () => {
		const me = await lena.viewer();
		await noteAsked(me, 'blossom', { from: 2016 }, { count: 1, exact: true });
		await noteAsked(me, 'blossom', { from: 2016 }, { count: 1, exact: true });
		await noteAsked(me, 'review', {}, { count: 1, exact: true });
		expect((await listAsked(me)).map(({ number, query }) => [number, query])).toEqual([
			[2, 'review'],
			[1, 'blossom'],
		]);
		const joined = await withAsked(me, '#1 AND #2');
		expect(joined).toBe(`(blossom AND 2016:${thisYear + 2}[dp]) AND (review)`);
		expect((await findCitations(joined, 'date', {}, 1))?.hits.map(({ pmid }) => pmid)).toEqual([8002]);
		expect(await withAsked(me, '"#1" protein')).toBe('"#1" protein');
		await expect(withAsked(await uli.viewer(), '#1 AND #2')).rejects.toThrow('There is no #1');
	});

	test('a load tells once, by notice and by mail; the mail says no word of what was asked', async () => {
		const me = await lena.viewer();
		await keepSearch(me, 'blossom', {});
		await keepSearch(me, 'blossom', {});
		await keepSearch(me, 'unheard', {});
		const kept = await listKept(me);
		expect(kept.map(({ query }) => query)).toEqual(['unheard', 'blossom']);
		const id = kept[1]?.id as string;
		await changeKept(me, id, 'mail');
		await expect(changeKept(await uli.viewer(), id, 'feed')).rejects.toMatchObject({ status: 404 });
		await libraryTasks['library-alerts']();
		expect(await sentences(lena)).toEqual([]);
		await load([
			{ pmid: 8010, title: 'Blossom again.', year: thisYear },
			{ pmid: 8001, title: 'Lime blossom in fever, revised.', year: 2015 },
		]);
		await libraryTasks['library-alerts']();
		await libraryTasks['library-alerts']();
		expect(await sentences(lena)).toEqual(['One new citation for a search that you keep in the library']);
		await libraryTasks['library.mail']({ searchId: id, found: 1 });
		const [mail] = await listKeptMails();
		expect(mail?.text).toContain('One new citation');
		expect(mail?.text).not.toMatch(/blossom/i);
	});

	test('its feed opens for whoever has the address, says nothing of the member, and ends when the address is taken back', async () => {
		const me = await lena.viewer();
		const id = (await listKept(me))[1]?.id as string;
		await changeKept(me, id, 'feed');
		const tokenOf = async () => ((await listKept(me))[1]?.feed ?? '').replace('/library/feed/', '');
		const token = await tokenOf();
		const feed = await feedOf(token);
		expect(feed).toContain('Blossom again.');
		expect(feed?.indexOf('Blossom again.')).toBeLessThan(feed?.indexOf('Lime blossom: a review.') ?? 0);
		expect(feed).not.toMatch(/lena|berg/i);
		expect(feed?.replace(/<(title|summary|id|link)[\s\S]*?(?:<\/\1>|\/>)/g, '')).not.toContain('blossom');
		await changeKept(me, id, 'feed');
		expect(await feedOf(token)).toBeNull();
		const second = await tokenOf();
		expect(await feedOf(second)).not.toBeNull();
		expect(await feedOf(`${second.slice(0, -1)}${second.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
		await changeKept(me, id, 'no-feed');
		expect(await feedOf(second)).toBeNull();
		await changeKept(me, id, 'forget');
		expect(await listKept(me)).toHaveLength(1);
	});
});

describe('journals', () => {
	test('are found by name, abbreviation and ISSN, with issues and contents', async () => {
		const me = await lena.viewer();
		const found = async (words: string) =>
			(await listJournals(me, { words, followed: false, page: 0 })).journals.map(({ abbreviation }) => abbreviation);
		expect(await found('invent')).toEqual(['J Invent Med', 'Ann Invent']);
		expect(await found('Ann Inv')).toEqual(['Ann Invent']);
		expect(await found('1234-5679')).toHaveLength(2);
		expect(await found("'); drop table journal; --")).toEqual([]);
		const journal = await readJournal(me, '91200001', {});
		expect(journal).toMatchObject({
			abbreviation: 'J Invent Med',
			iso: 'J. Invent. Med.',
			country: 'Norway',
			year: thisYear,
		});
		const earlier = await readJournal(me, '91200001', { year: 2019 });
		expect(earlier.issues).toMatchObject([{ volume: '12', issue: '3', citations: 2 }]);
		expect(earlier.contents.map(({ pmid }) => pmid)).toEqual([8002, 8003]);
		await expect(readJournal(me, 'none', {})).rejects.toMatchObject({ status: 404 });
		await expect(readJournal(VISITOR, '91200001', {})).rejects.toThrow('Sign in');
	});

	test('one that is followed tells of new papers, once a load, and of no old ones', async () => {
		const me = await uli.viewer();
		await followJournal(me, '91200001', true);
		await followJournal(me, '91200001', true);
		await expect(followJournal(me, 'none', true)).rejects.toMatchObject({ status: 404 });
		await load([
			{ pmid: 8020, title: 'New one.', year: thisYear },
			{ pmid: 8021, title: 'New two.', year: thisYear, headings: [['D006333', 'Heart Failure']] },
			{ pmid: 8022, title: 'Old one.', year: 1999 },
			{ pmid: 8023, title: 'Elsewhere.', year: thisYear, journal: 'Ann Invent' },
		]);
		await libraryTasks['library-alerts']();
		await libraryTasks['library-alerts']();
		expect(await sentences(uli)).toEqual(['2 new papers in J Invent Med, which you follow']);
		expect(await newInJournals(me)).toMatchObject([{ name: 'J Invent Med', citations: 2 }]);
		expect(await newInJournals(await lena.viewer())).toEqual([]);
		// In the feed and in the digest: a line a load, with its papers; what is muted wins.
		const since = new Date(Date.now() - 86_400_000);
		const [arrival] = await listArrivals(await uli.viewer(), since);
		expect(arrival).toMatchObject({ nlmId: '91200001', name: 'J Invent Med', count: 2 });
		expect(arrival?.papers.map(({ title }) => title)).toEqual(['New two.', 'New one.']);
		expect(await listArrivals(await lena.viewer(), since)).toEqual([]);
		expect((await readDigest(await uli.viewer(), 7)).journals).toHaveLength(1);
		await sql`insert into topic_stance (member_id, topic_id, stance) select ${uli.id}, above.topic_id, 'mute' from topic own
			join topic_tree place on place.topic_id = own.id join topic_tree above on above.tree_number = any(tree_above(place.tree_number))
			where own.mesh_ui = 'D006333' limit 1`.execute(db);
		const [muted] = await listArrivals(await uli.viewer(), since);
		expect(muted?.papers.map(({ title }) => title)).toEqual(['New one.']);
		expect(muted?.count).toBe(1);
		const rows = [2, 4, 6].map((hours) => ({ publishedAt: new Date(Date.now() - hours * 3_600_000) }));
		const came = (hours: number) => ({ ...(arrival as Arrival), at: new Date(Date.now() - hours * 3_600_000) });
		const places = (from: Date | null, more: boolean) =>
			Object.entries(placeArrivals([came(1), came(5), came(9)], rows, from, more)).map(([at, list]) => [
				Number(at),
				list.length,
			]);
		expect(places(null, true)).toEqual([
			[0, 1],
			[2, 1],
		]);
		expect(places(null, false)).toEqual([
			[0, 1],
			[2, 1],
			[3, 1],
		]);
		expect(places(came(3).at, false)).toEqual([
			[2, 1],
			[3, 1],
		]);
		await followJournal(me, '91200001', false);
		expect(await newInJournals(me)).toEqual([]);
	});
});
