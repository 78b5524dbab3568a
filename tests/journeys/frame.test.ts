// The frame in a real browser: no violation that axe knows of, nothing that overflows, and what the script brings.

import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { tabTo, writeAt } from '#tests/by-keys.ts';
import type { Person } from '#tests/people.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { violations } from '#tests/violations.ts';

let server: TestServer;
let browser: Browser;
let lena: Person;
let omar: Person;
let nina: Person;
const open: BrowserContext[] = [];

beforeAll(async () => {
	server = await startServer();
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	const { db } = await import('#platform/db.server.ts');
	await sql`insert into network (name, operator, funder) values ('Ward Round', 'St Anna Hospital', 'its members')`.execute(
		db,
	);
	const { person } = await import('#tests/people.ts');
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'Cardiology', country: 'SE' });
	omar = await person('Omar Haddad', { profession: 'physician', country: 'EG' });
	nina = await person('Nina Ortiz');
	browser = await openBrowser();
});

afterEach(async () => {
	for (const context of open.splice(0)) await context.close();
});

afterAll(async () => {
	await browser?.close();
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
});

async function visit(
	path: string,
	who: Person | null = null,
	options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	open.push(context);
	if (who) {
		const { COOKIE, signedCookie } = await import('#tests/sign-in.ts');
		await context.addCookies([
			{ name: COOKIE, value: encodeURIComponent(signedCookie(who.rawToken)), url: server.url },
		]);
	}
	const page = await context.newPage();
	await page.goto(server.url + path);
	return page;
}

/** Text in Latin letters that stands bare in a line of a page in Arabic: punctuation around it would jump. */
const bareText = (page: Page) =>
	page.evaluate(() => {
		const bare: string[] = [];
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const text = (walk.currentNode.textContent ?? '').trim();
			const at = walk.currentNode.parentElement;
			if (!at || !/[A-Za-z]{2}/.test(text.replace(/\u2068[^\u2069]*\u2069/g, ''))) continue;
			if (at.closest('script, style, code, kbd, pre, textarea, option') || at.getClientRects().length === 0) continue;
			for (let over: Element | null = at; over; over = over.parentElement) {
				const { unicodeBidi, display, direction } = getComputedStyle(over);
				const inline = display.startsWith('inline');
				if (unicodeBidi === 'plaintext' || (inline && unicodeBidi.includes('isolate')) || direction === 'ltr') break;
				if (inline) continue;
				// Alone in its block, only what ends or begins with punctuation would be turned.
				if (over.textContent?.trim() !== text || /^[(«“.]|[.!?:;,)]$/.test(text)) bare.push(text);
				break;
			}
		}
		return bare;
	});

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
	test.each(['/design?as=staff', '/sign-in', '/offline'])('%s has no violation', async (path) => {
		expect(await violations(await visit(path, null, { colorScheme }), 'all')).toEqual([]);
	});
	test('the page that is not there has no violation', async () => {
		expect(await violations(await visit('/nowhere', lena, { colorScheme }), 'all')).toEqual([]);
	});
});

