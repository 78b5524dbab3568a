// Following a colleague: their posts come into one's feed.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { db, transact } from '#platform/db.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { lockPair } from './lock-pair.ts';
import { requireConfirmed, requireMember, type Viewer } from './viewer.ts';
import { countWriting } from './writing-limits.ts';

/**
 * Follows the principal with this handle. Following twice is following once; a block either way hides the person.
 * @param at for seeds and imports: when it was.
 */
export async function follow(viewer: Viewer, handle: string, at?: Date): Promise<void> {
	const member = requireConfirmed(viewer);
	const me = member.memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{ id: string; isMember: boolean; isPersona: boolean }>`
			select p.id, p.kind = 'member' as "isMember", p.kind = 'persona' as "isPersona" from principal p
			where p.handle = ${handle} and p.erased_at is null`.execute(trx);
		const other = rows[0];
		if (!other) throw notFound();
		if (other.id === me) throw new Refusal('invalid', 'You cannot follow yourself.');
		if (other.isPersona) throw new Refusal('not-allowed', 'A persona cannot be followed: it is met in its room.');
		if (await lockPair(trx, me, other.id, 'share')) throw notFound();
		const followed = await trx
			.insertInto('follow')
			.values({ follower_id: me, principal_id: other.id, ...(at && { followed_at: at }) })
			.onConflict((conflict) => conflict.doNothing())
			.returning('principal_id')
			.executeTakeFirst();
		// Once a pair, however often they follow and unfollow: a notice is no alarm bell.
		if (!followed) return;
		if (!at) await countWriting(trx, member, 'follow');
		if (other.isMember)
			await notify(trx, { memberId: other.id, kind: 'follow', actorId: me, fact: `follow:${me}`, ...(at && { at }) });
	});
}

export async function unfollow(viewer: Viewer, handle: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`delete from follow using principal p
		where p.id = follow.principal_id and p.handle = ${handle} and follow.follower_id = ${me}`.execute(db);
}
