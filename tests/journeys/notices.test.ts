// A physician chooses how to hear of what: replies arrive as chosen, gathered in one row and in one letter, the letter ends
// by one press and comes back by another. Without JavaScript, but for push: a browser is added, shows what comes, and goes.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import { pushBrowser } from '#tests/push-browser.ts';
import type { TestServer } from '#tests/server.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let lena: Person;
let uli: Person;
let nina: Person;
let ada: Person; // an administrator
let open: (by: Person | null, script?: boolean) => Promise<Page>;
let post: (by: Person, space: string) => Promise<string>;
let sql: typeof import('kysely').sql;
let db: typeof import('#platform/db.server.ts').db;

beforeAll(async () => {
	journey = await beginJourney({}, 'unlimited');
	({ server } = journey);
	({ sql } = await import('kysely'));
	({ db } = await import('#platform/db.server.ts'));
	const { person, space } = await import('#tests/people.ts');
	const { shortId, mintId } = await import('#platform/ids.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	lena = await person('Lena Berg', { profession: 'physician', country: 'SE' });
	uli = await person('Uli Neumann', { profession: 'physician', country: 'DE' });
	nina = await person('Nina Ortiz', { profession: 'physician', country: 'ES' });
	ada = await person('Ada Steward', { duties: ['administrator'] });
	await space('physicians', { any: [{ profession: 'physician' }] });
	await space('commons', null);
	for (const one of [lena, uli, nina])
		for (const slug of ['physicians', 'commons']) await joinSpace(await one.viewer(), slug);
	post = async (by, slug) => {
		const viewer = await by.viewer();
		const spaceId = viewer.spaces.find((one) => one.slug === slug)?.id ?? null;
		return shortId(
			await writePost(viewer, { audience: 'space', spaceId, markdown: `What do you think of ${slug}?`, key: mintId() }),
		);
	};
	open = (by, script = false) =>
		journey.open(by, {
			javaScriptEnabled: script,
			serviceWorkers: script ? 'allow' : 'block',
			permissions: script ? ['notifications'] : [],
		});
});

afterAll(() => journey?.end());

const look = (page: Page, name: string) => takePicture(page, `notices-${name}`);
const box = (page: Page, name: string) => page.locator(`[name="${name}"]`);

/** Once by the page, the others by the same act; the server's worker tells. */
async function answer(by: Person, root: string, words: string): Promise<void> {
	const { reply } = await import('#kernel/replies/reply.ts');
	const { mintId, readShortId } = await import('#platform/ids.ts');
	await reply(await by.viewer(), { parentId: readShortId(root) as string, markdown: words, key: mintId() });
}

async function answerByHand(by: Person, root: string, words: string): Promise<void> {
	const page = await open(by);
	await page.goto(`/go/${root}`);
	await page.fill('#text', words);
	await page.getByRole('button', { name: 'Reply' }).click();
	await expect.poll(() => text(page)).toContain(words);
	await page.context().close();
}

/** The quarter of an hour is over. */
const timePasses = () =>
	sql`with due as (update notice set mail_at = now() where mail_at is not null)
		update graphile_worker._private_jobs set run_at = now() where key like 'notices.mail:%'`.execute(db);

test('replies arrive as chosen: one row on the site, one letter, ended by one press and brought back by one', async () => {
	const page = await open(lena);
	await page.goto('/account');
	await page.getByRole('link', { name: 'Notices', exact: true }).last().click();
	expect(await box(page, 'reply.mail').isChecked()).toBe(true);
	expect(await box(page, 'account.site').isDisabled()).toBe(true);
	await box(page, 'reply.push').uncheck();
	await box(page, 'people.mail').uncheck();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	expect(await text(page)).toContain('Saved.');
	expect(await box(page, 'people.mail').isChecked()).toBe(false);
	await page.selectOption('[name=from]', '0');
	await page.selectOption('[name=to]', '0');
	await page.getByRole('button', { name: 'Save quiet hours' }).click();
	expect(await text(page)).toContain('Your quiet hours are saved');
	await look(page, 'everywhere');
	// From the space's page to the space's own settings.
	await page.goto('/spaces/physicians');
	await page.getByRole('link', { name: 'Notices from this space' }).click();
	await page.getByLabel('Replies to what you wrote').selectOption({ label: 'Site' });
	await page.getByRole('button', { name: 'Save' }).click();
	expect(await page.getByLabel('Replies to what you wrote').inputValue()).toBe('site');
	await look(page, 'space');
	await page.goto('/account/notices');
	expect(await text(page)).toContain('One choice differs');

	const [gated, common] = [await post(lena, 'physicians'), await post(lena, 'commons')];
	await answerByHand(uli, gated, 'Better in a quiet room.');
	await answer(uli, common, 'Worth a try.');
	await answer(nina, common, 'I would wait a week.');
	await expect
		.poll(async () => {
			await page.goto('/notices');
			return text(page);
		})
		.toContain('2 replies to your post, the last by Nina Ortiz and Uli Neumann');
	expect(await text(page)).toContain('Uli Neumann replied to your post');
	await look(page, 'list');
	await page
		.getByRole('link', { name: /Fewer of these/ })
		.first()
		.click();
	expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/account/notices/commons#reply');

	await timePasses();
	const steward = await open(ada);
	await expect
		.poll(
			async () => {
				await steward.goto('/admin/outbox');
				return text(steward);
			},
			{ timeout: 15_000 },
		)
		.toContain('Ward Round: A reply to something that you wrote');
	await steward.getByRole('link', { name: /A reply to something/ }).click();
	const mail = await text(steward);
	await look(steward, 'mail');
	expect(mail).toContain('2 replies to your post, the last by Nina Ortiz and Uli Neumann. In commons.');
	expect(mail).not.toMatch(/physicians|quiet room|Worth a try|wait a week/);
	// The link in the mail opens the discussion, and the row is read.
	await page.goto(/\/notices\/[0-9a-z]+/.exec(mail)?.[0] as string);
	expect(await text(page)).toContain('Worth a try.');
	await page.goto('/notices');
	expect(await page.locator('.notice-unread').count()).toBe(1);

	const leave = /unsubscribe\/notices\/\S+/.exec(mail)?.[0] as string;
	// As a mail program does it: no cookie, no origin, a form of one line.
	const { request } = await import('node:http');
	const status = await new Promise((resolve, reject) => {
		const sent = request(
			`${server.url}/${leave}`,
			{ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
			(got) => resolve(got.resume().statusCode),
		);
		sent.on('error', reject);
		sent.end('List-Unsubscribe=One-Click');
	});
	expect(status).toBe(200);
	await page.goto('/account/notices/commons');
	expect(await page.getByLabel('Replies to what you wrote').inputValue()).toBe('site');
	await answer(uli, common, 'And how did it go?');
	await expect
		.poll(async () => {
			await page.goto('/notices');
			return text(page);
		})
		.toMatch(/^[\s\S]*New\s+Uli Neumann replied to your post/);
	const waiting = await sql`select from notice where member_id = ${lena.id} and mail_at is not null`.execute(db);
	expect(waiting.rows).toHaveLength(0);
	// By hand, and back again, by somebody who is not signed in.
	const stranger = await open(null);
	await stranger.goto(`/${leave}`);
	expect(await text(stranger)).toContain('Replies to what you wrote, in commons');
	await stranger.getByRole('button', { name: 'No more of these mails' }).click();
	await look(stranger, 'ended');
	await stranger.getByRole('button', { name: 'Undo' }).click();
	expect(await text(stranger)).toContain('The mails come again');
	await page.goto('/account/notices/commons');
	expect(await page.getByLabel('Replies to what you wrote').inputValue()).toBe('site-and-mail');
});

test('push: a browser is added by a button, shows one line and opens the right page, and is removed', async () => {
	const plain = await open(lena);
	await plain.goto('/account/notices');
	expect(await text(plain)).toContain('To add this browser, JavaScript is needed');
	const page = await open(lena, true);
	const subscription = JSON.stringify(pushBrowser('https://push.example.org/lena').subscription);
	// No push service of a browser's maker can be reached from a test: the subscription is what one would answer.
	// Nor does a browser without a screen ask anybody.
	await page.addInitScript(`PushManager.prototype.subscribe = async () => (${subscription});
		Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
		Notification.requestPermission = async () => 'granted';`);
	await page.goto('/account/notices');
	await page.getByRole('button', { name: 'Get push on this browser' }).click();
	await page.waitForURL(/done=push/);
	expect(await text(page)).toContain('This browser gets notices by push now');
	expect(await page.locator('#push li').innerText()).toMatch(/Chrome on Linux\s+This browser/);
	await look(page, 'push');

	// The service worker itself, as it runs in this browser: what it shows, and where a press leads.
	const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'));
	const message = { words: 'A reply to something that you wrote', path: '/notices', tag: 'one' };
	const shown = await worker.evaluate<{ found: unknown[]; opened: string[] }>(`(async () => {
		const [found, opened] = [[], []];
		self.registration.showNotification = async (title, options) => found.push({ title, ...options });
		self.clients.matchAll = async () => [];
		self.clients.openWindow = async (url) => opened.push(String(url));
		self.dispatchEvent(new PushEvent('push', { data: ${JSON.stringify(JSON.stringify(message))} }));
		for (const path of ['/notices', 'https://elsewhere.example/'])
			await new Promise((done) => {
				const notification = { data: { path }, close() {} };
				const waitUntil = (work) => work.then(done);
				self.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil }));
			});
		return { found, opened };
	})()`);
	expect(shown.found).toEqual([
		{ title: message.words, tag: 'one', icon: '/icons/icon-192.png', data: { path: '/notices' } },
	]);
	expect(shown.opened).toEqual([`${server.url}/notices`]);

	// The push service gives the browser another address: the worker says so, and it stays one device.
	const moved = pushBrowser('https://push.example.org/lena-moved').subscription;
	await worker.evaluate(`new Promise((done) => {
		const of = (subscription) => ({ ...subscription, toJSON: () => subscription });
		self.dispatchEvent(Object.assign(new Event('pushsubscriptionchange'), {
			oldSubscription: of(${subscription}), newSubscription: of(${JSON.stringify(moved)}), waitUntil: (work) => work.then(done),
		}));
	})`);
	const { readSubscriptions } = await import('#features/notices/push/devices.ts');
	expect((await readSubscriptions(lena.id)).map((one) => one.subscription)).toEqual([moved]);
	await page.goto('/account/notices');

	await page.getByRole('button', { name: 'Remove' }).click();
	await page.waitForURL(/done=removed/);
	expect(await page.locator('#push li').count()).toBe(0);
	const manifest = await (await page.request.get('/manifest.webmanifest')).json();
	expect(manifest).toMatchObject({
		name: 'Ward Round',
		short_name: 'Ward Round',
		display: 'standalone',
		start_url: '/',
	});
	expect(manifest.screenshots.map((one: { form_factor: string }) => one.form_factor)).toEqual(['narrow', 'wide']);
	for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
		const { default: sharp } = await import('sharp');
		const { width, height, format } = await sharp(await (await page.request.get(src)).body()).metadata();
		expect(`${width}x${height} image/${format}`).toBe(`${sizes} ${type}`);
	}
});
