// The pictures of the README and of the dialog in which a phone or a desktop offers to install the network: the demonstration as it
// stands, looked at by one of its cast. `npm run pictures`, after a change that one would see in them.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { openBrowser } from '#tests/browser.ts';
import { follow, startDemonstration, visits } from '#tests/demonstration.ts';
import type { Visit } from '#tests/page-list.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

interface Picture {
	/** PNG for the README, WebP for the manifest (routes/manifest.webmanifest says their sizes). */
	file: string;
	visit: Visit;
	viewport: typeof PHONE;
	scale: number;
}

const PICTURES: Picture[] = [
	{ file: 'docs/pictures/home.png', visit: ['physician', '/'], viewport: DESKTOP, scale: 1 },
	{
		file: 'docs/pictures/case.png',
		visit: ['physician', '/cases?show=outcome', '/cases/'],
		viewport: PHONE,
		scale: 2,
	},
	{
		file: 'docs/pictures/thread.png',
		visit: ['physician', '/spaces/physicians/forum', '/forums/'],
		viewport: PHONE,
		scale: 2,
	},
	{
		file: 'static/screens/phone.webp',
		visit: ['physician', '/cases?show=outcome', '/cases/'],
		viewport: PHONE,
		scale: 2,
	},
	{ file: 'static/screens/desktop.webp', visit: ['physician', '/'], viewport: DESKTOP, scale: 1 },
];

const browser = await openBrowser();
const server = await startDemonstration({ DATABASE_URL: '' });
try {
	for (const picture of PICTURES) await take(picture);
} finally {
	await browser.close();
	await server.stop();
}

async function take({ file, visit, viewport, scale }: Picture): Promise<void> {
	const looks = visits(browser, server.url, { viewport, deviceScaleFactor: scale, colorScheme: 'light' });
	const page = await looks.open(visit[0]);
	const arrived = await follow(page, visit);
	if (arrived?.status !== 200) throw new Error(`${visit.join(' ')} shows nothing for ${file}.`);
	// What lies below the fold waits to be scrolled to, and is in no picture.
	await page.waitForFunction(() =>
		[...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
	);
	mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
	const shot = sharp(await page.screenshot());
	const written = await (file.endsWith('.png') ? shot.png({ palette: true }) : shot.webp({ quality: 50 })).toFile(
		path.join(ROOT, file),
	);
	console.log(`${file}: ${written.width} × ${written.height}, ${Math.round(written.size / 1000)} kB`);
	await looks.close();
}
