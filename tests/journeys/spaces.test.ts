// Spaces in a browser without JavaScript: opened from a template, asked into, ordered; a report that ends in a removal,
// its appeal, and the wall before which hidden and missing look alike.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { routeIds } from '#tests/ways-out.ts';
import type { Person } from '../people.ts';

let server: TestServer;
let browser: Browser;
let dora: Person; // dermatologist, opens spaces
let resa: Person; // in training
let nina: Person; // nurse
let mod: Person;
let other: Person; // a second moderator
let open: (by: Person) => Promise<Page>;
const text = (page: Page) => page.locator('main').innerText();

beforeAll(async () => {
	[server, browser] = await Promise.all([startServer(), openBrowser()]);
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	await import('#features/kinds.ts');
	const { person } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { COOKIE, signedCookie } = await import('#tests/sign-in.ts');
	await db
		.insertInto('network')
		.values({ name: 'Ward Round', operator: 'St Anna', funder: 'members', contact: null })
		.execute();
	dora = await person('Dora Derma', { profession: 'physician', specialty: 'dermatology', country: 'DE' });
	resa = await person('Resa Trainee', { profession: 'physician', level: 'in-training', country: 'DE' });
	nina = await person('Nina Nurse', { profession: 'nurse', country: 'DE' });
	mod = await person('Mona Keeper', { duties: ['moderator'] });
	other = await person('Otto Second', { duties: ['moderator'] });
	open = async (by) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: server.url });
		await context.addCookies([{ name: COOKIE, value: encodeURIComponent(signedCookie(by.rawToken)), url: server.url }]);
		return context.newPage();
	};
});

afterAll(async () => {
	await browser?.close();
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
});

/** Keeps a picture at both widths when SCREENSHOTS names a folder. */
async function look(page: Page, name: string): Promise<void> {
	const folder = process.env.SCREENSHOTS;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
	}
}

let slug = '';

test('a space is opened from a template in four presses, and says who may do what in it', async () => {
	const page = await open(dora);
	await page.goto('/spaces');
	await page.click('main a:has-text("Open a space")');
	await page.click('text=A specialty');
	expect(await page.inputValue('#name')).toBe('Dermatology');
	// One more line keeps what was typed; a gate that nobody passes is said.
	await page.fill('#purpose', 'Skin, and what it tells.');
	await page.click('button:has-text("One more line")');
	expect(await page.inputValue('#purpose')).toBe('Skin, and what it tells.');
	await page.check('[name=entry][value=request]');
	await page.click('button:has-text("Open the space")');
	expect(page.url()).toMatch(/\/spaces\/dermatology\?opened$/);
	slug = 'dermatology';
	expect(await text(page)).toContain('You own it.');
	expect(await text(page)).toMatch(/Nurse|Verified health professional/);
	await look(page, 'space-opened');
	await page.goto(`/spaces/${slug}/gate`);
	await page.selectOption('[name=line-0-profession]', 'dentist');
	await page.selectOption('[name=line-0-specialty]', '');
	for (let line = 1; line < 6; line++) {
		await page.selectOption(`[name=line-${line}-profession]`, '');
		for (const field of ['specialty', 'level'])
			await page
				.locator(`[name=line-${line}-${field}]`)
				.evaluate((select) => ((select as HTMLSelectElement).value = ''));
	}
	await page.click('button:has-text("Show whom it admits")');
	expect(await text(page)).toContain('Nobody can pass this gate at present');
	await look(page, 'gate-nobody');
});

test('somebody asks to enter with a line and is let in; a nurse may reply and not begin', async () => {
	for (const [who, line] of [
		[resa, 'I begin my training in May.'],
		[nina, 'Wound care.'],
	] as const) {
		const page = await open(who);
		await page.goto(`/spaces/${slug}`);
		await page.fill('#line', line);
		await page.click('button:has-text("Ask to enter")');
		expect(await text(page)).toContain('You asked to enter');
		const door = await open(dora);
		await door.goto(`/spaces/${slug}/requests`);
		expect(await text(door)).toContain(line);
		await look(door, 'requests');
		await door.click('button:has-text("Let in")');
		expect(await text(door)).toContain('Let in, and told.');
	}
	const nurse = await open(nina);
	await nurse.goto(`/spaces/${slug}`);
	expect(await nurse.locator('form.composer').count()).toBe(0);
	const trainee = await open(resa);
	await trainee.goto(`/spaces/${slug}`);
	await trainee.fill('textarea[name=text]', 'Try our new cream, ten per cent off this week.');
	await trainee.click('button:has-text("Publish to members of Dermatology")');
	await trainee.goto(`/spaces/${slug}/members`);
	expect(await text(trainee)).toContain('Nina Nurse');
	await look(trainee, 'members');
});

