// Facts before effects: the row and its job are written in one transaction; the worker does the rest, and every task
// tolerates running twice.

import { sql } from 'kysely';
import type { Executor } from './db.server.ts';

/** The payload of each task, by name. Owners add theirs with `declare module '#platform/jobs.server.ts'`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Jobs {}

/** A task: what the worker does with a payload. Must tolerate running twice. */
export type Task<Name extends keyof Jobs> = (payload: Jobs[Name]) => Promise<void>;
export type Tasks = { [Name in keyof Jobs]: Task<Name> };

export interface EnqueueOptions {
	/** Jobs with the same key replace one another while they wait. */
	key?: string;
	runAt?: Date;
	/** Jobs in one queue run one after the other. */
	queue?: string;
	maxAttempts?: number;
}

/** Adds a job in the transaction `executor`: it exists if and only if the fact does. */
export async function enqueue<Name extends keyof Jobs & string>(
	executor: Executor,
	task: Name,
	payload: Jobs[Name],
	options: EnqueueOptions = {},
): Promise<void> {
	await sql`select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, queue_name := ${options.queue ?? null}::text,
		run_at := ${options.runAt ?? null}::timestamptz, max_attempts := ${options.maxAttempts ?? 12}::int, job_key := ${options.key ?? null}::text)`.execute(
		executor,
	);
}
