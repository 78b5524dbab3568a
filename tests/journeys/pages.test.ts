// Every page of the filled demonstration, as those see it for whom it is: no violation of WCAG 2.2 AA that axe knows of,
// nothing that runs out of a phone, no request that leaves the origin, one heading, a title, a language.

import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { routeIds, WAYS } from '#tests/ways-out.ts';

/** Members of the demonstration's door; see seeds/cast.ts. */
const WHO = {
	visitor: null,
	physician: 'hannah.whitfield',
	nurse: 'joy.mendoza',
	student: 'zainab.bello',
	industry: 'derek.shaw',
	newcomer: 'ines.carvalho',
	claimant: 'aoife.brennan',
	moderator: 'siobhan.keane',
	checker: 'patricia.osei',
	administrator: 'ruth.abernathy',
} as const;
type Who = keyof typeof WHO;

/** Every page, by its route: who looks, and at which address. "first /reports/" is the first link there that begins so. */
const PAGES: Record<string, [Who, string, first?: string][]> = {
	'/(app)': [
		['visitor', '/'],
		['physician', '/'],
		['nurse', '/?show=everything'],
		['newcomer', '/'],
		['physician', '/?show=useful'],
		['industry', '/'],
	],
	'/(app)/posts/[id]': [
		['visitor', '/', '/posts/'],
		['physician', '/', '/posts/'],
	],
	'/(app)/people/[handle]': [
		['physician', '/people/hannah.whitfield'],
		['nurse', '/people/derek.shaw'],
		['visitor', '/people/hannah.whitfield'],
		['physician', '/people/hannah.whitfield?as=connections'],
		['physician', '/people/jonas.brandt'],
	],
	'/(app)/people': [
		['physician', '/people'],
		['nurse', '/people?name=be&profession=nurse'],
		['newcomer', '/people?school=nowhere'],
	],
	'/(app)/people/[handle]/connect': [['physician', '/people/jonas.brandt/connect']],
	'/(app)/people/requests': [['physician', '/people/requests']],
	'/(app)/people/invitations': [['physician', '/people/invitations']],
	'/(plain)/no-invitations': [['visitor', '/no-invitations?token=none']],
	'/(app)/people/connections': [['physician', '/people/connections']],
	'/(app)/spaces': [['nurse', '/spaces']],
	'/(app)/spaces/[slug]': [
		['physician', '/spaces/physicians'],
		['nurse', '/spaces/physicians'],
	],
	'/(app)/personas': [
		['physician', '/personas'],
		['nurse', '/personas'],
	],
	'/(app)/personas/[handle]': [
		['moderator', '/spaces/off-duty', '/personas/'],
		['physician', '/spaces/off-duty', '/personas/'],
	],
	'/(persona)/as': [['visitor', '/as']],
	'/(app)/topics': [
		['physician', '/topics'],
		['visitor', '/topics'],
	],
	'/(app)/topics/[slug]': [['physician', '/topics/heart-failure']],
	'/(app)/forums': [['physician', '/forums']],
	'/(app)/forums/[id]': [['physician', '/spaces/physicians/forum', '/forums/']],
	'/(app)/spaces/[slug]/forum': [['nurse', '/spaces/nursing-practice/forum']],
	'/(app)/spaces/[slug]/forum/new': [['physician', '/spaces/physicians/forum/new']],
	'/(app)/spaces/[slug]/forum/categories': [['physician', '/spaces/physicians/forum/categories']],
	'/(app)/log': [['moderator', '/log']],
	'/(app)/appeals': [['administrator', '/appeals']],
	'/(app)/appeals/[id]': [['administrator', '/appeals', '/appeals/']],
	'/(app)/spaces/new': [
		['physician', '/spaces/new'],
		['physician', '/spaces/new?template=specialty'],
	],
	'/(app)/spaces/[slug]/members': [['physician', '/spaces/physicians/members']],
	'/(app)/spaces/[slug]/members/[handle]': [['physician', '/spaces/physicians/members/siobhan.keane']],
	'/(app)/spaces/[slug]/requests': [['student', '/spaces/class-of-2029/requests']],
	'/(app)/spaces/[slug]/invite': [['physician', '/spaces/physicians/invite?q=an']],
	'/(app)/spaces/[slug]/settings': [['physician', '/spaces/physicians/settings']],
	'/(app)/spaces/[slug]/gate': [['physician', '/spaces/physicians/gate']],
	'/(app)/spaces/[slug]/log': [['physician', '/spaces/physicians/log']],
	'/(app)/digest': [['physician', '/digest']],
	'/(app)/search': [
		['physician', '/search?q=MI'],
		['visitor', '/search'],
		['nurse', '/search?q=infarctoin'],
	],
	'/(app)/notices': [['physician', '/notices']],
	'/(app)/edit/[id]': [['physician', '/people/hannah.whitfield', '/edit/']],
	'/(app)/report/[id]': [['physician', '/', '/report/']],
	'/(app)/remove/[id]': [['physician', '/spaces/physicians', '/remove/']],
	'/(app)/profile': [['physician', '/profile']],
	'/(app)/people/specialties': [['physician', '/people/specialties']],
	'/(app)/profile/gallery': [['physician', '/profile/gallery']],
	'/(app)/profile/looks': [['physician', '/profile/looks']],
	'/(app)/profile/sections/[section]': [
		['physician', '/profile/sections/posts'],
		['nurse', '/profile/sections/languages'],
	],
	'/(app)/profile/blocked': [['physician', '/profile/blocked']],
	'/(app)/account': [['physician', '/account']],
	'/(app)/account/address': [['physician', '/account/address']],
	'/(app)/account/export': [['physician', '/account/export']],
	'/(app)/account/leave': [['physician', '/account/leave']],
	'/(app)/account/name': [['physician', '/account/name']],
	'/(plain)/left': [['visitor', '/left?for=later']],
	'/(app)/account/passkeys': [['physician', '/account/passkeys']],
	'/(app)/account/password': [['physician', '/account/password']],
	'/(app)/account/second-factor': [['physician', '/account/second-factor']],
	'/(app)/account/sessions': [['physician', '/account/sessions']],
	'/(app)/verify': [
		['physician', '/verify'],
		['newcomer', '/verify'],
	],
	'/(app)/verify/[id]': [
		['claimant', '/verify', '/verify/'],
		['newcomer', '/verify', '/verify/'],
	],
	'/(app)/verify/return': [['physician', '/verify/return?state=none']],
	'/(app)/verify/object/[id]': [['newcomer', '/verify', '/verify/object/']],
	'/(app)/verify/workplace': [['newcomer', '/verify/workplace']],
	'/(app)/vouch/[id]': [['nurse', '/verify', '/vouch/']],
	'/(app)/reports': [['moderator', '/reports']],
	'/(app)/reports/[id]': [['moderator', '/reports', '/reports/']],
	'/(app)/people/[handle]/suspend': [['moderator', '/people/derek.shaw/suspend']],
	'/(app)/desk': [['checker', '/desk']],
	'/(app)/desk/[id]': [['checker', '/desk', '/desk/']],
	'/(app)/admin': [['administrator', '/admin']],
	'/(app)/admin/network': [['administrator', '/admin/network']],
	'/(app)/admin/staff': [['administrator', '/admin/staff']],
	'/(app)/admin/registers': [['administrator', '/admin/registers']],
	'/(app)/admin/registers/describe': [['administrator', '/admin/registers/describe']],
	'/(app)/admin/sanctions': [['administrator', '/admin/sanctions']],
	'/(app)/admin/institutions': [['administrator', '/admin/institutions']],
	'/(app)/admin/workplaces': [['administrator', '/admin/workplaces']],
	'/(app)/admin/rosters': [['administrator', '/admin/rosters']],
	'/(app)/admin/topics': [['administrator', '/admin/topics']],
	'/(app)/admin/outbox': [['administrator', '/admin/outbox']],
	'/(app)/admin/outbox/[id]': [['administrator', '/admin/outbox', '/admin/outbox/']],
	'/(app)/admin/audit': [['administrator', '/admin/audit']],
	'/(app)/questions': [
		['visitor', '/questions'],
		['physician', '/questions'],
		['physician', '/questions?show=asked'],
	],
	'/(app)/questions/ask': [['physician', '/questions/ask']],
	'/(app)/questions/[id]': [
		['physician', '/search?q=endoscopy&kind=question', '/questions/'],
		['nurse', '/search?q=midline&kind=question', '/questions/'],
	],
	'/(app)/library': [
		['physician', '/library'],
		['nurse', '/library?q=heart'],
		['physician', '/library?q=(heart'],
	],
	'/(app)/library/[pmid]': [['physician', '/library?q=heart&sort=date', '/library/']],
	'/(app)/admin/medline': [['administrator', '/admin/medline']],
	'/(app)/about': [['visitor', '/about']],
	'/(plain)/sign-in': [['visitor', '/sign-in?next=/spaces']],
	'/(plain)/sign-up': [['visitor', '/sign-up']],
	'/(plain)/forgot': [['visitor', '/forgot']],
	'/(plain)/reset': [['visitor', '/reset?token=none']],
	'/(plain)/confirm': [['visitor', '/confirm?token=none']],
	'/(plain)/offline': [['visitor', '/offline']],
};

