// A cardiologist in the library, without JavaScript: search, narrow by what stands beside the hits, keep the search, be told
// of a load by notice and feed, put a paper on the shelf with a note and a PDF that nobody else can fetch, follow a journal.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import { violations } from '#tests/violations.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let browser: Browser;
let lena: Person;
let uli: Person;
let open: (by: Person | null) => Promise<Page>;
let load: (number: number, papers: import('#features/library/fixtures/medline-file.ts').Paper[]) => Promise<void>;
let alerts: () => Promise<void>;
const thisYear = new Date().getUTCFullYear();

beforeAll(async () => {
	journey = await beginJourney();
	({ server, browser } = journey);
	const { person } = await import('#tests/people.ts');
	const { medlineFile } = await import('#features/library/fixtures/medline-file.ts');
	const { loadFile } = await import('#features/library/medline/load-file.ts');
	const { learnLexemes } = await import('#features/library/medline/load-files.ts');
	const { libraryTasks } = await import('#features/library/search/tell-searchers.ts');
	lena = await person('Lena Berg', { profession: 'physician' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	alerts = libraryTasks['library-alerts'];
	load = async (number, papers) => {
		const file = path.join(server.dataDir, `pubmed26n${number}.xml.gz`);
		writeFileSync(file, gzipSync(medlineFile(papers)));
		await loadFile(file);
		await learnLexemes();
	};
	await load(
		9001,
		Array.from({ length: 45 }, (_, n) => ({
			pmid: 6000 + n,
			title: `Sacubitril in invented cohort ${n}.`,
			abstract: 'Sacubitril was given to people who do not exist.',
			year: 1990 + (n % 30),
			types:
				n % 3 === 0
					? [['D016449', 'Randomized Controlled Trial'] as [string, string]]
					: [['D016454', 'Review'] as [string, string]],
			headings: [['D006801', 'Humans'] as [string, string]],
		})),
	);
	open = journey.open;
});

afterAll(() => journey?.end());

test('search, narrow, keep, be told, shelve, follow', { timeout: 60_000 }, async () => {
	const page = await open(lena);
	await page.goto('/library');
	await page.fill('main input[name="q"]', 'sacubitril');
	await page.click('main button:has-text("Search") >> nth=0');
	expect(await text(page)).toMatch(/45\s+citations/);
	// What stands beside the hits narrows them, and says how far.
	const trials = page.locator('.facet a:has-text("Randomised trial")');
	expect(await trials.locator('xpath=..').innerText()).toMatch(/15/);
	await trials.click();
	expect(await text(page)).toMatch(/15\s+citations/);
	await page.goto('/library?q=sacubitril&kind=randomised-trial&from=2000&to=2019&sort=date');
	const narrowed = Number(/(\d+)\s+citations/.exec(await text(page))?.[1]);
	expect(narrowed).toBeGreaterThan(5);
	expect(narrowed).toBeLessThan(15);
	await takePicture(page, 'library-results');
	// A filter is let go with one link.
	await page.click('a[aria-label="Without the filter Randomised trial"]');
	expect(Number(/(\d+)\s+citations/.exec(await text(page))?.[1])).toBeGreaterThan(narrowed);
	// Second page, and back.
	await page.goto('/library?q=sacubitril');
	await page.click('a:has-text("Page 2")');
	expect(await page.locator('[data-row]').count()).toBe(20);
	// Kept, with its filter; what was asked is numbered and can be joined.
	await page.goto('/library?q=sacubitril&kind=review');
	await page.click('button:has-text("Save this search")');
	expect(await text(page)).toContain('You keep this search');
	await page.goto('/library/searches');
	expect(await text(page)).toContain('#1');
	await page.goto(`/library?q=${encodeURIComponent('#1 AND cohort')}`);
	expect(await page.locator('.search-reading').innerText()).toContain('sacubitril');
	await page.goto(`/library?q=${encodeURIComponent('#999')}`);
	expect(await text(page)).toContain('There is no #999');

	// A feed for a reader program: no cookie, no name, and worth nothing once it is taken back.
	await page.goto('/library/searches');
	await page.click('button:has-text("Make a feed")');
	const address = await page.locator('input[id^="feed-"]').inputValue();
	const path = new URL(address).pathname;
	const feed = async () => fetch(`${server.url}${path}`);
	const first = await feed();
	expect(first.headers.get('content-type')).toContain('application/atom+xml');
	const xml = await first.text();
	expect(xml).toContain('invented cohort');
	expect(xml).not.toMatch(/Lena|Berg/);
	await takePicture(page, 'library-searches');

	// A journal, with its issues; followed.
	await page.goto('/library/journals?q=invent');
	await page.click('main a:has-text("The Journal of Invented Medicine")');
	expect(await text(page)).toContain('1234-5679');
	await page.click('button:has-text("Follow")');
	expect(await text(page)).toContain('You follow it');
	await takePicture(page, 'library-journal');

	// A load tells of both, each once.
	await load(9002, [
		{ pmid: 6101, title: 'Sacubitril, the latest.', year: thisYear, types: [['D016454', 'Review']] },
		{ pmid: 6102, title: 'Something else.', year: thisYear },
	]);
	await alerts();
	await page.goto('/notices');
	const notices = await text(page);
	expect(notices).toContain('One new citation for a search that you keep in the library');
	expect(notices).toContain('2 new papers in J Invent Med, which you follow');
	expect(await (await feed()).text()).toContain('Sacubitril, the latest.');
	await page.goto('/library/searches');
	await page.click('button:has-text("End the feed")');
	expect((await feed()).status).toBe(404);

	// On the shelf, with a note that comes back when something is wrong, and a file.
	await page.goto('/library/6101');
	await page.click('button:has-text("Put on my shelf")');
	await page.fill('textarea[name="note"]', 'Read before Thursday.');
	await page.fill('input[name="lists"]', 'Journal club');
	await page.fill('input[name="tags"]', 'x'.repeat(70));
	await page.click('button:has-text("Keep it, for me alone")');
	expect(await page.locator('textarea[name="note"]').inputValue()).toBe('Read before Thursday.');
	await page.fill('input[name="tags"]', 'heart failure');
	await page.click('button:has-text("Keep it, for me alone")');
	expect(await text(page)).toContain('Read before Thursday.');
	await takePicture(page, 'library-shelf');
	await page.goto('/library/shelf/6101');
	await page.setInputFiles('input[type="file"]', {
		name: 'paper.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('%PDF-1.7 sealed words'),
	});
	await page.click('button:has-text("Keep the file")');
	await takePicture(page, 'library-shelf-item');
	const file = await page.locator('a:has-text("paper.pdf")').getAttribute('href');
	const own = await page.request.get(file as string);
	expect(await own.text()).toContain('sealed words');
	expect(own.headers()['content-disposition']).toContain('attachment');
	expect(own.headers()['content-security-policy']).toContain('sandbox');
	const other = await open(uli);
	expect((await other.request.get(file as string)).status()).toBe(404);
	expect((await (await open(null)).request.get(file as string)).status()).toBe(404);
	await other.goto('/library/shelf/6101');
	expect(await text(other)).not.toContain('Thursday');
	// What a followed journal brings stands in the feed and in the digest, with the reason.
	await other.goto('/library/journals/91200001');
	await other.click('main button:has-text("Follow")');
	await load(9009, [{ pmid: 6900, title: 'Arrived this morning.', year: thisYear }]);
	for (const address of ['/', '/digest']) {
		await other.goto(address);
		expect(await text(other)).toMatch(/You follow the journal J Invent Med[\s\S]*Arrived this morning\./);
		await takePicture(other, `arrival${address.length}`);
	}
	await page.goto('/library/shelf?list=Journal+club');
	expect(await page.locator('[data-row]').count()).toBe(1);
	expect(await (await page.request.get('/library/shelf/export')).text()).toContain('Read before Thursday.');

	// What cannot be read is said, and stays in the box.
	await page.goto(`/library?q=${encodeURIComponent('(heart AND [ti]')}`);
	expect(await page.locator('main input[name="q"]').inputValue()).toBe('(heart AND [ti]');
	await page.goto(`/library?q=${'('.repeat(9000)}`);
	expect(await text(page)).toContain('characters long');
});

test('a space’s resources: a PDF added, found by its words and read in the page; a wiki page that two write', {
	timeout: 150_000,
}, async () => {
	const { space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { COOKIE, signedCookie } = await import('#tests/sign-in.ts');
	const ward = await space('ward', null);
	await db.insertInto('space_tool').values({ space_id: ward, tool: 'resources' }).execute();
	for (const one of [lena, uli]) await joinSpace(await one.viewer(), 'ward');
	const { default: PdfKit } = await import('pdfkit');
	const { buffer: readBytes } = await import('node:stream/consumers');
	const drawing = async (...pages: string[]) => {
		const drawn = new PdfKit({ size: 'A4' });
		for (const [at, words] of pages.entries()) (at > 0 ? drawn.addPage() : drawn).text(words);
		drawn.end();
		return { name: 'levels.pdf', mimeType: 'application/pdf', buffer: await readBytes(drawn) };
	};
	const pdf = await drawing('Levels and doses.', 'Daptomycin: creatine kinase once a week.', 'Ask for MRN 4471902.');

	// Without script: the file is asked about and not sent again; its words are read page by page.
	const page = await open(lena);
	await page.goto('/spaces/ward');
	await page.click('nav >> text=Resources');
	await page.click('a:has-text("Add something")');
	await page.click('h2 >> text=File');
	await page.setInputFiles('[name=file]', pdf);
	await page.fill('[name=title]', 'Levels on our ward');
	await page.fill('[name=text]', 'Which level when.');
	await page.click('button:has-text("Add for members")');
	expect(await page.innerText('#attested')).toContain('page 3');
	expect(await page.innerText('.resource-waiting')).toContain('levels.pdf is here: 3 pages');
	await page.check('[name=attested]');
	await page.click('button:has-text("Add for members")');
	await page.waitForURL(/\/resources\/\w+$/);
	const resource = new URL(page.url()).pathname;
	await page.click('text=Text of the pages');
	await page.click('text=Page 2');
	expect(await page.innerText('.document-words')).toBe('Daptomycin: creatine kinase once a week.');
	const file = (await page.getAttribute('a:has-text("Download")', 'href')) as string;
	const visitor = await open(null);
	expect((await visitor.request.get(file)).status()).toBe(404);
	await visitor.goto(resource);
	expect(visitor.url()).toContain('/sign-in');
	await visitor.context().close();

	// With script: found by a word of its second page, and opened there.
	const context = await browser.newContext({ baseURL: server.url });
	await context.addCookies([{ name: COOKIE, value: encodeURIComponent(signedCookie(uli.rawToken)), url: server.url }]);
	const reader = await context.newPage();
	const refused: string[] = [];
	reader.on('console', (line) => {
		if (/Content Security Policy|Refused to/.test(line.text())) refused.push(line.text());
	});
	await expect
		.poll(
			async () => {
				await reader.goto('/spaces/ward/resources?q=daptomycin');
				return reader.locator('.hit-page').count();
			},
			{ timeout: 30_000 },
		)
		.toBe(1);
	await reader.click('.hit-page');
	await reader.waitForSelector('.page[data-page-number="2"] .textLayer span:has-text("creatine kinase")');
	expect(await reader.inputValue('.document-number')).toBe('2');
	await reader.fill('.document-query', 'levels');
	await reader.press('.document-query', 'Enter');
	await expect.poll(() => reader.innerText('.document-found'), { timeout: 15_000 }).toBe('1 of 1');
	await expect.poll(() => reader.inputValue('.document-number'), { timeout: 15_000 }).toBe('1');
	await reader.focus('.document-container');
	await reader.keyboard.press('n');
	await expect.poll(() => reader.inputValue('.document-number'), { timeout: 15_000 }).toBe('2');
	await takePicture(reader, 'document');
	expect(await violations(reader)).toEqual([]);
	expect(refused).toEqual([]);

	// What is said of it is changed, and a new version takes the place of the file; the earlier one can still be fetched.
	await page.goto(resource);
	await page.click('text=Change what is said of it');
	await page.fill('[name=title]', 'Levels and doses on our ward');
	await page.fill('[name=dated]', 'last spring');
	await page.click('button:has-text("Save")');
	expect(await page.getAttribute('[name=dated]', 'aria-invalid')).toBe('true');
	expect(await page.inputValue('[name=title]')).toBe('Levels and doses on our ward');
	await page.fill('[name=dated]', '2026-03');
	await page.selectOption('[name=licence]', 'cc-by');
	await page.click('button:has-text("Save")');
	await page.waitForURL(`**${resource}`);
	expect(await text(page)).toMatch(/Levels and doses on our ward[\s\S]*CC BY/);
	await page.click('text=New version of the file');
	const second = await drawing('Levels, second edition.');
	await page.setInputFiles('[name=file]', second);
	await page.fill('[name=note]', 'Vancomycin by area under the curve.');
	await page.click('button:has-text("Add the version")');
	await page.waitForURL(`**${resource}`);
	expect(await text(page)).toMatch(/version 2[\s\S]*New in this version: Vancomycin by area under the curve\./);
	const [now, before] = [
		(await page.getAttribute('a:has-text("Download")', 'href')) as string,
		(await page.getAttribute('a:has-text("Version 1")', 'href')) as string,
	];
	expect(before).toBe(file);
	for (const address of [now, before])
		expect((await (await page.request.get(address)).body()).subarray(0, 5).toString()).toBe('%PDF-');
	await page.goto(resource.replace('/resources/', '/history/'));
	expect(await text(page)).toContain('Levels on our ward');

	// A link and an image: added, changed, and found under their new names.
	await page.goto('/spaces/ward/resources/new?form=link');
	await page.fill('[name=url]', 'https://sofa.example.org/score');
	await page.fill('[name=title]', 'SOFA');
	await page.click('button:has-text("Add for members")');
	await page.waitForURL(/\/resources\/\w+$/);
	await page.click('text=Change what is said of it');
	await page.fill('[name=url]', 'javascript:alert(1)');
	await page.click('button:has-text("Save")');
	expect(await page.inputValue('[name=url]')).toBe('javascript:alert(1)');
	await page.fill('[name=url]', 'https://sofa.example.org/score/2');
	await page.fill('[name=title]', 'SOFA, reckoned for you');
	await page.click('button:has-text("Save")');
	await page.waitForURL(/\/resources\/\w+$/);
	expect(await page.getAttribute('main a[href^="https://sofa.example.org"]', 'href')).toBe(
		'https://sofa.example.org/score/2',
	);
	await page.goto('/spaces/ward/resources/new?form=image');
	await page.fill('[name=title]', 'Where the drug lies');
	await page.fill('[name=text]', 'The shelf in room two.');
	const { default: sharp } = await import('sharp');
	const buffer = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#456' } })
		.png()
		.toBuffer();
	await page.setInputFiles('[name=photos]', { name: 'shelf.png', mimeType: 'image/png', buffer });
	await page.click('button:has-text("Add for members")');
	await page.waitForURL(/\/resources\/\w+$/);
	expect(await page.locator('article img, .row img').count()).toBeGreaterThan(0);
	await page.click('text=Change what is said of it');
	await page.fill('[name=title]', 'Where the antidote lies');
	await page.click('button:has-text("Save")');
	await page.waitForURL(/\/resources\/\w+$/);
	await page.goto('/spaces/ward/resources');
	expect(await text(page)).toMatch(/Where the antidote lies[\s\S]*SOFA, reckoned for you[\s\S]*Levels and doses/);

	// A page that two change at once: the second one keeps his words, sees the other's, and both stand in the history.
	await page.goto('/spaces/ward/resources/write');
	await page.fill('[name=title]', 'Rounds');
	await page.fill('[name=text]', 'At eight. See [[Lactate]].');
	await page.click('button:has-text("Publish to members")');
	await page.waitForURL(/\/wiki\/\w+$/);
	const wiki = new URL(page.url()).pathname;
	expect(await page.locator('a.missing-page').innerText()).toBe('Lactate');
	const other = await open(uli);
	await other.goto(`${wiki}/edit`);
	await page.goto(`${wiki}/edit`);
	await page.fill('[name=text]', 'At nine. See [[Lactate]].');
	await page.click('button:has-text("Save for members")');
	await page.waitForURL(/\/wiki\/\w+$/);
	await other.fill('[name=text]', 'At eight, with the pharmacist. See [[Lactate]].');
	await other.click('button:has-text("Save for members")');
	expect(await other.innerText('#meanwhile')).toContain('At nine');
	expect(await other.inputValue('[name=text]')).toContain('with the pharmacist');
	await other.click('button:has-text("Save for members")');
	await other.click('text=History');
	const history = await other.innerText('main');
	expect(history).toMatch(/Version 3,\s*Uli Neumann[\s\S]*Version 2,\s*Lena Berg[\s\S]*Version 1,\s*Lena Berg/);
	await other.click('text=Put version 2 back');
	expect(await other.innerText('article.wiki')).toContain('At nine');
	await other.click('a.missing-page');
	expect(await other.inputValue('[name=title]')).toBe('Lactate');
	await context.close();
});
