// The job that fills the demonstration network (seeds/), with its progress where the set-up page reads it.

import { db } from '#platform/db.server.ts';
import { type FillOptions, fillNetwork } from '#seeds/fill.ts';
import { endFill, reportFill } from './fill-progress.ts';

/** Not every step is written: ten rows a second are more than a page shows. */
const BETWEEN_MS = 100;

/**
 * Task `demonstration.fill`. Does nothing in a network that is no demonstration, or when it was filled before; after a
 * kill it goes on where it was. Members of the cast have no password: they enter by the demonstration's door alone.
 */
export async function fillDemonstration(_payload: object = {}, options: FillOptions = {}): Promise<void> {
	const network = await db.selectFrom('network').select('demonstration').executeTakeFirst();
	const before = await db.selectFrom('set_up_progress').select('finished_at').executeTakeFirst();
	if (!network?.demonstration || before?.finished_at) return;
	let told = 0;
	try {
		await fillNetwork(async (done, total, words) => {
			if (Date.now() - told < BETWEEN_MS && done < total) return;
			told = Date.now();
			await reportFill(done, total, words);
		}, options);
	} catch (problem) {
		await endFill(
			'The demonstration could not be filled. It is tried again by itself, and at the next start; the log says why.',
		);
		throw problem;
	}
	await endFill();
}
