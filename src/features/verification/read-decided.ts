import { sql } from 'kysely';
import { countryName, professionLabel } from '#kernel/people/professions.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { requireChecker } from './rules.ts';

export interface DecidedRow {
	id: Id;
	line: string;
	state: 'accepted' | 'refused';
	decidedAt: Date;
	/** The checker; null when match and proof decided. */
	by: string | null;
}

/** What was decided in the last thirty days, newest first: for a second thought, and for what comes to light later. */
export async function readDecided(viewer: Viewer): Promise<DecidedRow[]> {
	requireChecker(viewer);
	const { rows } = await sql<Omit<DecidedRow, 'line'> & { profession: string; country: string }>`
		select c.id, c.profession, c.country, c.state, c.decided_at as "decidedAt", p.name as by
		from claim c left join principal p on p.id = c.decided_by
		where c.state in ('accepted', 'refused') and c.decided_at > now() - interval '30 days'
		order by c.decided_at desc limit 100`.execute(db);
	return rows.map(({ profession, country, ...row }) => ({
		...row,
		line: `${professionLabel(profession)} · ${countryName(country)}`,
	}));
}
