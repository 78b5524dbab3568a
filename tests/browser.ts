// A real Chromium for the journeys: the one at CHROMIUM_PATH, or the one that lies in the npm package
// @sparticuz/chromium, so that no system package is needed and root needs no answer to any question.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ADVICE =
	'Install Chromium (Debian: apt-get install chromium) and set CHROMIUM_PATH to its program, e.g. CHROMIUM_PATH=/usr/bin/chromium npm test.';

/**
 * Every page is new, and what runs on it runs once: what V8 spends on making it faster is not earned again, and threads that
 * tidy up beside it only make two cores wait for each other. For a browser that only looks.
 */
export const FOR_LOOKING = ['--js-flags=--no-sparkplug,--no-maglev,--no-opt,--single-threaded'];

/**
 * Starts a browser, whose contexts ask for reduced motion and keep nothing for off line unless their options say otherwise:
 * crossing over from page to page takes a quarter of what the pages take, and each context would fetch the whole again.
 * Close it in afterAll.
 * @param more arguments of its command line.
 * @throws with a sentence that says what to install when there is none.
 */
export async function openBrowser(more: string[] = []): Promise<Browser> {
	const executablePath = process.env.CHROMIUM_PATH || (await unpackChromium());
	try {
		// The package's own list of arguments is for servers without disks: it hangs here and turns web security off.
		const browser = await chromium.launch({
			executablePath,
			headless: true,
			args: ['--no-sandbox', '--disable-dev-shm-usage', ...more],
		});
		const newContext = browser.newContext.bind(browser);
		browser.newContext = (options) => newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
		return browser;
	} catch (problem) {
		throw new Error(`Chromium at ${executablePath} does not start. ${ADVICE}`, { cause: problem });
	}
}

/**
 * The package unpacks into the folder for temporary files, in place, and takes for whole whatever lies there. So it gets
 * a folder of its own, which receives its name when it is whole: several runs at once, or one that was killed, do no harm.
 */
async function unpackChromium(): Promise<string> {
	const require = createRequire(import.meta.url);
	try {
		const home = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..');
		const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
		const folder = path.join(os.tmpdir(), `consilium-chromium-${version}-${process.getuid?.() ?? 'user'}`);
		if (!existsSync(folder)) await unpackInto(folder, home);
		const file = path.join(folder, 'chromium');
		if (!isOurs(folder)) throw new Error(`${folder} belongs to somebody else; remove it`);
		if (existsSync(path.join(folder, 'al2023'))) {
			const { setupLambdaEnvironment } = await import('@sparticuz/chromium');
			setupLambdaEnvironment(path.join(folder, 'al2023', 'lib'));
		}
		return file;
	} catch (problem) {
		throw new Error(`The Chromium from npm could not be unpacked on ${process.platform}-${process.arch}. ${ADVICE}`, {
			cause: problem,
		});
	}
}

function isOurs(folder: string): boolean {
	return process.getuid === undefined || statSync(folder).uid === process.getuid();
}

async function unpackInto(folder: string, home: string): Promise<void> {
	const part = mkdtempSync(`${folder}-`);
	const kept = process.env.TMPDIR;
	process.env.TMPDIR = part;
	try {
		const { default: packed, inflate } = await import('@sparticuz/chromium');
		const file = await packed.executablePath();
		if (execFileSync('ldd', [file]).toString().includes('not found')) {
			// A bare machine lacks libnss3 and its kin; the package carries them.
			await inflate(path.join(home, 'bin', 'al2023.tar.br'));
		}
	} finally {
		if (kept === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = kept;
	}
	try {
		renameSync(part, folder);
	} catch (problem) {
		rmSync(part, { recursive: true, force: true });
		if (!existsSync(folder)) throw problem; // else another run was quicker
	}
}