/** Pages that this journey cannot show, and who looks at them instead. */
const ELSEWHERE: Record<string, string> = {
	'/(app)/invitations/[token]': 'spaces.test.ts: a link works once',
	'/(app)/decisions/[id]': 'spaces.test.ts: a notice leads there',
	'/(app)/design': 'frame.test.ts',
	'/(app)/desk/[id]/documents/[document]': 'credentials.test.ts: a document, and no page',
	'/(app)/forums/[id]/order': 'forums.test.ts',
	'/(app)/close/[id]': 'forums.test.ts',
	'/(app)/vote/[id]': 'forums.test.ts',
	'/(app)/history/[id]': 'forums.test.ts',
	'/(app)/preview': 'forums.test.ts: a form leads there',
	'/(plain)/second-factor': 'accounts.test.ts: a password comes first',
	'/(plain)/unsubscribe/[token]': 'topics.test.ts: a mail comes first',
	'/(plain)/set-up': 'accounts.test.ts: a demonstration is set up already',
	'/(plain)/set-up/progress': 'start.test.ts: leads away once the network is filled',
};

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
	[server, browser] = await Promise.all([startServer({ settings: { DEMONSTRATION: 'yes' } }), openBrowser()]);
	const { Client } = (await import('pg')).default;
	const database = new Client(server.databaseUrl);
	await database.connect();
	for (;;) {
		const { rows } = await database
			.query('select finished_at, failed from set_up_progress')
			.catch(() => ({ rows: [] }));
		if (rows[0]?.failed) throw new Error(rows[0].failed);
		if (rows[0]?.finished_at) break;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	await database.end();
	// A mail, so that the outbox has one to open.
	await fetch(`${server.url}/sign-up`, {
		method: 'POST',
		headers: { origin: server.url, accept: 'text/html' },
		body: new URLSearchParams({ name: 'Maria Lind', email: 'maria@example.org', password: 'wobbly teapot lanterns' }),
	});
}, 200_000);

afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

/** One browser for each of the cast that opens pages in `look`; the door of the demonstration lets them in. */
function visits(look: Parameters<Browser['newContext']>[0]) {
	const contexts = new Map<Who, Promise<BrowserContext>>();
	const enter = async (who: Who) => {
		const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block', ...look });
		if (WHO[who])
			await context.request.post('/sign-in?/cast', {
				headers: { origin: server.url, accept: 'text/html' },
				form: { handle: WHO[who] },
				maxRedirects: 0,
			});
		return context;
	};
	return {
		async open(who: Who): Promise<Page> {
			if (!contexts.has(who)) contexts.set(who, enter(who));
			return (await (contexts.get(who) as Promise<BrowserContext>)).newPage();
		},
		async close() {
			for (const context of contexts.values()) await (await context).close();
		},
	};
}

/** Goes to a page and says what is wrong with what came. */
async function arrive(page: Page, [who, address, first]: [Who, string, string?]): Promise<string[]> {
	const wrong: string[] = [];
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== server.url) wrong.push(`asks ${request.url()}`);
	});
	page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`));
	let answer = await page.goto(address);
	if (first) {
		const links = await page
			.locator(`main a[href^="${first}"]`)
			.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
		const link = links.find((href) => href !== address);
		if (!link) return [`${who} finds no link to ${first}… on ${address}`];
		answer = await page.goto(link);
	}
	if (answer?.status() !== 200) wrong.push(`answers ${answer?.status()}`);
	const wanted = first ?? (new URL(address, server.url).pathname as string);
	if (!new URL(page.url()).pathname.startsWith(wanted)) wrong.push(`leads to ${page.url()}`);
	const { headings, title, language } = await page.evaluate(() => ({
		headings: [...document.querySelectorAll('h1')].map((h1) => h1.textContent?.trim()),
		title: document.title,
		language: document.documentElement.lang,
	}));
	if (headings.length !== 1 || !headings[0]) wrong.push(`headings: ${headings.join(', ') || 'none'}`);
	if (!title) wrong.push('has no title');
	if (!language) wrong.push('has no language');
	return wrong;
}

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Rows of a list beyond these are alike; to look at all of them takes axe seconds a page. */
const ROWS = 8;

async function violations(page: Page): Promise<string[]> {
	await page.evaluate((most) => {
		for (const row of [...document.querySelectorAll('.row')].slice(most)) row.remove();
	}, ROWS);
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode() // without frames of other origins, and without a page more for each
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Runs `look` over these pages, two at a time. */
async function eachPage(
	visited: [Who, string, first?: string][],
	options: Parameters<Browser['newContext']>[0],
	look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
	const browsers = visits(options);
	const queue = [...visited];
	const found: string[] = [];
	const one = async () => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			const page = await browsers.open(next[0]);
			const wrong = await arrive(page, next);
			wrong.push(...(await look(page)));
			found.push(...wrong.map((what) => `${next?.filter(Boolean).join(' ')}: ${what}`));
			await page.close();
		}
	};
	await Promise.all([one(), one()]);
	await browsers.close();
	return found;
}

test('every route that shows a page is looked at, here or elsewhere', () => {
	const pages = routeIds().filter(
		(id) =>
			!/\/(go|react|follow\/|files|api|sign-out|about\.json)|resume\.json|cv\.pdf|export\/\[id\]|notices\/\[id\]|emblems|personas\/draw|questions\/similar/.test(
				id,
			),
	);
	expect(Object.keys(WAYS)).toEqual(expect.arrayContaining(pages));
	expect([...Object.keys(PAGES), ...Object.keys(ELSEWHERE)].sort()).toEqual(pages);
});

/** All visits in parts, so that no part runs long and a failure names its pages. */
const PARTS = Object.values(PAGES)
	.flat()
	.reduce<[Who, string, first?: string][][]>((parts, visit, place) => {
		if (place % 12 === 0) parts.push([]);
		parts.at(-1)?.push(visit);
		return parts;
	}, [])
	.map((visited) => ({ from: visited[0]?.[1], to: visited.at(-1)?.[1], visited }));

test.each(PARTS)(
	'$from to $to: nothing is violated, on a phone in the dark and on a large screen in light, and nothing runs out',
	async ({ visited }) => {
		const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', reducedMotion: 'reduce' } as const;
		const look = async (page: Page) => {
			const wrong: string[] = [];
			if ((await overflow(page)) > 0) wrong.push('runs out of 390 px');
			await page.setViewportSize({ width: 320, height: 640 });
			if ((await overflow(page)) > 0) wrong.push('runs out of 320 px');
			await page.setViewportSize(phone.viewport);
			for (const what of await violations(page)) wrong.push(`phone, dark: ${what}`);
			await page.setViewportSize({ width: 1280, height: 900 });
			await page.emulateMedia({ colorScheme: 'light' });
			for (const what of await violations(page)) wrong.push(`1280 px, light: ${what}`);
			return wrong;
		};
		expect(await eachPage(visited, phone, look)).toEqual([]);
	},
	90_000,
);
