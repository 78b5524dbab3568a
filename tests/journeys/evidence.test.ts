// A paper from the library into a discussion, through its retraction, to the public page of sources. Without JavaScript.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { medlineFile, type Paper } from '#features/library/fixtures/medline-file.ts';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import type { Person } from '../people.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'evidence-journey-'));
let journey: Journey;
let lena: Person;
let uli: Person;
let open: (by: Person | null) => Promise<Page>;
let load: (name: string, papers: Paper[]) => Promise<void>;

const PAPER: Paper = {
	pmid: 30_000_001,
	title: 'Tilia tea in chronic heart failure: a trial.',
	year: 2021,
	doi: '10.5555/tilia.2',
	types: [['D016449', 'Randomized Controlled Trial']],
	authors: [
		['Hollow', 'AB'],
		['Quist', 'M'],
	],
};
const ALIKE: Paper = {
	pmid: 30_000_003,
	title: 'Tilia tea in heart failure: six years later.',
	year: 2023,
	abstract: 'Tilia again.',
};

beforeAll(async () => {
	journey = await beginJourney({}, 'unlimited');
	const { person } = await import('#tests/people.ts');
	const { loadFiles } = await import('#features/library/medline/load-files.ts');
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'cardiology', country: 'SE' });
	uli = await person('Uli Neumann', { profession: 'physician', country: 'DE' });
	load = async (name, papers) => {
		const file = path.join(folder, name);
		writeFileSync(file, gzipSync(medlineFile(papers)));
		expect((await loadFiles([file], () => {})).problems).toEqual([]);
	};
	open = journey.open;
	const others = ['Knees', 'Coughs', 'Wounds', 'Sleep', 'Salt', 'Falls'].map((title, at) => ({
		pmid: 30_000_010 + at,
		title: `${title} in the old.`,
	}));
	await load('pubmed26n0001.xml.gz', [PAPER, ALIKE, ...others]);
});

afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await journey?.end();
});

test('from the paper to a discussion, a retraction, a warning and the public count', async () => {
	const lenas = await open(lena);
	await lenas.goto('/library/30000001');
	expect(await text(lenas)).toMatch(/Cited in discussions here\s+Nothing that you can read here cites it yet/);
	expect(await text(lenas)).toMatch(/Similar papers\s+Tilia tea in heart failure: six years later/);
	expect(await lenas.locator('meta[name=citation_author]').count()).toBe(2);
	expect(await lenas.locator('span.Z3988').getAttribute('title')).toContain('rft.atitle=Tilia+tea');
	await lenas.getByRole('link', { name: 'Discuss this paper' }).click();
	const written = lenas.locator('textarea[name=text]');
	expect(await written.inputValue()).toContain('PMID: 30000001');
	await written.fill('We read this on Thursday.\n\nPMID: 30000001');
	await lenas.getByRole('button', { name: /^Publish/ }).click();
	const discussion = lenas.url();
	expect(discussion).toMatch(/\/posts\//);
	expect(await lenas.getByRole('list', { name: 'Cited' }).innerText()).toMatch(
		/Tilia tea in chronic heart failure: a trial\.\s+J Invent Med 2021 · Randomised trial/,
	);

	await load('pubmed26n0002.xml.gz', [
		{
			...PAPER,
			types: [...(PAPER.types ?? []), ['D016441', 'Retracted Publication']],
			corrections: [['RetractionIn', 'J Invent Med. 2022', 30_000_002]],
		},
	]);
	await lenas.reload();
	expect(await text(lenas)).toMatch(/PMID: 30000001 \[retracted\]/);
	expect(await lenas.getByRole('list', { name: 'Cited' }).innerText()).toMatch(/^Retracted\s/);
	await takePicture(lenas, 'evidence-retracted');
	await lenas.goto('/notices');
	expect(await text(lenas)).toContain(
		'A paper that you cited was retracted: “Tilia tea in chronic heart failure: a trial”',
	);

	// Whoever cites it now is asked first; what was typed stays, and a reason lets it through.
	const ulis = await open(uli);
	await ulis.goto('/library/30000001');
	expect(await text(ulis)).toMatch(/This paper was retracted[\s\S]*A post · Lena Berg/);
	await ulis.goto(discussion);
	await ulis.locator('textarea[name=text]').fill('It works, see doi:10.5555/tilia.2');
	await ulis.getByRole('button', { name: 'Reply', exact: true }).click();
	expect(await text(ulis)).toMatch(/A paper that you cite was retracted: “Tilia tea[\s\S]*Nothing was published yet/);
	expect(await ulis.locator('textarea[name=text]').inputValue()).toBe('It works, see doi:10.5555/tilia.2');
	await takePicture(ulis, 'evidence-asked');
	await ulis.locator('textarea[name=text]').fill('It did not hold, see doi:10.5555/tilia.2');
	await ulis.getByLabel('I know; I cite it because').fill('its notice says what went wrong');
	await ulis.getByRole('button', { name: 'Reply', exact: true }).click();
	expect(await text(ulis)).toContain('Cited knowingly: its notice says what went wrong');

	await ulis.goto('/library/30000001/cite?style=ama');
	expect(await text(ulis)).toContain(
		'Hollow AB, Quist M. Tilia tea in chronic heart failure: a trial. J Invent Med. 2021;12(3):101-109.',
	);
	const download = ulis.waitForEvent('download');
	await ulis.getByRole('link', { name: 'Download' }).first().click();
	expect((await download).suggestedFilename()).toBe('pmid-30000001.ris');

	const { countSources } = await import('#features/library/evidence/count-sources.ts');
	await countSources();
	const visitor = await open(null);
	await visitor.goto('/evidence');
	expect(await text(visitor)).toMatch(/Discussions of the last twelve months with a source\s+100\s%/);
	expect(await text(visitor)).toMatch(/Retracted sources cited\s+1\s+Retracted and not marked\s+0/);
	await takePicture(visitor, 'evidence-page');
});
