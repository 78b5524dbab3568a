// A case in a browser without JavaScript: drafted, stopped by an identifier, mended, signed for, published to a named
// colleague, continued; then its patient takes consent back, and it is gone on every path.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import { violations } from '#tests/violations.ts';
import type { Person } from '../people.ts';

const PLANTED = 'Quillonquat';
let journey: Journey;
let server: TestServer;
let lena: Person;
let omar: Person;
let nurse: Person;
let open: (by: Person | null, script?: boolean) => Promise<Page>;
let id: string;
let code: string;

beforeAll(async () => {
	journey = await beginJourney();
	({ server } = journey);
	const { person } = await import('#tests/people.ts');
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'nephrology' });
	omar = await person('Omar Haddad', { profession: 'physician', country: 'ES' });
	nurse = await person('Nora Nurse', { profession: 'nurse' });
	open = (by, script = false) => journey.open(by, { javaScriptEnabled: script });
});

afterAll(() => journey?.end());

/** Nothing runs out of the page at either width; a picture of it when SCREENSHOTS names a folder. */
async function look(page: Page, name: string): Promise<void> {
	const folder = process.env.SCREENSHOTS;
	if (folder) mkdirSync(folder, { recursive: true });
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		if (folder) await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
		const wide = await page.evaluate('document.documentElement.scrollWidth');
		expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
	}
}

test('an identifier stops it, one press mends it, and without a basis it is not published either', async () => {
	const page = await open(lena);
	await page.goto(`${server.url}/cases/new`);
	await look(page, 'new');
	await page.fill('#title', 'Drowsy two hours after the finish');
	await page.click('button:has-text("Start a draft")');
	id = /\/cases\/([^/]+)\/write/.exec(page.url())?.[1] as string;
	// No identifier in it, and yet it could be somebody: saving says so, and holds nothing up.
	await page.fill(
		'#presentation',
		'On day 0 a lighthouse keeper from a small island became drowsy, struck by lightning.',
	);
	await page.click('button:has-text("Save the draft")');
	expect(await page.innerText('#recognisable')).toMatch(/Recognisable without any identifier.*small island.*1 in/s);
	await page.fill('#presentation', 'On day 0 a 34-year-old runner became drowsy and vomited.');
	await page.fill(
		'#history',
		`Seen on 3 March 2025 as well, phone 555-201-4471. Her husband ${PLANTED} Halvorsen drove.`,
	);
	await page.fill('#question', 'Would you give hypertonic saline on the ward?');
	await page.fill('#course', 'Day 0: 100 mL of 3 % saline, twice.');
	await page.fill('#diagnosis', 'E87.1');
	await page.fill('#device', 'Norvia Pulse 2');
	await page.fill('[name=lab0name]', 'Sodium');
	await page.fill('[name=lab0value]', '118');
	await page.fill('[name=lab0unit]', 'mmol/L');
	await page.fill('[name=lab0low]', '135');
	await page.fill('[name=lab0high]', '145');
	await page.click('summary:has-text("Paste a table")');
	await page.fill('#labpaste', 'Sodium; 134; mmol/L; 135-145; day 2');
	await page.selectOption('#audience', 'named');
	await page.fill('#named', `@${omar.handle}`);
	const picture = await sharp({ create: { width: 500, height: 300, channels: 3, background: '#357' } })
		.png()
		.toBuffer();
	await page.setInputFiles('input[name=photos]', { name: 'strip.png', mimeType: 'image/png', buffer: picture });
	await page.click('button:has-text("Publish")');
	expect(await text(page)).toContain('Say of each picture what it shows');
	await page.fill('[name^=alt-]', 'A blue strip');
	await page.click('button:has-text("Publish")');
	expect(await text(page)).toContain('Not published');
	expect(await page.inputValue('#history')).toContain(PLANTED); // what was typed is kept
	await look(page, 'write-refused');
	await page.click('button:has-text("Write all of these instead")');
	const history = await page.inputValue('#history');
	expect(history).not.toMatch(/March|555/);
	// A word that no vocabulary knows is asked about; what its author says of it is kept.
	await page.fill('#history', history.replace(/Her husband.*$/s, 'Healthy before, and given Zolbrenta for a month.'));
	await page.click('button:has-text("Publish")');
	expect(await text(page)).toMatch(/Not published.*Zolbrenta/s);
	await look(page, 'write-asked');
	await page.check('label:has-text("It is the name of a thing") input[value=Zolbrenta]');
	await page.click('button:has-text("Publish")');
	expect(await text(page)).toContain('There is no basis yet');
	expect(await page.isChecked('[data-things] [value=Zolbrenta]')).toBe(true);
	await look(page, 'write-no-basis');
});

