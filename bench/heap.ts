// node bench/heap.ts [--members 100000] [--content 2000000] [--rounds 3] [--seconds 40] [--no-file]
//
// What V8's heap flags of `npm start` save in memory and cost in CPU: for each choice of flags the feed, a post with 20 replies (CPU ms a
// request), and the memory of the server with 1,000 streams open and 100 pages a second. All choices in turn, so many rounds; the
// table has the medians. A round of one choice takes about two minutes; ask for fewer choices with --only 'as landed,none'.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { landedFlags } from './server.ts';

const { values } = parseArgs({
	options: {
		members: { type: 'string', default: '100000' },
		content: { type: 'string', default: '2000000' },
		rounds: { type: 'string', default: '3' },
		seconds: { type: 'string', default: '40' },
		only: { type: 'string', default: '' },
		'no-file': { type: 'boolean', default: false },
	},
});

const CHOICES: Record<string, string[]> = {
	'as landed': landedFlags(),
	none: [],
	'young 16 MB': ['--max-semi-space-size=16'],
	'young 32 MB': ['--max-semi-space-size=32'],
	'young 16 MB growing 40 %': ['--max-semi-space-size=16', '--heap-growing-percent=40'],
	'young 32 MB growing 40 %': ['--max-semi-space-size=32', '--heap-growing-percent=40'],
};
/** What is looked for in the words of the two benches that are run. */
const FIGURES: Record<string, RegExp> = {
	'feed, CPU ms': /follows 20 to 60: ([\d.]+) CPU ms/,
	'thread, CPU ms': /post with 20 replies, member: ([\d.]+) CPU ms/,
	'after start, MB': /^after start: (\d+) MB/m,
	'1,000 streams, MB': /streams open after [^:]*: (\d+) MB/,
	'100 pages/s, MB': /reading for [^:]*: (\d+) MB(?![\s\S]*reading for)/,
	'its highest, MB': /reading for [^:]*: \d+ MB, at the highest (\d+)(?![\s\S]*reading for)/,
	'answered late (p95 ms)': /reading for [^:]*p95 (\d+) ms(?![\s\S]*reading for)/,
	'saturated, MB': /at saturation[^:]*: (\d+) MB/,
};

const size = ['--members', values.members, '--content', values.content];
const wanted = values.only.split(',').filter(Boolean);
const choices = Object.entries(CHOICES).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const measured = new Map(choices.map(([name]) => [name, [] as Record<string, number>[]]));
for (let round = 1; round <= Number(values.rounds); round++)
	for (const [name, flags] of choices) {
		const said =
			(await run(
				'run.ts',
				['--pages', 'follows 20 to 60,with 20 replies', '--no-browser', '--no-file', ...size],
				flags,
			)) + (await run('streams.ts', ['--rate', '100', '--seconds', values.seconds, '--full', ...size], flags));
		const figures: Record<string, number> = {};
		for (const [figure, words] of Object.entries(FIGURES))
			figures[figure] = Number(words.exec(said)?.[1] ?? Number.NaN);
		measured.get(name)?.push(figures);
		console.log(`round ${round}, ${name} (load ${os.loadavg()[0]?.toFixed(1)}): ${JSON.stringify(figures)}`);
	}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const rows = choices.map(([name, flags]) => {
	const all = measured.get(name) ?? [];
	const figures = Object.keys(FIGURES).map((figure) => median(all.map((one) => one[figure] ?? Number.NaN)));
	return `| ${name} | \`${flags.join(' ') || 'none'}\` | ${figures.join(' | ')} |`;
});
const table = `| choice | flags | ${Object.keys(FIGURES).join(' | ')} |
| --- | --- | ${Object.keys(FIGURES)
	.map(() => '--:')
	.join(' | ')} |
${rows.join('\n')}
`;
console.log(`\n${table}`);
if (!values['no-file']) {
	const at = new Date().toISOString().slice(0, 16);
	const file = path.join(import.meta.dirname, 'results', `${at.replaceAll(':', '')}-heap.md`);
	writeFileSync(
		file,
		`# Heap flags, ${at.replace('T', ' ')} UTC

${Number(values.members).toLocaleString('en')} members, ${Number(values.content).toLocaleString('en')} rows; medians of ${values.rounds} rounds, all choices in turn; ${os.availableParallelism()} cores of
${os.cpus()[0]?.model.trim()}, load at the end ${os.loadavg()[0]?.toFixed(1)}; Node ${process.version}.

${table}`,
	);
	console.log(`Written to ${path.relative(process.cwd(), file)}`);
}

/** Runs another bench with these flags for the server. @returns all that it said. */
function run(script: string, options: string[], flags: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...options], {
			env: { ...process.env, BENCH_NODE_FLAGS: flags.join(' ') },
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let said = '';
		child.stdout.on('data', (chunk) => {
			said += chunk;
		});
		child.on('close', (code) =>
			code === 0 ? resolve(said) : reject(new Error(`${script} ended with ${code}: ${said}`)),
		);
	});
}