test('a report is judged in the space, removed, appealed to the network, and the text comes back', async () => {
	const reporter = await open(nina);
	await reporter.goto(`/spaces/${slug}`);
	const report = await reporter.locator('main a[href^="/report/"]').first().getAttribute('href');
	await reporter.goto(report as string);
	await reporter.check('[value=promotion]');
	await reporter.click('text=Send the report');
	// The network's moderators do not see it yet: those of the space come first.
	const network = await open(mod);
	await network.goto('/reports');
	expect(await text(network)).toContain('Nothing waits');
	const judge = await open(dora);
	await judge.goto('/reports');
	await judge.click('text=Text by Resa Trainee');
	await judge.selectOption('#rule', 'Promotion');
	await judge.fill('#reason', 'It offers a discount.');
	await look(judge, 'judge');
	await judge.click('button:has-text("Remove it")');
	const author = await open(resa);
	await author.goto('/notices');
	await author.click('button:has-text("It offers a discount."), a:has-text("It offers a discount.")');
	expect(page(author)).toMatch(/\/decisions\//);
	expect(await text(author)).toContain('The rules of this network or space: Promotion.');
	await author.fill('#words', 'It is a quotation from an advertisement that I ask about.');
	await look(author, 'decision');
	await author.click('button:has-text("Send the appeal")');
	expect(await text(author)).toContain('Your appeal waits');
	await network.goto('/appeals');
	await network.click('main a[href^="/appeals/"]');
	expect(await text(network)).toContain('ten per cent off');
	await look(network, 'appeal');
	await network.check('[value=reversed]');
	await network.fill('#reason', 'It was quoted.');
	await network.click('button:has-text("Decide the appeal")');
	expect(await text(network)).toContain('Reversed.');
	await reporter.goto(`/spaces/${slug}`);
	expect(await text(reporter)).toContain('ten per cent off');
	await reporter.goto(`/spaces/${slug}/log`);
	expect(await text(reporter)).toContain('A text was removed. Rule: Promotion.');
	expect(await text(reporter)).not.toContain('Resa');
	await look(reporter, 'space-log');
	const second = await open(other);
	await second.goto('/appeals');
	expect(await text(second)).toContain('Nothing waits');
});

const page = (of: Page) => new URL(of.url()).pathname;

test('before the wall what is hidden and what does not exist are the same page but for the address; after it, content or 404', async () => {
	const { db } = await import('#platform/db.server.ts');
	const { shortId } = await import('#platform/ids.ts');
	const content = await db.selectFrom('content').select('id').executeTakeFirstOrThrow();
	const decision = await db.selectFrom('decision').select('id').executeTakeFirstOrThrow();
	const real: Record<string, string> = {
		slug,
		handle: nina.handle,
		id: shortId(content.id),
		token: 'x',
		attachment: shortId(content.id),
		variant: '320',
	};
	const never: Record<string, string> = {
		slug: 'never-was',
		handle: 'never.was',
		id: shortId((BigInt(content.id) + 1n).toString()),
		token: 'y',
		attachment: shortId((BigInt(content.id) + 1n).toString()),
		variant: '320',
	};
	const at = (route: string, ids: Record<string, string>) =>
		route.replace(/\/\([a-z]+\)/, '').replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => ids[name] ?? 'x');
	const answer = async (address: string) => {
		const response = await fetch(server.url + address, { redirect: 'manual', headers: { accept: 'text/html' } });
		const location = response.headers.get('location') ?? '';
		const shown = location.startsWith('/sign-in')
			? await (await fetch(server.url + location, { headers: { accept: 'text/html' } })).text()
			: await response.text();
		const plain = (words: string) =>
			words
				.replaceAll(encodeURIComponent(address), 'ADDRESS')
				.replaceAll(address, 'ADDRESS')
				.replace(/nonce="[^"]*"/g, '')
				.replace(/value="[0-9a-f-]{36}"/g, '')
				.replace(/On line now: [^.]*\.|No member is on line at this moment\./, '');
		return `${response.status} ${plain(location)} ${plain(shown)}`;
	};
	// What a visitor may know anyway: topics are public, and so are sign-in's own pages.
	const walled = routeIds().filter((route) => route.includes('[') && !/topics|emblems|api\/auth|\(plain\)/.test(route));
	expect(walled.length).toBeGreaterThan(15);
	const wrong: string[] = [];
	for (const route of walled) {
		const ids = route.includes('decisions') ? { ...real, id: shortId(decision.id) } : real;
		const [hidden, missing] = [at(route, ids), at(route, never)];
		const [one, two] = [await answer(hidden), await answer(missing)];
		if (one !== two) wrong.push(`${route}: ${one.slice(0, 90)} | ${two.slice(0, 90)}`);
	}
	expect(wrong).toEqual([]);
	const member = await open(nina);
	expect((await member.goto(`/posts/${real.id}`))?.status()).toBe(200);
	expect((await member.goto(`/posts/${never.id}`))?.status()).toBe(404);
});
