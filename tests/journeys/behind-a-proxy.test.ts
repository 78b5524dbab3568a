// The network as it runs in earnest: behind a proxy that ends TLS, with a mail server. One person comes in by a letter that
// really travelled; her cookie is bound to host and https; her open feed says what is new, and only what is hers to see.

import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { startMailServer, type TestMailServer } from '#tests/smtp-server.ts';
import { freePort, startTlsProxy, type TlsProxy } from '#tests/tls-proxy.ts';

let mail: TestMailServer;
let proxy: TlsProxy;
let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const PASSWORD = 'nine blue lanterns at the quay';
const EMAIL = 'ines.marques@example.org';

beforeAll(async () => {
	mail = await startMailServer();
	proxy = await startTlsProxy();
	// The server says its public address and not its own port, so that it is told one.
	const port = await freePort();
	proxy.target = `http://127.0.0.1:${port}`;
	server = await startServer({
		settings: {
			PORT: String(port),
			PUBLIC_URL: proxy.url,
			TRUST_PROXY: 'yes',
			SMTP_URL: mail.url,
			MAIL_FROM: 'Proxied <post@example.org>',
		},
	});
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	await import('#features/kinds.ts');
	const { db } = await import('#platform/db.server.ts');
	await db.insertInto('network').values({ name: 'Proxied', operator: 'A', funder: 'B', contact: null }).execute();
	browser = await openBrowser();
	context = await browser.newContext({
		ignoreHTTPSErrors: true,
		baseURL: proxy.url,
		viewport: { width: 1280, height: 800 },
	});
	page = await context.newPage();
});

afterAll(async () => {
	await browser?.close();
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
	proxy?.stop();
	await mail?.stop();
});

test('an account is opened, and the letter that confirms it comes over SMTP', async () => {
	await page.goto('/sign-up');
	await page.fill('[name=name]', 'Inês Marques');
	await page.fill('[name=email]', EMAIL);
	await page.fill('[name=password]', PASSWORD);
	await page.getByRole('button', { name: 'Open the account' }).click();
	const letter = await mail.mailTo(EMAIL);
	expect(letter.raw).toMatch(/^From: Proxied <post@example\.org>/m);
	const link = /https:\S+token=\S+/.exec(letter.text)?.[0] as string;
	expect(link.startsWith(`${proxy.url}/confirm`)).toBe(true);
	await page.goto(link);
	await page.getByRole('button', { name: /Confirm/ }).click();
	await page.goto('/sign-in');
	await page.fill('[name=email]', EMAIL);
	await page.fill('[name=password]', PASSWORD);
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await page.waitForURL(`${proxy.url}/`);
});

test('the session cookie is bound to host and https, and out of reach of scripts', async () => {
	const session = (await context.cookies()).find(({ name }) => name.endsWith('session_token'));
	expect(session).toMatchObject({
		name: '__Host-consilium.session_token',
		secure: true,
		httpOnly: true,
		path: '/',
		domain: 'localhost',
	});
	expect(await page.evaluate(() => document.cookie)).not.toContain('session_token');
	expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
});

test('an open feed says what is new, and no more than its reader may see', async () => {
	const { person, space } = await import('#tests/people.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	const { follow } = await import('#kernel/people/follow.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { readViewerOf } = await import('#kernel/people/read-viewer.ts');
	const { db } = await import('#platform/db.server.ts');
	const ada = await person('Ada Author');
	const room = await space('hidden-room', null, 'open');
	await joinSpace(await ada.viewer(), 'hidden-room');
	await db.updateTable('space').set({ entry: 'secret' }).where('slug', '=', 'hidden-room').execute();
	const ines = await db
		.selectFrom('principal')
		.select('id')
		.where('name', '=', 'Inês Marques')
		.executeTakeFirstOrThrow();
	await follow(await readViewerOf(ines.id), ada.handle);
	let count = 0;
	const post = async (markdown: string, spaceId: string | null = null) =>
		writePost(await ada.viewer(), {
			audience: spaceId ? 'space' : 'members',
			spaceId,
			markdown,
			key: `behind-proxy-${++count}`,
		});
	for (let n = 1; n <= 12; n++)
		await post(`Earlier thought ${n}. ${'It is long enough to fill some lines. '.repeat(8)}`);

	await page.goto('/');
	await page.locator('[data-newest]').waitFor();
	const listens = page.waitForResponse((answer) => answer.url().includes('/api/live'));
	await page.reload();
	await listens;
	await post('Said behind a closed door', room);
	await post('A first new thought');
	await post('A second new thought');
	const line = page.getByRole('link', { name: '2 new posts' });
	await line.waitFor({ timeout: 30_000 });

	const reading = page.locator('[data-newest] > article').nth(8);
	const id = await reading.getAttribute('id');
	await reading.scrollIntoViewIfNeeded();
	expect(await line.isVisible()).toBe(true);
	await line.click();
	await page.getByText('A second new thought').waitFor();
	expect(await page.getByText('Said behind a closed door').count()).toBe(0);
	expect(await page.locator('[data-newest] > article').count()).toBe(14);
	await expect.poll(() => page.getByText('A second new thought').evaluate(inSight)).toBe(true);
	await page.getByRole('link', { name: 'Back to where you were' }).click();
	await expect.poll(() => page.locator(`[id="${id}"]`).evaluate(inSight)).toBe(true);
	expect(await page.getByRole('link', { name: /new post/ }).count()).toBe(0);
});

test('its administrator’s list has address and mail done', async () => {
	const { db } = await import('#platform/db.server.ts');
	await sql`insert into staff (member_id, duty) select id, 'administrator' from member on conflict do nothing`.execute(
		db,
	);
	await page.goto('/admin');
	const done = await page.locator('main ul.done').textContent();
	expect(done).toMatch(/Give the network its address.*Let it send mail/s);
});

function inSight(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < window.innerHeight;
}
