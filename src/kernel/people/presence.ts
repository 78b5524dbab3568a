// How many members are on line: the true number of those active in the last five minutes, and nobody's name.

import { sql } from 'kysely';
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

/** Members active in the last five minutes, at most five seconds old. */
export async function membersOnline(): Promise<number> {
	if (counted && Date.now() - counted.at < 5_000) return counted.online;
	const { rows } = await sql<{ online: number }>`
		select count(*)::int as online from presence where seen_at > now() - ${sql.raw(WINDOW)}`.execute(db);
	counted = { online: rows[0]?.online ?? 0, at: Date.now() };
	return counted.online;
}
