// A citation on its way out: into reference managers, into a list of references, into the head of its page.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { projectFile } from '#platform/project-file.server.ts';
import { settings } from '#platform/settings.ts';
import { person, VISITOR } from '#tests/people.ts';
import type { Citation } from '../medline/citation.ts';
import { cslOf, writtenOut } from './csl-of.ts';
import { formatAs, formatInStyle } from './format-citations.ts';
import { coinsOf, metaTags } from './page-metadata.ts';
import { pmidsIn, readForExport } from './read-for-export.ts';
import { listStyles } from './styles.ts';

const citation: Citation = {
	pmid: 9801,
	version: 1,
	status: 'MEDLINE',
	title: 'Tea &amp; <i>Tilia</i> rest, p &lt; 0.05, on H<sub>2</sub>O.',
	abstract: [{ label: 'METHODS', text: 'We gave tea &amp; rest.' }, { text: 'It helped.' }],
	authors: [
		{ family: 'O’Hollow', given: 'Ada B', initials: 'AB' },
		{ family: 'Ståhl', initials: 'K', suffix: 'Jr' },
		{ group: 'The Tea Group' },
	],
	journal: { nlmId: '9', title: 'The Journal of Invented Medicine', abbreviation: 'J Invent Med', issn: ['1234-5679'] },
	volume: '12',
	issue: '3',
	pages: '101-9',
	published: { year: 2019, month: 11, day: 3 },
	languages: ['eng'],
	types: [{ ui: 'D016428', name: 'Journal Article' }],
	ids: [
		{ type: 'pubmed', value: '9801' },
		{ type: 'doi', value: '10.5555/tea(1)' },
		{ type: 'pmc', value: 'PMC9801000' },
	],
};
const item = cslOf(citation, false);

beforeAll(async () => {
	await sql`insert into citation (pmid, version, file_number, nlm_id, title, year, published_on, record, words, terms, standing)
		values (9801, 1, 1, '9', ${citation.title}, 2019, '2019-11-03', ${JSON.stringify(citation)}::jsonb, '', '{}', 3)`.execute(
		db,
	);
});

test('CSL JSON keeps every part, with marks and without escapes', () => {
	expect(item).toEqual({
		type: 'article-journal',
		id: '9801',
		title: 'Tea & <i>Tilia</i> rest, p < 0.05, on H<sub>2</sub>O',
		'container-title': 'The Journal of Invented Medicine',
		'container-title-short': 'J Invent Med',
		author: [
			{ family: 'O’Hollow', given: 'Ada B' },
			{ family: 'Ståhl', given: 'K', suffix: 'Jr' },
			{ literal: 'The Tea Group' },
		],
		issued: { 'date-parts': [[2019, 11, 3]] },
		volume: '12',
		issue: '3',
		page: '101-109',
		DOI: '10.5555/tea(1)',
		PMID: '9801',
		PMCID: 'PMC9801000',
		ISSN: '1234-5679',
		abstract: 'METHODS: We gave tea & rest.\nIt helped.',
		language: 'en',
		URL: 'https://pubmed.ncbi.nlm.nih.gov/9801/',
	});
	expect(cslOf(citation, true).note).toBe('Retracted publication');
});

test.each([
	['101-9', '101-109'],
	['e12-4', 'e12-e14'],
	['S99-101', 'S99-S101'],
	['1291', '1291'],
	['12-5, 30', '12-5, 30'],
])('pages %s are %s', (short, whole) => expect(writtenOut(short)).toBe(whole));

