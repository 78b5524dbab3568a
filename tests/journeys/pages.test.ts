// Every page of the filled demonstration, as those see it for whom it is: no violation of WCAG 2.2 AA that axe knows of,
// nothing that runs out of a phone, no request that leaves the origin, one heading, a title, a language.

import AxeBuilder from '@axe-core/playwright';
import { schema as resumeSchema } from '@jsonresume/schema';
import { validate } from 'jsonschema';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { follow, startDemonstration, visits } from '#tests/demonstration.ts';
import { ELSEWHERE, PAGES, type Visit, WHO } from '#tests/page-list.ts';
import type { TestServer } from '#tests/server.ts';
import { routeIds, WAYS } from '#tests/ways-out.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
	[server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
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

/** Goes to a page and says what is wrong with what came. */
async function arrive(page: Page, visit: Visit): Promise<string[]> {
	const [who, address, first] = visit;
	const wrong: string[] = [];
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== server.url) wrong.push(`asks ${request.url()}`);
	});
	page.on('console', (message) => message.type() === 'error' && wrong.push(`console: ${message.text()}`));
	const arrived = await follow(page, visit);
	if (!arrived) return [`${who} finds no link to ${first}… on ${address}`];
	if (arrived.status !== 200) wrong.push(`answers ${arrived.status}`);
	const wanted = first ?? (new URL(address, server.url).pathname as string);
	if (!arrived.path.startsWith(wanted)) wrong.push(`leads to ${arrived.path}`);
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
	visited: Visit[],
	options: Parameters<Browser['newContext']>[0],
	look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
	const browsers = visits(browser, server.url, options);
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
	.reduce<Visit[][]>((parts, visit, place) => {
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

test('every profile of the cast that a visitor may read is a JSON Resume by the schema', async () => {
	const page = await fetch(`${server.url}/people/hannah.whitfield/resume.json`);
	expect((await page.json()).publications.length).toBeGreaterThan(1);
	const wrong: string[] = [];
	for (const handle of Object.values(WHO).filter((one) => one !== null)) {
		const answer = await fetch(`${server.url}/people/${handle}/resume.json`);
		const { errors } = validate(await answer.json(), resumeSchema);
		wrong.push(...errors.map((error) => `${handle}: ${error.stack}`));
	}
	expect(wrong).toEqual([]);
});
