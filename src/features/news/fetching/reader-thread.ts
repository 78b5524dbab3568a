// The thread in which documents of others are read: see read-apart.ts.

import { parentPort } from 'node:worker_threads';
import { UnreadableDocument } from './check-xml.ts';
import { decodeFeed } from './decode-feed.ts';
import { readFeed } from './read-feed.ts';

parentPort?.on('message', ({ bytes, type, base }: { bytes: Uint8Array; type: string; base: string }) => {
	try {
		parentPort?.postMessage({ feed: readFeed(decodeFeed(bytes, type), base) });
	} catch (problem) {
		if (!(problem instanceof UnreadableDocument)) throw problem;
		parentPort?.postMessage({ sentence: problem.sentence, alternates: problem.alternates });
	}
});