test.each([
	['a small phone', { viewport: { width: 320, height: 640 } }, ''],
	['text at 200 %', { viewport: { width: 640, height: 800 } }, 'document.documentElement.style.fontSize = "200%"'],
	['right to left', { viewport: { width: 390, height: 844 } }, 'document.documentElement.dir = "rtl"'],
])('nothing runs out of %s', async (_, options, change) => {
	const page = await visit('/design?as=staff', null, options);
	if (change) await page.evaluate(change);
	expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('without script one can open the menu and find the way out', async () => {
	const page = await visit('/', nina, { javaScriptEnabled: false });
	await page.locator('summary', { hasText: 'Menu' }).click();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/sign-in**');
});

test('keys lead to the tabs and through the list, and can be switched off', async () => {
	const page = await visit('/design?as=member');
	await page.keyboard.press('j');
	expect(await page.evaluate(() => document.activeElement?.matches('[data-row]'))).toBe(true);
	await page.keyboard.press('?');
	await page.getByLabel('Use single keys in this browser').uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('g');
	await page.keyboard.press('h');
	expect(page.url()).toContain('/design');
	await page.keyboard.press('?');
	await page.getByLabel('Use single keys in this browser').check();
	await page.keyboard.press('Escape');
	await page.keyboard.press('g');
	await page.keyboard.press('h');
	await page.waitForURL(`${server.url}/`);
});

test('by keyboard alone on a phone: past the masthead, a post, its menu, a reply, a search, a switch', async () => {
	const page = await visit('/', lena, { viewport: { width: 390, height: 844 } });
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await press('Tab', 'Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	expect(await tabTo(page, 'textarea[name=text], .rich-text')).toEqual([]);
	// Also before the editor has come, Tab goes on to what goes with the post, and back.
	await press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('.composer-post')?.className)).toContain('composer');
	await press('Shift+Tab');
	await page.waitForFunction(() => document.activeElement?.matches('.rich-text'));
	await page.keyboard.type('Dyspnoea after an MI.');
	expect(await tabTo(page, '.composer button[class=button]')).toEqual([]);
	await press('Enter');
	await page.waitForURL('**/posts/**');

	expect(await tabTo(page, '.row details > summary')).toEqual([]);
	await press('Enter');
	expect(await tabTo(page, '.menu-list a[href^="/edit/"]')).toEqual([]);
	await press('Escape');
	expect(await page.evaluate(() => document.activeElement?.matches('.row details:not([open]) > summary'))).toBe(true);
	expect(await tabTo(page, 'textarea[name=text], .rich-text')).toEqual([]);
	await page.waitForFunction(() => document.activeElement?.matches('.rich-text'));
	await page.keyboard.type('And a reply.');
	expect(await tabTo(page, '.composer button[class=button]')).toEqual([]);
	await press('Enter');
	await page.locator('.replies .row', { hasText: 'And a reply.' }).waitFor();
	await page.waitForFunction(() => document.activeElement?.matches('.replies .row'));
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('And a reply.');

	await page.goto(`${server.url}/search`);
	expect(await tabTo(page, 'main input[type=search]')).toEqual([]);
	await page.keyboard.type('Dyspnoea');
	await press('Enter');
	await page.waitForURL('**/search?q=Dyspnoea*');
	await page.waitForFunction(() => document.activeElement?.matches('main form button'));
	expect(await tabTo(page, '.foot-plain button')).toEqual([]);
	await press('Enter');
	await page.locator('.foot-plain', { hasText: 'Medical words are explained.' }).waitFor();
});

test('by keyboard alone: a question, a case and what it lacks, a setting, a report and its judgement', async () => {
	await import('#features/kinds.ts');
	const { person } = await import('#tests/people.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	const { shortId } = await import('#platform/ids.ts');
	const phone = { viewport: { width: 390, height: 844 } } as const;
	const page = await visit('/questions/ask', lena, phone);
	const on = page.keyboard;
	await writeAt(page, '#title', 'Do you stop a beta blocker before a stress echo?');
	await writeAt(page, '#text', 'She takes it for her rhythm.');
	expect(await tabTo(page, 'form[data-draft] .button')).toEqual([]);
	await on.press('Enter');
	await page.waitForURL(/\/questions\/(?!ask)/);

	await page.goto(`${server.url}/cases/new`);
	await writeAt(page, '#title', 'Fever and a new murmur');
	await on.press('Enter');
	await page.waitForURL('**/write');
	expect(await tabTo(page, '#specialty')).toEqual([]);
	await on.press('ArrowDown');
	await writeAt(page, '#presentation', 'Two weeks of fever, then a murmur.');
	expect(await tabTo(page, 'button[formaction$="publish"]')).toEqual([]);
	await on.press('Enter');
	// What is missing is said where one stands then, and the way to it is the next stop.
	await page.getByText('Not published', { exact: true }).waitFor();
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Not published');
	await on.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/\/consent$/);
	expect(await page.locator('#presentation').inputValue()).toBe('Two weeks of fever, then a murmur.');

	await page.goto(`${server.url}/account/notices`);
	const mails = page.locator('#reply input[name$=".mail"]');
	const before = await mails.isChecked();
	expect(await tabTo(page, '#reply input[name$=".mail"]')).toEqual([]);
	await on.press('Space');
	expect(await tabTo(page, '.matrix .button')).toEqual([]);
	await on.press('Enter');
	await page.getByText('It holds from the next notice on.').waitFor();
	expect(await mails.isChecked()).toBe(!before);

	const seller = await person('Sam Seller', { profession: 'physician', country: 'EG' });
	const told = await writePost(await seller.viewer(), {
		audience: 'members',
		markdown: 'Buy my course.',
		key: 'by-keys',
	});
	await page.goto(`${server.url}/report/${shortId(told)}`);
	expect(await page.locator('main blockquote').innerText()).toContain('Buy my course.');
	expect(await tabTo(page, 'input[name=reason]')).toEqual([]);
	await on.press('ArrowDown');
	expect(await tabTo(page, 'form[action^="/report/"] button.button')).toEqual([]);
	await on.press('Enter');
	await page.getByText('Your report has arrived').waitFor();

	const judge = await visit('/reports', await person('Mona Keeper', { duties: ['moderator'] }), phone);
	expect(await tabTo(judge, 'main .rows a')).toEqual([]);
	await judge.keyboard.press('Enter');
	await judge.waitForURL(/\/reports\/./);
	expect(await tabTo(judge, '#rule')).toEqual([]);
	await judge.keyboard.press('ArrowDown');
	await writeAt(judge, '#reason', 'It sells something.');
	expect(await tabTo(judge, 'button[value=remove]')).toEqual([]);
	await judge.keyboard.press('Enter');
	await judge.getByText('Removed. The author got a notice').waitFor();
});

test('a patient reads in plain words; a word says what it means without script, and Escape closes it', async () => {
	const { db } = await import('#platform/db.server.ts');
	const { person } = await import('#tests/people.ts');
	const pat = await person('Pat Doyle');
	await db.updateTable('member').set({ profession: 'patient' }).where('id', '=', pat.id).execute();
	const writing = await visit('/', omar);
	await writing.evaluate(async () => {
		const body = new FormData();
		for (const [name, value] of Object.entries({
			text: 'Dyspnoea, then an MI.',
			audience: 'members',
			key: crypto.randomUUID(),
		}))
			body.append(name, value);
		await fetch('/?/post', { method: 'POST', body, headers: { accept: 'application/json' } });
	});
	const page = await visit('/?show=everything', pat, { javaScriptEnabled: false });
	await page.locator('.foot-plain', { hasText: 'Medical words are explained.' }).waitFor();
	await page.getByRole('button', { name: 'Dyspnoea', exact: true }).focus();
	await page.keyboard.press('Enter');
	const says = page.locator('.term-says', { hasText: 'shortness of breath' });
	await says.waitFor();
	await page.keyboard.press('Escape');
	await says.waitFor({ state: 'hidden' });
	expect(await page.locator('.terms').innerText()).toContain('heart attack');
});

test('the editor writes Markdown into the plain field', async () => {
	const page = await visit('/design?as=member');
	await page.locator('#post').focus();
	const editor = page.getByRole('textbox', { name: 'Post' });
	await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
	await editor.press('Control+a');
	await editor.pressSequentially('One ');
	await page.getByRole('button', { name: 'Bold' }).click();
	await editor.pressSequentially('strong');
	expect(await page.locator('#post').inputValue()).toBe('One **strong**');
	expect(await violations(page, 'all')).toEqual([]);
});

test('what could name a patient is marked while one writes, and one press mends it', async () => {
	const page = await visit('/', lena);
	await page.locator('textarea[name=text]').focus();
	const editor = page.locator('.rich-text');
	await editor.pressSequentially('A 94-year-old man, my patient Tomasz Nowak, admitted on 3 March 2024.');
	const found = page.locator('[data-findings]');
	await page.locator('[data-findings="3"]').waitFor();
	expect(await found.innerText()).toContain('3 things could show who a patient is');
	expect(await violations(page, 'all')).toEqual([]);
	await found.getByRole('button', { name: 'Write “over 90”' }).click();
	await page.locator('[data-findings="2"]').waitFor();
	await found.getByRole('button', { name: 'Write “day 1”' }).click();
	await page.locator('[data-findings="1"]').waitFor();
	expect(await page.locator('textarea[name=text]').inputValue()).toBe(
		'A man over 90, my patient Tomasz Nowak, admitted on day 1.',
	);
	// What is waved aside here is asked of the writer again before it is published.
	await found.getByRole('button', { name: 'Not a patient’s' }).click();
	await found.waitFor({ state: 'detached' });
	await page.getByRole('button', { name: 'Publish' }).click();
	await page.getByText('I checked it: no patient can be recognised.').waitFor();
	expect(await page.locator('#attested mark').innerText()).toBe('Tomasz Nowak');
});

test('a draft outlives the page, a broken line costs nothing, and it is published once', async () => {
	const page = await visit('/', lena);
	const context = page.context();
	await page.locator('textarea[name=text]').focus();
	const editor = page.locator('.rich-text');
	await editor.pressSequentially('Posterior leads first.');
	await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('draft:')));
	await page.reload();
	expect(await page.locator('textarea[name=text]').inputValue()).toBe('Posterior leads first.');

	// The server publishes, and the answer is lost on its way.
	await page.route(/\?\/post$/, async (route) => {
		await route.fetch();
		await route.abort('connectionreset');
	});
	await page.getByRole('button', { name: /Publish/ }).click();
	await page.getByText('Not sent yet', { exact: true }).waitFor();
	await page.unroute(/\?\/post$/);
	await page.getByRole('button', { name: /Publish/ }).click();
	await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('draft:')));
	await page.goto(`${server.url}/?show=everything`);
	expect(await page.locator('.row', { hasText: 'Posterior leads first.' }).count()).toBe(1);

	await page.locator('summary', { hasText: 'Menu' }).click();
	await page.evaluate(() => localStorage.setItem('draft:someone:post', '{}'));
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/sign-in**');
	expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')))).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test('a notice arrives in every tab, is counted and said once, over one stream', async () => {
	const streams: string[] = [];
	const first = await visit('/', omar);
	const context = first.context();
	const second = await context.newPage();
	context.on(
		'request',
		(request) =>
			request.url().includes('/api/live') && streams.push(request.frame().page() === second ? 'second' : 'first'),
	);
	// Until the stream has caught up, a notice would be counted by the page itself and not arrive live.
	const wire = await context.newCDPSession(first);
	await wire.send('Network.enable');
	const caughtUp = new Promise<void>((resolve) => {
		wire.on('Network.eventSourceMessageReceived', ({ eventName }) => {
			if (eventName === 'caught-up') resolve();
		});
	});
	await first.reload();
	await caughtUp;
	await second.goto(`${server.url}/spaces`);
	const { notify } = await import('#kernel/notices/notify.ts');
	const { db } = await import('#platform/db.server.ts');
	await notify(db, { memberId: omar.id, kind: 'follow', actorId: lena.id, fact: 'follow:test' });
	for (const tab of [first, second]) {
		await tab.locator('[data-fresh]', { hasText: 'Lena Berg' }).waitFor();
		expect(await tab.title()).toMatch(/^\(1\) /);
		expect(await tab.locator('[data-unread-number]').textContent()).toBe('1');
	}
	expect(streams).not.toContain('second');
	await first.goto(`${server.url}/notices`);
	await first.getByRole('button', { name: 'Mark all as read' }).click();
	await first.locator('[role=status]', { hasText: 'All notices are read.' }).waitFor({ state: 'attached' });
});

