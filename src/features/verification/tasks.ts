import type { Tasks } from '#platform/jobs.server.ts';
import { lapseCredentials } from './lapse-credentials.ts';
import { reconsiderClaims } from './reconsider-claims.ts';
import { mailWorkplaceLink } from './workplaces/prove-workplace.ts';

export const verificationTasks = {
	'lapse-credentials': async () => {
		await lapseCredentials();
	},
	'reconsider-claims': reconsiderClaims,
	'workplace-letter': mailWorkplaceLink,
} satisfies Partial<Tasks>;
