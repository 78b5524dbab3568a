// npm run build; node src/main.ts --demo; then, in another shell: node bench/imaging/series.ts URL [--slices 200] [--side 512]
//
// A series of the size that a ward sends: sent as one archive to a demonstration that runs, cleaned there, opened in Chromium.
// Prints how much memory the process that cleans took at most (its VmHWM, Linux), how long cleaning took, and the time from the
// press that opens the viewer to its first picture, five times, each in a browser that keeps nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ZipFile } from 'yazl';
import { element, greyPicture, madeDicom } from '#features/imaging/deidentify/dicom.file.ts';
import { openBrowser } from '#tests/browser.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { slices: { type: 'string', default: '200' }, side: { type: 'string', default: '512' } },
});
const [url] = positionals;
if (!url) throw new Error('Usage: node bench/imaging/series.ts URL [--slices 200] [--side 512]');
const [slices, side] = [Number(values.slices), Number(values.side)];

async function archive(): Promise<Buffer> {
	const zip = new ZipFile();
	const frame = await greyPicture(side, side);
	for (let number = 1; number <= slices; number++) {
		const attributes = {
			'00080018': element('UI', `1.2.3.${number}`),
			'00200013': element('IS', String(number)),
			'00280030': element('DS', '0.5', '0.5'),
		};
		zip.addBuffer(madeDicom({ rows: side, columns: side, frames: [frame], attributes }), `${number}.dcm`);
	}
	zip.end();
	const parts: Buffer[] = [];
	for await (const part of zip.outputStream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

/** Megabytes that a process of the cleaner has had at most so far; 0 when none runs. */
function cleanersPeak(): number {
	let most = 0;
	for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('features/imaging/cleaner.ts')) continue;
			const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
			most = Math.max(most, Number(peak ?? 0) / 1024);
		} catch {
			// It ended while it was looked at.
		}
	}
	return most;
}

const browser = await openBrowser();
const enter = async () => {
	const context = await browser.newContext({ baseURL: url, serviceWorkers: 'block' });
	await context.request.post('/sign-in?/cast', {
		headers: { origin: url, accept: 'text/html' },
		form: { handle: 'hannah.whitfield' },
		maxRedirects: 0,
	});
	return context.newPage();
};

const bytes = await archive();
const page = await enter();
await page.goto('/imaging/new');
await page
	.getByLabel('Files or a ZIP archive')
	.setInputFiles({ name: 'series.zip', mimeType: 'application/zip', buffer: bytes });
await page.getByLabel('I may share these pictures').check();
const began = performance.now();
await page.getByRole('button', { name: 'Upload and clean' }).click({ timeout: 120_000 });
await page.waitForURL(/uploads/, { timeout: 120_000 });
let peak = 0;
while (!(await page.locator('h1').innerText()).includes('What was done')) {
	peak = Math.max(peak, cleanersPeak());
	await page.waitForTimeout(500);
	await page.reload();
}
const cleaned = (performance.now() - began) / 1000;
const series = (await page.locator('main a[href^="/imaging/"]').first().getAttribute('href')) as string;
await page.context().close();

const firsts: number[] = [];
for (let time = 0; time < 5; time++) {
	const looking = await enter();
	await looking.goto(series);
	const pressed = performance.now();
	await looking.getByRole('button', { name: 'Open the viewer' }).click();
	await looking.locator('.viewer-state', { hasText: /Image \d+ of \d+/ }).waitFor({ timeout: 60_000 });
	firsts.push(performance.now() - pressed);
	await looking.context().close();
}
await browser.close();
console.log(
	`${slices} slices of ${side} × ${side}, load ${loadavg()[0]?.toFixed(1)}: cleaned in ${cleaned.toFixed(0)} s, cleaner at most ${peak.toFixed(0)} MB; first picture after ${firsts.map((ms) => ms.toFixed(0)).join(', ')} ms`,
);
