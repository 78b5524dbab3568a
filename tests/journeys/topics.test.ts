// A cardiologist and a nurse: topics followed and muted, a search that understands both, a saved one that tells, a digest
// that comes by mail and is ended by one press. Without JavaScript, but for the keys.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let lena: Person; // a cardiologist
let uli: Person; // a physician who writes
let nina: Person; // a nurse
let ada: Person; // an administrator
let open: (by: Person | null, script?: boolean) => Promise<Page>;
let write: (by: Person, markdown: string, topics?: string[], space?: string) => Promise<string>;

beforeAll(async () => {
	journey = await beginJourney({}, 'unlimited');
	({ server } = journey);
	const { person, space } = await import('#tests/people.ts');
	const { shortId, mintId } = await import('#platform/ids.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'Cardiology', country: 'SE' });
	uli = await person('Uli Neumann', { profession: 'physician', country: 'DE' });
	nina = await person('Nina Ortiz', { profession: 'nurse', country: 'ES' });
	ada = await person('Ada Steward', { duties: ['administrator'] });
	const physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	for (const one of [lena, uli]) await joinSpace(await one.viewer(), 'physicians');
	write = async (by, markdown, topics = [], inSpace) =>
		shortId(
			await writePost(await by.viewer(), {
				audience: inSpace ? 'space' : 'members',
				spaceId: inSpace ? physicians : null,
				markdown,
				topics,
				key: mintId(),
			}),
		);
	open = (by, script = false) => journey.open(by, { javaScriptEnabled: script });
});

afterAll(() => journey?.end());

/** What the worker indexes comes a moment after it was written. */
const finds = (page: Page, q: string, words: string) =>
	expect
		.poll(async () => (await page.goto(`/search?q=${encodeURIComponent(q)}`), text(page)), { timeout: 20_000 })
		.toContain(words);

test('a followed topic comes into the feed with its reason, an unfollowed and a muted one do not', async () => {
	const page = await open(lena);
	await page.goto('/topics?q=heart fail');
	await page.getByRole('link', { name: 'Heart Failure', exact: true }).click();
	await page.getByRole('button', { name: 'Follow', exact: true }).click();
	expect(await text(page)).toContain('Following: stop');
	await page.goto('/topics/workload');
	await page.getByRole('button', { name: 'Mute', exact: true }).click();
	await write(uli, 'Decompensation begins on the kitchen scale.', ['Heart Failure']);
	await write(uli, 'Inhalers are opened and never watched.', ['Asthma']);
	await write(uli, 'Eleven hours, and a heart that fails too.', ['Heart Failure', 'Workload'], 'physicians');
	await page.goto('/');
	expect(await text(page)).toContain('Topic: Heart Failure');
	expect(await text(page)).toContain('kitchen scale');
	expect(await text(page)).not.toContain('Inhalers');
	for (const order of ['/', '/?show=everything', '/?show=useful', '/digest']) {
		await page.goto(order);
		expect(await text(page), order).not.toContain('Eleven hours');
	}
	await page.goto('/?show=everything');
	expect(await text(page)).toContain('Inhalers');
	await page.goto('/topics/workload'); // whoever goes there still sees it
	expect(await text(page)).toContain('Eleven hours');
	await takePicture(page, 'topic-muted');
});

test('a space is found by its topic and joined: what stands in it is in the feed, and what comes next arrives in the open page', async () => {
	const { person } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	await db
		.insertInto('space_topic')
		.values({ space_id: (await uli.viewer()).spaces[0]?.id as string, topic: 'Workload' })
		.execute();
	const page = await open(await person('Rosa Reads', { profession: 'physician', country: 'DE' }), true);
	await page.goto('/spaces?topic=Workload');
	await page.locator('main').getByRole('link', { name: 'physicians' }).first().click();
	await page.getByRole('button', { name: 'Join' }).click();
	await page.getByText('Eleven hours').waitFor();
	const listens = page.waitForResponse((answer) => answer.url().includes('/api/live'));
	await page.goto('/');
	expect(await text(page)).toContain('Eleven hours');
	await listens;
	await write(uli, 'Said while the page stood open.', [], 'physicians');
	await page.getByRole('link', { name: '1 new post' }).click({ timeout: 30_000 });
	await page.getByText('Said while the page stood open.').waitFor();
	await page.context().close();
});

test('an author names topics on the edit page, from the words of the text; a nurse finds no gated text under them', async () => {
	const post = await write(uli, 'After a heart attack with normal coronaries we ask about asthma.', [], 'physicians');
	const page = await open(uli);
	await page.goto(`/edit/${post}#about`);
	expect(await page.locator('[data-topic-offers]').innerText()).toContain('Myocardial Infarction');
	await page.fill('#topics', 'heart attack, a, b, c, d, e');
	await page.getByRole('button', { name: 'Save topics' }).click();
	expect(await text(page)).toContain('Five topics are the most');
	expect(await page.inputValue('#topics')).toBe('heart attack, a, b, c, d, e');
	await page.fill('#topics', 'heart attack, St Anna rounds');
	await page.getByRole('button', { name: 'Save topics' }).click();
	expect(await text(page)).toContain('St Anna rounds');
	const nurse = await open(nina);
	await nurse.goto('/topics/myocardial-infarction');
	expect(await text(nurse)).not.toContain('normal coronaries');
	expect((await nurse.goto('/topics/st-anna-rounds'))?.status()).toBe(404);
	const colleague = await open(lena);
	await colleague.goto('/topics/myocardial-infarction');
	expect(await text(colleague)).toContain('normal coronaries');
});

test('search: an abbreviation, a phrase, a minus, a prefix, a typing mistake; and nothing gated for the nurse', async () => {
	await write(uli, 'Everyone asks about beta blockers after myocardial infarction.');
	const page = await open(lena);
	await finds(page, 'MI', 'Everyone asks about beta blockers');
	await finds(page, 'MI', 'normal coronaries');
	expect(await page.locator('mark').first().innerText()).toMatch(/myocardial|infarction|heart|attack/);
	await takePicture(page, 'search');
	const rows = async (q: string) => {
		await page.goto(`/search?q=${encodeURIComponent(q)}`);
		return (await page.locator('[data-row]').allInnerTexts()).join('\n');
	};
	expect(await rows('"after myocardial infarction"')).toContain('Everyone asks');
	expect(await rows('"infarction myocardial"')).toBe('');
	expect(await rows('infarction -coronaries')).not.toContain('normal coronaries');
	expect(await rows('corona*')).toContain('normal coronaries');
	expect(await rows('asthma')).toContain('Inhalers'); // by its topic
	await page.goto('/search?q=infarctoin');
	await page.getByRole('link', { name: 'infarction', exact: true }).click();
	expect(await text(page)).toContain('Everyone asks');
	const nurse = await open(nina);
	await nurse.goto('/search?q=MI');
	expect(await text(nurse)).toContain('Everyone asks');
	expect(await text(nurse)).not.toContain('normal coronaries');
	await nurse.goto('/search?q=coronaries&space=physicians');
	expect(await text(nurse)).toContain('Nothing that you can read');
	const visitor = await open(null);
	await visitor.goto('/search?q=infarction');
	expect(await visitor.locator('[data-row]').count()).toBe(0);
});

test('the key / leads to the box', async () => {
	const page = await open(lena, true);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/');
	await page.keyboard.press('/');
	await page.keyboard.type('kitchen');
	await page.keyboard.press('Enter');
	await page.waitForURL(/search\?q=kitchen/);
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/');
	await page.keyboard.press('/');
	await page.waitForURL(/\/search#search-q$/);
	await page.locator('#search-q:focus').waitFor();
});

test('a saved search tells of what is new, and of nothing that its member may not see', async () => {
	const page = await open(nina);
	await page.goto('/search?q=levosimendan');
	expect(await text(page)).toContain('Nothing that you can read');
	const { saveSearch } = await import('#kernel/search/saved.ts');
	await saveSearch(await nina.viewer(), 'levosimendan', {});
	await write(uli, 'Levosimendan, gated.', [], 'physicians');
	await finds(await open(lena), 'levosimendan', 'gated');
	const { notifySavedSearches } = await import('#kernel/search/notify-saved.ts');
	await notifySavedSearches();
	await page.goto('/notices');
	expect(await text(page)).not.toContain('saved searches');
	await write(uli, 'Levosimendan, for everyone here.');
	await finds(page, 'levosimendan', 'for everyone here');
	await notifySavedSearches();
	await page.goto('/notices');
	expect(await text(page)).toContain('One of your saved searches found something new');
	await page.goto('/search?q=levosimendan');
	await page.getByRole('button', { name: 'Forget the search levosimendan' }).click();
	expect(await text(page)).not.toContain('Saved searches');
});

test('the digest: five minutes on a page; by mail counts alone; ended by one press of a mail program', async () => {
	const page = await open(lena);
	await page.goto('/digest');
	expect(await text(page)).toContain('kitchen scale');
	expect(await text(page)).toContain('You are up to date');
	await takePicture(page, 'digest');
	await page.check('[value=daily]');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	expect(await page.locator('[value=daily]').isChecked()).toBe(true);
	const { sendDigest } = await import('#features/digest/send-digests.ts');
	await sendDigest({ memberId: lena.id, rhythm: 'daily' });
	const steward = await open(ada);
	await steward.goto('/admin/outbox');
	await steward.getByRole('link', { name: /Your day at Ward Round/ }).click();
	const mail = await text(steward);
	expect(mail).toMatch(/\d+ new texts?/);
	for (const gated of ['coronaries', 'kitchen', 'Uli', 'physicians']) expect(mail).not.toContain(gated);
	const leave = /unsubscribe\/\S+/.exec(mail)?.[0] as string;
	// As a mail program does it: no cookie, no origin, a form of one line.
	const { request } = await import('node:http');
	const status = await new Promise((resolve, reject) => {
		const sent = request(
			`${server.url}/${leave}`,
			{ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
			(answer) => resolve(answer.resume().statusCode),
		);
		sent.on('error', reject);
		sent.end('List-Unsubscribe=One-Click');
	});
	expect(status).toBe(200);
	await page.goto('/digest');
	expect(await page.locator('[value=never]').isChecked()).toBe(true);
	const stranger = await open(null);
	await stranger.goto(`/${leave}`);
	await stranger.getByRole('button', { name: 'No more digests by mail' }).click();
	expect(await text(stranger)).toContain('It is done');
});

test('where the new ends is marked, and the feed ends', async () => {
	const page = await open(lena);
	const { db } = await import('#platform/db.server.ts');
	const { sql } = await import('kysely');
	const age = () =>
		sql`update feed_place set looked_at = now() - interval '1 hour' where member_id = ${lena.id}`.execute(db);
	/** The look is written a moment after the page; then an hour passes. */
	const away = async () => {
		const written = () =>
			sql`select from feed_place where member_id = ${lena.id} and looked_at > now() - interval '1 minute'`
				.execute(db)
				.then(({ rows }) => rows.length);
		await expect.poll(written, { timeout: 10_000 }).toBe(1);
		await age();
	};
	await age();
	await page.goto('/');
	expect(await text(page)).toContain('You are up to date');
	await away();
	await page.goto('/');
	expect(await text(page)).toContain('nothing new since you last looked');
	await away();
	await write(uli, 'New since this morning.', ['Heart Failure']);
	await page.goto('/');
	expect(await text(page)).toMatch(/New since this morning[\s\S]*You had read up to here[\s\S]*kitchen scale/);
	await takePicture(page, 'feed-mark');
});
