// From the files of PubMed to the record: what a file says is there, later files win, versions stand beside one another, and what
// is retracted is known from either side.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { type Person, person } from '#tests/people.ts';
import { cslOf } from '../cite/csl-of.ts';
import { medlineFile } from '../fixtures/medline-file.ts';
import { medlineFolder } from '../fixtures/medline-folder.ts';
import { readCitation } from '../read-citation.ts';
import { searchCitations } from '../search/search-citations.ts';
import { loadFile } from './load-file.ts';

const { folder, write, packed } = medlineFolder();
const titleOf = async (pmid: number) =>
	(await db.selectFrom('citation').select('title').where('pmid', '=', pmid).executeTakeFirst())?.title;
let reader: Person;

beforeAll(async () => {
	reader = await person('Lena Berg');
});

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
	await loadFile(
		write(
			'pubmed26n0014.xml.gz',
			gzipSync(
				medlineFile([{ pmid: 7013, title: 'Deleted, then brought.' }]).replace(
					'<PubmedArticleSet>',
					'<PubmedArticleSet><DeleteCitation><PMID Version="1">7013</PMID></DeleteCitation>',
				),
			),
		),
	);
	expect(await titleOf(7013)).toBe('Deleted, then brought.');
	expect(await titleOf(7012)).toBe('Version two.');
	expect(await titleOf(7011)).toBe('Back again.');
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

test('chapters of books are records with their book, found by it and cited with it', async () => {
	const chapters = readFileSync(path.resolve(import.meta.dirname, '../fixtures/every-element.xml'), 'utf8');
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
	await at('pubmed26n0065.xml.gz', 4, 'The fourth.', '<DeleteCitation><PMID Version="2">7060</PMID></DeleteCitation>');
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

test('sets of bare citations, as they were until 2016, are read under the names that they had', async () => {
	const file = medlineFile([{ pmid: 7080, title: 'An old one.' }], [7081])
		.replaceAll('PubmedArticleSet', 'MedlineCitationSet')
		.replace(/<PubmedData>.*<\/PubmedData>/s, '')
		.replace(/<\/?PubmedArticle>/g, '');
	expect(await loadFile(write('medline16n0007.xml.gz', gzipSync(file)))).toMatchObject({ citations: 1, deletions: 1 });
	expect(await titleOf(7080)).toBe('An old one.');
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
