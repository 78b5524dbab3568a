// Hands files to the process that cleans them, one at a time, and starts it anew when a file has ended it or holds it
// up. Its memory ends with it: the pictures of one upload never add up in the worker.

import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import { projectFile } from '#platform/project-file.server.ts';
import type { CleaningAnswer, CleaningOrder } from './cleaner.ts';
import type { CleanedFile } from './deidentify/clean-file.ts';

/** Without a sign of life, which every reading of a frame is: a large one takes its time on a busy machine. */
const MOST_SILENCE = 180_000;
/**
 * The C library keeps what it was given back, for the next time, the more the larger the pieces were (mallopt(3)). Frames are large pieces:
 * with a fixed limit each goes back to the system at once.
 */
const GIVES_BACK = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
const PROGRAM = 'src/features/imaging/cleaner.ts';

export type Cleaned = { cleaned: CleanedFile } | { refused: string };
type Order = Omit<CleaningOrder, 'task'>;
type LastAnswer = Exclude<CleaningAnswer, { alive: true }>;

export interface Cleaner {
	/** @returns why the file is not taken: it shows a face, or is none that is cleaned here. */
	lookForFaces(order: Order): Promise<{ refused: string } | null>;
	clean(order: Order): Promise<Cleaned>;
	stop(): void;
}

/** Whoever has all files looked through before the first is cleaned has one process at a time, which opens one kind of detector. */
export function startCleaner(): Cleaner {
	let child: ChildProcess | undefined;
	let task: CleaningOrder['task'] | undefined;
	const stop = () => {
		child?.kill('SIGKILL');
		child = undefined;
	};
	const give = async (order: CleaningOrder): Promise<LastAnswer> => {
		if (order.task !== task) stop();
		task = order.task;
		child ??= launch();
		const answer = await ask(child, order);
		if (answer === null) stop();
		return answer ?? { refused: 'Reading it took too long, or ended the program that reads.' };
	};
	return {
		async lookForFaces(order) {
			const answer = await give({ ...order, task: 'look for faces' });
			if ('fault' in answer) return afterFault(answer.fault);
			return 'refused' in answer ? answer : null;
		},
		async clean(order) {
			const answer = await give({ ...order, task: 'clean' });
			if ('cleaned' in answer) return answer;
			await rm(order.target, { force: true });
			if ('refused' in answer) return answer;
			return afterFault('fault' in answer ? answer.fault : 'the wrong answer');
		},
		stop,
	};
}

/** A fault of ours with one file refuses that file; a full disk is nobody's fault, and the whole upload is tried again. */
function afterFault(fault: string): { refused: string } {
	if (fault.startsWith('ENOSPC')) throw new Error('the disk is full');
	console.error(`imaging: a file could not be cleaned: ${fault}`);
	return { refused: 'It could not be read here.' };
}

function launch(): ChildProcess {
	const child = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', '--max-old-space-size=192', projectFile(PROGRAM)],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			env: { ...GIVES_BACK, TMPDIR: '/nonexistent' },
		},
	);
	child.on('error', () => {}); // the order in hand is told by 'exit' or by its silence
	if (child.pid !== undefined) {
		try {
			os.setPriority(child.pid, 4); // pages come first
		} catch {
			// It ended already, or the system does not allow it.
		}
	}
	return child;
}

/** @returns null when the process ended or fell silent. */
function ask(child: ChildProcess, order: CleaningOrder): Promise<LastAnswer | null> {
	return new Promise((resolve) => {
		let timer = setTimeout(() => finish(null), MOST_SILENCE);
		const finish = (answer: LastAnswer | null) => {
			clearTimeout(timer);
			child.off('message', hear).off('exit', ended);
			resolve(answer);
		};
		const hear = (answer: CleaningAnswer) => {
			if (!('alive' in answer)) return finish(answer);
			clearTimeout(timer);
			timer = setTimeout(() => finish(null), MOST_SILENCE);
		};
		const ended = () => finish(null);
		child.on('message', hear).once('exit', ended);
		child.send(order, (problem) => problem && finish(null));
	});
}
