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
const PROGRAM = 'src/features/imaging/cleaner.ts';

export type Cleaned = { cleaned: CleanedFile } | { refused: string };

export interface Cleaner {
	clean(order: CleaningOrder): Promise<Cleaned>;
	stop(): void;
}

export function startCleaner(): Cleaner {
	let child: ChildProcess | undefined;
	return {
		async clean(order) {
			child ??= launch();
			const answer = await ask(child, order);
			if (answer === null) {
				child.kill('SIGKILL');
				child = undefined;
			}
			if (answer && 'cleaned' in answer) return answer;
			await rm(order.target, { force: true });
			if (answer && 'fault' in answer) return afterFault(answer.fault);
			return answer ?? { refused: 'Reading it took too long, or ended the program that reads.' };
		},
		stop() {
			child?.kill('SIGKILL');
			child = undefined;
		},
	};
}

/** A fault of ours with one file refuses that file; a full disk is nobody's fault, and the whole upload is tried again. */
function afterFault(fault: string): Cleaned {
	if (fault.startsWith('ENOSPC')) throw new Error('the disk is full');
	console.error(`imaging: a file could not be cleaned: ${fault}`);
	return { refused: 'It could not be read here.' };
}

function launch(): ChildProcess {
	const child = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', '--max-old-space-size=192', projectFile(PROGRAM)],
		{ stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { MALLOC_ARENA_MAX: '2', TMPDIR: '/nonexistent' } },
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
function ask(child: ChildProcess, order: CleaningOrder): Promise<Exclude<CleaningAnswer, { alive: true }> | null> {
	return new Promise((resolve) => {
		let timer = setTimeout(() => finish(null), MOST_SILENCE);
		const finish = (answer: Exclude<CleaningAnswer, { alive: true }> | null) => {
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
