// A member's place in a discussion: the highest reply that a page showed. A page view writes nothing; the places that moved
// on are kept for a moment and written together. What a crash loses is the last second of reading.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { afterRequests } from '#platform/shutdown.ts';

interface Step {
	memberId: Id;
	rootId: Id;
	number: number;
	at: Date;
}

const WAIT_MS = 1000;
const waiting = new Map<string, Step>();
let timer: NodeJS.Timeout | undefined;

/**
 * Notes that a page showed the member the replies up to `number`. @param known the place before; nothing is noted unless it
 * moves on. A first opening counts too, also of a discussion without replies.
 */
export function noteReading(memberId: Id, rootId: Id, number: number, known: number | null): void {
	if (known !== null && number <= known) return;
	const key = `${memberId} ${rootId}`;
	const before = waiting.get(key);
	if (before && before.number >= number) return;
	waiting.set(key, { memberId, rootId, number, at: new Date() });
	timer ??= setTimeout(() => {
		flushReading().catch((problem) => console.error(`places in discussions: ${problem.message}`));
	}, WAIT_MS);
}

/**
 * The member's place with what waits to be written: what was just shown is not new any more.
 * @param known the place that the database has.
 */
export function placeWaiting<Place extends { number: number; readAt: Date }>(
	memberId: Id | null,
	rootId: Id,
	known: Place | null,
): Place | { number: number; readAt: Date } | null {
	const step = waiting.size > 0 ? waiting.get(`${memberId} ${rootId}`) : undefined;
	return step && step.number > (known?.number ?? -1) ? { number: step.number, readAt: step.at } : known;
}

/** Writes all places that moved on, in one statement; until then they stand in placeWaiting. */
export async function flushReading(): Promise<void> {
	clearTimeout(timer);
	timer = undefined;
	const steps = [...waiting.values()];
	if (steps.length === 0) return;
	try {
		await write(steps);
	} finally {
		for (const step of steps) {
			const key = `${step.memberId} ${step.rootId}`;
			if (waiting.get(key) === step) waiting.delete(key);
		}
	}
}

async function write(steps: Step[]): Promise<void> {
	// In one order, so that two processes that write at once do not wait for each other in a circle.
	steps.sort((a, b) => (a.memberId + a.rootId < b.memberId + b.rootId ? -1 : 1));
	await sql`insert into reading as r (member_id, content_id, number)
		select m, c, n from unnest(${steps.map((one) => one.memberId)}::bigint[], ${steps.map((one) => one.rootId)}::bigint[],
			${steps.map((one) => one.number)}::integer[]) step (m, c, n)
		where exists (select from content where id = c) and exists (select from member where id = m)
		on conflict (member_id, content_id) do update set number = excluded.number, read_at = now()
			where excluded.number > r.number`.execute(db);
	await readNoticesUpTo(steps);
}

/** What a page has shown needs no notice any more, and no mail. */
async function readNoticesUpTo(steps: Step[]): Promise<void> {
	await sql`update notice set read_at = now() from content
		join unnest(${steps.map((one) => one.memberId)}::bigint[], ${steps.map((one) => one.rootId)}::bigint[],
			${steps.map((one) => one.number)}::integer[]) step (reader, root, upto)
			on content.root_id = step.root and coalesce(content.number, 0) <= step.upto
		where notice.member_id = step.reader and notice.content_id = content.id and notice.read_at is null
			and notice.kind in ('reply', 'followed', 'mention')`.execute(db);
}

afterRequests(() => flushReading().catch(() => {}));
