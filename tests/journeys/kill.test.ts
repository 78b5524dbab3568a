// kill -9 in a stream of posts: every acknowledged post is there afterwards, and none is there twice.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedUrl } from '#platform/postgres.server.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'consilium-kill-'));
let server: TestServer;
let cookie: string;

beforeAll(async () => {
	server = await startServer({ dataDir, settings: { DATABASE_URL: '', WRITING_LIMITS: 'no' } });
	process.env.DATABASE_URL = embeddedUrl(dataDir, 'consilium');
	process.env.DATA_DIR = dataDir;
	const { person } = await import('#tests/people.ts');
	const { sessionCookie } = await import('#tests/sign-in.ts');
	const { db, closeDatabase } = await import('#platform/db.server.ts');
	await db.insertInto('network').values({ name: 'Kill', operator: 'A', funder: 'B', contact: null }).execute();
	cookie = sessionCookie((await person('Steady Writer')).rawToken);
	await closeDatabase();
});

afterAll(async () => {
	await server?.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

/** Sends one post. @returns true when the server acknowledged it. */
async function send(number: number): Promise<boolean> {
	try {
		const response = await fetch(`${server.url}/?/post`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin: server.url, accept: 'text/html' },
			body: new URLSearchParams({
				text: `Thought ${number} between two patients`,
				audience: 'members',
				key: `kill-key-${number}`,
			}),
		});
		if (response.status >= 400 && response.status < 500) throw new Error(`refused: ${response.status}`);
		return response.status === 303;
	} catch (problem) {
		if ((problem as Error).message.startsWith('refused')) throw problem;
		return false; // the line broke: the writer does not know, and will send it again
	}
}

/** Sends posts from several hands until `kill` has run, and returns the numbers that were acknowledged. */
async function writeUntilKilled(first: number, kill: () => Promise<void>): Promise<Set<number>> {
	const acknowledged = new Set<number>();
	let killed = false;
	let next = first;
	const hand = async () => {
		while (!killed) {
			const number = next++;
			if (await send(number)) acknowledged.add(number);
			// In the middle of it: other hands have requests under way.
			if (acknowledged.size === 8 && !killed) {
				killed = true;
				await kill();
			}
		}
	};
	await Promise.all([hand(), hand(), hand(), hand()]);
	return acknowledged;
}

async function copies(): Promise<Map<number, number>> {
	const client = new pg.Client({ connectionString: embeddedUrl(dataDir, 'consilium') });
	await client.connect();
	try {
		const { rows } = await client.query(`select substring(markdown from '\\d+')::int as number, count(*)::int as n
			from body where markdown like 'Thought %' group by 1`);
		return new Map(rows.map((row) => [row.number, row.n]));
	} finally {
		await client.end();
	}
}

test.each([
	['the app', 1, false],
	['the app and the database', 101, true],
])('kill -9 of %s', async (_what, first, databaseToo) => {
	const acknowledged = await writeUntilKilled(first, async () => {
		const postmaster = Number(readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
		const gone = server.kill();
		if (databaseToo) process.kill(postmaster, 'SIGKILL');
		await gone;
	});
	expect(acknowledged.size).toBeGreaterThanOrEqual(8);
	server = await startServer({ dataDir, settings: { DATABASE_URL: '', WRITING_LIMITS: 'no' } });
	const after = await copies();
	for (const number of acknowledged) expect(after.get(number), `post ${number}`).toBe(1);

	// The browser kept what was not acknowledged and sends everything once more.
	const last = Math.max(...acknowledged) + 4;
	for (let number = first; number <= last; number++) expect(await send(number)).toBe(true);
	const sentAgain = await copies();
	for (let number = first; number <= last; number++) expect(sentAgain.get(number), `post ${number}`).toBe(1);
});