describe('files', () => {
	test('RIS', async () => {
		expect(await formatAs('ris', [{ ...item, note: 'Retracted publication' }])).toBe(
			[
				'TY  - JOUR',
				'ID  - 9801',
				'AU  - O’Hollow, Ada B',
				'AU  - Ståhl, K, Jr',
				'AU  - The Tea Group',
				'TI  - Tea & Tilia rest, p < 0.05, on H2O',
				'T2  - The Journal of Invented Medicine',
				'J2  - J Invent Med',
				'PY  - 2019',
				'DA  - 2019/11/03/',
				'VL  - 12',
				'IS  - 3',
				'SP  - 101',
				'EP  - 109',
				'SN  - 1234-5679',
				'DO  - 10.5555/tea(1)',
				'AN  - 9801',
				'C2  - PMC9801000',
				'LA  - en',
				'N1  - Retracted publication',
				'AB  - METHODS: We gave tea & rest. It helped.',
				'UR  - https://pubmed.ncbi.nlm.nih.gov/9801/',
				'DB  - PubMed',
				'ER  - ',
				'',
			].join('\r\n'),
		);
	});
	test('BibTeX', async () => {
		const text = await formatAs('bibtex', [item]);
		for (const part of [
			/^@article\{/,
			/author = \{O.*Hollow, Ada B and St.*hl, Jr, K and \{The Tea Group\}\}/,
			/doi = \{10\.5555\/tea\(1\)\}/,
			/month = \{?(?:11|nov)\}?/,
			/note = \{PMID: 9801\}/,
			/pages = \{101--109\}/,
			/title = \{Tea.*\\textit\{+Tilia\}.*\\textsubscript\{2\}/,
		])
			expect(text).toMatch(part);
		// Each paper has a key of its own.
		const keys = (await formatAs('bibtex', [item, item, item])).match(/(?<=^@article\{)[^,]+/gm);
		expect(new Set(keys).size).toBe(3);
	});
	test('CSL JSON', async () => expect(JSON.parse(await formatAs('csl-json', [item]))).toEqual([item]));
});

describe('styles', () => {
	test('those that are shipped cite as their journals do', async () => {
		const shown = Object.fromEntries(
			await Promise.all((await listStyles()).map(async ({ name }) => [name, await formatInStyle(name, item)])),
		);
		expect(shown.nlm).toBe(
			'O’Hollow AB, Ståhl K Jr, The Tea Group. Tea & Tilia rest, p < 0.05, on H2O. J Invent Med. 2019 Nov 3;12(3):101–9. doi:10.5555/tea(1) PubMed PMID: 9801; PubMed Central PMCID: PMC9801000.',
		);
		expect(shown.ama).toMatch(
			/^O’Hollow AB, Ståhl K Jr, The Tea Group\. Tea .*J Invent Med\. 2019;12\(3\):101-109\. doi:10\.5555\/tea\(1\)/,
		);
		expect(shown.apa).toMatch(
			/^O’Hollow, A\. B\..*\(2019\).*The Journal of Invented Medicine, 12\(3\), 101–109\. https:\/\/doi\.org\/10\.5555\/tea\(1\)/,
		);
		for (const name of ['bmj', 'lancet', 'nejm']) expect(shown[name]).toMatch(/^O’Hollow AB.*2019.*12/);
	});

	test('the operator’s own are offered too; what is none is refused with a sentence', async () => {
		const folder = path.join(settings().DATA_DIR, 'csl');
		mkdirSync(folder, { recursive: true });
		const bmj = readFileSync(projectFile('src/features/library/cite/styles/bmj.csl'), 'utf8');
		writeFileSync(path.join(folder, 'ward.csl'), bmj.replace('<title>BMJ</title>', '<title>The Ward</title>'));
		writeFileSync(path.join(folder, 'broken.csl'), '<style>');
		expect(await listStyles()).toContainEqual({ name: 'own-ward', words: 'The Ward' });
		expect(await formatInStyle('own-ward', item)).toBe(await formatInStyle('bmj', item));
		await expect(formatInStyle('own-broken', item)).rejects.toMatchObject({ field: 'style' });
		const follows = (parent: string) =>
			`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Follows</title><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;
		for (const [parent, same] of [
			['ward', 'own-ward'],
			['the-lancet', 'lancet'],
			['nlm-citation-sequence', 'nlm'],
		] as const) {
			writeFileSync(path.join(folder, `after-${parent}.csl`), follows(parent));
			expect(await formatInStyle(`own-after-${parent}`, item)).toBe(await formatInStyle(same, item));
		}
		writeFileSync(path.join(folder, 'follows.csl'), follows('cell'));
		await expect(formatInStyle('own-follows', item)).rejects.toThrow('put cell.csl beside it');
		await expect(formatInStyle('../../../etc/passwd', item)).rejects.toMatchObject({ field: 'style' });
	});
});

test('reference managers find it in its page', () => {
	expect(metaTags({ ...citation, title: '' }, false)[0]).toEqual(['citation_title', '[Not Available]']);
	const tags = metaTags(citation, false);
	expect(tags.filter(([name]) => name === 'citation_author').map(([, name]) => name)).toEqual([
		'O’Hollow, Ada B',
		'Ståhl, K Jr',
		'The Tea Group',
	]);
	expect(Object.fromEntries(tags)).toMatchObject({
		citation_title: 'Tea & Tilia rest, p < 0.05, on H2O',
		citation_publication_date: '2019/11/03',
		citation_firstpage: '101',
		citation_lastpage: '109',
		citation_doi: '10.5555/tea(1)',
		citation_pmid: '9801',
	});
	const coins = new URLSearchParams(coinsOf(citation, false));
	expect(coins.get('rft.atitle')).toBe('Tea & Tilia rest, p < 0.05, on H2O');
	expect(coins.getAll('rft_id')).toEqual(['info:doi/10.5555/tea(1)', 'info:pmid/9801']);
});

test('an export is for members, in the order asked for, and not without end', async () => {
	const viewer = await (await person('Lena Berg')).viewer();
	expect((await readForExport(viewer, [99_999_998, 9801])).map(({ id, note }) => [id, note])).toEqual([
		['9801', 'Retracted publication'],
	]);
	await expect(readForExport(VISITOR, [9801])).rejects.toMatchObject({ kind: 'sign-in' });
	await expect(readForExport(viewer, [99_999_998])).rejects.toMatchObject({ kind: 'not-found' });
	await expect(
		readForExport(
			viewer,
			Array.from({ length: 501 }, (_, at) => at + 1),
		),
	).rejects.toMatchObject({ kind: 'invalid' });
	expect(pmidsIn('1, 2;2 x 0 12345678901')).toEqual([1, 2]);
});
