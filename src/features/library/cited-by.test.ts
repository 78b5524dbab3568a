// Who cites a paper, by the lists of references of what is on site; and a whole list of results or of a shelf taken along.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { type Person, person } from '#tests/people.ts';
import { medlineFile } from './fixtures/medline-file.ts';
import type { Citation } from './medline/citation.ts';
import { referencedIn } from './medline/index-terms.ts';
import { loadFile } from './medline/load-file.ts';
import { learnLexemes } from './medline/load-files.ts';
import { citationParser } from './medline/parse-citations.ts';
import { readCitedBy } from './read-cited-by.ts';
import { forgetCalendar } from './search/lexemes.ts';
import { findCitations } from './search/search-citations.ts';
import { shelfPmids } from './shelf/read-shelf.ts';
import { saveCitation } from './shelf/save-citation.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cited-by-'));
let lena: Person;

beforeAll(async () => {
	lena = await person('Lena Berg');
	// Each of them names PMID 7001 in its list of references.
	const papers = Array.from({ length: 45 }, (_, at) => ({
		pmid: 8800 + at,
		title: `Linden blossom ${at}.`,
		year: 1980 + at,
		...(at === 44 && { types: [['D016441', 'Retracted Publication']] as [string, string][] }),
	}));
	const file = path.join(folder, 'pubmed26n0400.xml.gz');
	writeFileSync(file, gzipSync(medlineFile(papers)));
	await loadFile(file);
	await learnLexemes();
	forgetCalendar();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('papers that cite one come newest first, page after page, each once, with what is wrong with them', async () => {
	const seen: number[] = [];
	let before: string | null = null;
	for (let page = 0; page < 3; page++) {
		const read = await readCitedBy(7001, before);
		expect(read.count).toBe(45);
		seen.push(...read.citing.map(({ pmid }) => pmid));
		if (page === 0) expect(read.citing[0]).toMatchObject({ pmid: 8844, year: 2024, standing: 3 });
		before = read.older;
	}
	expect(before).toBeNull();
	expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => 8844 - at));
	expect(await readCitedBy(8800, null)).toEqual({ count: 0, citing: [], older: null });
	expect((await readCitedBy(7001, "x'; drop table citation; --")).count).toBe(45);
});

test('they are found by the index, and not by reading the library', async () => {
	const plan = await db.transaction().execute(async (trx) => {
		await sql`set local enable_seqscan = off`.execute(trx);
		return sql<{ 'QUERY PLAN': string }>`explain select pmid from citation
			where cites @> array[7001]`.execute(trx);
	});
	expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('citation_cites');
});

test('a record that names references oddly cites nothing', () => {
	const pubmed = (...values: string[]) => ({ text: 'x', ids: values.map((value) => ({ type: 'pubmed', value })) });
	const refs = (references: Citation['references']) => referencedIn({ references } as Citation);
	expect(refs(undefined)).toEqual([]);
	expect(refs([{ text: 'x' }])).toEqual([]);
	expect(refs([pubmed('12a', '0', '99999999999'), { text: 'x', ids: [{ type: 'doi', value: '7' }] }])).toEqual([]);
	expect(refs([pubmed('7'), pubmed('7', '8')])).toEqual([7, 8]);
});

test('an export takes the hits in their order, beyond a page, and no more than asked for; a shelf likewise', async () => {
	const all = await findCitations('linden blossom', 'date', {}, 1, 500);
	expect(all?.hits.map(({ pmid }) => pmid)).toEqual(Array.from({ length: 45 }, (_, at) => 8844 - at));
	expect(all?.more).toBe(false);
	const some = await findCitations('linden blossom', 'date', {}, 1, 30);
	expect([some?.hits.length, some?.more]).toEqual([30, true]);
	const me = await lena.viewer();
	for (const pmid of [8801, 8802, 8803]) await saveCitation(me, pmid);
	expect((await shelfPmids(me, {}, 500)).sort()).toEqual([8801, 8802, 8803]);
	expect(await shelfPmids(me, { tag: 'none' }, 500)).toEqual([]);
	expect(await shelfPmids(me, {}, 2)).toHaveLength(2);
});

test('an empty keyword, as some records have one, is none', () => {
	const found: Citation[] = [];
	const parser = citationParser((entry) => 'citation' in entry && found.push(entry.citation));
	const more =
		'<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N"> </Keyword><Keyword MajorTopicYN="N">lime</Keyword></KeywordList>';
	parser.write(medlineFile([{ pmid: 8890, title: 'Of keywords.', more }]));
	parser.end();
	expect(found[0]?.keywords).toMatchObject([{ owner: 'NOTNLM', words: [{ text: 'lime' }] }]);
});
