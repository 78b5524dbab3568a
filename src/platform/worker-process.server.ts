// Keeps the worker process alive: jobs and outbox run there, so that a heavy one never makes a page wait.

import { type ChildProcess, spawn } from 'node:child_process';

const LONGEST_PAUSE = 30_000;

export interface WorkerProcess {
	/** Asks it to finish what it has in hand; resolves when it is gone. */
	stop(): Promise<void>;
}

/** Starts `file` under this Node and starts it again, after a growing pause, whenever it ends by itself. */
export function keepWorker(file: string): WorkerProcess {
	let child: ChildProcess | undefined;
	let stopping = false;
	let pause = 500;
	let next: NodeJS.Timeout | undefined;

	const start = () => {
		const began = Date.now();
		child = spawn(process.execPath, [file], {
			// The channel tells the worker when we are gone; a session of its own keeps a Ctrl-C from reaching it first.
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			env: { ...process.env, PGAPPNAME: 'consilium worker' },
			detached: true,
		});
		child.once('error', (problem) => console.error(`The worker could not be started: ${problem.message}`));
		child.once('exit', (code, signal) => {
			child = undefined;
			if (stopping) return;
			pause = Date.now() - began > 60_000 ? 500 : Math.min(pause * 2, LONGEST_PAUSE);
			console.error(`The worker ended unexpectedly (${signal ?? code}); starting it again in ${pause / 1000} s`);
			next = setTimeout(start, pause);
		});
	};
	start();

	return {
		stop: () =>
			new Promise((resolve) => {
				stopping = true;
				clearTimeout(next);
				if (!child) return resolve();
				const cut = setTimeout(() => child?.kill('SIGKILL'), 10_000);
				child.once('exit', () => {
					clearTimeout(cut);
					resolve();
				});
				child.kill('SIGTERM');
			}),
	};
}
