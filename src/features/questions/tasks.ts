import { passOnUnanswered } from './ask-colleague.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Passes on what nobody answered by its day. Every hour. */
		'pass-on-questions': Record<string, never>;
	}
}

export const questionTasks = {
	'pass-on-questions': async () => {
		await passOnUnanswered();
	},
};