test('while it is typed: codes complete themselves, and one press says less of who it is', async () => {
	const page = await open(lena, true);
	await page.goto(`${server.url}/cases/${id}/write`);
	await page.locator('#diagnosis').fill('');
	await page.locator('#diagnosis').pressSequentially('E87');
	await page.click('[data-code-lines=diagnosis] [data-offers] button:has-text("E87.1 ")');
	expect(await page.inputValue('#diagnosis')).toMatch(/^E87\.1 \S/);
	await page.fill('#summary', 'A lighthouse keeper from a small island became drowsy, struck by lightning.');
	await page.locator('[data-uniqueness] >> text=Recognisable without any identifier').waitFor();
	await page.click('[data-uniqueness] button:has-text("Write “a rural region”")');
	await page.locator('[data-uniqueness] mark:has-text("small island")').waitFor({ state: 'detached' });
	expect(await page.inputValue('#summary')).toContain('a rural region');
	// What the check is not sure of is said to be a thing with one press, and asked about again when that is taken back.
	await page.fill('#summary', 'She wore the Quelmar for a week.');
	const asked = page.locator('.field:has(#summary) [data-findings]:has-text("Quelmar")');
	await asked.waitFor();
	await look(page, 'write-asked-typing');
	await asked.getByRole('button', { name: 'The name of a thing' }).click();
	await asked.waitFor({ state: 'detached' });
	await page.uncheck('[data-things] [value=Quelmar]');
	await asked.waitFor();
	await asked.getByRole('button', { name: 'The name of a thing' }).click();
	await asked.waitFor({ state: 'detached' });
	await look(page, 'write-said-thing');
	await page.fill('#summary', '');
	await page.locator('[data-autosaved]:has-text("Saved")').waitFor();
	// A title is read as it is typed, too.
	const title = await page.inputValue('#title');
	await page.fill('#title', 'Mrs Jane Roe, drowsy');
	await page.locator('.field:has(#title) [data-findings]:has-text("Jane Roe")').waitFor();
	await page.fill('#title', title);
	// What was typed is kept by a page that goes before it saved itself.
	await page.fill('#imaging', 'No film was taken.');
	await page.goto(`${server.url}/cases`);
	await expect
		.poll(async () => (await page.goto(`${server.url}/cases/${id}/write`)) && page.inputValue('#imaging'))
		.toBe('No film was taken.');
	await page.context().close();
});

test('the patient signs in another language on the author’s device and is given a code', async () => {
	const page = await open(lena);
	await page.goto(`${server.url}/cases/${id}/consent?in=ar`);
	await look(page, 'consent-arabic');
	await page.goto(`${server.url}/cases/${id}/consent?in=es#signed`);
	await page.check('[name=scope][value=teaching]');
	await page.click('.consent-sheet button');
	expect(await text(page)).toContain('Sign with a finger, or type initials');
	expect(await page.isChecked('[name=scope][value=teaching]')).toBe(true);
	await page.fill('[name=initials]', 'Q. Z.');
	await page.click('.consent-sheet button');
	code = (await page.locator('.consent-code code').innerText()).trim();
	expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	// Shown this once, above everything that was filled in: the page goes on there.
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
	await look(page, 'consent-code');
	await page.goto(`${server.url}/cases/${id}/consent`);
	expect(await page.content()).not.toContain(code);
	const record = await page.request.get(`${server.url}${await page.getAttribute('a:has-text("FHIR record")', 'href')}`);
	expect(await record.json()).toMatchObject({ resourceType: 'Consent', status: 'active', language: 'es' });
	await page.goto(`${server.url}/cases/${id}/write`);
	const second = await page.context().newPage();
	const third = await page.context().newPage();
	for (const tab of [second, third]) await tab.goto(`${server.url}/cases/${id}/write`);
	// What two tabs say in one field stands side by side until it is chosen, and meanwhile as it was saved first.
	const before = await page.inputValue('#imaging');
	await second.fill('#imaging', 'No film was taken there.');
	await second.click('button:has-text("Save the draft")');
	await third.fill('#imaging', 'A film was taken.');
	await third.click('button:has-text("Publish")');
	expect(await text(third)).toContain('What was saved meanwhile');
	expect(await text(third)).toContain('No film was taken there.');
	expect(await third.inputValue('#imaging')).toBe('A film was taken.');
	await look(third, 'write-changed-twice');
	await third.check('[name=take-imaging][value=theirs]');
	await third.fill('#imaging', before);
	await third.click('button:has-text("Save the draft")');
	expect(await third.inputValue('#imaging')).toBe('No film was taken there.');
	for (const tab of [page, second, third]) await tab.goto(`${server.url}/cases/${id}/write`);
	await page.click('button:has-text("Publish")');
	expect(page.url()).toBe(`${server.url}/cases/${id}`);
	// Pressed once more in a second tab it is the same; what was typed on in a third is not lost.
	await second.click('button:has-text("Publish")');
	expect(second.url()).toBe(`${server.url}/cases/${id}`);
	await third.fill('#summary', 'Typed in a third tab.');
	await third.click('button:has-text("Save the draft")');
	expect(await text(third)).toContain('This draft was published meanwhile');
	expect(await third.inputValue('#summary')).toBe('Typed in a third tab.');
	await third.fill('#summary', '');
	await third.click('button:has-text("Save")');
	expect(third.url()).toBe(`${server.url}/cases/${id}`);
});

