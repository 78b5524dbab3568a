// Which process a number in a file means. A number alone is not enough: it is given to another process after a while.

import { readFileSync, statSync } from 'node:fs';

/** When the process started, in the kernel's own count since boot; undefined when it is gone or dead but not yet reaped. */
export function startOf(pid: number): string | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name, in brackets, may hold spaces and brackets: the fields are counted from the last one.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
	} catch {
		if (process.platform === 'linux') return undefined;
		try {
			process.kill(pid, 0);
			return 'unknown';
		} catch (problem) {
			return (problem as NodeJS.ErrnoException).code === 'EPERM' ? 'unknown' : undefined;
		}
	}
}

/** Names this run of the machine: after a reboot the same number and start may mean another process. */
export function bootId(): string {
	try {
		return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
	} catch {
		return 'unknown';
	}
}

/** True when the process works in this folder, as PostgreSQL does in the one of its cluster. */
export function worksIn(pid: number, folder: string): boolean {
	try {
		const there = statSync(`/proc/${pid}/cwd`);
		const here = statSync(folder);
		return there.dev === here.dev && there.ino === here.ino;
	} catch {
		return false;
	}
}
