import type { Tasks } from '#platform/jobs.server.ts';
import { countSources } from './count-sources.ts';
import { learnKept, refreshWorks } from './refresh-works.ts';
import { forgetEvents } from './tell-of-events.ts';

export const evidenceTasks = {
	'refresh-works': async () => {
		await learnKept();
		await refreshWorks();
		await forgetEvents();
	},
	'count-sources': () => countSources(),
} satisfies Partial<Tasks>;
