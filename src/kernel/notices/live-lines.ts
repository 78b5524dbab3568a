// The open lines of all streams of this process: each belongs to a session, and ends with it.

import { sql } from 'kysely';
import { sessionLives } from '#kernel/people/session-lives.ts';
import { db } from '#platform/db.server.ts';
import { onShutdown } from '#platform/shutdown.ts';

/** How often the sessions behind open streams are looked at, and a comment keeps proxies from closing the line. */
export const HEARTBEAT_MS = 20_000;

/** Open streams of one session: a browser needs one for all its pages. A program that opens more loses the oldest. */
const MOST_OF_A_SESSION = 20;

export interface Line {
	token: string;
	/** Writes Server-Sent Events. @throws when the browser has closed the line. */
	send(text: string): void;
	/** Nothing is sent any more, and everything that waits to be sent is let go. */
	close(): void;
}

const open = new Set<Line>();
let beating: NodeJS.Timeout | undefined;

export const isOpen = (line: Line): boolean => open.has(line);
export const openLines = (): number => open.size;

/** Puts a line among the open ones, and closes the oldest of a session that has too many. */
export function addLine(line: Line): void {
	const own = [...open].filter((one) => one.token === line.token);
	for (const one of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_A_SESSION))) one.close();
	open.add(line);
	beating ??= setInterval(() => void heartbeat(), HEARTBEAT_MS).unref();
}

export function removeLine(line: Line): void {
	open.delete(line);
	if (open.size > 0) return;
	clearInterval(beating);
	beating = undefined;
}

/** One look for all lines: which of their sessions still live? */
async function heartbeat(): Promise<void> {
	const tokens = [...new Set([...open].map((line) => line.token))];
	try {
		const { rows } = await sql<{
			token: string;
		}>`select s.token from auth.session s join member m on m.account_id = s.user_id join principal p on p.id = m.id
			where s.token = any(${tokens}) and ${sessionLives()}`.execute(db);
		const living = new Set(rows.map((row) => row.token));
		for (const line of [...open]) living.has(line.token) ? beat(line) : line.close();
	} catch (problem) {
		console.error(`live streams: ${(problem as Error).message}`); // the next beat asks again
	}
}

function beat(line: Line): void {
	try {
		line.send(':\n\n');
	} catch {
		line.close(); // closed by the browser already; the others beat on
	}
}

onShutdown(() => {
	clearInterval(beating);
	for (const line of [...open]) line.close();
});