test('a finger signs where there is script', async () => {
	const page = await open(lena, true);
	await page.goto(`${server.url}/cases/new`);
	await page.fill('#title', 'A second draft');
	await page.click('button:has-text("Start a draft")');
	await page.waitForURL(/write/);
	await page.fill('#presentation', 'On day 0 something was seen.');
	await page.locator('[data-autosaved]:has-text("Saved at")').waitFor({ timeout: 15_000 });
	// The page that is loaded anew was asked for before the one that goes has saved.
	await page.fill('#history', 'Nothing before.');
	await page.reload();
	expect(await page.inputValue('#history')).toBe('Nothing before.');
	await page.goto(page.url().replace(/write.*$/, 'consent?in=en'));
	const canvas = page.locator('.signature canvas');
	await canvas.scrollIntoViewIfNeeded();
	const box = await canvas.boundingBox();
	if (!box) throw new Error('no field to sign in');
	await page.mouse.move(box.x + 30, box.y + 90);
	await page.mouse.down();
	for (let x = 0; x < 200; x += 20) await page.mouse.move(box.x + 30 + x, box.y + 90 + 40 * Math.sin(x / 25));
	await page.mouse.up();
	await page.click('.consent-sheet button:has-text("I agree")');
	await page.locator('.consent-code code').waitFor();
});

test('the named colleague reads it with its values, downloads and cites it; a nurse finds nothing', async () => {
	const reader = await open(omar);
	await reader.goto(`${server.url}/cases/${id}`);
	const read = await text(reader);
	for (const words of [
		'Drowsy two hours after the finish',
		'Day 2',
		'118',
		'Hypo-osmolality and hyponatremia',
		'signed consent',
	])
		expect(read, words).toContain(words);
	expect(await reader.locator('.lab-chart svg').getAttribute('aria-label')).toContain('118 on day 0, 134 on day 2');
	await look(reader, 'case');
	const pdf = await reader.request.get(`${server.url}/cases/${id}/case.pdf`);
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	for (const format of ['bib', 'ris', 'json', 'txt']) {
		const cite = await reader.request.get(`${server.url}/cases/${id}/cite/${format}`);
		expect(await cite.text(), format).toContain('Drowsy two hours after the finish');
	}
	await reader.fill('#text', 'I would, with two doses of 100 mL.');
	await reader.click('button:has-text("Reply")');
	await reader.goto(`${server.url}/cases?device=NORVIA+pulse-2`);
	expect(await text(reader)).toContain('Drowsy two hours after the finish');

	const other = await open(nurse);
	for (const way of ['', '/case.pdf', '/cite/bib', '/write', '/authors', '/update', '/consent'])
		expect((await other.goto(`${server.url}/cases/${id}${way}`))?.status(), way).toBe(404);
	const visitor = await open(null);
	for (const way of ['', '/case.pdf', '/cite/bib']) {
		await visitor.goto(`${server.url}/cases/${id}${way}`);
		expect(visitor.url(), way).toContain('/sign-in');
	}
});

