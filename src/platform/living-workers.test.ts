// A worker that was killed leaves its jobs locked; who lives keeps them.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accountTasks } from '#features/accounts/tasks.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { db } from './db.server.ts';
import { enqueue } from './jobs.server.ts';
import { releaseDeadWorkers, stayAlive } from './living-workers.server.ts';

async function jobHeldBy(worker: string, ago = '1 minute'): Promise<void> {
	await enqueue(db, 'tidy-accounts', {}, { key: worker, queue: `queue of ${worker}` });
	await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - ${ago}::interval
		where key = ${worker}`.execute(db);
	await sql`update graphile_worker._private_job_queues set locked_by = ${worker}, locked_at = now() - ${ago}::interval
		where queue_name = ${`queue of ${worker}`}`.execute(db);
}

async function waiting(): Promise<string[]> {
	const { rows } = await sql<{ key: string }>`select key from graphile_worker._private_jobs order by key`.execute(db);
	return rows.map((row) => row.key);
}

test('jobs of a worker that is gone run; those of one that lives stay with it until it is gone too', async () => {
	const leave = stayAlive('pool-living');
	// The lock is there as soon as nobody else gets it.
	await expect
		.poll(async () => {
			const { rows } = await sql<{ free: boolean }>`
				select pg_try_advisory_xact_lock(hashtextextended('worker pool-living', 0)) as free`.execute(db);
			return rows[0]?.free;
		})
		.toBe(false);
	await jobHeldBy('pool-dead');
	await jobHeldBy('pool-living');
	await jobHeldBy('pool-starting', '1 second');

	expect(await releaseDeadWorkers('pool-that-asks')).toEqual(['pool-dead']);
	await runJobs(accountTasks);
	expect(await waiting()).toEqual(['pool-living', 'pool-starting']);

	await leave();
	await expect.poll(() => releaseDeadWorkers('pool-that-asks'), { timeout: 15_000 }).toContain('pool-living');
	await runJobs(accountTasks);
	expect(await waiting()).not.toContain('pool-living');
});
