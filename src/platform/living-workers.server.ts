// Which workers live? Each holds an advisory lock in a session of its own, which PostgreSQL gives back when the process
// is gone, however it went. The jobs of a worker whose lock is free are given to the others; left to graphile-worker
// they would wait for four hours. Several hosts may share a database: only the lock tells whether a worker lives.

import pg from 'pg';
import { pool } from './db.server.ts';
import { settings } from './settings.ts';

/** A worker says that it lives before it takes its first job, but not in the same moment. */
const GRACE_SECONDS = 5;

const LOCK = "hashtextextended('worker ' || $1, 0)";

/** Says that the worker `id` (as in locked_by) lives, for as long as this process does. @returns a function that ends it. */
export function stayAlive(id: string): () => Promise<void> {
	let client: pg.Client | undefined;
	let ended = false;
	let again: NodeJS.Timeout | undefined;
	const hold = async (): Promise<void> => {
		const next = new pg.Client({
			connectionString: settings().DATABASE_URL,
			application_name: 'consilium worker lives',
		});
		client = next;
		let gone = false;
		const retry = () => {
			if (gone || ended) return;
			gone = true;
			again = setTimeout(() => void hold(), 500);
		};
		next.on('error', () => undefined); // 'end' follows
		next.on('end', retry);
		try {
			await next.connect();
			await next.query(`select pg_advisory_lock(${LOCK})`, [id]);
		} catch {
			await next.end().catch(() => undefined);
			retry();
		}
	};
	void hold();
	return async () => {
		ended = true;
		clearTimeout(again);
		await client?.end().catch(() => undefined);
	};
}

/**
 * Gives back the jobs of workers that no longer live. After a restart of PostgreSQL the locks are taken anew within a
 * second; should a job be freed meanwhile, it runs twice, as every task must bear.
 * @param own id of the worker that asks: it lives. @returns ids of the dead.
 */
export async function releaseDeadWorkers(own: string): Promise<string[]> {
	const client = await pool().connect();
	let problem: Error | undefined;
	try {
		await client.query('begin');
		const { rows } = await client.query<{ id: string }>(
			`select id from (select locked_by as id from graphile_worker.jobs where locked_by <> $1
				group by locked_by having min(locked_at) < now() - make_interval(secs => ${GRACE_SECONDS})) holders`,
			[own],
		);
		const dead: string[] = [];
		for (const { id } of rows) {
			// Taken only when its worker does not hold it, and held until the jobs are free.
			const { rows: got } = await client.query<{ got: boolean }>(`select pg_try_advisory_xact_lock(${LOCK}) as got`, [
				id,
			]);
			if (got[0]?.got) dead.push(id);
		}
		if (dead.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
		await client.query('commit');
		return dead;
	} catch (caught) {
		problem = caught as Error;
		await client.query('rollback').catch(() => undefined);
		throw caught;
	} finally {
		client.release(problem);
	}
}
