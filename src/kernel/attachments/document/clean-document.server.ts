// Rewrites an uploaded PDF and reads its words, in a child process of its own: it may read the upload, write the result, and
// nothing else. One at a time; a few may wait. A PDF can ask for any amount of time and memory: both have an end here.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectFile } from '#platform/project-file.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { DocumentAnswer } from './document-cleaner.ts';

const MOST_WAITING = 4;
/** Megabytes of the child's heap; what its buffers take beside it counts into the memory below. */
const MOST_HEAP = 384;
const LOOKED_EVERY_MS = 150;
/** What reading one document may take. */
const LIMITS = { seconds: 90, megabytes: 900 };

export type CleanDocument = Exclude<DocumentAnswer, { refused: string }>;

/**
 * @param from path of the upload. @param to path of the result, which must not exist.
 * @throws Refusal on field "file" with a sentence for whoever uploads; kind "busy" when too many wait.
 */
export async function cleanDocument(from: string, to: string, limits = LIMITS): Promise<CleanDocument> {
	return inTurn(async () => {
		const answer = await run(from, to, limits);
		if ('refused' in answer) throw unusable(answer.refused);
		return answer;
	});
}

export function unusable(sentence: string): Refusal {
	return new Refusal('invalid', sentence, { field: 'file' });
}

const inTurn = oneAtATime(
	MOST_WAITING,
	() =>
		new Refusal('busy', 'Several files are being prepared just now. Try again in a minute.', {
			field: 'file',
			retryAfter: 60,
		}),
);

const TOO_MUCH = 'The PDF takes too much time or memory to read. Print it to a new PDF, or divide it, and choose that.';

function run(from: string, to: string, limits: typeof LIMITS): Promise<DocumentAnswer> {
	const program = projectFile('src/kernel/attachments/document/document-cleaner.ts');
	const project = path.resolve(path.dirname(program), '../../../..');
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[
				'--disable-warning=ExperimentalWarning',
				`--max-old-space-size=${MOST_HEAP}`,
				'--permission',
				`--allow-fs-read=${project}`,
				`--allow-fs-read=${from}`,
				`--allow-fs-write=${to}`,
				program,
				from,
				to,
			],
			{ stdio: ['ignore', 'pipe', 'pipe'], env: { MALLOC_ARENA_MAX: '2' } },
		);
		if (child.pid !== undefined) lowerPriority(child.pid);
		const output: Buffer[] = [];
		let problem = '';
		let stopped = false;
		const stop = () => {
			stopped = true;
			child.kill('SIGKILL');
		};
		const timer = setTimeout(stop, limits.seconds * 1000);
		const watch = setInterval(async () => {
			if (child.pid !== undefined && (await memoryOf(child.pid)) > limits.megabytes * 1024 * 1024) stop();
		}, LOOKED_EVERY_MS);
		child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
		// The end of it is what an operator needs; it names files of ours and nothing of the document.
		child.stderr.on('data', (chunk: Buffer) => {
			problem = (problem + chunk).slice(-2000);
		});
		child.once('error', reject);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			clearInterval(watch);
			// Out of memory, or the reader itself crashed.
			if (stopped || signal) return reject(unusable(TOO_MUCH));
			if (code !== 0) return reject(new Error(`the document cleaner ended with code ${code}: ${problem}`));
			resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as DocumentAnswer);
		});
	});
}

/** Bytes that a process holds in memory; 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<number> {
	const said = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
	return Number(said.split(' ')[1] ?? 0) * 4096;
}

/** Pages come before documents, which still get their share of a busy machine. */
function lowerPriority(pid: number): void {
	try {
		os.setPriority(pid, 6);
	} catch {
		// It ended already, or the system does not allow it.
	}
}
