// Photographs every page of tests/page-list.ts, phone and desktop, light and dark, into a folder with a page to look through them
// side by side. `npm run screens -- [folder] [word of an address…]`, and in parts or otherwise:
//   --look phone-dark      one of the four looks alone; may be given more than once
//   --language ar          in another language
//   --empty                a network that was set up a moment ago, instead of the demonstration

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from '#tests/browser.ts';
import { follow, startDemonstration, type Visits, visits } from '#tests/demonstration.ts';
import { emptyPages, emptyVisits, startEmpty } from '#tests/empty-network.ts';
import { PAGES, PICTURED, type Visit, type Who } from '#tests/page-list.ts';

const LOOKS = [
	{ name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
	{ name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
	{ name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
	{ name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];

/** Pages longer than this (CSS px) are cut: nobody looks at the fortieth row. */
const MOST = 3200;

interface Picture {
	visit: Visit;
	/** Without the look and the ending. */
	name: string;
	problem: string | null;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		look: { type: 'string', multiple: true },
		language: { type: 'string', default: 'en' },
		empty: { type: 'boolean', default: false },
	},
});
const [folder = 'screens', ...words] = positionals;
const looks = LOOKS.filter(({ name }) => values.look?.includes(name) ?? true);
if (looks.length === 0)
	throw new Error(`There is no look "${values.look}"; there are ${LOOKS.map(({ name }) => name).join(', ')}.`);
const wanted = (values.empty ? emptyPages() : [...Object.values(PAGES).flat(), ...PICTURED]).filter(
	(visit) => words.length === 0 || words.some((word) => visit.join(' ').includes(word)),
);

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
// On the computer's own address, with a database of its own.
const own = { DATABASE_URL: '' };
const empty = values.empty ? await startEmpty(browser, own) : null;
const server = empty?.server ?? (await startDemonstration(own));
const began = Date.now();
try {
	const wish = looks[0];
	const browsers = empty ? emptyVisits(browser, empty, wish) : visits(browser, server.url, wish);
	const pictures = await photographAll(browsers);
	await browsers.close();
	await writeFile(path.join(folder, 'index.html'), album(pictures));
	const minutes = Math.round((Date.now() - began) / 60_000);
	console.log(`${pictures.length * looks.length} pictures of ${pictures.length} pages in ${minutes} min`);
	for (const { name, problem } of pictures) if (problem) console.log(`${name} ${problem}`);
	console.log(`Look through them: ${path.resolve(folder, 'index.html')}`);
} finally {
	await browser.close();
	await server.stop();
}

/** One page of the browser for each of the cast, and each address opened once: what differs between the looks is style alone. */
async function photographAll(browsers: Visits): Promise<Picture[]> {
	const taken: Picture[] = [];
	const pages = new Map<Who, Page>();
	for (const [place, visit] of wanted.entries()) {
		const page = pages.get(visit[0]) ?? (await browsers.open(visit[0]));
		if (values.language !== 'en' && !pages.has(visit[0])) await speak(page, values.language);
		pages.set(visit[0], page);
		const name = `${String(place).padStart(3, '0')}-${nameOf(visit)}`;
		const problem = await photograph(page, visit, name).catch((error: Error) => `not taken: ${error.message}`);
		taken.push({ visit, name, problem });
		if (taken.length % 50 === 0) console.log(`${taken.length} of ${wanted.length} pages`);
	}
	return taken;
}

/** @returns what was wrong with the page; null for nothing. */
async function photograph(page: Page, visit: Visit, name: string): Promise<string | null> {
	await see(page, looks[0] as Look);
	const arrived = await follow(page, visit);
	for (const look of looks) {
		await see(page, look);
		await picture(page, look, path.join(folder, `${name}.${look.name}.png`));
	}
	return arrived === null ? 'leads nowhere' : arrived.status === 200 ? null : `answers ${arrived.status}`;
}

async function see(page: Page, { viewport, colorScheme }: Look) {
	await page.setViewportSize(viewport);
	await page.emulateMedia({ colorScheme });
}

async function picture(page: Page, { viewport }: Look, file: string) {
	// Pictures below the fold load when they are looked at.
	await page.evaluate(() => {
		const pictures = [...document.querySelectorAll('img')];
		for (const one of pictures) one.loading = 'eager';
		return Promise.all(pictures.map((one) => one.decode().catch(() => {})));
	});
	const height = Math.min(MOST, await page.evaluate(() => document.documentElement.scrollHeight));
	await page.screenshot({
		path: file,
		fullPage: true,
		clip: { x: 0, y: 0, width: viewport.width, height: Math.max(height, viewport.height) },
	});
}

async function speak(page: Page, language: string) {
	await page.context().request.post('/language', {
		headers: { origin: server.url },
		form: { language },
		maxRedirects: 0,
	});
}

function nameOf(visit: Visit): string {
	return visit
		.join('-')
		.replace(/[^a-z0-9.]+/gi, '-')
		.replace(/^-|-$/g, '');
}

function album(pictures: Picture[]): string {
	const rows = pictures.map(({ visit, name, problem }) => {
		const shots = looks
			.map((look) => `${name}.${look.name}.png`)
			.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`);
		const [who, ...steps] = visit.map(asHtml);
		return `<section><h2>${steps.join(' → ')} <small>${who}${problem ? `, <b>${problem}</b>` : ''}</small></h2><div>${shots.join('')}</div></section>`;
	});
	const widths = looks.map(({ viewport }) => (viewport.width < 800 ? '1fr' : '3fr')).join(' ');
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title>
<style>body{font:16px system-ui;margin:2rem}section{margin-block:2rem;border-top:1px solid #999}div{display:grid;grid-template-columns:${widths};gap:1rem;align-items:start}img{width:100%;border:1px solid #ccc}b{color:#b00}</style>
<h1>Every page, ${new Date().toISOString().slice(0, 10)}</h1>${rows.join('\n')}</html>`;
}

function asHtml(text = ''): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
