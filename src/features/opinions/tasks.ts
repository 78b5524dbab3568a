import { passOnSilent } from './turns.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Passes on what nobody answered in time. Every ten minutes. */
		'pass-on-opinions': Record<string, never>;
	}
}

export const opinionTasks = {
	'pass-on-opinions': async () => {
		await passOnSilent();
	},
};
