// How far the filling of a new network is. The task that fills it writes this, the progress page reads it.

import type { Executor } from '#platform/db.server.ts';
import { db } from '#platform/db.server.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Fills a network that was set up as the demonstration (seeds/). Tolerates running twice. */
		'demonstration.fill': Record<string, never>;
	}
}

export interface FillProgress {
	/** Steps done, of `total`. */
	done: number;
	total: number;
	/** What is being done, in words. */
	step: string;
	finished: boolean;
	/** A sentence when it could not be finished. */
	failed: string | null;
}

/** Before the task runs: nothing done. */
export async function beginFill(trx: Executor): Promise<void> {
	await trx
		.insertInto('set_up_progress')
		.values({ step: 'Waiting to start', failed: null, finished_at: null })
		.onConflict((conflict) => conflict.column('singleton').doNothing())
		.execute();
}

/** The task tells how far it is. */
export async function reportFill(done: number, total: number, step: string): Promise<void> {
	await db
		.updateTable('set_up_progress')
		.set({ done, total: Math.max(1, total), step, failed: null, updated_at: new Date() })
		.execute();
}

/** The task is through, or gave up for the reason `failed`. */
export async function endFill(failed: string | null = null): Promise<void> {
	await db
		.updateTable('set_up_progress')
		.set({ failed, finished_at: failed === null ? new Date() : null, updated_at: new Date() })
		.execute();
}

/** Null when nothing was to be filled. */
export async function readFill(): Promise<FillProgress | null> {
	const row = await db.selectFrom('set_up_progress').selectAll().executeTakeFirst();
	return (
		(row && {
			done: row.done,
			total: row.total,
			step: row.step,
			finished: row.finished_at !== null,
			failed: row.failed,
		}) ??
		null
	);
}
