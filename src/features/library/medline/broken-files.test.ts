// Files that are broken, hostile or not what they say: a sentence with the file and, where there is one, the line, and nothing half loaded.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { medlineFile } from '../fixtures/medline-file.ts';
import { medlineFolder } from '../fixtures/medline-folder.ts';
import { fileNumber, loadFile } from './load-file.ts';
import { filesAt, loadFiles } from './load-files.ts';

const { folder, write, packed } = medlineFolder();
const isThere = async (pmid: number) =>
	(await db.selectFrom('citation').select('pmid').where('pmid', '=', pmid).executeTakeFirst()) !== undefined;

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
	expect(await isThere(7020)).toBe(false);
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
	expect(problems).toHaveLength(2);
	expect(results.every(({ already }) => already)).toBe(true);
});
