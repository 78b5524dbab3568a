import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { loadRegister } from './load-register.ts';
import { enqueueLoad } from './start-load.ts';

export const registerTasks = {
	'load-register': async ({ loadId }) => {
		await loadRegister(loadId);
	},
	// A job of a worker that was killed stays locked for hours; the load itself knows that it is not over. One that still
	// runs holds its lock, and the second run ends at once.
	'resume-loads': async () => {
		const idle = await db
			.selectFrom('register_load')
			.select('id')
			.where((e) =>
				e.or([
					e('state', 'in', ['queued', 'reading']),
					e.and([e('state', '=', 'awaiting-approval'), e('approved_at', 'is not', null)]),
				]),
			)
			.where('updated_at', '<', sql<Date>`now() - interval '2 minutes'`)
			.execute();
		for (const { id } of idle) await enqueueLoad(db, id);
	},
} satisfies Partial<Tasks>;
