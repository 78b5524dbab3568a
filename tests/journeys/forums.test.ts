// A forum in a browser: a thread with a table, a formula and a poll, quoted, called, read on two devices, closed under a
// stale page, split, merged, edited; without JavaScript but for the second device.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import { violations } from '#tests/violations.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let lena: Person;
let omar: Person;
let mod: Person;
let nurse: Person;
let open: (by: Person, script?: boolean) => Promise<Page>;
let cookieOf: (by: Person) => string;
/** Address of the thread that the story is about. */
let thread: string;

beforeAll(async () => {
	journey = await beginJourney({ LINK_CARDS: 'no' });
	({ server } = journey);
	const { sql } = await import('kysely');
	const { person, space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { saveCategory } = await import('#features/forums/categories.ts');
	const { sessionCookie } = await import('#tests/sign-in.ts');
	cookieOf = (by) => sessionCookie(by.rawToken);
	lena = await person('Lena Berg', { profession: 'physician', country: 'SE' });
	omar = await person('Omar Haddad', { profession: 'physician', country: 'ES' });
	mod = await person('Mona Keeper', { profession: 'physician' });
	nurse = await person('Nora Nurse', { profession: 'nurse' });
	const physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	await db.insertInto('space_tool').values({ space_id: physicians, tool: 'forum' }).execute();
	for (const one of [lena, omar, mod]) await joinSpace(await one.viewer(), 'physicians');
	await sql`update space_member set role = 'moderator', may = 'moderate' where member_id = ${mod.id}`.execute(db);
	for (const name of ['Rhythm', 'Kidney'])
		await saveCategory(await mod.viewer(), physicians, { id: null, name, purpose: '' });
	open = (by, script = false) => journey.open(by, { javaScriptEnabled: script });
});

afterAll(() => journey?.end());

const look = (page: Page, name: string) => takePicture(page, `forums-${name}`);

/** What axe finds on these addresses; it needs script of its own. */
async function violationsAt(by: Person, addresses: string[]): Promise<string[]> {
	const page = await open(by, true);
	const found: string[] = [];
	for (const address of addresses) {
		await page.goto(address);
		for (const what of await violations(page)) found.push(`${address}: ${what}`);
	}
	return found;
}

test('a thread with a table, a formula and a poll is previewed, published, voted on, quoted and answered', async () => {
	const page = await open(lena);
	await page.goto('/spaces/physicians/forum');
	expect(await text(page)).toContain('No threads yet');
	await page.locator('a:has-text("New thread")').first().click();
	await page.fill('[name=title]', 'The gap at night');
	await page.selectOption('[name=category]', { label: 'Kidney' });
	await page.fill('[name=text]', 'Take $\\frac{a}{b}$ first.\n\n| K | dose |\n|---|---|\n| 6.1 | 10 |');
	await page.getByText('Add a poll').click();
	await page.fill('[name=options]', 'Only one');
	const [preview] = await Promise.all([page.context().waitForEvent('page'), page.click('text=Preview')]);
	await preview.waitForLoadState();
	expect(await preview.locator('.preview table').count()).toBe(1);
	expect(await preview.locator('.preview math mfrac').count()).toBe(1);
	await look(preview, 'preview');
	await page.press('[name=title]', 'Enter'); // publishes, though "Schedule it" and "Preview" come first
	await page.getByText('at least two options').first().waitFor();
	expect(await page.inputValue('[name=title]')).toBe('The gap at night'); // nothing typed is lost
	await page.fill('[name=options]', 'Before the gas\nAfter it');
	await look(page, 'new');
	await page.click('button:has-text("Publish to members of physicians")');
	thread = new URL(page.url()).pathname;
	expect(thread).toMatch(/^\/forums\//);
	await look(page, 'thread');
	// Nobody has voted: the options can still be mended.
	await page.goto(`/edit/${thread.split('/').at(-1)}`);
	await page.fill('#poll [name=options]', 'Before the gas\nAfter it\nAs it comes');
	await look(page, 'edit-poll');
	await page.click('button:has-text("Save the poll")');
	expect(await text(page)).toContain('As it comes');

	const reader = await open(omar);
	await reader.goto('/forums');
	expect(await text(reader)).toMatch(/The gap at night[\s\S]*New/);
	await look(reader, 'list');
	await reader.click('text=The gap at night');
	await reader.click('text=After it');
	await reader.click('button:has-text("Vote")');
	expect(await text(reader)).toContain('100 %');
	await reader.click('.replies-head button:has-text("Follow")');
	expect(await text(reader)).toContain('Following');
	await reader.goto(`${thread}?quote=${thread.split('/').at(-1)}#reply`);
	const quoted = await reader.inputValue('#text');
	expect(quoted).toContain('> [Lena Berg](/go/');
	await reader.fill('#text', `${quoted}Agreed, @${lena.handle}: $x^2$.`);
	await reader.click('button:has-text("Reply")');
	await expect.poll(async () => (await reader.reload(), reader.locator('a.mention').count())).toBe(1);
	expect(await reader.locator('.replies blockquote table').count()).toBe(1);
	expect(await reader.locator('.replies math').count()).toBeGreaterThan(0);
	await page.goto('/notices');
	expect(await text(page)).toContain('Omar Haddad');
	await page.goto(`/edit/${thread.split('/').at(-1)}`);
	expect(await text(page)).toContain('they voted for these words');

	for (const address of [
		thread,
		'/spaces/physicians/forum',
		'/spaces/physicians/forum/new',
		`${thread}/order`,
		`/vote/${thread.split('/').at(-1)}`,
	])
		expect((await (await open(nurse)).goto(address))?.status(), address).toBe(404);
});

test('what is new stands on every device, from where one was', async () => {
	const ward = await open(lena);
	await ward.goto(thread);
	// Where one was is written a moment after the page.
	const newOnWard = () =>
		expect.poll(async () => (await ward.goto('/spaces/physicians/forum'), /\d+ new/.exec(await text(ward))?.[0]));
	await newOnWard().toBeUndefined();
	const { reply } = await import('#kernel/replies/reply.ts');
	const { readShortId } = await import('#platform/ids.ts');
	const root = readShortId(thread.split('/').at(-1) as string) as string;
	for (let n = 1; n <= 24; n++)
		await reply(await omar.viewer(), { parentId: root, markdown: `Further thought ${n}.`, key: `journey-forum-${n}` });

	const home = await open(lena, true);
	await home.goto('/spaces/physicians/forum');
	expect(await text(home)).toContain('24 new');
	await home.click('text=The gap at night');
	expect(home.url()).toContain('?new#new');
	expect(await text(home)).toMatch(/24 new since (?:\d\d:\d\d|yesterday)/);
	expect(await home.locator('.new-line').count()).toBe(1);
	expect(await text(home)).toContain('Further thought 1.');
	await look(home, 'unread');
	await home.locator('a:has-text("Later")').first().click();
	expect(await text(home)).toContain('Further thought 24.');
	await newOnWard().toBeUndefined();
	// To a number, and to what a reply answers and back.
	await ward.goto(thread);
	await ward.locator('#jump-below').fill('22');
	await ward.click('button:has-text("Go")');
	expect(await text(ward)).toContain('Further thought 21.');
	expect(await text(ward)).not.toContain('Further thought 20.');
	await ward.locator('a:has-text("Quote")').first().click();
	expect(await ward.inputValue('#text')).toContain('Further thought 21.');
	expect(ward.url()).toContain('at=22');
});

test('a closed thread takes no reply: not from a form that was open, not from a script', async () => {
	const stale = await open(omar);
	await stale.goto(thread);
	await stale.fill('#text', 'Written before it closed.');
	const keeper = await open(mod);
	await keeper.goto(`/close/${thread.split('/').at(-1)}`);
	await keeper.fill('[name=reason]', ' ');
	await keeper.click('button:has-text("Close it")');
	expect(await text(keeper)).toContain('Say why');
	await keeper.fill('[name=reason]', 'Goes on in the other thread.');
	await look(keeper, 'close');
	await keeper.click('button:has-text("Close it")');
	await stale.click('button:has-text("Reply")');
	expect(await text(stale)).toContain('closed');
	expect(await text(stale)).toContain('Written before it closed.'); // the words are given back
	expect(await text(stale)).toContain('Goes on in the other thread.');
	await look(stale, 'closed');
	for (const accept of ['application/json', 'text/html'])
		await fetch(`${server.url}${thread}?/reply`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie: cookieOf(omar), origin: server.url, accept },
			body: new URLSearchParams({
				text: 'By script.',
				to: thread.split('/').at(-1) as string,
				key: `journey-${accept}`,
			}),
		});
	const { db } = await import('#platform/db.server.ts');
	const { sql } = await import('kysely');
	const { rows } = await sql<{
		n: number;
	}>`select count(*)::int as n from body where markdown in ('By script.', 'Written before it closed.')`.execute(db);
	expect(rows[0]?.n).toBe(0);
	await keeper.goto(`/close/${thread.split('/').at(-1)}`);
	await keeper.click('button:has-text("Open it again")');
});

