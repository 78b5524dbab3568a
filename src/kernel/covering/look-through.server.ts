// Looks for faces and printed text in a picture, in a child process that holds the detectors: it starts with the first
// picture and ends when none came for a while, so that a server to which nobody uploads pays nothing.

import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { readFrames, writeFrame } from '#platform/frames.ts';
import { projectFile } from '#platform/project-file.server.ts';
import { limitWork } from '#platform/work-limit.server.ts';
import type { Area, Pixels } from './areas.ts';
import type { LookedThrough } from './looker.ts';

/** How long the child waits for another picture. */
const PATIENCE = 20_000;
/** Its libraries keep the memory that they once took; a fresh one begins with little. */
const MOST_PICTURES = 25;
/** Seconds for one picture, of processor time and of waiting; the longest that was met takes some fifteen. Browsers give up after five minutes. */
const LIMITS = { work: 90, wait: 280 };
/** Pixels that differ less than this from each other show neither a face nor print. */
const EVEN = 24;

interface Looker {
	child: ChildProcess;
	answers: AsyncGenerator<{ head: LookedThrough }>;
	looked: number;
	idle?: NodeJS.Timeout;
}

let looker: Looker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Finds faces and printed text. One picture after the other.
 * @throws when the detectors fail or take too long: the picture was not checked then, and must not be kept.
 */
export async function lookThrough(pixels: Pixels): Promise<Area[]> {
	if (isEven(pixels)) return [];
	const turn = last.then(() => lookNow(pixels));
	last = turn.catch(() => {});
	return turn;
}

function isEven({ data, channels }: Pixels): boolean {
	const lowest = [255, 255, 255, 255];
	const highest = [0, 0, 0, 0];
	for (let at = 0; at < data.length; at++) {
		const channel = at % channels;
		const value = data[at] as number;
		if (value < (lowest[channel] as number)) lowest[channel] = value;
		if (value > (highest[channel] as number)) highest[channel] = value;
	}
	return highest.every((value, channel) => value - (lowest[channel] as number) < EVEN);
}

async function lookNow({ data, width, height, channels }: Pixels): Promise<Area[]> {
	looker ??= start();
	const mine = looker;
	clearTimeout(mine.idle);
	hold(mine.child, true);
	const callOff = limitWork(mine.child, LIMITS);
	try {
		writeFrame(mine.child.stdin as Writable, { width, height, channels }, data);
		const { value } = await mine.answers.next();
		if (!value) throw new Error('the child that looks through pictures ended');
		if ('problem' in value.head) throw new Error(`a picture could not be looked through: ${value.head.problem}`);
		mine.looked++;
		if (mine.looked >= MOST_PICTURES) end(mine);
		else mine.idle = setTimeout(() => end(mine), PATIENCE).unref();
		return value.head.areas;
	} catch (problem) {
		end(mine);
		throw problem;
	} finally {
		callOff();
		hold(mine.child, false);
	}
}

function start(): Looker {
	const child = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', projectFile('src/kernel/covering/looker.ts')],
		// It is given no secret and asks nobody for anything.
		{ stdio: ['pipe', 'pipe', 'ignore'], env: { MALLOC_ARENA_MAX: '2' } },
	);
	child.once('error', () => {}); // its pipes end, which is told above
	const takeAlong = () => child.kill('SIGKILL');
	process.once('exit', takeAlong);
	child.once('exit', () => process.off('exit', takeAlong));
	child.stdin.on('error', () => {});
	if (child.pid !== undefined)
		try {
			os.setPriority(child.pid, 3); // pages first, and still its share beside other work
		} catch {
			// It ended already, or the system does not allow it.
		}
	return { child, answers: readFrames<LookedThrough>(child.stdout, 0), looked: 0 };
}

function end(one: Looker): void {
	clearTimeout(one.idle);
	one.child.kill('SIGKILL');
	if (looker === one) looker = null;
}

/** Waiting for a picture, it keeps nobody from ending; at work it does. */
function hold(child: ChildProcess, held: boolean): void {
	const name = held ? 'ref' : 'unref';
	child[name]();
	for (const pipe of [child.stdin, child.stdout] as (Readable & { ref?(): void; unref?(): void })[]) pipe?.[name]?.();
}
