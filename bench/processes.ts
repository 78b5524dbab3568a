// What processes have used, from /proc: CPU time and memory. CPU time is steadier than the clock on a shared machine.

import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** Ticks of /proc/<pid>/stat are hundredths of a second on every Linux that Node runs on. */
const MS_A_TICK = 10;

function stat(pid: number): string[] {
	const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
	// The name in brackets may hold anything; the fields after it are plain.
	return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** CPU time of one process so far, its own and the kernel's on its behalf, in ms; 0 when it is gone. */
export function cpuOf(pid: number): number {
	try {
		const fields = stat(pid);
		return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
	} catch {
		return 0;
	}
}

/** Memory in MB: `now` and the highest so far. Shared pages count. */
export function memoryOf(pid: number): { now: number; peak: number } {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
	return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

export function childrenOf(parent: number): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => {
			try {
				return Number(stat(pid)[1]) === parent;
			} catch {
				return false;
			}
		});
}

/** The worker process of the server `pid`, if it runs. */
export function workerOf(pid: number): number | undefined {
	return childrenOf(pid).find((child) => {
		try {
			return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('worker.js');
		} catch {
			return false;
		}
	});
}

export interface DatabaseProcesses {
	/** Those that serve the web process, and PostgreSQL's own helpers. */
	web: number[];
	/** Those that serve the worker. */
	worker: number[];
}

/** The processes of the database server, when it runs on this machine. The one that asks is left out. */
export async function databaseProcesses(client: pg.Client): Promise<DatabaseProcesses> {
	const { rows } = await client.query<{ pid: number; worker: boolean; ours: boolean }>(
		`select pid, application_name like '%worker%' as worker, pid = pg_backend_pid() as ours from pg_stat_activity`,
	);
	const found: DatabaseProcesses = { web: [], worker: [] };
	for (const { pid, worker, ours } of rows) {
		if (ours) continue;
		try {
			if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) continue;
		} catch {
			continue; // it has ended, or the server is on another machine
		}
		(worker ? found.worker : found.web).push(pid);
	}
	return found;
}
