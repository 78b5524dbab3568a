// Ends a child process that works too long. What counts is how much it has worked, not how late it is: on a busy machine a
// minute may hold two seconds of work.

import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Ticks of /proc in a second (USER_HZ): 100 wherever this runs. */
const TICKS = 100;
const EVERY = 1000;

/** Seconds of processor time of a process with all its threads; null where the system does not tell, or the process ended. */
export async function secondsOfWork(pid: number): Promise<number | null> {
	const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
	if (line === null) return null;
	// The program's name stands in brackets and may hold blanks: the numbers are counted from behind it (proc(5)).
	const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
	const ticks = Number(fields[11]) + Number(fields[12]);
	return Number.isFinite(ticks) ? ticks / TICKS : null;
}

/**
 * Kills a child that from now on works more than `work` seconds of processor time, or keeps others waiting for `wait` seconds.
 * @param ended is told before it is killed. @returns what calls it off.
 */
export function limitWork(
	child: ChildProcess,
	{ work, wait }: { work: number; wait: number },
	ended: () => void = () => {},
): () => void {
	const { pid } = child;
	const began = performance.now();
	let before: number | null | undefined;
	let calledOff = false;
	const look = async () => {
		const worked = pid === undefined ? null : await secondsOfWork(pid);
		if (calledOff) return; // while it was looked
		before ??= worked;
		const tooMuch = worked !== null && worked - (before ?? 0) > work;
		if (!tooMuch && performance.now() - began < wait * 1000) return;
		clearInterval(timer);
		ended();
		child.kill('SIGKILL');
	};
	const timer = setInterval(look, EVERY);
	void look();
	return () => {
		calledOff = true;
		clearInterval(timer);
	};
}
