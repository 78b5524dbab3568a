// A name belongs to one space: two that are called alike stand in a list, and on the button that publishes, as if they were one.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/**
 * Holds the name until the transaction ends. Parts of different spaces may be called alike: each stands with the space around it. Secret
 * ones do not count: a name that is "taken" would tell of them.
 * @throws Refusal when an open space beside it is called so, in capitals or not.
 */
export async function requireOwnName(
	trx: Executor,
	{ name, parentId, itself = null }: { name: string; parentId: Id | null; itself?: Id | null },
): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(lower(${name}::text), 62))`.execute(trx);
	const { rows } = await sql`
		select from space where lower(name) = lower(${name}) and closed_at is null and entry <> 'secret'
			and parent_id is not distinct from ${parentId}::bigint and id is distinct from ${itself}::bigint limit 1`.execute(
		trx,
	);
	if (rows.length > 0)
		throw new Refusal(
			'invalid',
			`There is a space called “${name}” already. Add what tells yours apart: a place, a team, a year.`,
			{
				field: 'name',
			},
		);
}
