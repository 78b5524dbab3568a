// npm run build; node src/main.ts --demo; then, in another shell: node bench/imaging/series.ts URL [--slices 200] [--side 512]
//   --frames 600    in each file, instead of one
//   --colour        captures of a screen, in which faces are looked for, instead of slices of 12 bits in 16
//   --server PID    of the demonstration, to see how much memory its processes take
//
// A series of the size that a ward sends: sent as one archive to a demonstration that runs, cleaned there, opened in Chromium.
// Prints how much memory its processes took at most at one time, each and together (Linux; of what they share each has its part), how
// long cleaning took, and the time from the press that opens the viewer to its first picture, five times, each in a browser that keeps
// nothing.

import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { ZipFile } from 'yazl';
import { element, greyPicture, madeDicom } from '#features/imaging/deidentify/dicom.file.ts';
import { openBrowser } from '#tests/browser.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		slices: { type: 'string', default: '200' },
		side: { type: 'string', default: '512' },
		frames: { type: 'string', default: '1' },
		colour: { type: 'boolean', default: false },
		server: { type: 'string', default: '' },
	},
});
const [url] = positionals;
if (!url) throw new Error('Usage: node bench/imaging/series.ts URL [--slices 200] [--side 512]');
const [slices, side, frames] = [Number(values.slices), Number(values.side), Number(values.frames)];

/** Bytes of a frame: a disc with some noise, in 12 bits; in colour a capture without. */
async function picture(): Promise<Uint8Array> {
	const grey = await greyPicture(side, side);
	if (values.colour) return Uint8Array.from({ length: grey.length * 3 }, (_, at) => grey[Math.floor(at / 3)] as number);
	const wide = Uint16Array.from(grey, (value, at) => value * 15 + ((at * 7919) % 61));
	return new Uint8Array(wide.buffer);
}

const IN_TWELVE_BITS = {
	'00080016': element('UI', '1.2.840.10008.5.1.4.1.1.2'),
	'00280100': element('US', 16),
	'00280101': element('US', 12),
	'00280102': element('US', 11),
};

/** Stored, not packed: sent as large as it is. */
async function archive(file: string): Promise<void> {
	const zip = new ZipFile();
	const frame = await picture();
	for (let number = 1; number <= slices; number++) {
		const attributes = {
			...(!values.colour && IN_TWELVE_BITS),
			'00080018': element('UI', `1.2.3.${number}`),
			'00200013': element('IS', String(number)),
			'00280030': element('DS', '0.5', '0.5'),
		};
		const pixels = Array.from({ length: frames }, () => frame);
		const bytes = madeDicom({ rows: side, columns: side, samples: values.colour ? 3 : 1, frames: pixels, attributes });
		zip.addBuffer(bytes, `${number}.dcm`, { compress: false });
	}
	zip.end();
	await pipeline(zip.outputStream, createWriteStream(file));
}

/** Processes of the demonstration that are ours, by what they run; PostgreSQL is none. */
function processes(id: string): [name: string, id: string][] {
	try {
		const runs = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
		const program = runs.find((one) => one.endsWith('.ts'));
		const children = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean);
		const below = children.flatMap(processes);
		return program ? [[path.basename(program), id], ...below] : below;
	} catch {
		return []; // it ended while it was looked at
	}
}

const memory: Record<string, { most: number; share: number }> = {};

/** Megabytes in memory; a page that several have counts in the share of each with its part. */
function weigh(): void {
	let [together, shares] = [0, 0];
	const note = (name: string, resident: number, share: number) => {
		const known = memory[name] ?? { most: 0, share: 0 };
		memory[name] = { most: Math.max(known.most, resident), share: Math.max(known.share, share) };
	};
	for (const [name, id] of processes(values.server)) {
		try {
			const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
			const [resident, share] = ['Rss', 'Pss'].map(
				(word) => Number(new RegExp(`^${word}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024,
			) as [number, number];
			note(name, resident, share);
			together += resident;
			shares += share;
		} catch {
			// It ended while it was looked at.
		}
	}
	note('together', together, shares);
}
const report = (when: string) => {
	const line = Object.entries(memory).map(
		([name, { most, share }]) => `${name} ${most.toFixed(0)} (${share.toFixed(0)})`,
	);
	console.log(`${when}, MB at most (shared pages by their part): ${line.join(', ')}`);
};

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

const folder = mkdtempSync(path.join(tmpdir(), 'series-'));
const file = path.join(folder, 'series.zip');
await archive(file);
weigh();
report('before');
const scales = setInterval(weigh, 150);
const page = await enter();
await page.goto('/imaging/new');
await page.getByLabel('Files or a ZIP archive').setInputFiles(file);
await page.getByLabel('I may share these pictures').check();
const began = performance.now();
await page.getByRole('button', { name: 'Upload and clean' }).click({ timeout: 120_000 });
await page.waitForURL(/uploads/, { timeout: 120_000 });
report('when it was sent');
// The page loads itself anew while it waits.
await page.locator('h1', { hasText: 'What was done' }).waitFor({ timeout: 1_800_000 });
clearInterval(scales);
report('when it was cleaned');
rmSync(folder, { recursive: true });
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
	`${slices} files of ${frames} × ${side} × ${side}, load ${loadavg()[0]?.toFixed(1)}: cleaned in ${cleaned.toFixed(0)} s; first picture after ${firsts.map((ms) => ms.toFixed(0)).join(', ')} ms`,
);
