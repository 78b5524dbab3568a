// Blocking: two people who do not meet here any more. It hides each from the other, whoever of them did it; nobody is told.

import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from './byline.ts';
import { lockPair } from './lock-pair.ts';
import { requirePrincipal, type Viewer } from './viewer.ts';

/**
 * Blocks whoever has this handle. In the same transaction follows, connections and requests end both ways, and notices about
 * each other count as read (the list of notices hides them). Blocking twice is blocking once.
 * @throws Refusal not-found for a handle that nobody has, and for somebody who has blocked the viewer.
 */
export async function block(viewer: Viewer, handle: string): Promise<void> {
	const me = requirePrincipal(viewer).principalId;
	await transact(async (trx) => {
		const other = await trx
			.selectFrom('principal')
			.select('id')
			.where('handle', '=', handle)
			.where('erased_at', 'is', null)
			.executeTakeFirst();
		if (!other) throw notFound();
		if (other.id === me) throw new Refusal('invalid', 'You cannot block yourself.');
		if (await lockPair(trx, me, other.id, 'alone')) {
			const mine = await trx
				.selectFrom('block')
				.select('blocked_id')
				.where('blocker_id', '=', me)
				.where('blocked_id', '=', other.id)
				.executeTakeFirst();
			if (!mine) throw notFound();
			return;
		}
		await trx.insertInto('block').values({ blocker_id: me, blocked_id: other.id }).execute();
		const both = (one: string, another: string) => sql`(${sql.ref(one)} = ${me} and ${sql.ref(another)} = ${other.id})
			or (${sql.ref(one)} = ${other.id} and ${sql.ref(another)} = ${me})`;
		await sql`delete from follow where ${both('follower_id', 'principal_id')}`.execute(trx);
		await sql`delete from connection where ${both('member_id', 'other_id')}`.execute(trx);
		await sql`delete from connection_request where ${both('asker_id', 'asked_id')}`.execute(trx);
		await sql`update notice set read_at = now() where read_at is null and (${both('member_id', 'actor_id')})`.execute(
			trx,
		);
	});
}

/** Lifts one's own block. What ended with it (following, being connected) does not come back by itself. */
export async function unblock(viewer: Viewer, handle: string): Promise<void> {
	const me = requirePrincipal(viewer).principalId;
	await sql`delete from block using principal p
		where p.id = block.blocked_id and p.handle = ${handle} and block.blocker_id = ${me}`.execute(db);
}

export interface Blocked {
	id: Id;
	byline: Byline;
	blockedAt: Date;
}

/** Whom the viewer has blocked, the latest first. */
export async function listBlocked(viewer: Viewer): Promise<Blocked[]> {
	const me = requirePrincipal(viewer).principalId;
	const { rows } = await sql<BylineRow & { blockedAt: Date }>`
		select ${bylineColumns('p')}, b.blocked_at as "blockedAt" from block b join principal p on p.id = b.blocked_id
		where b.blocker_id = ${me} order by b.blocked_at desc, p.id limit 500`.execute(db);
	return rows.map((row) => ({ id: row.authorId, byline: toByline(row), blockedAt: row.blockedAt }));
}
