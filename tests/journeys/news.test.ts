// News without JavaScript: an administrator makes channels, a cardiologist reads the own mixture, an editor picks, and each pick is
// read by those whom its channel is open to, on every way out.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let ada: Person;
let carl: Person;
let nora: Person;
let open: (by: Person | null) => Promise<Page>;
/** Items as a feed would have brought them. */
let bring: (url: string, title: string, items: { title: string; categories?: string[] }[]) => Promise<void>;
let cookieOf: (by: Person | null) => { cookie?: string };

beforeAll(async () => {
	journey = await beginJourney({ NEWS_FEEDS: 'no', LINK_CARDS: 'no' });
	({ server } = journey);
	const { person, space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { sql } = await import('kysely');
	const { keepEntries } = await import('#features/news/fetching/keep-entries.ts');
	const { COOKIE, signedCookie } = await import('#tests/sign-in.ts');
	ada = await person('Ada Runs', { profession: 'physician', duties: ['administrator'] });
	carl = await person('Carl Heart', { profession: 'physician', specialty: 'cardiology' });
	nora = await person('Nora Ward', { profession: 'nurse' });
	const ward = await space('ward-news', null);
	await sql`insert into space_tool values (${ward}, 'news')`.execute(db);
	await sql`insert into space_member (space_id, member_id, role, may) values (${ward}, ${nora.id}, 'owner', 'moderate')`.execute(
		db,
	);
	cookieOf = (by) => (by ? { cookie: `${COOKIE}=${encodeURIComponent(signedCookie(by.rawToken))}` } : {});
	open = journey.open;
	bring = async (url, title, items) => {
		const { rows } = await sql<{
			id: string;
		}>`update news_feed set title = ${title}, state = 'good' where url = ${url} returning id`.execute(db);
		await keepEntries(rows[0]?.id as string, {
			title,
			items: items.map((one, place) => ({
				guid: one.title,
				url: `https://letters.example/${place}-${encodeURIComponent(one.title)}`,
				summary: 'Words of a feed.',
				author: '',
				categories: [],
				language: 'en',
				publishedAt: new Date(Date.now() - (place + 1) * 60_000),
				citedKey: null,
				sponsor: null,
				...one,
			})),
		});
	};
});

afterAll(() => journey?.end());

/** Makes a channel through the form. @returns the path of its page. */
async function make(
	page: Page,
	path: string,
	fields: { name: string; urls: string; curated?: boolean; readers?: string; level?: string },
): Promise<string> {
	await page.goto(path);
	if (fields.curated) await page.getByLabel('What editors pick').check();
	if (fields.readers) await page.getByLabel(fields.readers).check();
	await page.getByLabel('Addresses of feeds').fill(fields.urls);
	await page.getByLabel('Name', { exact: true }).fill(fields.name);
	if (fields.level) await page.getByLabel('Level').selectOption({ label: fields.level });
	await page.getByLabel('Who owns it and who pays for it').fill(' ');
	await page.getByRole('button', { name: 'Make the channel' }).click();
	// Who pays must be said; nothing that was typed is lost.
	expect(await page.locator('[data-problems]').innerText()).toContain('who pays for it');
	expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(fields.name);
	await page.getByLabel('Who owns it and who pays for it').fill('Nobody pays for it');
	await page.getByRole('button', { name: 'Make the channel' }).click();
	await page.waitForURL(/\/news\/channels\/[0-9a-z]+$/);
	return new URL(page.url()).pathname;
}
const titles = (page: Page) => page.locator('.news h2').allInnerTexts();

test('a cardiologist reads the own mixture, keeps an item, and takes one to colleagues', async () => {
	const admin = await open(ada);
	await make(admin, '/news/channels/new', { name: 'All of medicine', urls: 'https://all.example/feed' });
	await make(admin, '/news/channels/new', {
		name: 'For registered nurses',
		urls: 'https://rn.example/feed',
		level: 'Registered nurse',
	});
	await bring('https://all.example/feed', 'All Letters', [
		{ title: 'Heart failure at home' },
		{ title: 'Psoriasis of the elbow' },
		{ title: 'A walk', categories: ['Heart Failure'] },
	]);
	await bring('https://rn.example/feed', 'RN Letters', [{ title: 'Rotas' }]);

	const page = await open(carl);
	await page.goto('/news');
	expect(await text(page)).toContain('You follow no channel yet');
	await page.goto('/topics/heart-failure');
	await page.getByRole('button', { name: 'Follow', exact: true }).first().click();
	await page.goto('/news');
	expect(await titles(page)).toEqual(['Heart failure at home', 'A walk']);
	expect(await page.locator('.news').first().innerText()).toContain('Topic: Heart Failure, by All of medicine');
	expect(await text(page)).toContain('You are up to date');
	// Nothing on the page is asked of anybody else.
	expect(await page.locator('main img[src^="http"], main iframe').count()).toBe(0);

	const nurse = await open(nora);
	await nurse.goto('/news?show=all');
	await nurse.getByText('Filter by level').click();
	await nurse.getByLabel('Level').selectOption({ label: 'Registered nurse' });
	await nurse.getByRole('button', { name: 'Show these' }).click();
	expect(await titles(nurse)).toEqual(['Rotas']);

	await page.getByRole('button', { name: /^Save ?: Heart failure at home/ }).click();
	await page.goto('/news/saved');
	expect(await titles(page)).toEqual(['Heart failure at home']);
	await page.getByRole('link', { name: /^More\s+about Heart failure at home/ }).click();
	await page.getByRole('link', { name: 'Discuss it' }).click();
	const words = page.getByLabel('What do you ask or say about it?');
	expect(await words.inputValue()).toContain('https://letters.example/0-Heart');
	await words.fill(`Who hands this out?\n\n${(await words.inputValue()).trim()}`);
	await page.getByRole('button', { name: /Publish/ }).click();
	await page.waitForURL(/\/posts\//);
	expect(await text(page)).toContain('Who hands this out?');
});

test('own feeds: a wrong address and a broken list say what is wrong; a good list comes in and goes out', async () => {
	const page = await open(carl);
	await page.goto('/news/subscriptions');
	await page.getByLabel('Address of a feed').fill('file:///etc/passwd');
	await page.getByRole('button', { name: 'Subscribe' }).click();
	expect(await page.locator('[data-problems]').innerText()).toContain('no address of the web');
	expect(await page.getByLabel('Address of a feed').inputValue()).toBe('file:///etc/passwd');
	const list = (buffer: Buffer) => ({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer });
	await page.getByLabel('A list of feeds').setInputFiles(list(Buffer.from('<opml>\n<body>\n<outline')));
	await page.getByRole('button', { name: 'Add its feeds' }).click();
	expect(await page.locator('[data-problems]').innerText()).toContain('Line 3');
	await page
		.getByLabel('A list of feeds')
		.setInputFiles(
			list(
				Buffer.from('<opml version="2.0"><body><outline text="One" xmlUrl="https://one.example/feed"/></body></opml>'),
			),
		);
	await page.getByRole('button', { name: 'Add its feeds' }).click();
	expect(await text(page)).toContain('One feed was added');
	const out = await page.request.get('/news/subscriptions/opml');
	expect(await out.text()).toContain('https://one.example/feed');
	expect((await (await open(null)).request.get('/news/subscriptions/opml', { maxRedirects: 0 })).status()).not.toBe(
		200,
	);
});

test('an editor picks from the desk; each pick is read by those whom its channel is open to, and by nobody else', async () => {
	const admin = await open(ada);
	const owner = await open(nora);
	const channels = {
		public: await make(admin, '/news/channels/new', {
			name: 'Picked for all',
			urls: 'https://a.example/feed',
			curated: true,
			readers: 'Everybody, with or without',
		}),
		members: await make(admin, '/news/channels/new', {
			name: 'Picked for members',
			urls: 'https://b.example/feed',
			curated: true,
		}),
		space: await make(owner, '/news/channels/new?space=ward-news', {
			name: 'Picked for the ward',
			urls: 'https://c.example/feed',
			curated: true,
		}),
	};
	await bring('https://a.example/feed', 'Letters A', [{ title: 'Gout in winter', categories: ['Gout'] }]);
	await admin.goto(`${channels.public}/desk`);
	await admin.getByRole('link', { name: /^Pick ?: Gout in winter/ }).click();
	expect(await admin.getByLabel('Title').inputValue()).toBe('Gout in winter');
	await admin.getByLabel('Your note').fill('Unmistakable words of an editor.');
	await admin.getByRole('button', { name: 'Publish to everybody' }).click();
	await admin.waitForURL(/\/news\/[0-9a-z]+$/);
	const picks: Record<string, string> = { public: new URL(admin.url()).pathname };
	for (const [name, page] of [
		['members', admin],
		['space', owner],
	] as const) {
		await page.goto(`${channels[name]}/pick`);
		await page.getByLabel('Address').fill(`https://other.example/${name}`);
		await page.getByLabel('Title').fill(`A pick for ${name}`);
		await page.getByLabel('Your note').fill('Unmistakable words of an editor.');
		await page.getByRole('button', { name: /^Publish to/ }).click();
		await page.waitForURL(/\/news\/[0-9a-z]+$/);
		picks[name] = new URL(page.url()).pathname;
	}
	// The same story twice is refused, and says where it is.
	await admin.goto(`${channels.members}/pick`);
	await admin.getByLabel('Address').fill('http://www.other.example/members/?utm_source=x');
	await admin.getByLabel('Title').fill('Again');
	await admin.getByLabel('Your note').fill('Again.');
	await admin.getByRole('button', { name: /^Publish to/ }).click();
	expect(await admin.locator('[data-problems]').innerText()).toContain(picks.members);

	for (const path of [channels.public, channels.members]) {
		const page = await open(carl);
		await page.goto(path);
		await page.getByRole('button', { name: /^Follow/ }).click();
	}
	await owner.goto(channels.space);
	await owner.getByRole('button', { name: /^Follow/ }).click();
	const WORDS = 'Unmistakable words of an editor.';
	const MAY: Record<string, string[]> = {
		public: ['carl', 'nora', 'ada', 'visitor'],
		members: ['carl', 'nora', 'ada'],
		space: ['nora'],
	};
	const READERS: Record<string, Person | null> = { carl, nora, ada, visitor: null };
	for (const [audience, may] of Object.entries(MAY)) {
		const pickPath = picks[audience] as string;
		const channelPath = channels[audience as keyof typeof channels];
		for (const [who, reader] of Object.entries(READERS)) {
			const get = async (path: string) => {
				const answer = await fetch(server.url + path, {
					headers: cookieOf(reader) as Record<string, string>,
					redirect: 'manual',
				});
				return { status: answer.status, body: await answer.text() };
			};
			for (const path of [pickPath, channelPath])
				expect([audience, who, path, (await get(path)).body.includes(WORDS)]).toEqual([
					audience,
					who,
					path,
					may.includes(who),
				]);
			const feed = await get(`${channelPath}/feed.atom`);
			expect([audience, who, feed.body.includes(WORDS)]).toEqual([audience, who, audience === 'public']);
			for (const path of ['/news?show=all', '/', '/?show=everything', '/feed.atom']) {
				const { body } = await get(path);
				if (!may.includes(who))
					expect([audience, who, path, body.includes(pickPath)]).toEqual([audience, who, path, false]);
			}
		}
	}
	for (const path of ['/', '/news']) {
		const page = await open(carl);
		await page.goto(path);
		const words = await text(page);
		expect(words).toContain('You follow Picked for all');
		expect(words).toContain(WORDS);
	}
});
