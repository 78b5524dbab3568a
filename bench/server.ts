// The real server for the bench: src/main.ts as a child process, the way `npm start` runs it.

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ControlAnswer } from './control.ts';
import type { Heard } from './count-statements.ts';
import type { LoadResult, LoadTask } from './load.ts';

/** Session, viewer, network, and the notes that somebody is here. */
const BESIDE = /from auth\.session|cross join spaces_moved|from "?network"?\b|into presence|auth\.session set/i;

const ROOT = path.resolve(import.meta.dirname, '..');

export interface BenchServer {
	url: string;
	pid: number;
	/** The statements that the web process sends while `work` runs, those of session, viewer and network left out. */
	statementsDuring(work: () => Promise<unknown>): Promise<Heard[]>;
	stop(): Promise<void>;
}

/** The flags of Node with which `npm start` runs. */
export function landedFlags(): string[] {
	const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	return (/^exec node (.*?) ?src\/main\.ts/.exec(scripts.start)?.[1] ?? '').split(' ').filter(Boolean);
}

/** Starts the server on a free port. Its worker and its embedded database start and end with it. */
export async function startServer(environment: Record<string, string>): Promise<BenchServer> {
	const child = fork(path.join(ROOT, 'src/main.ts'), [], {
		env: { ...process.env, NODE_ENV: 'production', READING_LIMITS: 'no', ...environment },
		execArgv: [
			...(process.env.BENCH_NODE_FLAGS?.split(' ').filter(Boolean) ?? landedFlags()),
			'--import',
			path.join(import.meta.dirname, 'count-statements.ts'),
		],
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	let said = '';
	const heard = (chunk: Buffer) => {
		said += chunk;
		child.emit('said');
	};
	child.stdout?.on('data', heard);
	child.stderr?.on('data', heard);
	const ended = once(child, 'exit');
	while (!/ready: \S+/.test(said)) {
		const gone = await Promise.race([once(child, 'said'), ended.then(() => 'gone')]);
		if (gone === 'gone') throw new Error(`the server ended at once: ${said}`);
	}
	const url = /ready: (\S+)/.exec(said)?.[1] as string;
	const ask = async (message: string) => {
		child.send(message);
		const [answer] = (await once(child, 'message')) as [{ heard?: Heard[] }];
		return answer;
	};
	return {
		url,
		pid: child.pid as number,
		async statementsDuring(work) {
			await ask('listen');
			await work();
			return ((await ask('tell')).heard ?? []).filter(({ text }) => !BESIDE.test(text));
		},
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

/** Starts the bare server that always answers so. */
export async function startControl(answer: ControlAnswer): Promise<{ url: string; pid: number; stop(): void }> {
	const child = runPiped('control.ts', JSON.stringify(answer));
	const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
	return {
		url: `http://127.0.0.1:${String(line).trim()}`,
		pid: child.pid as number,
		stop: () => child.kill('SIGTERM'),
	};
}

/** Runs a load in a process of its own. */
export async function runLoad(task: LoadTask): Promise<LoadResult> {
	const child = runPiped('load.ts', JSON.stringify(task));
	let text = '';
	child.stdout?.on('data', (chunk) => {
		text += chunk;
	});
	const [code] = await once(child, 'close');
	if (code !== 0) throw new Error(`the load client ended with ${code}`);
	return JSON.parse(text);
}

function runPiped(script: string, input: string): ChildProcess {
	const child = spawn(process.execPath, [path.join(import.meta.dirname, script)], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	child.stdin?.end(input);
	return child;
}
