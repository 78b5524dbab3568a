// Reads a feed in a thread of its own, with bounds: what makes a parser run forever or fill the memory ends the thread, and
// the worker goes on.

import { Worker } from 'node:worker_threads';
import { projectFile } from '#platform/project-file.server.ts';
import { UnreadableDocument } from './check-xml.ts';
import type { ReadFeed } from './read-feed.ts';

const PATIENCE_MS = 15_000;
const MOST_MB = 256;

/** @throws UnreadableDocument with a sentence for whatever cannot be read. */
export function readApart(bytes: Uint8Array, type: string, base: string): Promise<ReadFeed> {
	const thread = new Worker(projectFile('src/features/news/fetching/reader-thread.ts'), {
		resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
		execArgv: [],
	});
	return new Promise<ReadFeed>((resolve, reject) => {
		const bound = setTimeout(
			() => reject(new UnreadableDocument('Reading it took too long; it was given up.')),
			PATIENCE_MS,
		);
		thread.once('message', (said: { feed?: ReadFeed; sentence?: string; alternates?: string[] }) => {
			clearTimeout(bound);
			if (said.feed) resolve(said.feed);
			else reject(new UnreadableDocument(said.sentence ?? '', said.alternates));
		});
		thread.once('error', (problem: NodeJS.ErrnoException) => {
			clearTimeout(bound);
			reject(
				problem.code === 'ERR_WORKER_OUT_OF_MEMORY'
					? new UnreadableDocument('Reading it needs more memory than a feed may take.')
					: problem,
			);
		});
		thread.postMessage({ bytes, type, base });
	}).finally(() => thread.terminate());
}
