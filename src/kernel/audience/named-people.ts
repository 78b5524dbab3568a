// The audience "named people": who is named, by handle. Only whoever publishes names them.

import { sql } from 'kysely';
import type { Member } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** So many can be named. */
export const MOST_NAMED = 60;

/**
 * The members with these handles, as they stand in a field: with commas, blanks or lines between them, with or without @.
 * @throws Refusal on field "named": one sentence for a handle that does not exist and for somebody who is blocked.
 */
export async function readNamed(author: Member, typed: string): Promise<Id[]> {
	const handles = [
		...new Set(
			typed
				.split(/[\s,;،؛]+/)
				.map((handle) => handle.replace(/^@/, '').toLowerCase())
				.filter((handle) => handle !== ''),
		),
	];
	if (handles.length > MOST_NAMED)
		throw new Refusal('invalid', `${MOST_NAMED} people are the most; these are ${handles.length}.`, { field: 'named' });
	if (handles.length === 0) return [];
	const { rows } = await sql<{ id: Id; handle: string }>`
		select m.id, lower(p.handle::text) as handle from principal p join member m on m.id = p.id
		where lower(p.handle::text) = any(${handles}::text[]) and p.erased_at is null and p.id <> all(${author.blocked}::bigint[])`.execute(
		db,
	);
	const missing = handles.filter((handle) => !rows.some((row) => row.handle === handle));
	if (missing.length > 0)
		throw new Refusal('invalid', `Nobody here can be named as ${missing.map((one) => `“${one}”`).join(', ')}.`, {
			field: 'named',
		});
	return rows.map((row) => row.id).filter((id) => id !== author.memberId);
}

/** Names these people, and nobody else, as the readers of a root. The caller has asked who may. */
export async function setNamed(trx: Executor, rootId: Id, memberIds: readonly Id[]): Promise<void> {
	await sql`delete from content_named where content_id = ${rootId} and member_id <> all(${memberIds}::bigint[])`.execute(
		trx,
	);
	await sql`insert into content_named (content_id, member_id) select ${rootId}, unnest(${memberIds}::bigint[])
		on conflict do nothing`.execute(trx);
}
