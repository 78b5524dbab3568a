// Gets a migrated database: the operator's own, or the embedded one.

import pg from 'pg';
import { holdDataFolder, serverOf } from './data-folder.server.ts';
import { migrate } from './migrate.server.ts';
import { embeddedUrl, startEmbedded } from './postgres.server.ts';
import type { Settings } from './settings.ts';

const NAME = 'consilium';

export interface OpenDatabase {
	url: string;
	isUp(): boolean;
	/** Ends the embedded server; nothing to do for the operator's own. */
	stop(): Promise<void>;
}

/** Opens and migrates. The caller holds the lock of the data folder. @throws an Error with a sentence for the operator. */
export async function openDatabase({
	DATABASE_URL,
	DATA_DIR,
}: Pick<Settings, 'DATABASE_URL' | 'DATA_DIR'>): Promise<OpenDatabase> {
	if (DATABASE_URL) {
		await migrateOwn(DATABASE_URL);
		return { url: DATABASE_URL, isUp: () => true, stop: async () => {} };
	}
	const embedded = await startEmbedded({ folder: DATA_DIR, restart: true, log: reportGrave });
	try {
		await createDatabase(embedded.url('postgres'));
		await migrate(embedded.url(NAME));
	} catch (problem) {
		await embedded.stop();
		throw problem;
	}
	return { url: embedded.url(NAME), isUp: embedded.isUp, stop: embedded.stop };
}

/**
 * For command-line tools: the address of the database, whether the server is running or not. When it is not, the
 * embedded PostgreSQL is started for the time being. Call `stop` when done.
 */
export async function borrowDatabase(settings: Pick<Settings, 'DATABASE_URL' | 'DATA_DIR'>): Promise<OpenDatabase> {
	if (settings.DATABASE_URL || serverOf(settings.DATA_DIR) === undefined) {
		const release = settings.DATABASE_URL ? () => {} : holdDataFolder(settings.DATA_DIR);
		try {
			const opened = await openDatabase(settings);
			return { ...opened, stop: () => opened.stop().finally(release) };
		} catch (problem) {
			release();
			throw problem;
		}
	}
	return { url: embeddedUrl(settings.DATA_DIR, NAME), isUp: () => true, stop: async () => {} };
}

async function migrateOwn(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	try {
		await client.connect();
	} catch (problem) {
		const { host } = new URL(url);
		throw new Error(
			`DATABASE_URL: the PostgreSQL at ${host || 'that address'} cannot be used: ${(problem as Error).message}`,
		);
	} finally {
		await client.end().catch(() => {});
	}
	await migrate(url);
}

async function createDatabase(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const there = await client.query('select 1 from pg_database where datname = $1', [NAME]);
		if (!there.rowCount) await client.query(`create database ${NAME}`);
	} finally {
		await client.end();
	}
}

function reportGrave(text: string): void {
	for (const line of text.split('\n')) {
		if (/ (PANIC|WARNING): {2}/.test(line)) console.error(`PostgreSQL: ${line}`);
	}
}
