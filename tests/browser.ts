// A real Chromium for the journeys: the one at CHROMIUM_PATH, or the one that lies in the npm package
// @sparticuz/chromium, so that no system package is needed and root needs no answer to any question.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ADVICE =
	'Install Chromium (Debian: apt-get install chromium) and set CHROMIUM_PATH to its program, e.g. CHROMIUM_PATH=/usr/bin/chromium npm test.';

/** Starts a browser. Close it in afterAll. @throws with a sentence that says what to install when there is none. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM_PATH || (await unpackChromium());
	try {
		// The package's own list of arguments is for servers without disks: it hangs here and turns web security off.
		return await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
	} catch (problem) {
		throw new Error(`Chromium at ${executablePath} does not start. ${ADVICE}`, { cause: problem });
	}
}

async function unpackChromium(): Promise<string> {
	const require = createRequire(import.meta.url);
	const keptTmp = process.env.TMPDIR;
	try {
		const home = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..');
		const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
		// It unpacks into the folder for temporary files and reuses what lies there: one folder a version and user.
		const folder = path.join(os.tmpdir(), `chromium-${version}-${process.getuid?.() ?? 'user'}`);
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		process.env.TMPDIR = folder;
		const { default: packed, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
		const file = await packed.executablePath();
		if (execFileSync('ldd', [file]).toString().includes('not found')) {
			// A bare machine lacks libnss3 and its kin; the package carries them.
			await inflate(path.join(home, 'bin', 'al2023.tar.br'));
			setupLambdaEnvironment(path.join(folder, 'al2023', 'lib'));
		}
		return file;
	} catch (problem) {
		throw new Error(`The Chromium from npm could not be unpacked on ${process.platform}-${process.arch}. ${ADVICE}`, {
			cause: problem,
		});
	} finally {
		if (keptTmp === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = keptTmp;
	}
}
