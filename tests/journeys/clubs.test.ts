// A journal club from the invitation to the minutes: one moderates in one browser, another takes part in a second one where
// what is said arrives live, reads in Arabic on a phone, and a third does everything without JavaScript.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INSTRUMENTS } from '#features/clubs/instruments/choose.ts';
import { medlineFile } from '#features/library/fixtures/medline-file.ts';
import { beginJourney, type Journey, text } from '#tests/journey.ts';
import { violations } from '#tests/violations.ts';
import type { Person } from '../people.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'clubs-journey-'));
let journey: Journey;
let mo: Person;
let ann: Person;
let ben: Person;
let olga: Person;
let open: (by: Person, script?: boolean, more?: BrowserContextOptions) => Promise<Page>;
/** As an Arabic page says it. */
let arabic: (english: string) => string;
const PAPER = {
	pmid: 88_000_001,
	title: 'Lime blossom in chronic heart failure: a trial.',
	types: [['D016449', 'Randomized Controlled Trial']] as [string, string][],
};
let load: (name: string, retracted: boolean) => Promise<void>;

beforeAll(async () => {
	journey = await beginJourney();
	const { person, space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { loadFiles } = await import('#features/library/medline/load-files.ts');
	[mo, ann, ben, olga] = [
		await person('Mo Derator', { profession: 'physician' }),
		await person('Ann Appraiser', { profession: 'nurse' }),
		await person('Ben Beside', { profession: 'physician' }),
		await person('Olga Outside', { profession: 'physician' }),
	];
	const id = await space('hearts', null);
	for (const one of [mo, ann, ben]) await joinSpace(await one.viewer(), 'hearts');
	await db.insertInto('space_tool').values({ space_id: id, tool: 'club' }).execute();
	await db.updateTable('space_member').set({ role: 'owner' }).where('member_id', '=', mo.id).execute();
	const { sql } = await import('kysely');
	for (const [one, zone] of [
		[mo, 'Europe/Berlin'],
		[ann, 'Asia/Kolkata'],
		[ben, 'America/St_Johns'],
	] as const)
		await sql`update member set time_zone = ${zone} where id = ${one.id}`.execute(db);
	load = async (name, retracted) => {
		const file = path.join(folder, name);
		const types = retracted ? [...PAPER.types, ['D016441', 'Retracted Publication'] as [string, string]] : PAPER.types;
		writeFileSync(file, gzipSync(medlineFile([{ ...PAPER, types }])));
		expect((await loadFiles([file], () => {})).problems).toEqual([]);
	};
	await load('pubmed26n0001.xml.gz', false);
	const { readCatalogues } = await import('#words/catalogues.ts');
	const messages = readCatalogues('src/words').find(({ language }) => language === 'ar')?.messages;
	arabic = (english) => messages?.get(english) ?? `no Arabic for ${english}`;
	open = (by, script = true, more = {}) => journey.open(by, { javaScriptEnabled: script, ...more });
});

afterAll(async () => {
	await journey?.end();
	rmSync(folder, { recursive: true, force: true });
});

/** Axe, and no sideways scrolling on a phone; a picture at both widths when SCREENSHOTS names a folder. */
async function look(page: Page, name: string): Promise<void> {
	expect(await violations(page), name).toEqual([]);
	const size = page.viewportSize();
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
		0,
	);
	const pictures = process.env.SCREENSHOTS;
	if (pictures) {
		mkdirSync(pictures, { recursive: true });
		await page.screenshot({ path: path.join(pictures, `${name}-390.png`), fullPage: true });
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.screenshot({ path: path.join(pictures, `${name}-1280.png`), fullPage: true });
	}
	if (size) await page.setViewportSize(size);
}