test('its author adds an update; an identifier in it is stopped as well', async () => {
	const page = await open(lena);
	await page.goto(`${server.url}/cases/${id}/update`);
	await page.fill('#day', '12');
	await page.fill('#text', 'Seen on 15 March 2025: well.');
	await page.click('button:has-text("Add the update")');
	expect(await text(page)).toContain('could show who the patient is');
	expect(await page.inputValue('#text')).toContain('15 March');
	await look(page, 'update-refused');
	await page.fill('#text', 'Running again, drinking to thirst.');
	await page.click('button:has-text("Add the update")');
	expect(await text(page)).toContain('Running again');
	await page.goto(`${server.url}/cases/${id}/authors`);
	await look(page, 'authors');
});

test('axe finds nothing on the pages of those who write a case', async () => {
	const page = await open(lena, true);
	await page.setViewportSize({ width: 390, height: 900 });
	const second = await (await page.goto(`${server.url}/cases/new`))?.text();
	const draft = /\/cases\/([^/]+)\/write/.exec(second ?? '')?.[1];
	for (const one of [`${draft}/write`, `${id}/write`, `${id}/consent?in=ar`, `${id}/authors`, `${id}/update`, id]) {
		await page.goto(`${server.url}/cases/${one}`);
		expect(await violations(page, 'all'), one).toEqual([]);
	}
});

test('the patient takes consent back: a receipt, and the case is gone on every path', async () => {
	const { db } = await import('#platform/db.server.ts');
	const { sql } = await import('kysely');
	const { readShortId } = await import('#platform/ids.ts');
	const reader = await open(omar);
	await reader.goto(`${server.url}/cases/${id}`);
	const picture = await reader.locator('.case-picture img').getAttribute('src');
	expect((await reader.request.get(server.url + picture)).status()).toBe(200);
	const patient = await open(null);
	await patient.goto(`${server.url}/consent/withdraw?in=es`);
	await patient.fill('#code', '0000-0000-0000');
	await patient.click('main form button');
	expect(await text(patient)).toContain('Ningún consentimiento tiene este código');
	await patient.fill('#code', code.toLowerCase().replaceAll('-', ' '));
	await patient.click('main form button');
	expect(await text(patient)).toContain('Su consentimiento queda retirado');
	await look(patient, 'withdrawn');
	const receipt = await patient.request.post(`${server.url}/consent/receipt`, {
		form: { code, in: 'ar' },
		headers: { origin: server.url },
	});
	expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-');

	const paths = [
		`/cases/${id}`,
		`/cases/${id}/case.pdf`,
		`/cases/${id}/cite/json`,
		`/go/${id}`,
		`/history/${id}`,
		`/posts/${id}`,
	];
	for (const who of [omar, lena, nurse]) {
		const page = await open(who);
		for (const way of [...paths, picture as string])
			expect((await page.request.get(server.url + way)).status(), way).toBe(404);
		for (const way of [
			'/cases',
			'/search?q=drowsy',
			'/',
			'/?show=everything',
			'/cases?device=norvia+pulse+2',
			'/cases/new',
		])
			expect(await (await page.request.get(server.url + way)).text(), way).not.toContain('two hours after the finish');
	}
	await expect
		.poll(
			async () => {
				await reader.goto(`${server.url}/notices`);
				return text(reader);
			},
			{ timeout: 20_000 },
		)
		.toContain('for a case of which you downloaded a copy');
	const author = await open(lena);
	await author.goto(`${server.url}/cases/${id}/consent`);
	expect(await text(author)).toContain('Consent was taken back');
	expect((await author.request.get(`${server.url}/cases/${id}/write`)).status()).toBe(404);
	// What was planted in the draft is nowhere any more.
	const { expectNowhere } = await import('#tests/planted.ts');
	await expectNowhere([PLANTED, '555-201-4471', '3 March 2025', '15 March 2025'], server);
	expect(
		(
			await sql<{ n: number }>`select count(*)::int as n from search_row where content_id = ${readShortId(id)}`.execute(
				db,
			)
		).rows[0]?.n,
	).toBe(0);
});

const told: { who: Person; id: string }[] = [];
const key = () => `case-journey-${Math.random()}`;

