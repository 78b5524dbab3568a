// What a member may do in a space follows from gate, credentials and role. It is written into space_member whenever one
// of them changes, so that no page evaluates a gate.

import { type RawBuilder, sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { standingIn } from './gates.ts';

/**
 * Re-evaluates the member's rights in every gated space after a credential changed: rights end now, or live again. Then
 * lets the member into the workplaces that one joins by oneself. The caller has locked the member's principal.
 */
export async function refreshGates(trx: Executor, memberId: Id): Promise<void> {
	await refresh(trx, sql`sm.member_id = ${memberId} and (s.gate is not null or s.parent_id is not null)`);
	await joinWorkplaces(trx, memberId);
}

/** Re-evaluates everybody's rights in a space and its sub-spaces after its gate changed. The caller has locked the space. */
export async function refreshSpaceRights(trx: Executor, spaceId: Id): Promise<void> {
	await refresh(trx, sql`(s.id = ${spaceId} or s.parent_id = ${spaceId})`);
	await letColleaguesIn(trx, spaceId);
}

/** The same for one member of one space, after the role changed. */
export async function refreshRightOf(trx: Executor, spaceId: Id, memberId: Id): Promise<void> {
	await refresh(trx, sql`s.id = ${spaceId} and sm.member_id = ${memberId}`);
}

async function refresh(trx: Executor, which: RawBuilder<unknown>): Promise<void> {
	await sql`
		update space_member sm set valid_until = case when standing.may is null then now() else standing.until end,
			may = ${mayWithRole(sql`sm.role`, sql`coalesce(standing.may, sm.may)`)}
		from space_member was join space s on s.id = was.space_id
			cross join lateral ${standingIn('s', sql`was.member_id`)} standing
		where sm.space_id = was.space_id and sm.member_id = was.member_id and ${which}`.execute(trx);
}

/** Owners and moderators keep order whatever their profession; a reader only reads. */
export function mayWithRole(role: RawBuilder<unknown>, may: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`case when ${role} in ('owner', 'moderator') then 'moderate' when ${role} = 'reader' then 'read' else ${may} end`;
}

async function joinWorkplaces(trx: Executor, memberId: Id): Promise<void> {
	await sql`
		insert into space_member (space_id, member_id, may, valid_until)
		select s.id, ${memberId}, standing.may, standing.until
		from space s cross join lateral ${standingIn('s', sql`${memberId}::bigint`)} standing
		where s.joins_itself and s.closed_at is null and standing.may is not null
			and (s.parent_id is null or exists (select from space_member where space_id = s.parent_id
				and member_id = ${memberId} and valid_until > now()))
			and not exists (select from space_left where space_id = s.id and member_id = ${memberId})
			and not exists (select from space_ban where space_id = s.id and member_id = ${memberId} and until > now())
		on conflict (space_id, member_id) do nothing`.execute(trx);
}

/** Everybody whom the gate of a space admits that one joins by oneself: when it opens, or its gate changes. */
export async function letColleaguesIn(trx: Executor, spaceId: Id): Promise<void> {
	await sql`
		insert into space_member (space_id, member_id, may, valid_until)
		select s.id, candidate.member_id, standing.may, standing.until
		from space s cross join (select member_id from workplace_proof where valid_until > now()
				union select member_id from credential where state = 'valid' and valid_until > now()) candidate
			cross join lateral ${standingIn('s', sql`candidate.member_id`)} standing
		where s.id = ${spaceId} and s.joins_itself and s.closed_at is null and standing.may is not null
			and (s.parent_id is null or exists (select from space_member where space_id = s.parent_id
				and member_id = candidate.member_id and valid_until > now()))
			and not exists (select from space_left where space_id = s.id and member_id = candidate.member_id)
			and not exists (select from space_ban where space_id = s.id and member_id = candidate.member_id and until > now())
		on conflict (space_id, member_id) do nothing`.execute(trx);
}
