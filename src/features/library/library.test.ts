// Medline from the files to the page: what a file says is there, later files win, broken ones change nothing, and a search
// finds what PubMed's language asks for.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { cslOf } from './cite/csl-of.ts';
import { medlineFile, type Paper } from './fixtures/medline-file.ts';
import { fileNumber, loadFile } from './medline/load-file.ts';
import { filesAt, learnLexemes, loadFiles } from './medline/load-files.ts';
import { readCitation } from './read-citation.ts';
import { withAsked } from './search/history.ts';
import { forgetCalendar } from './search/lexemes.ts';
import { readQuery } from './search/read-query.ts';
import { type Filters, type Sort, searchCitations } from './search/search-citations.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'medline-'));
let reader: Person;

function write(name: string, content: string | Buffer): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}
const packed = (name: string, papers: Paper[], deleted?: number[]) =>
	write(name, gzipSync(medlineFile(papers, deleted)));
const titleOf = async (pmid: number) =>
	(await db.selectFrom('citation').select('title').where('pmid', '=', pmid).executeTakeFirst())?.title;

beforeAll(async () => {
	reader = await person('Lena Berg');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('loading', () => {
	test('keeps every field that a reader needs', async () => {
		const file = packed('pubmed26n0001.xml.gz', [
			{
				pmid: 7001,
				title: 'Effects of <i>Tilia</i> tea &amp; rest, p &lt; 0.05, on H<sub>2</sub>O.',
				abstract: 'We gave tea to 40 adults (p &lt; 0.05).',
				year: 2019,
				month: 'Nov',
				doi: '10.5555/TILIA.1',
				authors: [
					['O’Hollow', 'AB'],
					['Ståhl', 'K'],
				],
				headings: [['D006333', 'Heart Failure', true]],
				corrections: [['Cites', 'Ancient Med. 1999', 7002]],
				more: '<CoiStatement>None.</CoiStatement><KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">tea</Keyword></KeywordList>',
			},
		]);
		expect(await loadFile(file)).toMatchObject({ citations: 1, deletions: 0, already: false });
		const { citation, standing } = await readCitation(await reader.viewer(), 7001);
		expect(standing).toBe(0);
		expect(citation).toMatchObject({
			title: 'Effects of <i>Tilia</i> tea &amp; rest, p &lt; 0.05, on H<sub>2</sub>O.',
			abstract: [
				{ label: 'METHODS', category: 'METHODS', text: 'We gave tea to 40 adults (p &lt; 0.05).' },
				{ text: 'A second part.' },
			],
			journal: {
				abbreviation: 'J Invent Med',
				title: 'The Journal of Invented Medicine',
				issn: ['1234-5679'],
				country: 'Norway',
			},
			published: { year: 2019, month: 11 },
			volume: '12',
			issue: '3',
			pages: '101-9',
			languages: ['eng'],
			types: [{ ui: 'D016428', name: 'Journal Article' }],
			headings: [{ ui: 'D006333', name: 'Heart Failure', major: true }],
			keywords: [{ owner: 'NOTNLM', words: [{ text: 'tea' }] }],
			conflicts: 'None.',
			ids: [
				{ type: 'pubmed', value: '7001' },
				{ type: 'doi', value: '10.5555/TILIA.1' },
			],
			references: [
				{ text: 'Hollow AB. Earlier work.', ids: [{ type: 'pubmed', value: '7001' }] },
				{ text: 'Ancient Med. 1999', ids: [{ type: 'pubmed', value: '7002' }] },
			],
		});
		expect(citation.authors?.[0]).toMatchObject({
			family: 'O’Hollow',
			initials: 'AB',
			orcid: '0000-0002-1825-0097',
			affiliations: ['Ward of Nowhere.'],
		});
	});

	test('a file that is in is passed over; later files win whatever the order, and what they deleted stays away', async () => {
		expect(await loadFile(path.join(folder, 'pubmed26n0001.xml.gz'))).toMatchObject({ already: true });
		await loadFile(packed('pubmed26n0012.xml.gz', [{ pmid: 7010, title: 'The later words.' }], [7011]));
		await loadFile(
			packed('pubmed26n0011.xml.gz', [
				{ pmid: 7010, title: 'The earlier words.' },
				{ pmid: 7011, title: 'Gone.' },
			]),
		);
		expect(await titleOf(7010)).toBe('The later words.');
		expect(await titleOf(7011)).toBeUndefined();
		await loadFile(
			packed('pubmed26n0013.xml.gz', [
				{ pmid: 7012, version: 2, title: 'Version two.' },
				{ pmid: 7012, version: 1, title: 'Version one.' },
				{ pmid: 7011, title: 'Back again.' },
			]),
		);
		expect(await titleOf(7012)).toBe('Version two.');
		expect(await titleOf(7011)).toBe('Back again.');
	});

	test.each([
		['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 30), /ends too early/],
		['no gzip', () => Buffer.from('<html>not found</html>'), /is no gzip file/],
		[
			'a wrong end',
			() => gzipSync(medlineFile([{ pmid: 7020, title: 'X' }]).replace('</PubmedArticleSet>', '</Wrong>')),
			/line \d+: /,
		],
		[
			'cut off before it was packed',
			() => gzipSync(medlineFile([{ pmid: 7020, title: 'X' }]).slice(0, -60)),
			/ends too early/,
		],
		['another format', () => gzipSync('<?xml version="1.0"?><Books><Book/></Books>'), /no file of PubMed/],
		[
			'an entity bomb',
			() =>
				gzipSync(
					medlineFile([{ pmid: 7020, title: '&b;' }]).replace(
						/<!DOCTYPE[^>]*>/,
						'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
					),
				),
			/line \d+: /,
		],
		[
			'no PMID',
			() => gzipSync(medlineFile([{ pmid: 7020, title: 'X' }]).replace(/<PMID[^>]*>7020<\/PMID>/, '')),
			/no PMID/,
		],
		[
			'no UTF-8',
			() => gzipSync(Buffer.concat([Buffer.from('<PubmedArticleSet>'), Buffer.from([0xff, 0xfe, 0xfd])])),
			/UTF-8/,
		],
	])('%s: a sentence with the file, and nothing half loaded', async (_, broken, sentence) => {
		const file = write('pubmed26n0020.xml.gz', broken(gzipSync(medlineFile([{ pmid: 7020, title: 'X' }]))));
		await expect(loadFile(file)).rejects.toThrow(sentence);
		await expect(loadFile(file)).rejects.toThrow('pubmed26n0020.xml.gz');
		expect(await titleOf(7020)).toBeUndefined();
	});

	test('forms that are rare: retracted and replaced, other dates, numbers that are none, two of one PMID in a file', async () => {
		const longest = 'x'.repeat(2046);
		await loadFile(
			packed('pubmed26n0035.xml.gz', [
				{
					pmid: 7035,
					title: 'Retracted and replaced.',
					corrections: [['RetractedandRepublishedIn', 'J Invent Med. 2022', 7036]],
				},
				{ pmid: 7036, title: 'The first.', corrections: [['CommentOn', 'x', 99_999_999_999]] },
				{ pmid: 7036, title: `The last, with \ta tab, a back\\slash, \\u0000 and 𝒳. ${longest}`, year: 20_244 },
			]),
		);
		expect(await titleOf(7036)).toContain('The last, with a tab, a back\\slash, \\u0000 and 𝒳.');
		const { rows } = await sql<{ pmid: number; standing: number; year: number | null }>`select pmid, standing, year
			from citation where pmid in (7035, 7036) order by pmid`.execute(db);
		expect(rows).toEqual([
			{ pmid: 7035, standing: 3, year: 2020 },
			{ pmid: 7036, standing: 0, year: null },
		]);
	});

	test('a file that unfolds without end is given up with its line', async () => {
		const bomb = write(
			'pubmed26n0036.xml.gz',
			gzipSync(medlineFile([{ pmid: 7037, title: 'y'.repeat(40 * 1024 * 1024) }])),
		);
		await expect(loadFile(bomb)).rejects.toThrow(/pubmed26n0036\.xml\.gz, line \d+: .*32 MB/);
		const attribute = write(
			'pubmed26n0036.xml.gz',
			gzipSync(`<PubmedArticleSet><PubmedArticle x="${'y'.repeat(40 * 1024 * 1024)}`),
		);
		await expect(loadFile(attribute)).rejects.toThrow(/line \d+: .*32 MB/);
	});

	test('chapters of books are records with their book, found by it and cited with it', async () => {
		const chapters = readFileSync(path.resolve(import.meta.dirname, 'fixtures/every-element.xml'), 'utf8');
		const set = `<PubmedBookArticleSet>${chapters.match(/<PubmedBookArticle>[\s\S]*<\/PubmedBookArticle>/)?.[0]}</PubmedBookArticleSet>`;
		expect(await loadFile(write('pubmed26n0036.xml.gz', gzipSync(set)))).toMatchObject({ citations: 2, books: 2 });
		const viewer = await reader.viewer();
		const find = async (text: string) =>
			(await searchCitations(viewer, text, 'date', {}, 1))?.hits.map(({ pmid, journal }) => [pmid, journal]);
		expect(await find('textbook of inventions[book]')).toEqual([[91000004, 'Textbook of inventions']]);
		expect(await find('Editor E[ed]')).toEqual([[91000004, 'Textbook of inventions']]);
		expect(await find('978-0-306-40615-7[isbn]')).toEqual([[91000004, 'Textbook of inventions']]);
		expect(await find('"morbus inventi"')).toEqual([[91000004, 'Textbook of inventions']]);
		const { citation } = await readCitation(viewer, 91000004);
		expect(citation.book).toMatchObject({ chapter: true, edition: '3rd', publisher: 'Press of Nowhere' });
		expect(cslOf(citation, false)).toMatchObject({
			type: 'chapter',
			'container-title': 'Textbook of inventions',
			editor: [{ family: 'Editor', given: 'Edna' }],
			ISBN: '978-0-306-40615-7',
		});
		expect(cslOf((await readCitation(viewer, 91000005)).citation, false)).toMatchObject({
			type: 'book',
			title: 'A whole report',
			DOI: '10.9999/whole',
		});
	});

	test('versions of one PMID: the highest is the citation whatever brought it, the others stay beside it', async () => {
		const at = (name: string, version: number, title: string, deleted?: string) => {
			const file = medlineFile([{ pmid: 7060, version, title }]);
			return loadFile(
				write(name, gzipSync(deleted ? file.replace('</PubmedArticleSet>', `${deleted}</PubmedArticleSet>`) : file)),
			);
		};
		const viewer = await reader.viewer();
		await at('pubmed26n0061.xml.gz', 3, 'The third.');
		await at('pubmed26n0062.xml.gz', 1, 'The first.');
		await at('pubmed26n0063.xml.gz', 2, 'The second.');
		await at('pubmed26n0064.xml.gz', 1, 'The first, revised.');
		expect(await titleOf(7060)).toBe('The third.');
		expect(await readCitation(viewer, 7060)).toMatchObject({ version: null, otherVersions: [2, 1] });
		expect(await readCitation(viewer, 7060, 1)).toMatchObject({
			version: 1,
			citation: { title: 'The first, revised.' },
		});
		await expect(readCitation(viewer, 7060, 9)).rejects.toMatchObject({ status: 404 });
		// A version that is deleted goes alone; with the last one all go.
		await at(
			'pubmed26n0065.xml.gz',
			4,
			'The fourth.',
			'<DeleteCitation><PMID Version="2">7060</PMID></DeleteCitation>',
		);
		expect(await readCitation(viewer, 7060)).toMatchObject({
			citation: { title: 'The fourth.' },
			otherVersions: [3, 1],
		});
		await loadFile(
			write('pubmed26n0066.xml.gz', gzipSync(medlineFile([], [7060]).replace('<PMID Version="1">', '<PMID>'))),
		);
		expect(await titleOf(7060)).toBeUndefined();
		expect(await db.selectFrom('citation_version').select('version').where('pmid', '=', 7060).execute()).toEqual([]);
	});

	test('of the same version twice in a file the last one counts, and what the first said of others does not', async () => {
		await loadFile(
			packed('pubmed26n0067.xml.gz', [
				{ pmid: 7061, title: 'Said too early.', corrections: [['RetractionOf', 'J Invent Med. 2020', 7062]] },
				{ pmid: 7062, title: 'Sound.' },
				{ pmid: 7061, title: 'Said at last.' },
			]),
		);
		expect(await titleOf(7061)).toBe('Said at last.');
		expect((await readCitation(await reader.viewer(), 7062)).standing).toBe(0);
	});

	test('what is not what NLM published is refused by its MD5; a good one is taken', async () => {
		const file = packed('pubmed26n0030.xml.gz', [{ pmid: 7030, title: 'Checked.' }]);
		write('pubmed26n0030.xml.gz.md5', 'MD5(pubmed26n0030.xml.gz)= 00000000000000000000000000000000\n');
		await expect(loadFile(file)).rejects.toThrow('MD5 differs');
		const sum = createHash('md5').update(readFileSync(file)).digest('hex');
		write('pubmed26n0030.xml.gz.md5', `MD5(pubmed26n0030.xml.gz)= ${sum}\n`);
		expect(await loadFile(file)).toMatchObject({ citations: 1 });
		expect(() => fileNumber('citations.xml')).toThrow('no name of a PubMed file');
	});

	test('a folder goes on beside a broken file, two at a time', async () => {
		const files = await filesAt(folder);
		expect(files.map((file) => path.basename(file))).toEqual([...files].map((file) => path.basename(file)).sort());
		const { problems, results } = await loadFiles(files, () => {});
		expect(problems).toHaveLength(1);
		expect(results.every(({ already }) => already)).toBe(true);
	});

	test('a retraction is known from either side, and nothing sound is called retracted', async () => {
		await loadFile(
			packed('pubmed26n0040.xml.gz', [
				{ pmid: 7040, title: 'A claim.', corrections: [['RetractionIn', 'J Invent Med. 2021', 7041]] },
				{
					pmid: 7041,
					title: 'Retraction notice.',
					types: [['D016440', 'Retraction of Publication']],
					corrections: [['RetractionOf', 'J Invent Med. 2020', 7040]],
				},
				{ pmid: 7042, title: 'Typed.', types: [['D016441', 'Retracted Publication']] },
				{ pmid: 7043, title: 'Doubted.', corrections: [['ExpressionOfConcernIn', 'J Invent Med. 2022']] },
				{ pmid: 7044, title: 'Corrected.', corrections: [['ErratumIn', 'J Invent Med. 2022']] },
				{ pmid: 7045, title: 'Commented.', corrections: [['CommentIn', 'J Invent Med. 2022']] },
			]),
		);
		const { rows } = await sql<{
			pmid: number;
			standing: number;
		}>`select pmid, standing from citation where pmid between 7040 and 7045 order by pmid`.execute(db);
		expect(rows.map(({ standing }) => standing)).toEqual([3, 0, 3, 2, 1, 0]);
		const page = await readCitation(await reader.viewer(), 7041);
		expect(page.links).toEqual([{ type: 'RetractionOf', source: 'J Invent Med. 2020', pmid: 7040, title: 'A claim.' }]);
	});
});

describe('the query language', () => {
	const shape = (text: string) =>
		JSON.stringify(readQuery(text), (_, value) =>
			value?.is === 'term' ? `${value.words}${value.prefix ? '*' : ''}[${value.field}]` : value,
		);
	test.each([
		['heart failure', '{"is":"and","of":["heart[all]","failure[all]"]}'],
		['"heart failure"[ti] OR tea*', '{"is":"or","of":["heart failure[ti]","tea*[all]"]}'],
		['Bose KS[au] AND 2018:2020[dp]', '{"is":"and","of":["Bose KS[au]","2018:2020[dp]"]}'],
		['(a1 OR b1) NOT c1', '{"is":"not","yes":{"is":"or","of":["a1[all]","b1[all]"]},"no":"c1[all]"}'],
		['heart failure[ti]', '"heart failure[ti]"'],
		['“heart failure”［ti］ AND NOT (tea)', '{"is":"not","yes":"heart failure[ti]","no":"tea[all]"}'],
		['"2018/01/01"[Date - Publication] : "2020"[Date - Publication]', '"2018/01/01:2020[dp]"'],
		['tea AND 2018[dp]:2020[dp]', '{"is":"and","of":["tea[all]","2018:2020[dp]"]}'],
		['٢٠١٨[dp]', '"2018[dp]"'],
		['PMID: 7103', '"7103[pmid]"'],
		['12345678, 23456789', '{"is":"or","of":["12345678[pmid]","23456789[pmid]"]}'],
		['https://doi.org/10.5555/Tee.9', '"10.5555/tee.9[doi]"'],
		['PMID: 123; PMC456', '{"is":"or","of":["123[pmid]","PMC456[pmc]"]}'],
		['TY  - JOURTI  - Tea.DO  - 10.5555/Tee.9ER  - ', '"10.5555/tee.9[doi]"'],
		['%0 Journal Article\n%T Tea\n%M 7100001', '"7100001[pmid]"'],
		['PMID- 7103\nOWN - NLM\nTI  - Tea.', '"7103[pmid]"'],
		['HLA-B*27', '"HLA-B*27[all]"'],
	])('%s', (text, expected) => expect(shape(text)).toBe(expected));

	test.each([
		['(heart', 'A bracket is not closed.'],
		['heart)', 'A bracket is closed that was not opened.'],
		['AND heart', 'Nothing stands before AND.'],
		['heart OR', 'Nothing stands behind OR.'],
		['heart[xx]', 'There is no field [xx].'],
		['"heart', 'A quotation mark is not closed.'],
		['a*', 'at least three letters'],
		['colo*r', 'stands at the end of a word'],
		['heart[ti:~3]', 'into quotation marks'],
		['"a b"[mh:~3]', 'not in [mh]'],
		['"heart fail*"[ti:~3]', 'whole words'],
		['heart[ti:first]', '“:first” behind a field'],
		['beta agonists[pa]', 'join the substances themselves with OR'],
		['exp Asthma/', 'as Ovid has it'],
		['wheez$.ti,ab.', 'as Ovid has it'],
		['heart OR NOT tea', 'Nothing stands before NOT.'],
		['('.repeat(10_000), 'characters long'],
		[`${'('.repeat(900)}x`, 'deep within one another'],
	])('%s is told plainly', (text, sentence) => expect(() => readQuery(text)).toThrow(sentence));
});

describe('searching', () => {
	const find = async (text: string, sort: Sort = 'best', filters: Filters = {}) =>
		(await searchCitations(await reader.viewer(), text, sort, filters, 1))?.hits.map(({ pmid }) => pmid);

	beforeAll(async () => {
		await loadFile(
			packed('pubmed26n0050.xml.gz', [
				{
					pmid: 7100,
					title: 'Sacubitril in chronic heart failure.',
					year: 2021,
					more: `<MeshHeadingList><MeshHeading><DescriptorName UI="D006333" MajorTopicYN="N">Heart Failure</DescriptorName><QualifierName UI="Q000188" MajorTopicYN="N">drug therapy</QualifierName></MeshHeading>
						<MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName></MeshHeading></MeshHeadingList>`,
					types: [['D016449', 'Randomized Controlled Trial']],
				},
				{
					pmid: 7101,
					title: 'A cohort with weak hearts.',
					abstract: 'Renal failure was common. The heart was large.',
					year: 2015,
				},
				{ pmid: 7102, title: 'Living with AIDS.', year: 2018, authors: [['Quist', 'M']] },
				{ pmid: 7103, title: 'Hearing aids in old age.', year: 2018 },
				{
					pmid: 7104,
					title: 'Oedema in decompensated hearts.',
					year: 2023,
					headings: [['D006333', 'Heart Failure', true]],
					abstract: 'Diuretics &amp; salt &lt;b&gt;, 10<sup>-3</sup> mol.',
				},
				{ pmid: 7105, title: 'Untersuchungen zur Teezubereitung.', year: 2001, doi: '10.5555/Tee.9' },
			]),
		);
		await learnLexemes();
		forgetCalendar();
	});

	test('words, phrases, beginnings, fields and their joints', async () => {
		expect(await find('sacubitril')).toEqual([7100]);
		expect(await find('"renal failure"')).toEqual([7101]);
		expect(await find('"heart renal"')).toEqual([]);
		expect(await find('diuret*')).toEqual([7104]);
		expect(await find('Quist M[au]')).toEqual([7102]);
		expect(await find('10.5555/tee.9[doi]')).toEqual([7105]);
		expect(await find('7103[pmid]')).toEqual([7103]);
		expect(await find('hearts[ti] NOT cohort', 'date')).toEqual([7104, 7100]);
		expect(await find('randomised controlled trial[pt]')).toEqual([7100]);
		expect((await find('failure[ti]'))?.includes(7101)).toBe(false);
		expect(await find('2018[dp]', 'date')).toEqual([7103, 7102]);
	});

	test('plain words are read as a heading with what lies below it, and the reading is said', async () => {
		const found = await searchCitations(await reader.viewer(), 'heart failure', 'best', {}, 1);
		// The heading brings the paper that never says the words; both words bring the one without the heading.
		expect(found?.hits.map(({ pmid }) => pmid)).toEqual(expect.arrayContaining([7100, 7104, 7101, 7001]));
		expect(found?.hits[0]?.pmid).toBe(7100);
		expect(found?.reading).toBe('("Heart Failure"[MeSH Terms] OR heart failure)');
		expect(await find('heart diseases[mh]', 'date')).toEqual(expect.arrayContaining([7104, 7100, 7001]));
		expect(await find('heart failure[majr]', 'date')).toEqual([7104, 7001]);
		await expect(find('zorbles[mh]')).rejects.toThrow('MeSH has no heading');
	});

	test('qualifiers belong to their heading and hold for those below them; headings can be asked for alone', async () => {
		expect(await find('heart failure/drug therapy[mh]')).toEqual([7100]);
		expect(await find('"Heart Failure/therapy"[Mesh]')).toEqual([7100]);
		expect(await find('heart diseases/dt[mh]')).toEqual([7100]);
		expect(await find('heart diseases/dt[majr]')).toEqual([]);
		expect(await find('heart failure/therapy[mh:noexp]')).toEqual([]);
		expect(await find('heart failure/surgery[mh]')).toEqual([]);
		expect(await find('heart diseases[mh:noexp]')).toEqual([]);
		// A heading may stand in no tree, as Female does.
		await sql`delete from topic_tree where topic_id = (select id from topic where mesh_ui = 'D006333')`.execute(db);
		expect(await find('heart failure[mh]', 'date')).toEqual(await find('D006333[mh]', 'date'));
		expect(await find('therapy[sh]')).toEqual([7100]);
		await expect(find('heart failure/tea[mh]')).rejects.toThrow('no qualifier “tea”');
		const { reading } = (await searchCitations(await reader.viewer(), 'heart failure/dt[mh]', 'date', {}, 1)) ?? {};
		expect(reading).toBe('"Heart Failure/drug therapy"[mh]');
	});

	test('what people type: other quotes, ends of words, PubMed’s own words for filters and dates, other scripts', async () => {
		expect(await find('“renal failure”')).toEqual([7101]);
		expect(await find('diuretics*')).toEqual([7104]);
		expect(await find('"chronic hea*"')).toEqual([7100]);
		expect(await find('Qui*[au]')).toEqual([7102]);
		expect(await find('Quist, M.[au]')).toEqual([7102]);
		expect(await find('randomizedcontrolledtrial[Filter]')).toEqual([7100]);
		expect(await find('("2018/01/01"[dp] : "2018/12/31"[dp])', 'date')).toEqual([7103, 7102]);
		expect(await find('2018:2017[dp] AND aids', 'date')).toEqual([7103, 7102]);
		expect(await find('doi: 10.5555/TEE.9')).toEqual([7105]);
		expect(await find('قصور القلب')).toEqual([]);
		expect(await find('hearts NOT ((cohort NOT renal) OR sacubitril)', 'date')).toEqual(
			expect.arrayContaining([7104, 7101]),
		);
		expect(
			(await searchCitations(await reader.viewer(), 'hearts NOT (cohort NOT renal)', 'date', {}, 1))?.reading,
		).toBe('(hearts NOT (cohort NOT renal))');
	});

	test('AIDS is no aid', async () => {
		expect(await find('AIDS NOT "heading that is none"')).toEqual(expect.arrayContaining([7102]));
		expect(await find('AIDS[ti]', 'date')).toEqual(expect.arrayContaining([7102]));
		expect(
			(await searchCitations(await reader.viewer(), 'hearing aids', 'best', {}, 1))?.hits.map(({ pmid }) => pmid),
		).toEqual([7103, 7102]); // both words first, then those with one
		expect(await find('hearing AND aids')).toEqual([7103]);
	});

	test('filters narrow, and the passage is safe', async () => {
		expect(await find('heart', 'date', { from: 2020 })).toEqual([7104, 7100]);
		expect(await find('heart', 'date', { kinds: ['randomised-trial'] })).toEqual([7100]);
		expect(await find('heart', 'date', { hasAbstract: true, to: 2016 })).toEqual([7101]);
		const passage = (await searchCitations(await reader.viewer(), 'diuretics', 'best', {}, 1))?.hits[0]?.passage;
		expect(passage).toContain('<mark>Diuretics</mark>');
		expect(passage).not.toContain('<b>');
		// A power must not read as a range.
		expect(passage).toContain('10^-3 mol');
	});

	test('every field that PubMed’s help names finds what it should, or says what to write instead', async () => {
		await loadFile(
			write(
				'pubmed26n0051.xml.gz',
				gzipSync(
					medlineFile([
						{
							pmid: 7150,
							title: 'TNF-α and beta-blockers in Ménière disease.',
							abstract: 'Of salt and of very much water, gentle rest.',
							authors: [
								['Ødegård', 'KS'],
								['Bose', 'K'],
							],
							month: 'Nov',
							more: `<CoiStatement>Paid by Zorbl.</CoiStatement><KeywordList Owner="NOTNLM"><Keyword>vertigo pump</Keyword></KeywordList>
								<PersonalNameSubjectList><PersonalNameSubject><LastName>Cajal</LastName><Initials>S</Initials></PersonalNameSubject></PersonalNameSubjectList>
								<ChemicalList><Chemical><RegistryNumber>6GNT3Y5LMF</RegistryNumber><NameOfSubstance UI="D064704">Levofloxacin</NameOfSubstance></Chemical></ChemicalList>`,
						},
						{ pmid: 7151, title: 'Rest and beta blockers.', authors: [['Bose', 'KS']] },
					])
						.replace(
							'</AuthorList>',
							'<Author ValidYN="Y"><CollectiveName>The Quiet Ear Study Group</CollectiveName></Author></AuthorList>',
						)
						.replace(
							'<PublicationTypeList>',
							'<GrantList CompleteYN="Y"><Grant><GrantID>R01 HL987654</GrantID><Agency>Ear Trust</Agency></Grant></GrantList><PublicationTypeList>',
						)
						.replace('</Article>', '<VernacularTitle>Vom Drehschwindel.</VernacularTitle></Article>')
						.replace(
							'<PublicationStatus>',
							'<History><PubMedPubDate PubStatus="pubmed"><Year>2021</Year><Month>2</Month><Day>3</Day></PubMedPubDate></History><PublicationStatus>',
						)
						.replace(
							'<ArticleId IdType="pubmed">',
							'<ArticleId IdType="pii">S0140-6736(20)30183-5</ArticleId><ArticleId IdType="pubmed">',
						),
				),
			),
		);
		await learnLexemes();
		forgetCalendar();
		const found: [string, number[]][] = [
			['Odegard KS[1au]', [7150]],
			['Bose K[1au]', [7151]],
			['"Bose K"[lastau]', []],
			['quiet ear[cn]', [7150]],
			['Cajal S[ps]', [7150]],
			['6GNT3Y5LMF[rn]', [7150]],
			['HL987654[gr]', [7150]],
			['R01 HL987654[gr]', [7150]],
			['ear trust[gr] AND rest', [7150]],
			['S0140-6736(20)30183-5[aid]', [7150]],
			['"vertigo pump"[ot]', [7150]],
			['vertigo pump[tiab]', [7150]],
			['drehschwindel[tt]', [7150]],
			['meniere[ti] AND nowhere[ad]', [7150]],
			['meniere[ti] AND "ward of nowhere"[ad]', [7150]],
			['meniere[ti] AND nowher*[ad]', [7150]],
			['meniere[ti] NOT nowhere[ad]', []],
			['meniere[ti] AND 12[vi] AND 3[ip] AND 101[pg]', [7150]],
			['meniere[ti] AND 13[vi]', []],
			['meniere[ti] AND zorbl[cois]', [7150]],
			['meniere[ti] AND norway[pl]', [7150]],
			['meniere[ti] AND 2021/02[edat]', [7150]],
			['meniere[ti] AND 2021/02/03:2021/02/04[edat]', [7150]],
			['meniere[ti] AND 2022:2023[edat]', []],
			['meniere[ti] AND 2025/06/12[lr]', [7150]],
			['meniere[ti] AND medline[sb]', [7150]],
			// Words near one another, in any order; not across the end of the title.
			['"water salt"[tiab:~4]', [7150]],
			['"water salt"[tiab:~3]', []],
			['"rest water gentle"[tiab:~0]', [7150]],
			['"disease salt"[tiab:~5]', []],
			// What stands for the same letters.
			['TNF-alpha[ti]', [7150]],
			['"TNF-α"[tiab]', [7150]],
			['"beta-blockers"[ti]', [7150, 7151]],
			['beta-blocker[ti]', [7150, 7151]],
			['Ménière[ti]', [7150]],
		];
		for (const [text, pmids] of found) expect([text, (await find(text))?.sort()]).toEqual([text, pmids]);
		await expect(find('nowhere[ad]')).rejects.toThrow('narrows what other words find');
		await expect(find('rest OR nowhere[ad]')).rejects.toThrow('narrows what other words find');
		await expect(find('"a b c d e"[tiab:~9]')).rejects.toThrow('cannot be asked for at once');
		await expect(find('somebody[auid]')).rejects.toThrow('is no ORCID');
		// American for British and the other way round, in plain words.
		expect(await find('edema')).toEqual(expect.arrayContaining([7104]));
	});

	test('a strategy of numbered lines is asked by its last line, also when a field of one line joins them', async () => {
		const viewer = await reader.viewer();
		const strategy = [
			'#1 MeSH descriptor: [Heart Failure] explode all trees',
			'#2 (sacubitril or tea*):ti,ab,kw',
			'#3 #1 and #2',
		];
		for (const text of [strategy.join('\n'), strategy.join(''), strategy.join(' ').replaceAll('#1 MeSH', '#1. MeSH')]) {
			const query = await withAsked(viewer, text);
			expect(query).toBe('("Heart Failure"[mh]) AND ((sacubitril[tiab] OR tea*[tiab]))');
			expect(await find(query, 'date')).toEqual(expect.arrayContaining([7100]));
		}
		await expect(withAsked(viewer, '#1 tea\n#2 #1 or #7')).rejects.toThrow('names line 7');
		await expect(withAsked(viewer, '#1 AND #2')).rejects.toThrow('There is no #1');
		expect(await withAsked(viewer, 'acute NEAR/3 asthma')).toBe('"acute asthma"[tiab:~3]');
	});

	test('a visitor finds nothing', async () => {
		await expect(searchCitations(VISITOR, 'heart', 'best', {}, 1)).rejects.toThrow('Sign in');
		await expect(readCitation(VISITOR, 7001)).rejects.toThrow('Sign in');
		await expect(readCitation(await reader.viewer(), 999)).rejects.toMatchObject({ status: 404 });
	});
});
