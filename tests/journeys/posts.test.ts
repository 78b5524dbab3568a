// Posts that carry more than words, walked in a browser: a video from the telephone to the colleague's screen, a repost, and
// something written for later.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { text } from '#tests/journey.ts';
import { makeMp4, PLANTED } from '#tests/make-video.ts';
import type { Person } from '#tests/people.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let server: TestServer;
let browser: Browser;
let cookieOf: (rawToken: string) => string;
let ada: Person;
let bo: Person;
let zoe: Person; // a student

beforeAll(async () => {
	server = await startServer();
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	({ sessionCookie: cookieOf } = await import('#tests/sign-in.ts'));
	const { person } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	await db.insertInto('network').values({ name: 'Posts', operator: 'A', funder: 'B', contact: null }).execute();
	ada = await person('Ada Filmer', { profession: 'physician' });
	bo = await person('Bo Reader', { profession: 'nurse' });
	zoe = await person('Zoe Learner', { profession: 'medical-student' });
	const { sql } = await import('kysely');
	await sql`update member set found_by_name_since = now()`.execute(db);
	const { indexNames } = await import('#kernel/people/index-names.ts');
	await indexNames();
	browser = await openBrowser();
});

afterAll(async () => {
	await browser?.close();
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function as(who: Person | null, javaScriptEnabled = true): Promise<{ page: Page; context: BrowserContext }> {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
	if (who) {
		const [name, ...value] = cookieOf(who.rawToken).split('=');
		await context.addCookies([{ name: name as string, value: value.join('='), url: server.url }]);
	}
	return { page: await context.newPage(), context };
}

/** Videos as they come from a telephone: beside the server's own folder, which must hold nothing of them. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-videos-'));
const fileOf = async (name: string, colour: [number, number, number]) => {
	const file = path.join(folder, name);
	writeFileSync(file, await makeMp4({ planted: true, colour, sound: null }));
	return file;
};
const captions = {
	name: 'said.srt',
	mimeType: 'text/plain',
	buffer: Buffer.from('1\n00:00:00,000 --> 00:00:01,500\nWash your hands.\n'),
};

let postPath: string;

test('a video is uploaded with a picture of it, published, and plays in parts for whoever may see it', async () => {
	const { page, context } = await as(ada);
	await page.goto('/');
	await page.getByRole('link', { name: 'Video', exact: true }).click();
	await page.waitForURL(/\/videos\/new$/);
	await page.getByLabel('The video').setInputFiles(await fileOf('hands.mp4', [40, 90, 140]));
	await expect
		.poll(() => page.locator('input[name=poster]').evaluate((field: HTMLInputElement) => field.files?.length), {
			timeout: 15_000,
		})
		.toBe(1);
	await page.getByLabel('What is to be seen and heard').fill('Hands under water');
	await page.getByLabel(/^Captions/).setInputFiles(captions);
	await page.getByRole('button', { name: 'Upload' }).click();
	// The box about people was not ticked: the browser says so, and nothing is sent.
	expect(await page.locator('#people').evaluate((box: HTMLInputElement) => box.validity.valid)).toBe(false);
	await page.getByLabel(/No patient can be recognised/).check();
	await page.getByRole('button', { name: 'Upload' }).click();
	await page.waitForURL(/\/videos\/[^/]+$/);
	await page.getByRole('textbox', { name: 'What do you say about it?' }).fill('Before every bed.');
	await page.getByRole('combobox', { name: 'Who can read it' }).selectOption('verified');
	await page.getByRole('button', { name: /^Publish to verified members/ }).click();
	await page.waitForURL(/\/posts\//);
	postPath = new URL(page.url()).pathname;
	const video = page.locator('video');
	expect(await video.getAttribute('preload')).toBe('none');
	expect(await video.getAttribute('poster')).toMatch(/^\/files\/[^/]+\/1280$/);
	const played = await video.evaluate(async (element: HTMLVideoElement) => {
		element.muted = true;
		await element.play();
		await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
		return { width: element.videoWidth, seconds: element.duration, cues: element.textTracks[0]?.kind };
	});
	expect(played).toEqual({ width: 64, seconds: 2, cues: 'captions' });
	await page.getByText('Transcript · English').click();
	expect(await page.locator('.transcript').innerText()).toContain('Wash your hands.');

	// A list has no player before it is pressed, and then one that keys reach, with its captions.
	await page.goto('/');
	const still = page.getByRole('link', { name: 'Play video: Hands under water 0:02' });
	expect(await still.getAttribute('href')).toBe(postPath);
	expect(await page.locator('video').count()).toBe(0);
	await still.press('Enter');
	await page.waitForFunction(
		() => document.activeElement instanceof HTMLVideoElement && !document.activeElement.paused,
	);
	expect(await page.locator('video > track[kind=captions][srclang=en]').count()).toBe(1);
	expect(new URL(page.url()).pathname).toBe('/');

	const src = await video.getAttribute('src');
	const asked = async (who: Person | null, headers: Record<string, string>, method = 'GET') =>
		fetch(server.url + src, { method, headers: { ...headers, ...(who && { cookie: cookieOf(who.rawToken) }) } });
	const whole = await asked(bo, {});
	const bytes = Buffer.from(await whole.arrayBuffer());
	expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-type')]).toEqual([
		200,
		'bytes',
		'video/mp4',
	]);
	for (const words of Object.values(PLANTED)) expect(bytes.toString('latin1')).not.toContain(words);
	const part = await asked(bo, { range: 'bytes=100-199' });
	expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
		206,
		`bytes 100-199/${bytes.length}`,
		'100',
	]);
	expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200));
	const none = await asked(bo, { range: `bytes=${bytes.length}-` });
	expect([none.status, none.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
	const etag = whole.headers.get('etag') as string;
	expect((await asked(bo, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
	expect((await asked(bo, { range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
	expect((await asked(bo, { 'if-none-match': etag })).status).toBe(304);
	const head = await asked(bo, {}, 'HEAD');
	expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
	expect((await asked(null, { range: 'bytes=0-9' })).status).toBe(404);
	await context.close();
});

test('a student uploads without script, a mistake keeps the words, and the profile shows it to its circle alone', async () => {
	const { page, context } = await as(zoe, false);
	await page.goto('/profile/gallery');
	await page.getByRole('link', { name: 'Upload a video' }).click();
	await page
		.getByLabel('The video')
		.setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('%PDF-1.7 no video') });
	await page.getByLabel('What is to be seen and heard').fill('The ward corridor');
	await page.getByLabel(/No patient can be recognised/).check();
	await page.getByRole('button', { name: 'Upload' }).click();
	expect(await page.getByRole('alert').innerText()).toContain('MP4 or WebM');
	expect(await page.getByLabel('What is to be seen and heard').inputValue()).toBe('The ward corridor');
	await page.getByLabel('The video').setInputFiles(await fileOf('ward.mp4', [200, 60, 20]));
	await page.getByLabel(/^Captions/).setInputFiles(captions);
	await page.getByRole('button', { name: 'Upload' }).click();
	await page.waitForURL(/\/videos\/[^/]+$/);
	await page.getByLabel('Caption (optional)').fill('Our corridor');
	await page.locator('#hang').getByLabel('Who sees it').selectOption('verified');
	await page.getByRole('button', { name: 'Hang it' }).click();
	await page.waitForURL(/\/profile\/gallery/);
	const profile = `/people/${zoe.handle}`;
	await page.goto(profile);
	const src = await page.locator('.cv-gallery video').getAttribute('src');
	expect(await page.locator('.cv-gallery video').getAttribute('poster')).toBe('/video.svg');
	const { page: visitors, context: outside } = await as(null);
	await visitors.goto(profile);
	expect(await visitors.content()).not.toContain(src as string);
	expect((await visitors.request.get(src as string)).status()).toBe(404);
	// Nor is there anything of it for somebody who has proved nothing, in whatever form the profile is asked for.
	for (const way of ['', '/resume.json', '/__data.json'])
		expect(await (await visitors.request.get(`${profile}${way}`)).text()).not.toContain((src as string).split('/')[2]);
	const { page: bos, context: inside } = await as(bo);
	await bos.goto(profile);
	expect(await bos.locator(`video[src="${src}"]`).count()).toBe(1);
	await bos.getByText('Transcript · English').click();
	expect(await bos.locator('.cv-gallery .transcript').innerText()).toContain('Wash your hands.');
	for (const one of [context, outside, inside]) await one.close();
});

test('a colleague reposts it with a comment; outside only the comment is read', async () => {
	const { page, context } = await as(bo);
	await page.goto(postPath);
	await page.locator('summary', { hasText: 'More about' }).first().click();
	await page.getByRole('link', { name: 'Repost with a comment' }).click();
	await page.getByRole('textbox', { name: 'What do you say about it?' }).fill('Our new film.');
	await page.getByRole('combobox', { name: 'Who can read it' }).selectOption('public');
	await page.getByRole('button', { name: /^Publish to everyone/ }).click();
	await page.waitForURL(/\/posts\//);
	expect(await page.locator('.carried').innerText()).toMatch(/Ada Filmer[\s\S]*Before every bed[\s\S]*With a video/);
	const { page: visitors, context: outside } = await as(null);
	await visitors.goto(page.url());
	const read = await text(visitors);
	expect(read).toContain('Our new film.');
	expect(read).toContain('not available to you');
	expect(read).not.toMatch(/Ada Filmer|Before every bed/);
	const { page: adas, context: mine } = await as(ada);
	await adas.goto('/notices');
	await expect
		.poll(async () => (await adas.reload(), text(adas)), { timeout: 15_000 })
		.toContain('reposted what you wrote');
	for (const one of [context, outside, mine]) await one.close();
});

test('@ offers people while one writes, in the editor and in the plain field, by keys alone', async () => {
	const { page, context } = await as(ada);
	await page.goto('/');
	await page.getByRole('textbox', { name: /What would you ask/ }).click();
	const editor = page.locator('.rich-text');
	await editor.waitFor();
	await editor.pressSequentially('Ask @bo');
	const list = page.getByRole('listbox', { name: 'People' }).locator('visible=true');
	await expect.poll(() => list.locator('[role=option]').count(), { timeout: 10_000 }).toBe(1);
	expect(await list.innerText()).toContain('Bo Reader');
	const active = await editor.getAttribute('aria-activedescendant');
	expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
	await page.keyboard.press('Enter');
	await editor.pressSequentially('about @bo');
	await expect.poll(() => list.count()).toBe(1);
	await page.keyboard.press('Escape');
	await expect.poll(() => list.count()).toBe(0);
	expect(await page.locator('textarea[name=text]').inputValue()).toBe(`Ask @${bo.handle} about @bo`);
	await page.getByRole('button', { name: 'Write Markdown' }).click();
	const field = page.locator('textarea[name=text]');
	await field.press('End');
	await field.pressSequentially(' and @read');
	await expect.poll(() => list.count(), { timeout: 10_000 }).toBe(1);
	await page.keyboard.press('Tab');
	expect(await field.inputValue()).toBe(`Ask @${bo.handle} about @bo and @${bo.handle} `);
	await page.getByRole('button', { name: /^Publish to/ }).click();
	await page.waitForURL(/\/posts\//);
	await expect
		.poll(async () => (await page.reload(), page.locator('a.mention').count()), { timeout: 15_000 })
		.toBeGreaterThan(0);
	// Back at the form, what was published does not stand there to be published once more.
	await page.goBack();
	await expect.poll(() => page.locator('textarea[name=text]').inputValue()).toBe('');
	await context.close();
});

test('something is written for later without script, changed, and published early', async () => {
	const { page, context } = await as(ada, false);
	await page.goto('/');
	await page.getByRole('textbox', { name: /What would you ask/ }).fill('For tomorrow.');
	await page.getByText('Publish later').click();
	await page.getByRole('button', { name: 'Schedule it' }).click();
	expect(await page.getByRole('alert').first().innerText()).toContain('Choose the day and the time');
	expect(await page.getByRole('textbox', { name: /What would you ask/ }).inputValue()).toBe('For tomorrow.');
	await page.getByLabel(/^Day and time/).fill(new Date(Date.now() + 864e5).toISOString().slice(0, 16));
	await page.getByRole('button', { name: 'Schedule it' }).click();
	await page.waitForURL(/\/scheduled/);
	const { page: bos, context: other } = await as(bo);
	await bos.goto('/?show=everything');
	expect(await bos.content()).not.toContain('For tomorrow.');
	await page.getByRole('link', { name: 'Change' }).click();
	await page.getByLabel('Text (optional)').fill('For tomorrow, after all today.');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('button', { name: 'Publish now' }).click();
	await page.waitForURL(/\/posts\//);
	await bos.reload();
	expect(await text(bos)).toContain('For tomorrow, after all today.');
	await page.goto('/scheduled');
	expect(await text(page)).toContain('Nothing is scheduled');
	for (const one of [context, other]) await one.close();
	const { expectNowhere } = await import('#tests/planted.ts');
	await expectNowhere(Object.values(PLANTED), server);
});

test('words that were sent after the session had ended come back without script, and go out when its writer is signed in again', async () => {
	const { page, context } = await as(ada, false);
	await page.goto('/');
	const words = 'Two readings of one film:\n“<b>no</b> fracture & a fracture”.';
	await page.getByRole('textbox', { name: /What would you ask/ }).fill(words);
	const session = await context.cookies();
	await context.clearCookies();
	await page.getByRole('button', { name: 'Publish', exact: true }).click();
	expect(await text(page)).toContain('You are no longer signed in');
	expect(await page.getByLabel('What you wrote').inputValue()).toBe(words);
	const [other] = await Promise.all([
		context.waitForEvent('page'),
		page.getByRole('link', { name: /^Sign in/ }).click(),
	]);
	await other.waitForURL(/\/sign-in\?next=%2F/);
	await context.addCookies(session);
	await page.getByRole('button', { name: 'Send it again' }).click();
	await page.waitForURL(/\/posts\//);
	expect(await text(page)).toContain('Two readings of one film:');
	await context.close();
});
