// Tells open pages that what they show goes on. It carries nothing: each page asks again, and gets what its reader may see.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

export const lookTopic = (memberId: Id): string => `look:${memberId}`;

/** Wakes the live streams of these members when the transaction commits. */
export async function lookAgain(executor: Executor, memberIds: readonly Id[]): Promise<void> {
	if (memberIds.length === 0) return;
	await sql`select pg_notify('live', who) from unnest(${memberIds.map(lookTopic)}::text[]) who`.execute(executor);
}
