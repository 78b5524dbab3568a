// The second process: jobs and outbox. Started by src/main.ts, and ends with it.

import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import { resumeFill, setUpDemonstration } from '#features/setting-up/set-up-network.ts';
import { schedule, tasks } from '#features/tasks.ts';
import { closeDatabase, pool } from '#platform/db.server.ts';
import { faultWords } from '#platform/fault-words.ts';
import { releaseDeadWorkers, stayAlive } from '#platform/living-workers.server.ts';
import { settings } from '#platform/settings.ts';

// A restart of PostgreSQL breaks connections that are lent out, too; the runner takes new ones by itself.
pool().on('connect', (client) => client.on('error', () => {}));

// Of an empty database alone; of any other it leaves everything as it is.
if (settings().DEMONSTRATION) await setUpDemonstration();

/** Ends with one line; the server process starts the worker again, after a pause. */
function giveUp(problem: unknown): never {
	console.error(`worker: ${(problem as Error).message}`);
	process.exit(1);
}

const events = new EventEmitter() as WorkerEvents;
let own = '';
let leave = async () => {};
events.on('pool:create', ({ workerPool }) => {
	own = workerPool.id;
	leave = stayAlive(workerPool.id);
});

const runner = await run({
	pgPool: pool(),
	events,
	concurrency: 4,
	pollInterval: 2000, // new jobs arrive by notification; this is for scheduled ones and what a restart left
	noHandleSignals: true,
	crontab: schedule,
	taskList: Object.fromEntries(
		Object.entries(tasks).map(([name, task]) => [
			name,
			(payload: unknown) => (task as (given: unknown) => Promise<void>)(payload),
		]),
	),
	logger: new Logger(() => (level, message, meta) => {
		if (level !== 'error') return;
		// A failed job is news; payloads and what a fault quotes are not printed, they may name people.
		const [head = ''] = message.split(" with error '");
		console.error(`worker: ${head.split('\n')[0]}${meta?.error ? `: ${faultWords(meta.error)}` : ''}`);
	}),
}).catch(giveUp);

// What a worker that was killed had in hand runs again: at once after a start, and soon where another host's died.
const freeing = () =>
	releaseDeadWorkers(own).catch((problem) => console.error(`worker: jobs of dead workers: ${problem.message}`));
await freeing();
await resumeFill().catch((problem) => console.error(`worker: filling on: ${problem.message}`));
const patrol = setInterval(freeing, 30_000);

let ending = false;
async function end(): Promise<void> {
	if (ending) return;
	ending = true;
	// Jobs in hand are finished; one that takes too long runs again after the next start, as every task must bear.
	const cut = setTimeout(() => process.exit(1), 8_000);
	clearInterval(patrol);
	try {
		await runner.stop();
		await leave();
		await closeDatabase();
	} catch (problem) {
		console.error(`worker, while stopping: ${(problem as Error).message}`);
	}
	clearTimeout(cut);
	process.exit(0);
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
// The channel to the parent breaks when the parent is gone, however it went.
process.on('disconnect', end);
runner.promise.catch(giveUp);
process.send?.('ready');
