// Every page of the filled demonstration, as those see it for whom it is: no violation of WCAG 2.2 AA that axe knows of,
// nothing that runs out at 400 %, no request that leaves the origin, one heading, a title, a language; what is heard of it makes sense
// (tests/heard.ts), machines are told everything of it or nothing (tests/told.ts), and in Spanish and Arabic nothing of it is English
// (tests/unsaid.ts).

import path from 'node:path';
import { schema as resumeSchema } from '@jsonresume/schema';
import { parseDocument } from 'htmlparser2';
import { validate } from 'jsonschema';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#platform/db.server.ts';
import { FOR_LOOKING, openBrowser } from '#tests/browser.ts';
import { follow, isWanted, type Visits, visits } from '#tests/demonstration.ts';
import { describeFilling, type Filled, startKilledDemonstration } from '#tests/filling.ts';
import { filled, formsIn, linksIn } from '#tests/forms.ts';
import { heardWrong } from '#tests/heard.ts';
import { ELSEWHERE, PAGES, type Visit, WHO, type Who } from '#tests/page-list.ts';
import { expectNowhere } from '#tests/planted.ts';
import type { TestServer } from '#tests/server.ts';
import { readTold, toldWrong } from '#tests/told.ts';
import { englishIn, readNames } from '#tests/unsaid.ts';
import { violations } from '#tests/violations.ts';
import { MAY_HOLD, takingRoute, takingRoutes, UNASKED } from '#tests/ways-in.ts';
import { routeIds, WAYS } from '#tests/ways-out.ts';
import { readCatalogues } from '#words/catalogues.ts';

/** 320 px is a small phone, and a screen of 1,280 px at 400 %. */
const SMALL = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;

let server: TestServer;
let browser: Browser;
let browsers: Visits;
let counted: Filled;

beforeAll(async () => {
	[{ server, filled: counted }, browser] = await Promise.all([startKilledDemonstration(), openBrowser(FOR_LOOKING)]);
	browsers = visits(browser, server.url, SMALL);
	// A mail, so that the outbox has one to open.
	await fetch(`${server.url}/sign-up`, {
		method: 'POST',
		headers: { origin: server.url, accept: 'text/html' },
		body: new URLSearchParams({ name: 'Maria Lind', email: 'maria@example.org', password: 'wobbly teapot lanterns' }),
	});
}, 400_000);

afterAll(async () => {
	await closeDatabase();
	await browser?.close();
	await server?.stop();
});

describeFilling(() => counted);

/** The addresses of the route under which a visit stands. */
function routeOf(visit: Visit): RegExp {
	const [route = ''] = Object.entries(PAGES).find(([, visits]) => visits.includes(visit)) ?? [];
	return new RegExp(
		`^${
			route
				.replace(/\/\([^)]+\)/g, '')
				.replace(/\./g, '\\.')
				.replace(/\[[^\]]+\]/g, '[^/]+') || '/'
		}$`,
	);
}

/** A page of one of the cast, and what was wrong while it stood at its present address. */
interface Looked {
	page: Page;
	wrong: string[];
}

async function open(who: Who): Promise<Looked> {
	const page = await browsers.open(who);
	const looked: Looked = { page, wrong: [] };
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== server.url) looked.wrong.push(`asks ${request.url()}`);
	});
	page.on('console', (message) => message.type() === 'error' && looked.wrong.push(`console: ${message.text()}`));
	return looked;
}

/** Goes to a page and says what is wrong with what came. */
async function arrive({ page, wrong }: Looked, visit: Visit): Promise<void> {
	const [who, address, first] = visit;
	const arrived = await follow(page, visit);
	if (!arrived) {
		wrong.push(`${who} finds no link to ${first}… on ${address}`);
		return;
	}
	if (arrived.status !== 200) wrong.push(`answers ${arrived.status}`);
	// A list may lead to another page first than to the one that is meant.
	if (!routeOf(visit).test(arrived.path)) wrong.push(`leads to ${arrived.path}`);
	const { headings, title, language } = await page.evaluate(() => ({
		headings: [...document.querySelectorAll('h1')].map((h1) => h1.textContent?.trim()),
		title: document.title,
		language: document.documentElement.lang,
	}));
	if (headings.length !== 1 || !headings[0]) wrong.push(`headings: ${headings.join(', ') || 'none'}`);
	if (!title) wrong.push('has no title');
	if (!language) wrong.push('has no language');
	wrong.push(...toldWrong(await page.evaluate(readTold), WHO[who] !== null));
	wrong.push(...(await heardWrong(page)));
}

