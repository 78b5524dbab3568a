// Once a test file: a database of its own, copied from the template, and the settings that point at it.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { closeDatabase } from '#platform/db.server.ts';

/** Creates an empty, migrated database and returns its address. */
export async function freshDatabase(): Promise<string> {
	const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
	const admin = new pg.Client({ connectionString: inject('cluster').replace('DATABASE', 'postgres') });
	await admin.connect();
	try {
		await admin.query(`create database ${name} template consilium_template`);
	} finally {
		await admin.end();
	}
	return inject('cluster').replace('DATABASE', name);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-files-'));
process.env.DATABASE_URL = await freshDatabase();
process.env.DATA_DIR = folder;
process.env.DATABASE_POOL = '5';

afterAll(async () => {
	await closeDatabase();
	rmSync(folder, { recursive: true, force: true });
});
