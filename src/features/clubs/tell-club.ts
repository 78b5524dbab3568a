// What the members of a club are told: a meeting that was set, postponed or cancelled, and that one begins soon.

import { type RawBuilder, sql } from 'kysely';
import { writeNotices } from '#kernel/notices/notify.ts';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

interface Told {
	kind: 'meeting' | 'meeting-soon';
	spaceId: Id;
	/** Null for a date without a paper. */
	contentId: Id | null;
	actorId: Id | null;
	/** Without members' text. After the actor's name, where there is one. */
	sentence: string;
	path: string;
	fact: string;
	at?: Date;
	/** Narrows sm.member_id. */
	whom?: RawBuilder<boolean>;
}

/** Tells every member of the space but whoever did it; whom a block parts from that one hears nothing. Told twice is told once. */
export async function tellClub(executor: Executor, told: Told): Promise<void> {
	const { kind, spaceId, contentId, actorId, sentence, path, fact } = told;
	const { rows } = await sql<{ id: Id }>`select sm.member_id as id from space_member sm
		where sm.space_id = ${spaceId} and sm.valid_until > now() and sm.member_id is distinct from ${actorId}::bigint
			and ${told.whom ?? sql`true`}
			and not exists (select from block where (blocker_id = sm.member_id and blocked_id = ${actorId}::bigint)
				or (blocker_id = ${actorId}::bigint and blocked_id = sm.member_id))`.execute(executor);
	if (rows.length === 0) return;
	// Each id is minted: counting up from one would meet those that are minted next.
	const ids = rows.map(() => mintId(told.at?.getTime()));
	await writeNotices(
		executor,
		kind,
		sql`select one.id, one.member_id, ${actorId}::bigint as actor_id, ${contentId}::bigint as content_id,
				${JSON.stringify({ sentence, path })}::jsonb as words, ${fact} as fact, ${told.at ?? new Date()}::timestamptz as at
			from unnest(${ids}::bigint[], ${rows.map(({ id }) => id)}::bigint[]) one (id, member_id)`,
	);
}
