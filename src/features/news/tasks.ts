import type { Tasks } from '#platform/jobs.server.ts';
import { fetchDue } from './fetching/due.ts';
import { sweepNews } from './sweep.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Nightly: what nobody reads any more. */
		'sweep-news': Record<string, never>;
	}
}

export const newsTasks = {
	'news-due': () => fetchDue(),
	'sweep-news': sweepNews,
} satisfies Partial<Tasks>;
