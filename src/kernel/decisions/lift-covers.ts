// Undoing a moderator's cover: what the author covered stays covered.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Takes moderators' covers off the pictures of a text. @returns whether there were any. */
export async function liftCovers(trx: Executor, contentId: Id): Promise<boolean> {
	const { numAffectedRows } = await sql`update attachment set veiled = false, veil_held = false
		where content_id = ${contentId} and veil_held`.execute(trx);
	return Number(numAffectedRows ?? 0) > 0;
}