/** Rows of a list beyond these are alike; to look at all of them takes axe seconds a page. */
const ROWS = 8;

/** What runs out of a small phone, and what axe finds: on every other page in the dark on a phone, on those between on a large screen. */
async function look({ page, wrong }: Looked, place: number): Promise<void> {
	const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	if (over > 0) wrong.push('runs out of 320 px');
	const phone = place % 2 === 0;
	await page.setViewportSize(phone ? { width: 390, height: 844 } : { width: 1280, height: 900 });
	if (!phone) await page.emulateMedia({ colorScheme: 'light' });
	await page.evaluate((most) => {
		for (const row of [...document.querySelectorAll('.row')].slice(most)) row.remove();
	}, ROWS);
	for (const what of await violations(page)) wrong.push(`${phone ? 'phone, dark' : '1280 px, light'}: ${what}`);
}

/** Two look at once, each with one page for each of the cast: a new page costs more than what comes into it. */
const lookers = [new Map<Who, Looked>(), new Map<Who, Looked>()];

async function visitOne(pages: Map<Who, Looked>, visit: Visit, place: number): Promise<string[]> {
	const looked = pages.get(visit[0]) ?? (await open(visit[0]));
	pages.set(visit[0], looked);
	looked.wrong = [];
	await looked.page.setViewportSize(SMALL.viewport);
	await looked.page.emulateMedia({ colorScheme: SMALL.colorScheme });
	await arrive(looked, visit);
	await look(looked, place);
	return looked.wrong.map((what) => `${visit.filter(Boolean).join(' ')}: ${what}`);
}

/** A tab may crash, once in thousands of pages and at no page in particular; a page at which a second one crashes has done it. */
async function visitAgain(pages: Map<Who, Looked>, visit: Visit, place: number): Promise<string[]> {
	try {
		return await visitOne(pages, visit, place);
	} catch (problem) {
		if (!String(problem).includes('Target crashed')) throw problem;
		console.warn(`a tab crashed at ${visit.filter(Boolean).join(' ')}`);
		pages.delete(visit[0]);
		return visitOne(pages, visit, place);
	}
}

async function wrongOn(visited: Visit[]): Promise<string[]> {
	const queue = [...visited.entries()];
	const found: string[] = [];
	const visitAll = async (pages: Map<Who, Looked>) => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			const [place, visit] = next;
			found.push(...(await visitAgain(pages, visit, place)));
		}
	};
	await Promise.all(lookers.map(visitAll));
	return found;
}

