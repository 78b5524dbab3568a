// Once a run: an embedded PostgreSQL without fsync, and a migrated template that every test file copies.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/migrate.server.ts';
import { startEmbedded } from '#platform/postgres.server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection address of the test cluster with `DATABASE` in place of a name. */
		cluster: string;
	}
}

export default async function setup(project: TestProject) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-test-'));
	const cluster = await startEmbedded({
		folder,
		flags: {
			fsync: 'off',
			synchronous_commit: 'off',
			full_page_writes: 'off',
			max_connections: 200,
			// Some hundred databases come to be and stay to the end: a process would look through each of them once a minute.
			autovacuum: 'off',
		},
	});
	const admin = new pg.Client({ connectionString: cluster.url('postgres') });
	await admin.connect();
	await admin.query('create database consilium_template');
	await admin.end();
	await migrate(cluster.url('consilium_template'));
	project.provide('cluster', cluster.url('DATABASE'));
	return async () => {
		await cluster.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
