// The main job, from an empty database to a colleague's answer that arrives live: every step through the real pages of
// a running server, in a real browser, with a register file in CMS's form.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventedNpi, nppesFile } from '#features/registers/fixtures/nppes-file.ts';
import { openBrowser } from '#tests/browser.ts';
import { text } from '#tests/journey.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const PASSWORD = 'correct horse battery staple 71';
const NUMBERS = { lena: inventedNpi(1), omar: inventedNpi(2), nina: inventedNpi(3), stranger: inventedNpi(4) };
const CARDIOLOGY = '207RC0000X';

let server: TestServer;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
	[server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

async function newReader(): Promise<Page> {
	// As most come: with the crossing over from page to page and what is kept for off line, which other journeys do without.
	const context = await browser.newContext({
		baseURL: server.url,
		reducedMotion: 'no-preference',
		serviceWorkers: 'allow',
	});
	contexts.push(context);
	return context.newPage();
}

/** The link in the newest mail to this address that the outbox holds. */
async function linkMailedTo(address: string): Promise<string> {
	const folder = path.join(server.dataDir, 'outbox');
	let link: string | undefined;
	await expect
		.poll(
			() => {
				const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
				const mails = names
					.sort()
					.reverse()
					.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
				link = /https?:\/\/\S+/.exec(mails.find((mail) => mail.to === address)?.text ?? '')?.[0];
				return link;
			},
			{ timeout: 30_000 },
		)
		.toBeDefined();
	return link as string;
}

async function join(name: string, address: string): Promise<Page> {
	const page = await newReader();
	await page.goto('/sign-up');
	await page.getByLabel('Name').fill(name);
	await page.getByLabel('E-mail address').fill(address);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Open the account' }).click();
	await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
	await page.goto(await linkMailedTo(address));
	await page.getByRole('button', { name: 'Confirm the address' }).click();
	await page.getByRole('button', { name: 'Confirm the address' }).waitFor({ state: 'detached' });
	await signIn(page, address);
	return page;
}

async function signIn(page: Page, address: string) {
	await page.goto('/sign-in');
	if (!page.url().includes('/sign-in')) return; // confirming signed in already
	await page.getByLabel('E-mail address').fill(address);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await page
		.getByRole('link', { name: /Notices/ })
		.or(page.getByRole('alert'))
		.first()
		.waitFor();
	expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
}

async function claim(page: Page, profession: string, number: string, name: string) {
	await page.goto('/verify');
	await page.getByLabel('Profession').selectOption(profession);
	await page.getByLabel('Country of registration').selectOption('US');
	await page.getByLabel('Registration number').fill(number);
	await page.getByLabel('Name as registered').fill(name);
	await page.getByRole('button', { name: 'Check and state' }).click();
	await page.waitForLoadState();
}

let admin: Page;
let lena: Page;
let omar: Page;
let postPath: string;

test('an empty network is set up with the one-time code', async () => {
	admin = await newReader();
	await admin.goto('/');
	expect(admin.url()).toContain('/set-up');
	const fill = async (code: string) => {
		await admin.locator('[name=code]').fill(code);
		await admin.locator('[name=network]').fill('Ohio Clinicians');
		await admin.locator('[name=operator]').fill('the Ohio Society');
		await admin.locator('[name=funder]').fill('its members');
		await admin.locator('[name=name]').fill('Ada Admin');
		await admin.locator('[name=email]').fill('ada@example.org');
		await admin.locator('[name=password]').fill(PASSWORD);
		await admin.locator('[name=fill][value=empty]').check();
		await admin.getByRole('button', { name: 'Set up the network' }).click();
	};
	await fill('AAAA-AAAA');
	expect(admin.url()).toContain('/set-up');
	expect(await admin.locator('[name=network]').inputValue()).toBe('Ohio Clinicians');
	await fill(server.setUpCode as string);
	await admin.waitForURL((url) => !url.pathname.startsWith('/set-up'));
	await signIn(admin, 'ada@example.org');
	await admin.goto('/');
	const footer = await admin.locator('footer').innerText();
	expect(footer).toContain('the Ohio Society');
	expect(footer).toContain('its members');
});

test('the administrator loads a register file and an employer’s roster', async () => {
	const file = path.join(server.dataDir, 'npidata_pfile_test.csv');
	writeFileSync(
		file,
		nppesFile([
			{ number: NUMBERS.lena, family: 'BERGQUIST', given: 'LENA', credential: 'M.D.', taxonomies: [CARDIOLOGY] },
			{ number: NUMBERS.omar, family: 'HADDAD', given: 'OMAR', credential: 'M.D.', taxonomies: ['207R00000X'] },
			{ number: NUMBERS.nina, family: 'ORTIZ', given: 'NINA', credential: 'RN', taxonomies: ['163W00000X'] },
			{ number: NUMBERS.stranger, family: 'STRANGER', given: 'SAM', credential: 'M.D.', taxonomies: ['207Q00000X'] },
		]),
	);
	await admin.goto('/admin/registers');
	await admin.locator('input[type=file]').setInputFiles(file);
	await admin.getByRole('button', { name: 'Send' }).click();
	await admin.waitForURL(/file=/);
	await admin.locator('[name=fileName]').selectOption({ index: 0 });
	await admin.locator('[name=extent][value=full]').check();
	await admin.getByRole('button', { name: 'Load', exact: true }).click();
	await expect
		.poll(async () => (await admin.goto('/admin/registers'), text(admin)), { timeout: 30_000 })
		.toMatch(/done|in force|finished/i);

	await admin.goto('/admin/rosters');
	await admin.getByLabel('Employer').fill('St Anna Hospital');
	await admin.getByLabel('Valid until').fill(`${new Date().getUTCFullYear() + 1}-06-30`);
	await admin.locator('input[type=file]').setInputFiles({
		name: 'roster.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`address,number\nlena@stanna.example,${NUMBERS.lena}\nnina@stanna.example,${NUMBERS.nina}\n`),
	});
	await admin.getByRole('button', { name: 'Load the roster' }).click();
	await admin.waitForURL(/loaded=2/);
});

test('a clinician is refused with a stranger’s number and verified with her own', async () => {
	lena = await join('Lena Bergquist', 'lena@stanna.example');
	await claim(lena, 'physician', NUMBERS.stranger, 'Lena Bergquist');
	const refusal = await text(lena);
	expect(refusal).toContain('could not be matched');
	expect(refusal).not.toMatch(/stranger/i);
	await claim(lena, 'physician', NUMBERS.lena, 'Lena Bergquist');
	expect(lena.url()).toContain('just=proved');
	const proved = await text(lena);
	expect(proved).toContain('St Anna Hospital');
});

test('a second clinician is verified by a checker', async () => {
	omar = await join('Omar Haddad', 'omar@elsewhere.example');
	await claim(omar, 'physician', NUMBERS.omar, 'Omar Haddad');
	expect(omar.url()).toContain('just=stated'); // a match alone never verifies
	await admin.goto('/desk');
	await admin.locator('main a[href^="/desk/"]').first().click();
	await admin.locator('[name=verdict][value=accept]').check();
	await admin.getByLabel('Reason or question').fill('Saw the licence and the passport.');
	await admin.getByRole('button', { name: 'Decide' }).click();
	await admin.waitForURL(/\/desk\?just=decided/);
});

test('she posts into the physicians’ space, and his answer arrives live', async () => {
	for (const page of [lena, omar]) {
		await page.goto('/spaces/physicians');
		await page.getByRole('button', { name: 'Join' }).click();
		await page.getByText('Leave this space').waitFor();
	}
	await lena.getByLabel('Write to Physicians').fill('Which dose of bisoprolol do you start with in frail patients?');
	// What was begun in a room waits there, and not where everybody reads.
	await lena.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(':post-physicians')));
	await lena.goto('/');
	expect(await lena.locator('textarea[name=text]').inputValue()).toBe('');
	await lena.goto('/spaces/physicians');
	expect(await lena.locator('textarea[name=text]').inputValue()).toContain('Which dose of bisoprolol');
	await lena.getByRole('button', { name: /Publish to members of Physicians/ }).click();
	await lena.waitForURL(/\/posts\//);
	postPath = new URL(lena.url()).pathname;

	const unread = lena.locator('[data-unread]');
	const before = Number(await unread.getAttribute('data-unread'));
	await omar.goto('/');
	await omar.getByText('Which dose of bisoprolol').waitFor(); // his feed has what is new in his spaces
	await omar.goto(postPath);
	await omar.getByLabel('Your reply').fill('1.25 mg, and I look again after two weeks.');
	await omar.getByRole('button', { name: 'Reply', exact: true }).click();
	await omar.getByText('I look again after two weeks').waitFor();

	// Lena's page was open all the time and was not reloaded.
	await expect.poll(async () => Number(await unread.getAttribute('data-unread')), { timeout: 20_000 }).toBe(before + 1);
	await lena.goto('/notices');
	await lena.getByRole('button', { name: /Omar Haddad replied to your post/ }).click();
	await lena.waitForURL(/\/posts\//);
	expect(await lena.getByText('1.25 mg').count()).toBe(1);
});

test('nobody else finds it on any page', async () => {
	const nina = await join('Nina Ortiz', 'nina@stanna.example');
	await claim(nina, 'nurse', NUMBERS.nina, 'Nina Ortiz');
	expect(nina.url()).toContain('just=proved');
	const plain = await join('Uli Neu', 'uli@elsewhere.example');
	const visitor = await newReader();
	for (const page of [nina, plain, visitor]) {
		for (const address of [postPath, '/', '/?show=everything', '/spaces/physicians', '/people/lena.bergquist']) {
			const response = await page.goto(address);
			expect(await page.content(), address).not.toContain('bisoprolol');
			if (address === postPath && page !== visitor) expect(response?.status()).toBe(404);
		}
	}
	expect((await visitor.goto(postPath))?.url()).toContain('/sign-in');
});

test('without JavaScript the same work is done', async () => {
	const context = await browser.newContext({
		baseURL: server.url,
		javaScriptEnabled: false,
		storageState: await (lena.context() as BrowserContext).storageState(),
	});
	const page = await context.newPage();
	await page.goto(postPath);
	await page.getByLabel('Your reply').fill('Thank you, that is what I will do.');
	await page.getByRole('button', { name: 'Reply', exact: true }).click();
	await page.getByText('that is what I will do').waitFor();
	await page.locator('article').first().getByRole('button', { name: 'Thanks' }).click();
	await page.locator('article').first().getByRole('button', { name: 'Thanks · 1' }).waitFor();
	await page.goto('/');
	await page.getByLabel('What would you ask').fill('Written without any script.');
	await page.locator('[name=audience]').selectOption('public');
	await page.getByRole('button', { name: /Publish/ }).click();
	await page.waitForURL(/\/posts\//);
	const visitor = await newReader();
	await visitor.goto('/');
	await visitor.getByText('Written without any script.').waitFor();
	await context.close();
});