test('ten cases by ten authors: found by a code, narrowed, kept as a filter, gathered, and each leads on to its like', async () => {
	const { person } = await import('#tests/people.ts');
	const { SAMPLE } = await import('#features/cases/case-samples.file.ts');
	const { publishCase, recordSigned, recordWaiver, startDraft } = await import('#features/cases/index.ts');
	const { shortId } = await import('#platform/ids.ts');
	for (let n = 0; n < 10; n++) {
		const who = await person(`Author ${n}`, { profession: 'physician', country: n < 5 ? 'ES' : 'DE' });
		const viewer = await who.viewer();
		const draft = await startDraft(
			viewer,
			{
				...SAMPLE,
				title: `Quollspine clamp, infected ${n}`,
				presentation: 'On day 0 fever, and pus along the scar.',
				diagnosis: 'T84.50XA',
				device: 'Quollspine clamp',
				sex: n < 7 ? 'female' : 'male',
				age: '60-69',
				ended: 'recovered',
			},
			key(),
		);
		// A board may let a case be counted as well as a patient.
		if (n === 0)
			await recordWaiver(viewer, draft, { board: 'Ethics board', reference: 'W 7', years: null, research: true });
		else
			await recordSigned(viewer, draft, {
				language: 'en',
				scope: ['network', 'research'],
				signer: 'patient',
				years: 5,
				drawn: '',
				typed: 'A.',
			});
		told.push({ who, id: shortId(await publishCase(viewer, draft)) });
	}
	const page = await open(omar);
	await page.goto(`${server.url}/cases?diagnosis=T84`);
	await look(page, 'base');
	expect(await page.innerText('.search-count')).toContain('10 cases');
	await page.click('.facet a:text-is("Male")');
	expect(await page.innerText('.search-count')).toContain('3 cases');
	await page.click('button:has-text("Keep this filter")');
	expect(await page.innerText('.saved')).toMatch(/T84.*, Male/);
	await page.click('[data-rows] a[href^="/cases/"]:not([href*="#"])');
	const first = await page.innerText('h1');
	await page.click('a:has-text("Add to a collection")');
	await page.fill('#title', 'Infected clamps');
	await page.fill('#note', 'Recovered without removal.');
	await page.click('button:has-text("Add the case")');
	expect(await text(page)).toMatch(new RegExp(`Infected clamps[\\s\\S]*Recovered without removal[\\s\\S]*${first}`));
	await look(page, 'collection');
	// Likes are looked for by a job, and words are indexed by one.
	const last = told.at(-1)?.id;
	await expect
		.poll(async () => (await page.goto(`${server.url}/cases/${last}`)) && page.locator('.alike').first().innerText(), {
			timeout: 20_000,
		})
		.toContain('Quollspine clamp, infected');
	await page.click('.alike a');
	expect(await page.innerText('h1')).toMatch(/^Quollspine clamp, infected \d$/);
	for (const code of ['T84.50XA', 't84.5'])
		await expect
			.poll(async () => (await page.goto(`${server.url}/search?q=${code}`)) && text(page), { timeout: 20_000 })
			.toContain('Quollspine clamp, infected');
	await page.goto(`${server.url}/cases?device=quollspine+clamp&outcome=died`);
	expect(await text(page)).toContain('No case fits all of this');
});

