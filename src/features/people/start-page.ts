// What stands beside the search: requests that wait, and whether the viewer can be found.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

export interface PeopleStart {
	/** Requests that wait for the viewer's answer, counted to 100. */
	waiting: number;
	foundByName: boolean;
	foundByPast: boolean;
}

export async function readPeopleStart(viewer: Viewer): Promise<PeopleStart> {
	const me = requireMember(viewer).memberId;
	const { rows } =
		await sql<PeopleStart>`select found_by_name_since is not null as "foundByName", found_by_past_since is not null as "foundByPast",
			(select count(*)::int from (select from connection_request r join principal p on p.id = r.asker_id and p.erased_at is null and not exists (select from deactivation where member_id = p.id)
				where r.asked_id = m.id and r.declined_at is null and r.withdrawn_at is null limit 100) w) as waiting
		from member m where m.id = ${me}`.execute(db);
	return rows[0] ?? { waiting: 0, foundByName: false, foundByPast: false };
}
