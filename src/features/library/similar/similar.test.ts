// PubMed's related articles: the weights by hand, and what the database computes against the plain formula.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { medlineFile } from '../fixtures/medline-file.ts';
import { loadFile } from '../medline/load-file.ts';
import { findSimilar, mostLike, termsOf } from './find-similar.ts';
import { idf, similarity, termWeight } from './weights.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'similar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a term weighs more the oftener it stands, less the longer the document', () => {
	// (λ−μ)·100 = 0.9; e^0.9 = 2.459603; μ/λ = 0.590909.
	expect(termWeight(1, 100)).toBeCloseTo(1 / (1 + 2.459603), 6); // 0.289050
	expect(termWeight(2, 100)).toBeCloseTo(1 / (1 + 0.590909 * 2.459603), 6); // 0.407597
	expect(termWeight(3, 100)).toBeCloseTo(0.537973, 5);
	expect(termWeight(1, 0)).toBe(0.5);
	expect(termWeight(1, 200)).toBeLessThan(termWeight(1, 100));
});

test('two documents by hand', () => {
	// c: tea 2, rest 1 (l = 3); d: tea 1, ward 3 (l = 4). Only tea is shared, and stands in a hundredth of all: idf = ln 100 = 4.605170.
	// w(c) = 1/(1 + 0.590909·1.027368) = 0.622246; w(d) = 1/(1 + e^0.036) = 0.491001.
	const sum = similarity(
		new Map([
			['tea', 2],
			['rest', 1],
		]),
		new Map([
			['tea', 1],
			['ward', 3],
		]),
		() => 0.01,
	);
	expect(sum).toBeCloseTo(0.622246 * 0.491001 * 4.60517, 4);
	expect(idf(0.01)).toBeCloseTo(4.60517, 5);
});

test('the database computes the same, and puts the likest first', async () => {
	const file = path.join(folder, 'pubmed26n0900.xml.gz');
	const papers = [
		['Tilia tea in chronic heart failure', 'Patients drank tilia tea. Sleep was longer with tilia.'],
		['Tilia tea and sleep in heart failure: a trial', 'We gave tilia tea to patients with failure of the heart.'],
		['Coffee in chronic heart failure', 'Patients drank coffee.'],
		['Knee replacement in the old', 'Knees were replaced. Tilia was not asked about.'],
		['Sleep with tilia', 'Tilia tea.'],
	];
	writeFileSync(
		file,
		gzipSync(
			medlineFile(
				papers.map(([title, abstract], at) => ({
					pmid: 9701 + at,
					title: title as string,
					abstract,
					headings: at < 3 ? [['D006333', 'Heart Failure']] : [],
				})),
			),
		),
	);
	await loadFile(file);
	await sql`insert into medline_lexeme (lexeme, share) values ('tilia', 0.0005), ('heart', 0.05), ('failur', 0.04), ('tea', 0.002), ('patient', 0.3)
		on conflict (lexeme) do update set share = excluded.share`.execute(db);

	const own = await termsOf(9701);
	expect(own.find(({ lexeme }) => lexeme === 'tilia')).toMatchObject({ count: 4 }); // title counts twice, abstract twice
	const shares = new Map(own.map(({ lexeme, share }) => [lexeme, share]));
	const counts = async (pmid: number) => new Map((await termsOf(pmid)).map(({ lexeme, count }) => [lexeme, count]));
	const expected = await Promise.all(
		[9702, 9703, 9704, 9705].map(async (pmid) => ({
			pmid,
			score: similarity(await counts(9701), await counts(pmid), (term) => shares.get(term) ?? 0.00002),
		})),
	);
	const found = await mostLike(9701, own, 10);
	for (const { pmid, score } of found)
		expect(score).toBeCloseTo(expected.find((one) => one.pmid === pmid)?.score ?? -1, 6);
	expect(found.map(({ pmid }) => pmid)).toEqual(
		expected
			.sort((a, b) => b.score - a.score)
			.map(({ pmid }) => pmid)
			.slice(0, found.length),
	);
	expect((await findSimilar(9701))[0]).toMatchObject({ pmid: 9702, year: 2020, standing: 0 });
	// Kept: the second look finds the same, and a record that is loaded anew is compared anew.
	expect((await findSimilar(9701)).length).toBe((await findSimilar(9701)).length);
	expect((await sql`select from citation_similar where pmid = 9701`.execute(db)).rows).toHaveLength(1);
	expect(await findSimilar(99_999_999)).toEqual([]);
});
