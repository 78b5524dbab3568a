// Starts the child process that rewrites an upload: it may read the upload and the project, write the result, and nothing else. What
// somebody sent can ask for any amount of time and memory: both have an end here.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectFile } from '#platform/project-file.server.ts';
import type { Refusal } from '#platform/refusal.ts';

const LOOKED_EVERY_MS = 150;

export interface Cleaner {
	/** Of the program, from the root of the project; its last words on stdout are the answer as JSON. */
	program: string;
	/** Megabytes of the child's heap; what its buffers take beside it is limited by `megabytes`. */
	heap: number;
	env?: Record<string, string>;
	/** What one upload may take; without `megabytes` memory is limited by the heap alone. */
	limits: { seconds: number; megabytes?: number };
	/** Said when a limit is reached. */
	tooMuch: () => Refusal;
	/** Said when the reader itself crashed, or was out of memory. */
	crashed: () => Refusal;
}

/**
 * @param from path of the upload. @param to path of the result, which must not exist. @param more further words for the program.
 * @returns what the program answered. @throws the cleaner's Refusal; Error when the program failed by a fault of ours.
 */
export function runCleaner<Answer>(cleaner: Cleaner, from: string, to: string, ...more: string[]): Promise<Answer> {
	const program = projectFile(cleaner.program);
	const project = program.slice(0, -cleaner.program.length);
	const { seconds, megabytes } = cleaner.limits;
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[
				'--disable-warning=ExperimentalWarning',
				`--max-old-space-size=${cleaner.heap}`,
				'--permission',
				`--allow-fs-read=${path.resolve(project)}`,
				`--allow-fs-read=${from}`,
				`--allow-fs-write=${to}`,
				program,
				from,
				to,
				...more,
			],
			{ stdio: ['ignore', 'pipe', 'pipe'], env: cleaner.env ?? {} },
		);
		if (child.pid !== undefined) lowerPriority(child.pid);
		const output: Buffer[] = [];
		let problem = '';
		let stopped = false;
		const stop = () => {
			stopped = true;
			child.kill('SIGKILL');
		};
		const timer = setTimeout(stop, seconds * 1000);
		const watch =
			megabytes === undefined
				? undefined
				: setInterval(async () => {
						if (child.pid !== undefined && (await memoryOf(child.pid)) > megabytes * 1024 * 1024) stop();
					}, LOOKED_EVERY_MS);
		child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
		// The end of it is what an operator needs; it names files of ours and nothing of the upload.
		child.stderr.on('data', (chunk: Buffer) => {
			problem = (problem + chunk).slice(-2000);
		});
		child.once('error', reject);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			clearInterval(watch);
			if (stopped) return reject(cleaner.tooMuch());
			if (signal) return reject(cleaner.crashed());
			if (code !== 0) return reject(new Error(`${path.basename(program)} ended with code ${code}: ${problem}`));
			resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as Answer);
		});
	});
}

/** Bytes that a process holds in memory; 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<number> {
	const said = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
	return Number(said.split(' ')[1] ?? 0) * 4096;
}

/** Pages come before uploads, which still get their share of a busy machine. */
function lowerPriority(pid: number): void {
	try {
		os.setPriority(pid, 6);
	} catch {
		// It ended already, or the system does not allow it.
	}
}
