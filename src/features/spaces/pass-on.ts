// A space whose only owner leaves the network for good goes on: somebody in it takes it over.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { refreshRightOf } from '#kernel/spaces/refresh-rights.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { logEvent, tellMember } from './tell-of-space.ts';

/**
 * Hands each space that this member owns alone to whoever has kept order there longest, else to the member who may write and
 * has been there longest. Told, and in the space's log. A space with nobody else in it is closed.
 */
export async function passOnSpaces(trx: Executor, memberId: Id): Promise<void> {
	// By itself: two owners who leave at the same moment must not each take the other for the one who stays.
	await sql`select from space s where s.id in (select space_id from space_member where member_id = ${memberId} and role = 'owner')
		order by s.id for no key update`.execute(trx);
	const { rows } = await sql<{ id: Id; name: string; slug: string; heir: Id | null }>`
		select s.id, s.name, s.slug, (
			select sm.member_id from space_member sm join principal p on p.id = sm.member_id and p.erased_at is null
			where sm.space_id = s.id and sm.member_id <> ${memberId} and sm.role in ('moderator', 'member')
				and sm.valid_until > now() and not exists (select from deactivation d where d.member_id = sm.member_id)
			order by sm.role = 'moderator' desc, sm.may in ('post', 'moderate') desc, sm.joined_at, sm.member_id limit 1) as heir
		from space s join space_member own on own.space_id = s.id and own.member_id = ${memberId} and own.role = 'owner'
		where s.closed_at is null
			and not exists (select from space_member o where o.space_id = s.id and o.role = 'owner' and o.member_id <> ${memberId})
		order by s.id`.execute(trx);
	for (const space of rows) {
		if (space.heir === null) {
			await sql`update space set closed_at = now()
				where (id = ${space.id} or parent_id = ${space.id}) and closed_at is null`.execute(trx);
			await logEvent(trx, space.id, 'closed');
			continue;
		}
		await sql`update space_member set role = 'owner' where space_id = ${space.id} and member_id = ${space.heir}`.execute(
			trx,
		);
		await refreshRightOf(trx, space.id, space.heir);
		await audit(
			trx,
			null,
			'space.role',
			{ kind: 'member', id: space.heir },
			{ space: space.id, role: 'owner', reason: 'owner-left' },
		);
		await logEvent(trx, space.id, 'owner');
		await tellMember(
			trx,
			space.heir,
			`space-heir:${space.id}:${memberId}`,
			`The owner of ${space.name} has left the network, and you have been there longest: you own it now. You can hand it on, or close it.`,
			`/spaces/${space.slug}`,
		);
	}
}