/** Paths of everything that this browser keeps, the program aside. */
const keptPaths = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return lists
			.flat()
			.map((request) => new URL(request.url).pathname)
			.filter((path) => !path.startsWith('/_app/'))
			.sort();
	});

test('what was read last opens off line; what is written there goes out once; signing out wipes it all', async () => {
	const { person } = await import('#tests/people.ts');
	const page = await visit('/offline', await person('Olga Linde', { profession: 'physician' }), {
		serviceWorkers: 'allow',
	});
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.waitForFunction(
		async () => navigator.serviceWorker.controller !== null && (await caches.match('/offline')) !== undefined,
	);
	// Beside the program nothing but what the two pages without connection show.
	expect(await keptPaths(page)).toEqual(['/error.css', '/favicon.svg', '/offline']);
	expect(await page.evaluate(async () => (await caches.match('/offline'))?.text())).not.toContain('Olga Linde');

	const read = async (path: string) => {
		await page.goto(server.url + path);
		return expect.poll(() => keptPaths(page), { timeout: 15_000 });
	};
	await (await read('/')).toContain('/');
	await (await read('/help/patients')).toContain('/help/patients');
	await page.goto(`${server.url}/cases`);
	await page.goto(`${server.url}/account`);

	await page.context().setOffline(true);
	await page.goto(`${server.url}/cases`);
	await page.getByRole('heading', { name: 'You are off line' }).waitFor();
	await page.getByRole('link', { name: /^Keeping patients out of it/ }).click();
	await page.getByText('This page is as you read it').waitFor();
	await page.goto(`${server.url}/`);
	await page.locator('[data-kept]').waitFor();
	await page.locator('textarea[name=text]').fill('Written in the lift.');
	await page.getByRole('button', { name: /Publish/ }).click();
	await page.getByText('It goes out by itself, once').waitFor();
	// The page is closed before there is a line again, and a second text comes out of the same kept page.
	await page.goto(`${server.url}/`);
	await page.locator('textarea[name=text]').fill('Written on the stairs.');
	await page.getByRole('button', { name: /Publish/ }).click();
	await page.getByText('It goes out by itself, once').waitFor();
	await page.context().setOffline(false);
	await page.waitForURL(/\/posts\//);
	for (const words of ['Written in the lift.', 'Written on the stairs.'])
		await expect
			.poll(async () => {
				await page.goto(`${server.url}/?show=everything`);
				return page.locator('.row', { hasText: words }).count();
			})
			.toBe(1);

	const other = await page.context().newPage();
	await other.goto(`${server.url}/`);
	await page.locator('summary', { hasText: 'Menu' }).click();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/sign-in**');
	// Another tab shows what a visitor sees, and nothing of hers.
	await other.locator('[data-member]').waitFor({ state: 'detached' });
	await other.getByRole('link', { name: 'Sign in' }).first().waitFor();
	await expect
		.poll(async () => (await keptPaths(page)).filter((path) => path === '/' || path.startsWith('/help')))
		.toEqual([]);
});

test('what waits for one member is never sent in the name of another', async () => {
	const page = await visit('/', omar);
	const status = await page.evaluate(async () => {
		const body = new FormData();
		for (const [name, value] of Object.entries({ text: 'Not mine.', audience: 'members', key: crypto.randomUUID() }))
			body.append(name, value);
		const headers = { accept: 'application/json', 'x-member': 'lena.berg' };
		return (await fetch('/?/post', { method: 'POST', body, headers })).status;
	});
	expect(status).toBe(409);
	await page.goto(`${server.url}/?show=everything`);
	expect(await page.getByText('Not mine.').count()).toBe(0);
});

test('a photo shared from another app waits in the browser, and passes the check before it is sent', async () => {
	const page = await visit('/offline', omar, { serviceWorkers: 'allow' });
	const sent: string[] = [];
	page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
		.png()
		.toBuffer();
	// What the telephone does: it posts the form to the share target of the manifest.
	const arrived = await page.evaluate(
		async (bytes) => {
			const body = new FormData();
			body.append('title', 'An ECG');
			body.append('url', 'https://example.org/ecg');
			body.append('photos', new File([new Uint8Array(bytes)], 'ecg.png', { type: 'image/png' }));
			return (await fetch('/share', { method: 'POST', body })).url;
		},
		[...picture],
	);
	await page.goto(arrived);
	expect(await page.locator('textarea[name=text]').inputValue()).toBe('An ECG\n\nhttps://example.org/ecg');
	await page.getByText('A photo that you shared waits').waitFor();
	// Shared without a line, the words wait in the address, and come with the page.
	await page.context().setOffline(true);
	await page.goto(arrived);
	await page.getByRole('heading', { name: 'You are off line' }).waitFor();
	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.locator('textarea[name=text]').waitFor();
	expect(page.url()).toBe(arrived);
	// It waits on every page that takes photos.
	await page.goto(`${server.url}/questions/ask`);
	await page.getByRole('button', { name: 'Use here' }).click();
	await page.getByRole('heading', { name: 'Is nobody recognisable?' }).waitFor();
	expect(sent.filter((path) => path !== '/share')).toEqual([]);
	await page.getByRole('button', { name: 'Leave it out' }).press('Enter');
	expect(await page.evaluate(() => document.activeElement?.matches('input[data-photos]'))).toBe(true);
	await page.goto(`${server.url}/share`);
	expect(await page.getByText('A photo that you shared waits').count()).toBe(0);
});

describe('languages', () => {
	const html = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

	test('the network speaks as the browser asks, until somebody chooses otherwise; the address stays', async () => {
		const page = await visit('/sign-in?next=%2Fcases', null, { locale: 'es-MX' });
		expect(await html(page)).toEqual(['es', 'ltr']);
		expect(await page.locator('h1').innerText()).toBe('Iniciar sesión');
		await page.getByLabel('Correo electrónico').fill('nobody@example.org');
		await page.getByLabel('Contraseña', { exact: true }).fill('nothing that fits');
		await page.getByRole('button', { name: 'Iniciar sesión', exact: true }).click();
		// A sentence that an act made.
		await page.getByText('La dirección y la contraseña no coinciden').first().waitFor();
		await page.goto(`${server.url}/sign-in?next=%2Fcases`);
		await page.getByRole('button', { name: 'العربية' }).click();
		await page.waitForURL('**/sign-in?next=%2Fcases');
		expect(await html(page)).toEqual(['ar', 'rtl']);
	});

	test('a member’s choice holds in every browser', async () => {
		const { person } = await import('#tests/people.ts');
		const rosa = await person('Rosa Vidal');
		const page = await visit('/account/language', rosa);
		await page.getByLabel('Español').check();
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page.getByText('A partir de ahora la red le habla en este idioma').waitFor();
		const elsewhere = await visit('/profile', rosa, { locale: 'en-GB' });
		expect(await html(elsewhere)).toEqual(['es', 'ltr']);
		// Also what stands in a file field, which is the browser's own word without script.
		const field = elsewhere.locator('.file-field').first();
		expect(await field.innerText()).toMatch(/^Elegir un archivo\s+Aún no se ha elegido ninguno$/);
		await field.locator('input').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('') });
		await field.getByText('a.png').waitFor();
	});

	test('a text gets its language from its words, or from its writer; who does not read it is told of it', async () => {
		const { person } = await import('#tests/people.ts');
		const [ines, otto] = [await person('Inês Prado'), await person('Otto Lang')];
		const page = await visit('/', ines);
		const text = 'Suspendemos o anticoagulante dois dias antes da endoscopia e ninguém sangrou depois.';
		await page.getByPlaceholder('What would you ask or tell colleagues?').fill(text);
		await page.getByRole('combobox', { name: 'Who can read it' }).selectOption('members');
		await page.getByRole('button', { name: /^Publish/ }).click();
		await page.locator('.row-body[lang="pt"]', { hasText: text }).waitFor();

		const reader = await visit('/account/language', otto);
		await reader.getByLabel('English', { exact: true }).last().check();
		await reader.getByRole('button', { name: 'Save the list' }).click();
		await reader.goto(`${server.url}/?show=everything`);
		await reader.getByText('One text in Portuguese is not shown.').waitFor();
		expect(await reader.getByText(text).count()).toBe(0);
		await reader.getByRole('link', { name: 'Show them' }).click();
		await reader.getByText(text).waitFor();

		await page.getByText(`More about Inês Prado’s`).first().locator('..').click();
		await page.getByRole('link', { name: 'Edit', exact: true }).click();
		const said = page.getByRole('combobox', { name: 'Language of the text' });
		expect(await said.inputValue()).toBe('pt');
		await said.selectOption('es');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page.locator('.row-body[lang="es"]', { hasText: text }).waitFor();
	});

	test.each(['/', '/sign-up', '/questions', '/account'])(
		'%s in Arabic has no violation and fits a phone',
		async (path) => {
			const phone = { viewport: { width: 390, height: 844 }, locale: 'ar' };
			const page = await visit(path, path === '/sign-up' ? null : omar, phone);
			expect(await html(page)).toEqual(['ar', 'rtl']);
			expect(await violations(page, 'all')).toEqual([]);
			expect(await overflow(page)).toBe(0);
			expect(await bareText(page)).toEqual([]);
		},
	);
});
