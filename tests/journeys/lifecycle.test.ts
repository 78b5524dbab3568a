// The life of the server: starts, refusals, an orderly end, and what a killed process leaves behind.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedUrl } from '#platform/postgres.server.ts';
import { startOf } from '#platform/process-identity.ts';
import { freshDatabase } from '#tests/fresh-database.ts';
import { runServer, startServer, type TestServer } from '#tests/server.ts';

async function ask<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<Row>(text, values)).rows;
	} finally {
		await client.end();
	}
}

/** Asks until the answer is as wished; the test's own time limit ends it. */
async function until(wished: () => Promise<boolean> | boolean): Promise<void> {
	while (!(await wished())) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe('on the embedded database', () => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-life-'));
	const dataDir = path.join(folder, 'made', 'on', 'demand');
	const postmaster = () => Number(readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
	const start = () => startServer({ dataDir, settings: { DATABASE_URL: '' } });
	const url = embeddedUrl(dataDir, 'consilium');
	const write = (word: string) => ask(url, 'insert into acknowledged (word) values ($1)', [word]);
	const written = async () =>
		(await ask<{ word: string }>(url, 'select word from acknowledged order by word')).map((row) => row.word);
	let server: TestServer;

	beforeAll(async () => {
		server = await start();
		await ask(url, 'create table acknowledged (word text primary key)');
	});
	afterAll(async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	test('an empty folder becomes a network that waits for its set-up', async () => {
		expect(server.setUpCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
		expect((await fetch(server.url)).status).toBeLessThan(400);
		expect(await ask(url, 'select 1 from graphile_worker._private_jobs')).toEqual([]);
	});

	test('a second start on the same folder says who holds it, and leaves the first alone', async () => {
		const second = runServer({ PORT: '0', DATA_DIR: dataDir });
		expect(await second.ended).toBe(1);
		expect(second.said()).toContain(`process ${server.process.pid}`);
		expect(second.said()).toContain(dataDir);
		expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
	});

	test('kill -9 of the app: the next start finds the database still running, and every row', async () => {
		await write('before the app was killed');
		const orphan = postmaster();
		await server.kill();
		expect(startOf(orphan)).toBeDefined();
		server = await start();
		expect(startOf(orphan)).toBeUndefined();
		expect(await written()).toEqual(['before the app was killed']);
	});

	test('kill -9 of the database: requests are told to come back, and it comes back by itself', async () => {
		await write('before the database was killed');
		const before = postmaster();
		process.kill(before, 'SIGKILL');
		await until(async () => (await fetch(server.url)).status === 503 || server.said().includes('PostgreSQL is back'));
		await until(() => server.said().includes('PostgreSQL is back'));
		await until(async () => (await fetch(`${server.url}/healthz`)).ok);
		expect((await fetch(server.url)).status).toBeLessThan(400);
		expect(postmaster()).not.toBe(before);
		expect(await written()).toContain('before the database was killed');
	});

	test('kill -9 of the worker: another takes its place', async () => {
		const worker = () =>
			ask<{ pid: number }>(url, "select pid from pg_stat_activity where application_name = 'consilium worker'");
		await until(async () => (await worker()).length > 0);
		const children = readFileSync(`/proc/${server.process.pid}/task/${server.process.pid}/children`, 'utf8')
			.trim()
			.split(' ')
			.map(Number);
		const victim = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker.js')) as number;
		process.kill(victim, 'SIGKILL');
		await until(() => server.said().includes('The worker ended unexpectedly'));
		await until(async () => (await worker()).length > 0);
	});

	test('kill -9 of both: the next start recovers', async () => {
		await write('before both were killed');
		process.kill(server.process.pid as number, 'SIGSTOP'); // so that it cannot start the database again
		process.kill(postmaster(), 'SIGKILL');
		await server.kill();
		server = await start();
		expect(await written()).toHaveLength(3);
	});

	test('SIGTERM ends app, worker and database, and gives the folder back', async () => {
		const database = postmaster();
		const before = await written();
		expect(await server.stop()).toBe(0);
		expect(startOf(database)).toBeUndefined();
		expect(existsSync(path.join(dataDir, 'pg/postmaster.pid'))).toBe(false);
		expect(existsSync(path.join(dataDir, 'lock'))).toBe(false);
		server = await start();
		expect(await written()).toEqual(before);
	});
});

describe('on a database of the operator', () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(async () => {
		await server.stop();
	});

	test('none is started', () => {
		expect(existsSync(path.join(server.dataDir, 'pg'))).toBe(false);
	});

	test('what a killed worker had in hand runs after the next start', async () => {
		const databaseUrl = await freshDatabase();
		await ask(databaseUrl, "select graphile_worker.add_job('tidy-accounts', '{}')");
		await ask(
			databaseUrl,
			"update graphile_worker._private_jobs set locked_by = 'pool-of-a-killed-one', locked_at = now() - interval '1 minute'",
		);
		const second = await startServer({ settings: { DATABASE_URL: databaseUrl } });
		await until(async () => (await ask(databaseUrl, 'select 1 from graphile_worker._private_jobs')).length === 0);
		expect(await second.stop()).toBe(0);
	});

	test('a port that is taken is named', async () => {
		const port = new URL(server.url).port;
		const second = runServer({ PORT: port, DATA_DIR: `${server.dataDir}-2`, DATABASE_URL: server.databaseUrl });
		expect(await second.ended).toBe(1);
		expect(second.said()).toContain(`Port ${port} is taken`);
		rmSync(`${server.dataDir}-2`, { recursive: true });
	});

	test('a database that does not answer is named, without its password', async () => {
		const second = runServer({
			PORT: '0',
			DATA_DIR: `${server.dataDir}-3`,
			DATABASE_URL: 'postgres://someone:open-sesame@127.0.0.1:9/none',
		});
		expect(await second.ended).toBe(1);
		expect(second.said()).toMatch(/^DATABASE_URL: the PostgreSQL at 127\.0\.0\.1:9 cannot be used/);
		expect(second.said()).not.toContain('open-sesame');
		rmSync(`${server.dataDir}-3`, { recursive: true });
	});

	test.each([
		[{ PORT: 'eighty' }, /^PORT must be a whole number/],
		[{ PUBLIC_URL: 'network.example.org' }, /^PUBLIC_URL must be an address/],
		[{ HOST: '0.0.0.0' }, /^HOST is “0\.0\.0\.0”.*TRUST_PROXY=yes/],
	])('a wrong setting stops the start: %o', async (settings, sentence) => {
		const second = runServer({
			PORT: '0',
			DATA_DIR: `${server.dataDir}-4`,
			DATABASE_URL: server.databaseUrl,
			...settings,
		} as Record<string, string>);
		expect(await second.ended).toBe(1);
		expect(second.said()).toMatch(sentence);
		expect(existsSync(`${server.dataDir}-4`)).toBe(false);
	});
});

test('SIGTERM lets a request in flight finish', async () => {
	const databaseUrl = await freshDatabase();
	const server = await startServer({ settings: { DATABASE_URL: databaseUrl } });
	const holder = new pg.Client({ connectionString: databaseUrl });
	await holder.connect();
	// Every page reads who runs the network: with the table locked, the request hangs in the middle of its work.
	await holder.query('begin; lock table network in access exclusive mode');
	const answer = new Promise<{ status: number | undefined; whole: boolean }>((resolve, reject) => {
		const request = http.get(server.url, { agent: new http.Agent({ keepAlive: true }) }, (response) => {
			response.resume();
			response.on('close', () => resolve({ status: response.statusCode, whole: response.complete }));
		});
		request.on('error', reject);
	});
	const waiting =
		'select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())';
	await until(async () => (await ask(databaseUrl, waiting)).length > 0);
	server.process.kill('SIGTERM');
	// New connections are refused from now on; the old one is still served.
	const { hostname, port } = new URL(server.url);
	await until(
		() =>
			new Promise((resolve) => {
				const socket = net.connect(Number(port), hostname, () => resolve(socket.destroy() && false));
				socket.on('error', () => resolve(true));
			}),
	);
	await holder.query('rollback');
	const { status, whole } = await answer;
	expect(whole).toBe(true);
	expect(status).toBeLessThan(400);
	await holder.end();
	expect(await server.stop()).toBe(0);
});
