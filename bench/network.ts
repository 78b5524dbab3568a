// The network that the bench reads: generated once for each size and kept in a cache folder, and its readers signed in.

import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/migrate.server.ts';
import { startEmbedded } from '#platform/postgres.server.ts';
import { GENERATION, generate, memberId, type Size } from './generate.ts';

/** Fills a data folder for this size unless it is there already. @returns the folder. */
export async function cachedNetwork(size: Size, report: (line: string) => void): Promise<string> {
	const home = process.env.BENCH_CACHE || path.join(os.tmpdir(), 'consilium-bench');
	const folder = path.join(home, `${GENERATION}-${size.members}-${size.content}`);
	if (existsSync(path.join(folder, 'complete'))) {
		report(`The generated network lies ready in ${folder}.`);
		return folder;
	}
	const draft = `${folder}.draft`;
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { recursive: true });
	report(
		`Generating ${size.members.toLocaleString('en')} members and ${size.content.toLocaleString('en')} rows of content in ${folder}…`,
	);
	// Nothing of this must survive a crash: a half-filled folder is thrown away.
	const cluster = await startEmbedded({
		folder: draft,
		flags: {
			fsync: 'off',
			synchronous_commit: 'off',
			full_page_writes: 'off',
			wal_level: 'minimal',
			max_wal_senders: 0,
			max_wal_size: '8GB',
			autovacuum: 'off',
		},
	});
	try {
		const admin = new pg.Client({ connectionString: cluster.url('postgres') });
		await admin.connect();
		await admin.query('create database consilium');
		await admin.end();
		await migrate(cluster.url('consilium'));
		await generate(cluster.url('consilium'), size, report);
	} finally {
		await cluster.stop();
	}
	writeFileSync(path.join(draft, 'complete'), '');
	rmSync(folder, { recursive: true, force: true });
	renameSync(draft, folder);
	return folder;
}

/** Writes the row that the set-up page would have written. */
export async function setUp(client: pg.Client): Promise<void> {
	await client.query(
		`insert into network (name, operator, funder) values ('Bench', 'The bench', 'Nobody') on conflict do nothing`,
	);
}

/** A member signed in by a session row and the cookie that belongs to it. */
export interface Reader {
	memberId: string;
	cookie: string;
}

/**
 * Signs members in, as the accounts feature would have done. The cookie is better-auth's: the token, a dot, and its
 * HMAC-SHA-256 under the network's secret.
 */
export async function signIn(client: pg.Client, numbers: number[], size: Size): Promise<Reader[]> {
	const { storedToken } = await import('#features/accounts/hashed-session-tokens.ts');
	const { sessionCookieName } = await import('#features/accounts/session-cookie.ts');
	const { secret } = await import('#platform/secret.server.ts');
	const readers: Reader[] = [];
	for (const number of numbers) {
		const account = `bench-${number}`;
		const raw = `benchbenchbenchbenchbench${number}`;
		await client.query(
			`insert into auth."user" (id, name, email, email_verified) values ($1, $1, $1 || '@bench.invalid', true) on conflict do nothing`,
			[account],
		);
		await client.query(
			`insert into auth.session (id, expires_at, token, updated_at, user_id) values ($1, now() + interval '1 day', $2, now(), $1)
			on conflict (id) do update set expires_at = excluded.expires_at, updated_at = now(), token = excluded.token`,
			[account, storedToken(raw)],
		);
		const signature = createHmac('sha256', secret()).update(raw).digest('base64');
		readers.push({
			memberId: memberId(number, size),
			cookie: `${sessionCookieName()}=${encodeURIComponent(`${raw}.${signature}`)}`,
		});
	}
	return readers;
}

/** Signs everybody of the bench out again. */
export async function signOut(client: pg.Client): Promise<void> {
	await client.query(`delete from auth."user" where id like 'bench-%'`);
}
