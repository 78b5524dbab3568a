// Where a member was at the end of the visit before: what came since is new.

import { sql } from 'kysely';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

/** After so long without a look a new visit begins. */
const VISIT_MINUTES = 30;

/** The moment up to which the member has seen news; null at the first visit, when nothing is marked. Writes down this look. */
export async function newsSeenUpTo(me: Member): Promise<Date | null> {
	const { rows } = await sql<{ readUpTo: Date | null }>`
		insert into news_look (member_id, looked_at) values (${me.memberId}, now())
		on conflict (member_id) do update set looked_at = now(),
			read_up_to = case when news_look.looked_at < now() - make_interval(mins => ${sql.lit(VISIT_MINUTES)})
				then news_look.looked_at else news_look.read_up_to end
		returning read_up_to as "readUpTo"`.execute(db);
	return rows[0]?.readUpTo ?? null;
}
