import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

/** Spaces of their workplaces that members are in without having asked, because the address was proved. */
export async function workplaceSpaces(viewer: Viewer): Promise<{ slug: string; name: string; domain: string }[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<{ slug: string; name: string; domain: string }>`
		select space.slug, space.name, line.workplace as domain
		from space_member mine join space on space.id = mine.space_id
			cross join lateral jsonb_to_recordset(space.gate->'any') as line (workplace text)
		where mine.member_id = ${viewer.memberId} and mine.valid_until > now() and space.joins_itself and space.closed_at is null
			and line.workplace is not null
		order by space.name, space.id`.execute(db);
	return rows;
}
