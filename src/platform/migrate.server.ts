// Plain SQL migrations: one dated file a change, applied in order, each in its own transaction, frozen once landed.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import { projectFile } from './project-file.server.ts';

const FOLDER = projectFile('migrations');
// Any number will do; it must be the same in every process.
const LOCK = 7_264_611;

/**
 * Brings the schema of the database at `url` up to date. Safe when several processes start at once.
 * @returns names of the files that were applied now.
 * @throws when a file that was applied has been changed since, or when the server is older than PostgreSQL 15.
 */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
	const client = new pg.Client({ connectionString: url, application_name: 'consilium migrate' });
	await client.connect();
	try {
		const version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
		if (version < 150000) throw new Error(`PostgreSQL 15 or newer is needed; this is ${Math.floor(version / 10000)}`);
		await client.query('select pg_advisory_lock($1)', [LOCK]);
		await client.query(
			'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
		);
		const done = new Map<string, string>(
			(await client.query('select name, hash from migration')).rows.map((row) => [row.name, row.hash]),
		);
		const applied: string[] = [];
		for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
			const text = await readFile(path.join(folder, name), 'utf8');
			const hash = createHash('sha256').update(text).digest('hex');
			const known = done.get(name);
			if (known === hash) continue;
			if (known) throw new Error(`migration ${name} was changed after it had been applied; write a new file instead`);
			await applyOne(client, name, text, hash);
			applied.push(name);
		}
		await migrateJobs({ connectionString: url });
		return applied;
	} finally {
		await client.end();
	}
}

async function applyOne(client: pg.Client, name: string, text: string, hash: string): Promise<void> {
	try {
		await client.query('begin');
		await client.query(text);
		await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
		await client.query('commit');
	} catch (problem) {
		await client.query('rollback');
		throw new Error(`migration ${name}: ${(problem as Error).message}`, { cause: problem });
	}
}
