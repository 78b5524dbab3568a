// What writing leaves behind and nobody needs any more: keys of forms long sent, and quotas that have run out.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Tasks } from '#platform/jobs.server.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Deletes idempotency keys after a week and quotas after a day. */
		'tidy-writing': Record<string, never>;
	}
}

/** Task `tidy-writing`. A browser that sends a form again does so within days; no quota runs longer than a day. */
export async function tidyWriting(): Promise<void> {
	await sql`delete from idempotency where created_at < now() - interval '7 days'`.execute(db);
	await sql`delete from quota where began_at < now() - interval '1 day'`.execute(db);
}

export const writingTasks = { 'tidy-writing': tidyWriting } satisfies Partial<Tasks>;
