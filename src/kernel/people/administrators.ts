// Who can administer the network: holds the duty, is neither suspended nor gone, for a while or for good. One of them remains.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Of `s` (staff): could this member act today? */
const acts = sql`exists (select from principal p join member m on m.id = p.id where p.id = s.member_id and p.erased_at is null
	and coalesce(m.suspended_until <= now(), true) and not exists (select from deactivation d where d.member_id = p.id))`;

/** Condition: an administrator other than this member can act. */
export const anotherAdministers = (memberId: Id) =>
	sql<boolean>`exists (select from staff s where s.duty = 'administrator' and s.member_id <> ${memberId} and ${acts})`;

/**
 * Locks who administers, in one order: two who leave, or take each other's duty, at once cannot both succeed.
 * @returns is the member an administrator, and would one remain without?
 */
export async function lockAdministrators(
	trx: Executor,
	memberId: Id,
): Promise<{ administers: boolean; anotherRemains: boolean }> {
	const { rows } = await sql<{ id: Id }>`select member_id as id from staff where duty = 'administrator'
		order by member_id for update`.execute(trx);
	// By itself: whoever was waited for has gone by now.
	const { rows: left } = await sql<{ remains: boolean }>`select ${anotherAdministers(memberId)} as remains`.execute(
		trx,
	);
	return { administers: rows.some(({ id }) => id === memberId), anotherRemains: left[0]?.remains ?? false };
}
