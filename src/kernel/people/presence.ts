// How many members are on line: the true number of those active in the last five minutes, and nobody's name.

import { type RawBuilder, sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

const WINDOW = "interval '5 minutes'";
// One write a member in this time, however many pages they open: the count is at most this much behind.
const EVERY_MS = 20_000;
const touched = new Map<Id, number>();

/** Notes that the member is here. Not awaited by the page: a failure is logged and concerns the count alone. */
export function notePresence(memberId: Id): void {
	const now = Date.now();
	if (now - (touched.get(memberId) ?? 0) < EVERY_MS) return;
	if (touched.size > 50_000) touched.clear();
	touched.set(memberId, now);
	sql`insert into presence (member_id, seen_at) values (${memberId}, now())
		on conflict (member_id) do update set seen_at = excluded.seen_at`
		.execute(db)
		.catch((problem) => console.error(`presence: ${problem.message}`));
}

let counted: { online: number; at: number } | undefined;

/** SQL for the members active in the last five minutes; null while a count of the last five seconds is known. */
export function onlineJson(): RawBuilder<number | null> {
	const known = counted !== undefined && Date.now() - counted.at < 5_000;
	return sql<number | null>`case when not ${known}::boolean then (
		select count(*) from presence where seen_at > now() - ${sql.raw(WINDOW)}) end`;
}

/** How many are on line. @param read what onlineJson gave. */
export function membersOnline(read: number | null): number {
	if (read !== null) counted = { online: read, at: Date.now() };
	return counted?.online ?? 0;
}
