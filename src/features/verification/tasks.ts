import type { Tasks } from '#platform/jobs.server.ts';
import { lapseCredentials } from './lapse-credentials.ts';
import { reconsiderClaims } from './reconsider-claims.ts';

export const verificationTasks = {
	'lapse-credentials': async () => {
		await lapseCredentials();
	},
	'reconsider-claims': reconsiderClaims,
} satisfies Partial<Tasks>;
