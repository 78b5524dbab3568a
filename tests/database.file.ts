// Once a test file: a database of its own, copied from the template, and the settings that point at it.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { closeDatabase } from '#platform/db.server.ts';
import { freshDatabase } from './fresh-database.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-files-'));
process.env.DATABASE_URL = await freshDatabase();
process.env.DATA_DIR = folder;
process.env.DATABASE_POOL = '5';
// The cast is new and writes much; the limits have a story of their own, which turns them on.
process.env.WRITING_LIMITS ??= 'no';
process.env.SECURITY_LOG ??= 'no';

afterAll(async () => {
	await closeDatabase();
	rmSync(folder, { recursive: true, force: true });
});
