// The server process: settings, data folder, database, worker, web. `--demo` runs the demonstration network in a data
// folder of its own, `--dev` the development server of Vite over the same database.

import { randomInt } from 'node:crypto';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { askedLanguage } from '#features/accounts/asked-language.ts';
import { carriesSession } from '#features/accounts/session-cookie.ts';
import { FolderRefused, holdDataFolder, openToOthers } from '#platform/data-folder.server.ts';
import { openDatabase } from '#platform/open-database.server.ts';
import { ORIGIN_HEADERS } from '#platform/request-origin.ts';
import { settings, WrongSetting } from '#platform/settings.ts';
import { runShutdown } from '#platform/shutdown.ts';
import { startWebServer } from '#platform/web-server.server.ts';
import { keepWorker } from '#platform/worker-process.server.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** How long requests in flight may take after the server was asked to stop. */
const PATIENCE = 20_000;

const demonstration = process.argv.includes('--demo');
const development = process.argv.includes('--dev');
/** What has to be undone, last first. */
const undo: (() => unknown)[] = [];
let ending: Promise<void> | undefined;
let signalled = 0;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopOnce);

try {
	await start();
} catch (problem) {
	const { message, stack } = problem as Error;
	// A sentence for what the operator can mend, the whole story for what he cannot.
	const known = problem instanceof WrongSetting || problem instanceof FolderRefused || /^[A-Z].*[.:]/.test(message);
	console.error(known ? message : stack);
	await end(1);
}

async function start(): Promise<void> {
	if (demonstration) {
		// An address or folder in .env belongs to the real network; the demonstration takes it from nowhere but the command.
		process.env.DATA_DIR ||= 'demo-data';
		process.env.DATABASE_URL ??= '';
		process.env.DEMONSTRATION = 'yes';
	}
	const given = settings();
	undo.push(holdDataFolder(given.DATA_DIR));
	const open = openToOthers(given.DATA_DIR);
	if (open) console.error(open);

	let isUp = () => true;
	let health: pg.Pool | undefined;
	const web = await startWebServer({
		settings: given,
		isUp: () => isUp(),
		isHealthy: async () => {
			try {
				await health?.query('select 1');
				return isUp();
			} catch {
				return false;
			}
		},
		isMember: ({ headers }) => carriesSession(headers.cookie),
		languageOf: ({ headers }) => askedLanguage(headers),
	});
	undo.push(() => web.drain(0));

	const database = await openDatabase(given);
	undo.push(() => database.stop());
	isUp = database.isUp;
	health = new pg.Pool({
		connectionString: database.url,
		max: 1,
		connectionTimeoutMillis: 2000,
		query_timeout: 2000,
		application_name: 'consilium health',
	});
	health.on('error', () => {}); // the next question finds out
	undo.push(() => health?.end());

	// The handler and the worker read the settings as this process settled them.
	const shown = given.PUBLIC_URL || `http://localhost:${web.port}`;
	Object.assign(process.env, ORIGIN_HEADERS, {
		DATABASE_URL: database.url,
		DATA_DIR: given.DATA_DIR,
		PORT: String(web.port),
		PUBLIC_URL: shown,
		// Videos and series of pictures, which go to the disk as they come. Everything else is held to MOST_BODY at the front door.
		BODY_SIZE_LIMIT: `${Math.max(2100, given.VIDEO_MOST_MB + 32)}M`,
	});
	// The worker sets the demonstration up by itself: there is no question to protect.
	const code = given.DEMONSTRATION ? undefined : await setUpCode(health);

	const worker = keepWorker(path.join(ROOT, development ? 'src/worker.ts' : 'build/worker/worker.js'));
	undo.push(() => worker.stop());
	web.open(development ? await developmentHandler(web) : await builtHandler());
	undo.push(async () => {
		await runShutdown('stopping');
		await web.drain(PATIENCE);
		await runShutdown('drained');
	});

	if (ending) return;
	console.log(`Consilium is ready: ${shown}`);
	if (code) console.log(`Not set up yet. Open the address and enter the set-up code: ${code}`);
	console.log('Stop with Ctrl-C.');
}

/** A one-time code for the set-up page, handed to the handler through the environment; none once the network is set up. */
async function setUpCode(database: pg.Pool): Promise<string | undefined> {
	delete process.env.SET_UP_CODE;
	const { rowCount } = await database.query('select 1 from network');
	if (rowCount) return undefined;
	// 40 bits, without letters and digits that look alike.
	const letters = Array.from({ length: 8 }, () => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[randomInt(32)]).join('');
	process.env.SET_UP_CODE = `${letters.slice(0, 4)}-${letters.slice(4)}`;
	return process.env.SET_UP_CODE;
}

async function builtHandler(): Promise<RequestListener> {
	const file = path.join(ROOT, 'build/handler.js');
	const { handler } = await import(pathToFileURL(file).href);
	return (request, response) =>
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
}

async function developmentHandler(web: { server: import('node:http').Server }): Promise<RequestListener> {
	const { createServer } = await import('vite');
	const vite = await createServer({ root: ROOT, server: { middlewareMode: true, hmr: { server: web.server } } });
	undo.push(() => vite.close());
	return (request, response) => vite.middlewares(request, response);
}

/** A terminal's Ctrl-C reaches us twice, once directly and once through npm; a later one means "at once". */
function stopOnce(): void {
	if (!signalled) {
		signalled = Date.now();
		void end(0);
	} else if (Date.now() - signalled > 1000) {
		console.error('Stopping at once; the next start recovers.');
		process.exit(1);
	}
}

function end(code: number): Promise<void> {
	ending ??= (async () => {
		for (let step = undo.pop(); step; step = undo.pop()) {
			try {
				await step();
			} catch (problem) {
				console.error(`while stopping: ${(problem as Error).message}`);
				process.exitCode = 1;
			}
		}
		process.exit(process.exitCode ?? code);
	})();
	return ending;
}
