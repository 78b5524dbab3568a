// What `npm test` runs, here and in CI: build, types, lint, then every test. Says little while all is well.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const module = (/** @type {string[]} */ ...parts) => path.join(root, 'node_modules', ...parts);
const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-results-'));
const results = path.join(folder, 'results.json');
/** Words for the runner: `npm test -- posts` runs the test files whose path holds “posts”. */
const chosen = process.argv.slice(2);

let failed = false;
// Installed it is (pretest). Built it is while types and lint are looked at: each leaves a core idle by itself.
await Promise.all([
	step('build', [path.join(root, 'scripts', 'bootstrap.mjs'), 'build']),
	step(
		'types',
		[module('@sveltejs/kit', 'svelte-kit.js'), 'sync'],
		[module('svelte-check', 'bin', 'svelte-check'), '--tsgo', '--output', 'human', '--threshold', 'error'],
	).then(() => step('lint', [module('@biomejs', 'biome', 'bin', 'biome'), 'check', '--diagnostic-level=error', '.'])),
]);
console.log('tests');
const tests = [
	module('vitest', 'vitest.mjs'),
	'run',
	...chosen,
	'--silent=passed-only',
	'--reporter=dot',
	'--reporter=json',
	`--outputFile.json=${results}`,
];
const code = await node(tests, true).done;
const count = read();
if (code !== 0 || count.failed) failed = true;
rmSync(folder, { recursive: true, force: true });
for (const name of count.names) console.log(`failed: ${name}`);
if (count.skipped) console.log(`${count.skipped} skipped`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(failed ? 1 : 0);

/**
 * Runs commands one after the other; what they said is shown when one fails.
 * @param {string} name
 * @param {string[][]} commands
 */
async function step(name, ...commands) {
	const began = Date.now();
	for (const words of commands) {
		const { done, said } = node(words, false);
		if ((await done) !== 0) {
			failed = true;
			console.log(`${name}: failed\n${said()}`);
			return;
		}
	}
	console.log(`${name}: fine (${((Date.now() - began) / 1000).toFixed(0)} s)`);
}

/**
 * @param {string[]} words
 * @param {boolean} loud
 */
function node(words, loud) {
	const child = spawn(process.execPath, words, {
		cwd: root,
		// As for the servers of journeys (vite.config.ts): what Node compiles is compiled once.
		env: { NODE_COMPILE_CACHE: module('.cache', 'compiled'), ...process.env },
		stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk) => {
			text += chunk;
		});
	}
	return { done: new Promise((resolve) => child.once('close', resolve)), said: () => text };
}

/** The runner's own count. A file that did not even load counts as one failure. */
function read() {
	try {
		const told = JSON.parse(readFileSync(results, 'utf8'));
		/** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */
		const files = told.testResults;
		const broken = files.filter(
			(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
		);
		const names = files.flatMap((file) =>
			file.assertionResults
				.filter((test) => test.status === 'failed')
				.map((test) => `${path.relative(root, file.name)}: ${test.fullName}`),
		);
		return {
			passed: told.numPassedTests,
			failed: told.numFailedTests + broken.length,
			skipped: told.numPendingTests + told.numTodoTests,
			names: [...names, ...broken.map((file) => path.relative(root, file.name))],
		};
	} catch {
		return { passed: 0, failed: 1, skipped: 0, names: ['the test runner ended without a result'] };
	}
}
