// Once a test file: a database of its own, copied from the template, and the settings that point at it.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

// The process goes through many files. What a file before left in modules (a pool, settings, counters) is not found by this one:
// they are read anew. The libraries stay.
vi.resetModules();
const before = { ...process.env };

const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-files-'));
process.env.DATABASE_URL = await freshDatabase();
process.env.DATA_DIR = folder;
process.env.DATABASE_POOL = '5';
// The cast is new and writes much; the limits have a story of their own, which turns them on.
process.env.WRITING_LIMITS ??= 'no';
process.env.SECURITY_LOG ??= 'no';

afterAll(async () => {
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
	Object.assign(process.env, before);
	rmSync(folder, { recursive: true, force: true });
});