test('a second opinion: the colleague who is named declines, one of the specialty answers, and whoever asked sees each step', async () => {
	const { person } = await import('#tests/people.ts');
	const nell = await person('Nell Reyes', { profession: 'physician', specialty: 'nephrology' });
	const [{ who, id: about }] = told as [(typeof told)[number]];
	const taker = await open(nell);
	await taker.goto(`${server.url}/opinions`);
	await taker.selectOption('[name=atOnce]', '2');
	await taker.click('button:has-text("Save")');
	const asker = await open(who);
	await asker.goto(`${server.url}/cases/${about}`);
	await asker.click('a:has-text("Ask for a second opinion")');
	await asker.fill('#colleague', `@${omar.handle}`);
	await asker.check('#onward');
	await asker.selectOption('#specialty', 'nephrology');
	await asker.fill('#question', 'Mrs. Jane Roe, MRN 88412993: out or in?');
	await asker.click('button:has-text("Ask")');
	expect(await text(asker)).toContain('could show who the patient is');
	expect(await asker.inputValue('#colleague')).toBe(`@${omar.handle}`);
	expect(await asker.isChecked('#onward')).toBe(true);
	await asker.fill('#question', 'Would you take the clamp out?');
	await asker.click('button:has-text("Ask")');
	expect(await text(asker)).toMatch(/Waiting[\s\S]*Omar Haddad: has until/);
	await look(asker, 'opinion-asked');

	const named = await open(omar);
	await named.goto(`${server.url}/opinions`);
	expect(await text(named)).toMatch(/Author 0 asks for Nephrology, until [\s\S]*Would you take the clamp out\?/);
	await look(named, 'opinions');
	await named.click('button:has-text("Decline")');
	expect(await text(named)).toContain('Nobody waits for you');

	await taker.goto(`${server.url}/cases/${about}`);
	expect(await text(taker)).toContain('Author 0 asks for your opinion');
	await taker.click('a:has-text("Write a review")');
	await taker.fill('[name=text]', 'I would take it out: what grows on it does not leave it.');
	await taker.selectOption('[name=management]', '4');
	await look(taker, 'review');
	await taker.click('button:has-text("Publish the review")');
	expect(await text(taker)).toContain('what grows on it does not leave it');
	await asker.goto(`${server.url}/opinions`);
	expect(await text(asker)).toMatch(/Answered[\s\S]*Omar Haddad: declined[\s\S]*Nell Reyes: answered/);
	expect(await text(asker)).toMatch(/Requests answered:\s+1 of 1\./);
	await asker.goto(`${server.url}/cases/${about}`);
	expect(await text(asker)).toMatch(/Management\s+4\.0 of 5/);
});

test('a research question: asked, answered by ten authors, refused below ten, released with its dictionary and no small cell', async () => {
	const asker = await open(lena);
	await asker.goto(`${server.url}/cases?device=quollspine+clamp`);
	await asker.click('a:has-text("Ask a research question about these")');
	await asker.fill('#title', 'How do infected clamps end?');
	await asker.fill('#purpose', 'To see whether those who are treated for six weeks fare as those treated for twelve.');
	await asker.fill('#keeper', 'Department of medicine, encrypted');
	await asker.fill('#endsOn', new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10));
	await asker.click('button:has-text("Ask the authors")');
	const cohort = new URL(asker.url()).pathname;
	expect(await text(asker)).toContain('Nothing more exact is told');
	await asker.fill('#body', 'Ethics committee of the faculty');
	await asker.fill('#number', 'EK 2026/114');
	await asker.fill('#date', '2026-02-03');
	await asker.click('section:has(#body) button:has-text("Save")');
	const refused = async () => {
		await asker.goto(server.url + cohort);
		await asker.click('button:has-text("Make a release")');
		expect(await text(asker)).toContain('Fewer than 10 cases take part: nothing leaves, for nobody.');
	};
	await refused();
	const { answerAlways } = await import('#features/cohorts/answer.ts');
	for (const { who } of told.slice(0, 8)) await answerAlways(await who.viewer(), true);
	const yes = async ({ who }: (typeof told)[number]) => {
		const page = await open(who);
		await expect
			.poll(async () => (await page.goto(`${server.url}/cohorts/requests`)) && text(page), { timeout: 20_000 })
			.toContain('How do infected clamps end?');
		await page.click('.cohort-cases button[value=yes]');
		expect(await text(page)).toContain('You said yes');
		await look(page, 'cohort-requests');
	};
	await yes(told[8] as (typeof told)[number]);
	await refused();
	await yes(told[9] as (typeof told)[number]);
	await asker.goto(server.url + cohort);
	await asker.click('button:has-text("Make a release")');
	const released = await text(asker);
	expect(released).toContain('Release 1: 10 cases');
	// Three men are a small cell: neither they nor what would give them back is told.
	expect(released).toMatch(/Left out/);
	expect(released).not.toMatch(/\bMale\b|\bFemale\b/);
	await look(asker, 'cohort');
	const data = await (await asker.request.get(`${server.url}${cohort}/releases/1/data.csv`)).text();
	const [columns, ...rows] = data.trim().split('\r\n');
	expect(columns).toBe('Age,Sex,Outcome');
	expect(rows).toHaveLength(10);
	expect(new Set(rows).size).toBe(1);
	const dictionary = await (await asker.request.get(`${server.url}${cohort}/releases/1/dictionary.csv`)).text();
	expect(dictionary).toMatch(/Column,Meaning,Generalised,Values[\s\S]*EK 2026\/114/);
	expect((await (await open(omar)).request.get(`${server.url}${cohort}/releases/1/data.csv`)).status()).toBe(404);
});
