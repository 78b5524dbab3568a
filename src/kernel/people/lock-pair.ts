// Following, connecting and blocking concern two people, and must not pass each other: a follow that commits while its
// target blocks the follower would outlive the block. Both lock the same one of the two principals.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/**
 * Locks the pair until the transaction ends: 'share' for what a block forbids, 'alone' for blocking itself.
 * "No key update", so that neither of them is kept from publishing meanwhile.
 * @returns whether one of the two has blocked the other.
 */
export async function lockPair(trx: Executor, one: Id, other: Id, strength: 'share' | 'alone'): Promise<boolean> {
	await sql`select from principal where id = least(${one}::bigint, ${other}::bigint)
		${strength === 'share' ? sql`for share` : sql`for no key update`}`.execute(trx);
	// A statement of its own: it sees what the one that we waited for has committed.
	const { rows } = await sql`select from block
		where (blocker_id = ${one} and blocked_id = ${other}) or (blocker_id = ${other} and blocked_id = ${one}) limit 1`.execute(
		trx,
	);
	return rows.length > 0;
}
