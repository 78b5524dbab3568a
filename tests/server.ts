// The whole server as a child process, the way `npm start` runs it, on a free port of this machine.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freshDatabase } from './fresh-database.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

export interface ServerOptions {
	/** Settings on top of HOST, PORT, DATA_DIR and DATABASE_URL. An empty DATABASE_URL starts the embedded one. */
	settings?: Record<string, string>;
	/** Further words of the command line, such as --demo. */
	words?: string[];
	/** A data folder that exists already and is left where it is. */
	dataDir?: string;
}

export interface TestServer {
	/** http://localhost:PORT, without a slash at the end. */
	url: string;
	databaseUrl: string;
	dataDir: string;
	/** The one-time code of the set-up page; undefined once the network is set up. */
	setUpCode: string | undefined;
	/** Everything that it has written so far. */
	said(): string;
	process: ChildProcess;
	/** Ends it the way an operator does (SIGTERM) and removes its folder. Resolves to the exit code. */
	stop(): Promise<number | null>;
	/** kill -9; the data folder stays for the next start. */
	kill(): Promise<void>;
}

/** Starts a server, by default on a fresh database of the test cluster; one a journey file. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
	if (!existsSync(path.join(ROOT, 'build/handler.js')))
		throw new Error('There is no build; run `node scripts/bootstrap.mjs build` first (npm test does).');
	const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'consilium-server-'));
	const databaseUrl = options.settings?.DATABASE_URL ?? (await freshDatabase());
	const run = runServer(
		{ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ...options.settings },
		options.words,
	);
	const ended = run.ended.then((code) => {
		throw new Error(`The server ended at once (${code}): ${run.said()}`);
	});
	await Promise.race([run.saying(/Stop with Ctrl-C/), ended]);
	ended.catch(() => {});
	const removeFolder = () => {
		if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
	};
	return {
		url: /ready: (\S+)/.exec(run.said())?.[1] as string,
		databaseUrl,
		dataDir,
		setUpCode: /set-up code: (\S+)/.exec(run.said())?.[1],
		said: run.said,
		process: run.process,
		stop: async () => {
			run.process.kill('SIGTERM');
			const code = await run.ended;
			removeFolder();
			return code;
		},
		kill: async () => {
			run.process.kill('SIGKILL');
			await run.ended;
		},
	};
}

export interface Run {
	process: ChildProcess;
	said(): string;
	/** Resolves when its output matches. */
	saying(pattern: RegExp): Promise<void>;
	/** The exit code; null after a signal. */
	ended: Promise<number | null>;
}

/** Runs the server with exactly these settings; for starts that are meant to fail. */
export function runServer(settings: Record<string, string>, words: string[] = []): Run {
	const { PATH, HOME, TMPDIR, LANG, NODE_COMPILE_CACHE } = process.env;
	const environment = Object.fromEntries(
		Object.entries({ PATH, HOME, TMPDIR, LANG, NODE_COMPILE_CACHE, ...settings }).filter(
			([, value]) => value !== undefined,
		),
	);
	const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts'), ...words], {
		// Away from the project, so that the .env of a developer plays no part.
		cwd: os.tmpdir(),
		env: environment as NodeJS.ProcessEnv,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			text += chunk;
			child.emit('said');
		});
	}
	return {
		process: child,
		said: () => text,
		saying: async (pattern) => {
			while (!pattern.test(text)) await once(child, 'said');
		},
		ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
	};
}
