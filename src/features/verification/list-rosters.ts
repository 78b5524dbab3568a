import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

export interface RosterView {
	id: Id;
	employer: string;
	entries: number;
	loadedAt: Date;
	validUntil: Date;
	ended: boolean;
}

/** The newest rosters, without what stands in them. */
export async function listRosters(viewer: Viewer): Promise<RosterView[]> {
	requireDuty(viewer, 'administrator');
	const rows = await db
		.selectFrom('roster')
		.select(['id', 'employer', 'loaded_at', 'valid_until'])
		.select((e) =>
			e
				.selectFrom('roster_entry')
				.select((c) => c.fn.countAll<string>().as('count'))
				.whereRef('roster_id', '=', 'roster.id')
				.as('entries'),
		)
		.orderBy('id', 'desc')
		.limit(50)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		employer: row.employer,
		entries: Number(row.entries ?? 0),
		loadedAt: row.loaded_at,
		validUntil: row.valid_until,
		ended: row.valid_until <= new Date(),
	}));
}
