// One server a data folder. The lock is a file that names its holder; the holder may be dead, and then it is worth nothing.

import {
	accessSync,
	constants,
	existsSync,
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { bootId, startOf } from './process-identity.ts';

interface Holder {
	pid: number;
	start: string | undefined;
	boot: string;
}

/** Thrown when the data folder cannot be used; the message is a sentence for the operator. */
export class FolderRefused extends Error {}

function holderOf(file: string): Holder | undefined {
	try {
		const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
		return Number.isInteger(holder.pid) ? holder : undefined;
	} catch {
		return undefined;
	}
}

function isAlive(holder: Holder | undefined): holder is Holder {
	return holder !== undefined && holder.boot === bootId() && startOf(holder.pid) === holder.start;
}

/** The number of the server process that holds the folder now, or undefined. */
export function serverOf(folder: string): number | undefined {
	const holder = holderOf(path.join(folder, 'lock'));
	return isAlive(holder) ? holder.pid : undefined;
}

/**
 * Makes the folder when it is missing and takes its lock. A lock whose process was killed, or whose number now means
 * another process, is taken over.
 * @returns a function that gives the lock back.
 * @throws FolderRefused when another server holds it, or when the folder cannot be written.
 */
export function holdDataFolder(folder: string): () => void {
	const lock = path.join(folder, 'lock');
	const mine = `${lock}.${process.pid}`;
	try {
		makeFolder(folder);
		accessSync(folder, constants.W_OK | constants.X_OK);
		const holder: Holder = { pid: process.pid, start: startOf(process.pid), boot: bootId() };
		writeFileSync(mine, JSON.stringify(holder));
	} catch (problem) {
		throw new FolderRefused(`The data folder ${folder} (DATA_DIR) cannot be written: ${whyNot(problem)}`);
	}
	try {
		for (;;) {
			try {
				linkSync(mine, lock); // fails when the name exists: of two starts at once, one gets it
				return () => rmSync(lock, { force: true });
			} catch (problem) {
				if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
			}
			const holder = holderOf(lock);
			if (isAlive(holder)) {
				throw new FolderRefused(
					`Another server (process ${holder.pid}) is already running on the data folder ${folder}. ` +
						'Stop it first, or give this one its own folder with DATA_DIR.',
				);
			}
			dropStale(lock, holder);
		}
	} finally {
		rmSync(mine, { force: true });
	}
}

/** The reason in words of an operator; that of the system where there are none. */
function whyNot(problem: unknown): string {
	const { code, message } = problem as NodeJS.ErrnoException;
	const words: Record<string, string> = {
		EEXIST: 'there is a file of this name. Name a folder, or one that is still to be made.',
		ENOTDIR: 'something above it is a file and no folder.',
		EACCES: 'the account that runs the server may not write there.',
		EPERM: 'the account that runs the server may not write there.',
		EROFS: 'the disk can only be read.',
		ENOSPC: 'the disk is full.',
		EDQUOT: 'the account that runs the server may fill no more of the disk.',
	};
	return words[code ?? ''] ?? message;
}

/** Makes it with the folders above it. Node's own way tries for ever where a file system makes none, such as /proc. */
function makeFolder(folder: string): void {
	const above = path.dirname(folder);
	if (!existsSync(above)) makeFolder(above);
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw problem;
	}
}

/** Moves the dead lock aside; when a third process has replaced it meanwhile, what was moved is put back. */
function dropStale(lock: string, judged: Holder | undefined): void {
	const aside = `${lock}.stale.${process.pid}`;
	try {
		renameSync(lock, aside);
	} catch {
		return; // somebody else was quicker
	}
	const moved = holderOf(aside);
	if (isAlive(moved) && moved.pid !== judged?.pid) {
		try {
			linkSync(aside, lock);
		} catch {
			// Taken again already: the next look decides.
		}
	}
	rmSync(aside, { force: true });
}

/** A sentence for an operator whose data folder other accounts of the machine can look into; null when they cannot. */
export function openToOthers(folder: string): string | null {
	const mode = statSync(folder).mode & 0o777;
	return mode & 0o077
		? `The data folder ${folder} can be opened by other accounts of this machine (mode ${mode.toString(8)}). Close it: chmod 700 ${folder}`
		: null;
}
