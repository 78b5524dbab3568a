// Does what the worker would do: runs the waiting jobs of these tasks, now, in this process.

import { runOnce } from 'graphile-worker';
import type { Tasks } from '#platform/jobs.server.ts';
import { settings } from '#platform/settings.ts';

/** Runs every waiting job of `tasks` once. A job that fails stays waiting, as it would. */
export async function runJobs(tasks: Partial<Tasks>): Promise<void> {
	const quiet = { log: () => {} };
	const { Logger } = await import('graphile-worker');
	await runOnce({
		connectionString: settings().DATABASE_URL,
		maxPoolSize: 2,
		taskList: tasks as never,
		noHandleSignals: true,
		logger: new Logger(() => quiet.log),
		noPreparedStatements: true,
	});
}