test('from the invitation to the minutes; what is said arrives live, and a reload shows the same', {
	timeout: 150_000,
}, async () => {
	const [moderator, member, plain] = [
		await open(mo),
		await open(ann, true, { locale: 'ar', viewport: { width: 390, height: 844 }, hasTouch: true }),
		await open(ben, false),
	];
	const says = (page: Page, english: string) => (page === member ? arabic(english) : english);

	// Ben proposes, without JavaScript; Mo sets a meeting for it, which the notice tells.
	await plain.goto('/spaces/hearts');
	await plain.click('nav >> text=Journal club');
	await plain.fill('[name=paper]', 'https://pubmed.ncbi.nlm.nih.gov/88000001/');
	await plain.fill('[name=why]', 'Patients ask for it.');
	await plain.click('button:has-text("Propose it")');
	expect(await text(plain)).toContain('Lime blossom in chronic heart failure');
	await moderator.goto('/spaces/hearts/club');
	await moderator.click('text=Set a meeting for it');
	expect(await moderator.inputValue('[name=paper]')).toBe('PMID 88000001');
	const soon = new Date(Date.now() + 20 * 60_000).toISOString().slice(0, 16);
	await moderator.fill('#when', soon);
	await moderator.selectOption('#zone', 'UTC');
	await moderator.fill('#minutes', '45');
	await look(moderator, 'club-new');
	await moderator.click('button:has-text("Set it for hearts")');
	await moderator.waitForURL(/\/meetings\/\w+$/);
	const path = new URL(moderator.url()).pathname;
	expect(await text(moderator)).toMatch(/RoB 2[\s\S]*randomised trial/i);
	await look(moderator, 'meeting');

	// Ann finds the invitation, answers it, votes and judges; Ben the same without JavaScript.
	await member.goto('/notices');
	await member.click(`text=${arabic('set a meeting of the journal club')}`);
	await member.waitForURL(`**${path}`);
	const clock = (timeZone: string, page: Page) =>
		new Intl.DateTimeFormat(page === member ? 'ar-u-nu-latn' : 'en-GB', {
			hour: '2-digit',
			minute: '2-digit',
			timeZone,
		}).format(new Date(`${soon}:00Z`));
	for (const page of [member, plain]) {
		if (page === plain) await plain.goto(path);
		// Each by the own clock, with the one of the meeting beside it; half hours hold.
		const zone = page === plain ? 'America/St_Johns' : 'Asia/Kolkata';
		expect(await text(page)).toContain(clock(zone, page));
		expect(await text(page)).toContain(clock('UTC', page));
		await page.click(`button:has-text("${says(page, 'I come')}")`);
		await page.click('label:has([name=choice][value="2"])');
		await page.click(`button:has-text("${says(page, 'Vote')}")`);
		await page.waitForSelector(`text=${says(page, 'Your vote is counted; the results come when it closes.')}`);
	}
	const heard = member.locator('.sr-only[role=status]', { hasText: arabic('Your vote is counted.') });
	await heard.waitFor({ state: 'attached' });
	expect(await member.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
		'ar',
		'rtl',
	]);
	await moderator.goto(path);
	await moderator.click('label:has-text("Perhaps")');
	await moderator.click('button:has-text("Vote")');
	await member.goto(`${path}/sheet`);
	await member.check('[name="judgement-rob2-randomisation"][value=some]');
	await member.fill('[name="reason-rob2-randomisation"]', 'Nobody says how.');
	await member.click('form:has([name="reason-rob2-randomisation"]) button:not([name])');
	await member.waitForSelector(`text=${arabic('Saved. You can change it at any time.')}`);
	expect(await text(member)).toContain(arabic('One member has judged'));
	await look(member, 'sheet');
	await plain.goto(`${path}?section=methods`);
	await plain.fill('[name=text]', 'Who made the tea?');
	await plain.click('button:has-text("Send to hearts")');
	expect(await text(plain)).toContain('Methods (1)');

	// The session: opened, joined, a topic raised, and lines that arrive without a reload.
	await moderator.goto(`${path}/live`);
	await moderator.click('button:has-text("Open the session")');
	await member.goto(`${path}/live`);
	await member.click(`button:has-text("${arabic('I am here: join')}")`);
	await member.waitForSelector('form[data-say]');
	await moderator.waitForSelector('[data-again=present] >> text=Ann Appraiser');
	await moderator.locator('li', { hasText: 'Methods' }).getByRole('button', { name: 'Raise' }).click();
	await member.waitForSelector('.chat-topic');
	expect(await member.locator('[data-until]').innerText()).toMatch(/\d+:\d\d/);
	await member.fill('form[data-say] textarea', 'One group knew what it drank.');
	await member.keyboard.press('Enter');
	await moderator.waitForSelector('.chat-text >> text=One group knew what it drank.');
	expect(await member.inputValue('form[data-say] textarea')).toBe('');
	// What may name a patient comes back with what was typed, in place.
	await member.fill('form[data-say] textarea', 'MRN 12345678 drank it too');
	await member.click(`button:has-text("${arabic('Say it')}")`);
	await member.waitForSelector('form[data-say] [name=attested]');
	expect(await member.inputValue('form[data-say] textarea')).toBe('MRN 12345678 drank it too');
	await plain.goto(`${path}/live`);
	await plain.click('button:has-text("I am here")');
	await plain.fill('[name=text]', 'Said without a script, after PMID 88000001.');
	await plain.click('button:has-text("Say it")');
	expect(await text(plain)).toContain('One group knew what it drank.');
	await moderator.waitForSelector('.chat-text >> text=Said without a script');
	expect(await text(moderator)).not.toContain('12345678');
	await look(moderator, 'session');
	await moderator.click('button:has-text("End the session")');
	await moderator.waitForSelector('text=The session is over');

	// After it: the second vote, the certificate, the minutes, and their citation.
	for (const page of [moderator, member, plain]) {
		await page.goto(path);
		await page.click('label:has([name=choice][value="0"])');
		await page.click(`button:has-text("${says(page, 'Vote')}")`);
		await page.waitForSelector(`text=${says(page, 'Your vote is counted; the results come when it closes.')}`);
	}
	const certificate = await member.request.get(`${path}/certificate.pdf`);
	expect([certificate.status(), certificate.headers()['content-type']]).toEqual([200, 'application/pdf']);
	await moderator.goto(`${path}/minutes`);
	await moderator.click('button:has-text("End the vote now")');
	await moderator.waitForSelector('text=A draft from the sheet');
	const drafted = await moderator.inputValue('[name=text]');
	expect(drafted).toContain('| Yes | 0 % | 100 % |');
	expect(drafted).toContain('- One group knew what it drank.');
	expect(drafted).toContain('some concerns 1');
	expect(drafted).toMatch(/\*\*Present\.\*\* .*Ann Appraiser/);
	expect(drafted).toMatch(/\*\*Present\.\*\* .*Ben Beside/);

	// Every sheet, by kind of study: filled in without a script, read by the others, kept for the minutes under its name.
	for (const { code, name, cite, domains } of [...INSTRUMENTS].reverse()) {
		await moderator.goto(`${path}/edit`);
		await moderator.selectOption('[name=design]', code);
		await moderator.click('button:has-text("Save for hearts")');
		await moderator.waitForSelector('text=Saved.');
		await plain.goto(`${path}/sheet`);
		expect(await text(plain)).toContain(cite);
		for (const domain of domains) {
			await plain.check(`[name="judgement-${domain.code}"][value=high]`);
			await plain.fill(`[name="reason-${domain.code}"]`, `Because of ${domain.code}.`);
		}
		await plain.click('button:has-text("Save for hearts")');
		const read = async (page: string) => (await moderator.request.get(`${path}/${page}`)).text();
		const [shown, kept] = [await read('sheet'), await read('minutes')];
		expect(kept).toContain(`By ${name}, `);
		for (const domain of domains) {
			expect(shown).toContain(`Because of ${domain.code}.`);
			expect(kept).toMatch(new RegExp(`\\*\\*${domain.words.replace('?', '\\?')}:\\*\\* .*high 1`));
			expect(kept).toContain(`    - Because of ${domain.code}.`);
		}
	}
	await moderator.goto(`${path}/minutes`);
	await moderator.fill('[name=text]', `${drafted}\n\nNo tea on the ward.`);
	await moderator.selectOption('[name=wanted]', 'members');
	await look(moderator, 'minutes-form');
	await moderator.click('button:has-text("Publish to hearts")');
	await moderator.waitForURL(/\/minutes\/\w+$/);
	const minutes = new URL(moderator.url()).pathname;
	await look(moderator, 'minutes');
	const cited = await (await moderator.request.get(`${minutes}/cite/bib`)).text();
	expect(cited).toContain('Journal club minutes');
	expect(cited).toContain(minutes);

	// Outside nobody reads them until those who are named agree.
	const outside = await open(olga, false);
	expect((await outside.goto(minutes))?.status()).toBe(404);
	expect((await outside.goto(path))?.status()).toBe(404);
	for (const page of [member, plain]) {
		await page.goto(minutes);
		await page.click(`button:has-text("${says(page, 'I agree: {0} may read them').split(/[:{]/)[0]}")`);
		await page.waitForSelector(`text=${says(page, 'You agreed that others read these minutes')}`);
	}
	expect((await outside.goto(minutes))?.status()).toBe(200);
	expect((await outside.goto(path))?.status()).toBe(404);
	await member.goto(path);
	await member.waitForSelector('table.vote-chart');
	await look(member, 'meeting-over');
});

test('a retraction notifies all members of the club', async () => {
	await load('pubmed26n0002.xml.gz', true);
	for (const who of [mo, ann, ben]) {
		const page = await open(who, false);
		await page.goto('/notices');
		expect(await text(page)).toContain('retracted: “Lime blossom in chronic heart failure: a trial”');
	}
	const page = await open(ann, false);
	await page.goto('/spaces/hearts/club');
	expect(await text(page)).toContain('Retracted');
	// What was said in the session is no content, and is marked all the same.
	await page.click('a:has-text("Lime blossom")');
	await page.goto(`${new URL(page.url()).pathname}/live`);
	expect(await text(page)).toContain('after PMID 88000001 [retracted]');
});
