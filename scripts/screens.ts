// Photographs every page of tests/page-list.ts with the demonstration network: phone and desktop, light and dark, into a folder
// with a page to look through them side by side. `npm run screens [folder] [word of an address…]`

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from '#tests/browser.ts';
import { follow, startDemonstration, visits } from '#tests/demonstration.ts';
import { PAGES, type Visit } from '#tests/page-list.ts';

const LOOKS = [
	{ name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
	{ name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
	{ name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
	{ name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

/** Pages longer than this (CSS px) are cut: nobody looks at the fortieth row. */
const MOST = 3200;

interface Picture {
	visit: Visit;
	file: string;
	problem: string | null;
}

const [folder = 'screens', ...words] = process.argv.slice(2);
const wanted = Object.values(PAGES)
	.flat()
	.filter((visit) => words.length === 0 || words.some((word) => visit.join(' ').includes(word)));

await mkdir(folder, { recursive: true });
// On the computer's own address, with a database of its own.
const [server, browser] = await Promise.all([startDemonstration({ DATABASE_URL: '' }), openBrowser()]);
try {
	const pictures: Picture[] = [];
	for (const look of LOOKS) {
		const browsers = visits(browser, server.url, { ...look, reducedMotion: 'reduce' });
		for (const [place, visit] of wanted.entries()) {
			const file = `${String(place).padStart(3, '0')}-${nameOf(visit)}.${look.name}.png`;
			const page = await browsers.open(visit[0]);
			const arrived = await follow(page, visit);
			// Pictures below the fold load when they are looked at.
			await page.evaluate(() => {
				const pictures = [...document.querySelectorAll('img')];
				for (const one of pictures) one.loading = 'eager';
				return Promise.all(pictures.map((one) => one.decode().catch(() => {})));
			});
			const height = Math.min(MOST, await page.evaluate(() => document.documentElement.scrollHeight));
			await page.screenshot({
				path: path.join(folder, file),
				fullPage: true,
				clip: { x: 0, y: 0, width: look.viewport.width, height: Math.max(height, look.viewport.height) },
			});
			await page.close();
			const problem = arrived === null ? 'leads nowhere' : arrived.status === 200 ? null : `answers ${arrived.status}`;
			if (look === LOOKS[0]) pictures.push({ visit, file, problem });
		}
		await browsers.close();
		console.log(`${look.name}: ${wanted.length} pages`);
	}
	await writeFile(path.join(folder, 'index.html'), album(pictures));
	console.log(`Look through them: ${path.resolve(folder, 'index.html')}`);
} finally {
	await browser.close();
	await server.stop();
}

function nameOf(visit: Visit): string {
	return visit
		.join('-')
		.replace(/[^a-z0-9.]+/gi, '-')
		.replace(/^-|-$/g, '');
}

function album(pictures: Picture[]): string {
	const rows = pictures.map(({ visit, file, problem }) => {
		const shots = LOOKS.map((look) => file.replace(LOOKS[0].name, look.name)).map(
			(name) => `<a href="${name}"><img src="${name}" alt="${name}" loading="lazy"></a>`,
		);
		const [who, address, first] = visit.map(asHtml);
		return `<section><h2>${address}${first ? ` → ${first}…` : ''} <small>${who}${problem ? `, <b>${problem}</b>` : ''}</small></h2><div>${shots.join('')}</div></section>`;
	});
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title>
<style>body{font:16px system-ui;margin:2rem}section{margin-block:2rem;border-top:1px solid #999}div{display:grid;grid-template-columns:1fr 1fr 3fr 3fr;gap:1rem;align-items:start}img{width:100%;border:1px solid #ccc}b{color:#b00}</style>
<h1>Every page, ${new Date().toISOString().slice(0, 10)}</h1>${rows.join('\n')}</html>`;
}

function asHtml(text = ''): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
