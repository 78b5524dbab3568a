// A new case fits a filter that a member keeps: a notice, as the member sees it now, mutes included.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { newestCaseSince } from '../list-cases.ts';
import { filterOf } from './kept-filters.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Looks for new cases that fit filters which members keep. */
		'kept-case-filters': Record<string, never>;
	}
}

/** Looked at in one run; the next run goes on with those that waited longest. */
const A_RUN = 2000;
/** Words of a case are found once a job has written them: what was told in this time is looked at again. */
const BEHIND = '5 minutes';

interface Due {
	id: Id;
	memberId: Id;
	criteria: [string, string][];
	lookedAt: Date;
	now: Date;
}

/** Task 'kept-case-filters'. */
export async function lookForKeptFilters(): Promise<void> {
	const { rows } = await sql<Due>`select id, member_id as "memberId", criteria, looked_at as "lookedAt",
			greatest(looked_at, now() - interval ${sql.lit(BEHIND)}) as now
		from case_filter order by looked_at limit ${sql.lit(A_RUN)}`.execute(db);
	for (const due of rows) await look(due);
}

/** Run twice it tells once: the notice is named after the newest case, and names no words of it. */
async function look({ id, memberId, criteria, lookedAt, now }: Due): Promise<void> {
	const viewer = await readViewerOf(memberId);
	if (viewer.memberId === null) return;
	const newest = await newestCaseSince(viewer, filterOf(criteria), lookedAt);
	await transact(async (trx) => {
		if (newest)
			await notify(trx, {
				memberId,
				kind: 'saved-search',
				contentId: newest,
				words: {
					sentence: 'There is a new case for a filter that you keep',
					path: `/cases?${new URLSearchParams(criteria)}`,
				},
				fact: `case-filter:${id}:${newest}`,
			});
		await sql`update case_filter set looked_at = greatest(looked_at, ${now}) where id = ${id}`.execute(trx);
	});
}