test('split, moved, put together again; and what was edited can be read', async () => {
	const keeper = await open(mod);
	await keeper.goto(`${thread}/order`);
	await look(keeper, 'order');
	await keeper.fill('[name=replies]', '2-4');
	await keeper.fill('[name=title]', 'A thought of its own');
	await keeper.click('button:has-text("Split")');
	const split = new URL(keeper.url()).pathname;
	expect(await text(keeper)).toContain('Further thought 2.');
	expect(await text(keeper)).toContain('Taken out of');
	await keeper.goto(`${split}/order`);
	await keeper.selectOption('[name=to]', { label: 'physicians, Rhythm' });
	await keeper.click('button:has-text("Move")');
	expect(await text(keeper)).toContain('Rhythm');
	await keeper.goto(`${thread}?before=end`);
	expect(await text(keeper)).toContain('3 replies became a thread of their own');
	await keeper.goto(`${split}/order`);
	await keeper.fill('[name=into]', `${server.url}${thread}?at=1`);
	await keeper.click('button:has-text("Put it there")');
	expect(new URL(keeper.url()).pathname).toBe(thread);
	await keeper.goto(split);
	expect(new URL(keeper.url()).pathname).toBe(thread);

	expect(
		await violationsAt(mod, [
			thread,
			`${thread}/order`,
			`/close/${thread.split('/').at(-1)}`,
			`/vote/${thread.split('/').at(-1)}`,
			'/preview',
		]),
	).toEqual([]);
	const author = await open(lena);
	await author.goto(`/edit/${thread.split('/').at(-1)}`);
	await author.fill('#text', 'Take the gas first.');
	await author.click('button:has-text("Save")');
	const reader = await open(omar);
	await reader.goto(thread);
	await reader.click('a:has-text("edited")');
	expect(await text(reader)).toContain('| 6.1 | 10 |');
	expect(await reader.locator('del').count()).toBeGreaterThan(0);
	await look(reader, 'history');
	expect(await violationsAt(omar, [new URL(reader.url()).pathname])).toEqual([]);
	expect((await (await open(nurse)).goto(new URL(reader.url()).pathname))?.status()).toBe(404);
});

