// What colleagues found useful: how many verified members, other than its author, thanked for a root or learned from it.

import { type RawBuilder, sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Somebody reacted to a root: count anew who found it useful. A trigger of migration 54 asks for it. */
		'useful.count': { contentId: Id };
		/** Counts the roots of the last month anew: standings change, too. */
		'recount-useful': Record<string, never>;
	}
}

/** After so many days a text's points are halved. */
export const HALF_LIFE_DAYS = 3;
/** Older roots are not counted anew when standings change. */
const RECOUNTED = "interval '30 days'";

/** Points of the order "found useful", as the page states them. @param ageDays since it was published. */
export function usefulPoints(thanks: number, ageDays: number): number {
	return thanks * 0.5 ** (ageDays / HALF_LIFE_DAYS);
}

/** Task 'useful.count'. Runs as often as it likes. */
export async function countUseful({ contentId }: { contentId: Id }): Promise<void> {
	await recount(sql`content.id = ${contentId}`);
}

/** Task 'recount-useful', by night. */
export async function recountUseful(): Promise<void> {
	await recount(sql`content.published_at > now() - ${sql.raw(RECOUNTED)}`);
}

async function recount(which: RawBuilder<unknown>): Promise<void> {
	await sql`with counted as (
			select content.id, content.published_at, (select count(*)::int from reaction r join principal p on p.id = r.principal_id
				where r.content_id = content.id and r.sign in ('thanks', 'learned') and p.proved_until > now()
					and p.id <> content.principal_id) as thanks
			from content where ${which} and content.parent_id is null
		), gone as (delete from useful using counted where useful.content_id = counted.id and counted.thanks = 0)
		insert into useful (content_id, thanks, hot)
			select id, thanks, log(2, thanks) + extract(epoch from published_at) / ${sql.lit(86_400 * HALF_LIFE_DAYS)}
			from counted where thanks > 0
		on conflict (content_id) do update set thanks = excluded.thanks, hot = excluded.hot
			where (useful.thanks, useful.hot) is distinct from (excluded.thanks, excluded.hot)`.execute(db);
}

export const usefulTasks = { 'useful.count': countUseful, 'recount-useful': recountUseful } satisfies Partial<Tasks>;
