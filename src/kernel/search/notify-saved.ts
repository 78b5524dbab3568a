// Task 'saved-searches', every ten minutes: each saved search looks at what was published since it last looked, as its
// member sees it now, mutes included. The notice names no words of anybody, and hides when its text does.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { resolveFilters } from './resolve-filters.ts';
import { type SavedFilters, searchPath } from './saved.ts';
import { countNew } from './search.ts';

/** Looked at in one run; the next run goes on with those that waited longest. */
const A_RUN = 2000;
/** Rows of the index come with a job: what was published in this time may not be found yet. */
const BEHIND = '5 minutes';

interface Due {
	id: Id;
	memberId: Id;
	query: string;
	filters: SavedFilters;
	lookedAt: Date;
	now: Date;
}

export async function notifySavedSearches(): Promise<void> {
	const { rows } = await sql<Due>`select id, member_id as "memberId", query, filters, looked_at as "lookedAt",
			greatest(looked_at, now() - interval ${sql.lit(BEHIND)}) as now
		from saved_search order by looked_at limit ${sql.lit(A_RUN)}`.execute(db);
	for (const due of rows) await look(due);
}

/** Looks at one search. Run twice it tells once: the notice is named after the newest text. */
export async function look(due: Due): Promise<void> {
	const viewer = await readViewerOf(due.memberId);
	if (viewer.memberId === null) return;
	const filters = await resolveFilters(viewer, due.filters);
	const { total, newest } = filters
		? await countNew(viewer, due.query, { ...filters, since: due.lookedAt, wanted: true })
		: { total: 0, newest: null };
	await transact(async (trx) => {
		if (total > 0 && newest)
			await notify(trx, {
				memberId: due.memberId,
				kind: 'saved-search',
				contentId: newest,
				words: {
					sentence: 'One of your saved searches found something new',
					path: searchPath(due.query, due.filters, { order: 'newest' }),
				},
				fact: `saved-search:${due.id}:${newest}`,
			});
		await sql`update saved_search set looked_at = greatest(looked_at, ${due.now}) where id = ${due.id}`.execute(trx);
	});
}