test('a megabyte of Markdown and five hundred quotes get a sentence or a safe page', async () => {
	const send = async (words: string, key: string) => {
		const response = await fetch(`${server.url}${thread}?/reply`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie: cookieOf(omar), origin: server.url, accept: 'text/html' },
			body: new URLSearchParams({ text: words, to: thread.split('/').at(-1) as string, key }),
		});
		return { status: response.status, body: await response.text() };
	};
	const large = await send('long '.repeat(200_000), 'journey-megabyte');
	expect(large.status).toBeGreaterThanOrEqual(400);
	expect(large.status).toBeLessThan(500);
	expect(large.body).toMatch(/40000 is the most|too large|is too big/i);
	expect((await send(`${'> '.repeat(500)}deep inside`, 'journey-quotes')).status).toBe(303);
	const page = await open(omar);
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto(`${thread}?before=end`);
	expect(await text(page)).toContain('deep inside');
	const wide = await page.evaluate(() =>
		[...document.querySelectorAll('main *')]
			.filter(
				(one) =>
					one.checkVisibility() &&
					one.getBoundingClientRect().right > innerWidth + 1 &&
					!one.closest('.table-wide, .formula, pre, .sr-only, .tip'),
			)
			.map((one) => `${one.tagName}.${one.className} ${one.textContent?.trim().slice(0, 40)}`),
	);
	expect(wide).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
		0,
	);
});