test('every route that shows a page is looked at, here or elsewhere', () => {
	const pages = routeIds().filter(
		(id) =>
			!/\(plain\)\/(?:language|plain-words)$|\/(go|react|follow\/|files|api|sign-out|about\.json|manifest\.webmanifest|robots\.txt|sitemap\.xml|feed\.atom|oembed)|resume\.json|cv\.pdf|export\/\[id\]|notices\/\[id\]|notices\/devices|emblems|personas\/draw|questions\/similar|library\/(?:export|feed|shelf\/export)|file\/\[id\]|imaging\/\[series\]\/(?:stills|frames)/.test(
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
	async ({ visited }) => expect(await wrongOn(visited)).toEqual([]),
	240_000,
);

/** Bytes as they are sent that a page may fetch before anything of the network is kept: the page with style and script, and its fonts. */
const MOST = { code: 60_000, fonts: 60_000 };

// Of the demonstration's pages those that show most: names of many countries, italics, an Arabic text.
test.each<[Who, string]>([
	['visitor', '/'],
	['nurse', '/?show=everything'],
	['physician', '/spaces/physicians'],
])('a first view of a %s, %s, weighs little', async (who, address) => {
	const first = visits(browser, server.url, { viewport: { width: 390, height: 844 } });
	const page = await first.open(who);
	await page.goto(address);
	const weighs = await page.evaluate(async () => {
		await document.fonts.ready;
		const [html] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		const sum = (ending: RegExp) =>
			fetched.filter(({ name }) => ending.test(name)).reduce((all, { encodedBodySize }) => all + encodedBodySize, 0);
		return { code: (html?.encodedBodySize ?? 0) + sum(/\.(?:css|js)$/), fonts: sum(/\.woff2$/) };
	});
	await first.close();
	expect(weighs.code).toBeLessThan(MOST.code);
	expect(weighs.fonts).toBeLessThan(MOST.fonts);
	// Both typefaces came, so that something was weighed.
	expect(weighs.fonts).toBeGreaterThan(30_000);
});

/** The cookies of one of the cast, without a browser. */
async function cookiesOf(who: Who): Promise<string> {
	const handle = WHO[who];
	if (!handle) return '';
	const answer = await fetch(`${server.url}/sign-in?/cast`, {
		method: 'POST',
		headers: { origin: server.url, accept: 'text/html' },
		body: new URLSearchParams({ handle }),
		redirect: 'manual',
	});
	return answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
}

/** What a visit leads to, read without a browser. */
const readers = new Map<Who, Promise<string>>();
async function readVisit([who, address, ...links]: Visit, more: Record<string, string> = {}) {
	const cookie = readers.get(who) ?? cookiesOf(who);
	readers.set(who, cookie);
	const headers = { accept: 'text/html', cookie: await cookie, ...more };
	const read = async (to: string) => (await fetch(new URL(to, server.url), { headers })).text();
	let at = address;
	let html = await read(at);
	for (const first of links) {
		const link = linksIn(html).find((one) => one !== at && isWanted(one, first as string));
		if (!link) break;
		at = link;
		html = await read(at);
	}
	return { at, html, headers };
}

test('in another language nothing of a page is English but what members wrote', async () => {
	const names = await readNames(server.databaseUrl);
	// A further language may come half empty; what it lacks is English by intent.
	const others = readCatalogues(path.resolve(import.meta.dirname, '../../src/words'))
		.filter(({ language }) => ['ar', 'es'].includes(language))
		.map((catalogue) => ({ language: catalogue.language, find: englishIn(catalogue, names) }));
	const english: string[] = [];
	// No language lacks a message that another has (words.test.ts): each page is read in one of them.
	const queue = Object.values(PAGES)
		.flat()
		.map((visit, at) => ({ visit, other: others[at % others.length] as (typeof others)[number] }));
	const walk = async () => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			const { language, find } = next.other;
			const { at, html } = await readVisit(next.visit, { 'accept-language': language });
			if (!html.includes(`<html lang="${language}"`)) english.push(`${next.visit[0]} ${at} is not in ${language}`);
			for (const words of find(html)) english.push(`${language}, ${next.visit[0]} ${at}: ${words}`);
		}
	};
	await Promise.all([walk(), walk()]);
	expect(english).toEqual([]);
}, 120_000);

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

// What machines are told: of what everybody may read, in their words; of everything else nothing but "do not list it".

const json = { accept: 'application/json' };
const ask = async (path: string, headers: Record<string, string> = {}) => {
	const answer = await fetch(server.url + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
	return { status: answer.status, headers: answer.headers, body: await answer.text() };
};
/** @throws where it is not well-formed. */
function elements(xml: string): { name: string; text: string }[] {
	const found: { name: string; text: string }[] = [];
	const parser = new SaxesParser();
	parser.on('error', (problem) => {
		throw problem;
	});
	parser.on('opentag', ({ name }) => found.push({ name, text: '' }));
	parser.on('text', (text) => {
		const last = found.at(-1);
		if (last) last.text += text.trim();
	});
	parser.write(xml).close();
	return found;
}
const meta = (html: string, name: string) =>
	new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const data = (html: string) => {
	const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
	return text === undefined ? null : JSON.parse(text);
};

test('a public question tells who asked, who answered and which answer was accepted', async () => {
	const list = await ask('/questions');
	const path = /href="(\/questions\/[^"?#]+)"/g.exec(list.body.slice(list.body.indexOf('data-rows')))?.[1] as string;
	const { body } = await ask(path);
	expect(body).toContain(`<link rel="canonical" href="${server.url}${path}"`);
	expect(meta(body, 'og:url')).toBe(server.url + path);
	expect(meta(body, 'og:title')).toContain('fever needs no visit');
	expect(meta(body, 'robots')).toBeUndefined();
	const said = data(body);
	expect(said['@type']).toBe('QAPage');
	expect(said.mainEntity).toMatchObject({ '@type': 'Question', answerCount: 3 });
	expect(said.mainEntity.acceptedAnswer.author.name).toBe('Beth Carmichael');
	expect(said.mainEntity.suggestedAnswer).toHaveLength(2);
	expect(said.mainEntity.url).toBe(server.url + path);
});

test('the front page, the map and the feed name public texts alone', async () => {
	const home = await ask('/');
	expect(data(home.body)).toMatchObject({ '@type': 'WebSite', publisher: { '@type': 'MedicalOrganization' } });
	const map = elements((await ask('/sitemap.xml')).body).filter(({ name }) => name === 'loc');
	expect(map.length).toBeGreaterThan(8);
	expect((await ask('/robots.txt')).body).toContain(`Sitemap: ${server.url}/sitemap.xml`);
	for (const { text } of map.slice(0, 12)) {
		const page = await ask(text.slice(server.url.length));
		expect([text, page.status]).toEqual([text, 200]);
		expect([text, meta(page.body, 'robots')]).toEqual([text, undefined]);
		expect(meta(page.body, 'og:url')).toBe(text);
	}
	const feed = await ask('/feed.atom');
	expect(feed.headers.get('content-type')).toContain('application/atom+xml');
	const entries = elements(feed.body).filter(({ name }) => name === 'entry');
	expect(entries.length).toBeGreaterThan(5);
	expect(feed.body).not.toContain('Difficult airway');
});

test('oEmbed gives title and author of a public text, and one answer for the rest', async () => {
	const { body } = await ask('/feed.atom');
	const link = /<link rel="alternate" type="text\/html" href="([^"]+\/posts\/[^"]+)"/.exec(body)?.[1] as string;
	const embedded = JSON.parse((await ask(`/oembed?url=${encodeURIComponent(link)}`)).body);
	expect(embedded).toMatchObject({ version: '1.0', type: 'link', provider_url: `${server.url}/` });
	expect(embedded.author_name.length).toBeGreaterThan(3);
	const nowhere = await ask(`/oembed?url=${encodeURIComponent(`${server.url}/posts/zzzzzzzz`)}`, json);
	const elsewhere = await ask(`/oembed?url=${encodeURIComponent('https://elsewhere.example/posts/1')}`, json);
	expect([nowhere.status, elsewhere.status]).toEqual([404, 404]);
	expect(elsewhere.body).toBe(nowhere.body);
	const found = parseDocument((await ask(link.slice(server.url.length))).body);
	expect(
		JSON.stringify(found, (key, value) => (['parent', 'next', 'prev'].includes(key) ? undefined : value)),
	).toContain('application/json+oembed');
});

test('what is not for everybody says nothing and asks not to be listed', async () => {
	for (const path of ['/sign-in', '/search', '/people/derek.shaw', '/spaces/physicians']) {
		const { body } = await ask(path);
		if (body === '') continue;
		expect([path, meta(body, 'robots'), data(body), meta(body, 'og:title')]).toEqual([
			path,
			'noindex',
			null,
			undefined,
		]);
	}
});

/** A patient nobody ever wrote of, with invisible letters in her name; and how short a field may take her. */
const PATIENT =
	'Our patient Zyl\u200bvexia Quorbatt, a 54-year-old woman, MRN 88412\u200b0993, phone 212-555-0142, seen on 3 March 2024.';
const SHORT = 'Mrs Zyl\u200bvexia, MRN 88412\u200b0993';
/** What ends the session or the account that asks. */
const ENDS = /sign-out|account\/(?:leave|password|second-factor|sessions)/;

test('who writes of a patient anywhere is refused, and of what was written nothing is kept but a draft', async () => {
	const asked = new Set<string>();
	const routes = new Set<string>();
	const faults: string[] = [];
	// From each page on to every other form that a link of it leads to: to the own case, the own meeting.
	const queue = Object.values(PAGES).flat();
	const been = new Set<string>();
	for (let visit = queue.shift(); visit; visit = queue.shift()) {
		const [who] = visit;
		const { at, html, headers } = await readVisit(visit);
		for (const link of linksIn(html)) {
			const next = `${who} ${takingRoute(link)}`;
			if (!takingRoute(link) || been.has(next)) continue;
			been.add(next);
			queue.push([who, link]);
		}
		for (const form of formsIn(html, server.url + at)) {
			const route = takingRoute(form.action);
			if (route) routes.add(route);
			const same = `${who} ${route} ${new URL(form.action, server.url).search} ${form.fields.map(({ name }) => name)}`;
			if (asked.has(same) || ENDS.test(form.action) || form.fields.every(({ kind }) => kind === 'kept')) continue;
			asked.add(same);
			const body = filled(form, PATIENT, SHORT, 'scan of Zyl\u200bvexia');
			const request = {
				method: 'POST',
				redirect: 'manual',
				headers: { ...headers, origin: server.url },
				body,
			} as const;
			const { status } = await fetch(server.url + form.action, request);
			if (status >= 500) faults.push(`${status} ${form.action}`);
		}
	}
	expect(faults).toEqual([]);
	expect(asked.size).toBeGreaterThan(80);
	await expectNowhere(['Zylvexia', 'Zyl\u200bvexia', '884120993'], server, MAY_HOLD);
	expect(takingRoutes.filter((one) => !routes.has(one) && !(one in UNASKED))).toEqual([]);
	expect(takingRoutes).toEqual(expect.arrayContaining(Object.keys(UNASKED)));
}, 180_000);
