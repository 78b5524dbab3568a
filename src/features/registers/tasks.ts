import type { Tasks } from '#platform/jobs.server.ts';
import { loadRegister } from './load-register.ts';

export const registerTasks = {
	'load-register': async ({ loadId }) => {
		await loadRegister(loadId);
	},
} satisfies Partial<Tasks>;
