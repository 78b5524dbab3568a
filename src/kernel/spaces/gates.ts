// A gate is a policy over credentials: {"any": [{"profession": "physician", "country": "US"}, …]}. Whoever holds a
// valid credential that fulfils every property of one clause may enter, and for as long as that credential lives.

import { type RawBuilder, sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/**
 * Until when the gate (a jsonb expression) admits the member: 'infinity' without a gate, null when it does not.
 * Kept in SQL alone, so that joining, refreshing and listing cannot disagree.
 */
export function admittedUntil(gate: RawBuilder<unknown>, memberId: RawBuilder<unknown>): RawBuilder<Date | null> {
	return sql`case when ${gate} is null then 'infinity'::timestamptz else (
		select max(credential.valid_until) from credential, jsonb_array_elements(${gate}->'any') clause
		where credential.member_id = ${memberId} and credential.state = 'valid' and credential.valid_until > now()
			and (clause->>'profession' is null or credential.profession = clause->>'profession')
			and (clause->>'specialty' is null or credential.specialty = clause->>'specialty')
			and (clause->>'country' is null or credential.country = clause->>'country')) end`;
}

/** Re-evaluates the member's rights in every gated space after a credential changed: rights end now, or live again. */
export async function refreshGates(trx: Executor, memberId: Id): Promise<void> {
	await sql`
		update space_member sm set valid_until = coalesce(${admittedUntil(sql`s.gate`, sql`sm.member_id`)}, now())
		from space s where s.id = sm.space_id and sm.member_id = ${memberId} and s.gate is not null`.execute(trx);
}
