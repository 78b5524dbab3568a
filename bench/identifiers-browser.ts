// npm run build; node bench/identifiers-browser.ts [--letters 3000] [--times 60] [--slower 4]
//
// How long the identifier check takes over a page of text in Chromium, from the question to the answer of the thread that the product's
// build gives to browsers.
// The text is made of the project's own sentences, clean and identifying, in their languages.

import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CLEAN, CLEAN_STORY } from '#kernel/screening/clean-sentences.file.ts';
import { IDENTIFYING } from '#kernel/screening/identifying-sentences.file.ts';
import { openBrowser } from '#tests/browser.ts';

const { values } = parseArgs({
	options: {
		letters: { type: 'string', default: '3000' },
		times: { type: 'string', default: '60' },
		slower: { type: 'string', default: '1' },
	},
});
const letters = Number(values.letters);
const root = path.resolve(import.meta.dirname, '../build/client');
const file = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((one) =>
	/identifier-check-[^/]+\.js$/.test(one),
);
if (!file) throw new Error('The build holds no identifier check. Run `npm run build` first.');

const clean = [...CLEAN, ...CLEAN_STORY];
const pointing = IDENTIFYING.map(({ text }) => text);
/** One sentence in five points at somebody. */
function page(from: number): string {
	let text = '';
	for (let at = from; text.length < letters; at++) {
		const list = at % 5 === 4 ? pointing : clean;
		text += `${list[(at * 7) % list.length]} `;
	}
	return text.slice(0, letters);
}
const texts = Array.from({ length: 20 }, (_, nth) => page(nth * 31));

const server = createServer((request, answer) => {
	const asked = path.join(root, path.normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
	if (!asked.startsWith(root) || !asked.endsWith('.js') || !existsSync(asked))
		return answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Bench</title>');
	answer.writeHead(200, { 'content-type': 'text/javascript' });
	createReadStream(asked).pipe(answer);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await openBrowser();
try {
	const tab = await browser.newPage();
	const slower = Number(values.slower);
	if (slower > 1)
		await (await tab.context().newCDPSession(tab)).send('Emulation.setCPUThrottlingRate', { rate: slower });
	await tab.goto(origin);
	const took = await tab.evaluate(
		async ({ address, texts, times }) => {
			const thread = new Worker(address, { type: 'module' });
			let asked = 0;
			// Each time as another field, so that nothing is known of it before.
			const read = (text: string, aboutPatient: boolean) =>
				new Promise<number>((resolve) => {
					const start = performance.now();
					thread.onmessage = () => resolve(performance.now() - start);
					thread.postMessage({ number: ++asked, field: asked, text, aboutPatient });
				});
			const took = { story: [] as number[], other: [] as number[], first: await read(texts[0] as string, true) };
			for (let time = 0; time < times; time++)
				for (const aboutPatient of [true, false]) {
					const one = await read(texts[time % texts.length] as string, aboutPatient);
					if (time >= 5) took[aboutPatient ? 'story' : 'other'].push(one);
				}
			return took;
		},
		{ address: `${origin}/${file}`, texts, times: Number(values.times) },
	);
	const at = (list: number[], share: number) =>
		(list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0).toFixed(1);
	console.log(
		`${letters} characters, Chromium${slower > 1 ? ` slowed ${slower} times` : ''}, load ${loadavg()[0]?.toFixed(1)}: of a story median ${at(took.story, 0.5)} ms, p95 ${at(took.story, 0.95)} ms; of another text ${at(took.other, 0.5)} and ${at(took.other, 0.95)} ms; the very first time ${took.first.toFixed(0)} ms`,
	);
} finally {
	await browser.close();
	server.close();
}
