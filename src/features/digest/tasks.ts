// What the worker does for the digest.

import type { Id } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { sendDigest, sendDigests } from './send-digests.ts';
import type { Rhythm } from './tables.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Makes a job for each member whose digest is due. */
		'send-digests': Record<string, never>;
		/** One digest by mail. */
		'digest.mail': { memberId: Id; rhythm: Rhythm };
	}
}

export const digestTasks = {
	'send-digests': (payload) => sendDigests(payload),
	'digest.mail': sendDigest,
} satisfies Partial<Tasks>;
