// What stands beside a name follows from valid credentials, and from nothing else.

import { sql } from 'kysely';
import { refreshGates } from '#kernel/spaces/refresh-rights.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { healthProfessions } from './professions.ts';

/**
 * Recomputes the proved line (profession, specialty, level, country, what was proved, until when) of a member's principal from the member's
 * valid credentials, then the rights in gated spaces. Call it in the transaction that changed a credential.
 * A credential of a health profession comes before another (a pharmacist who also studies is shown as pharmacist), then
 * the one that the member chose.
 */
export async function refreshStanding(trx: Executor, memberId: Id): Promise<void> {
	await sql`
		update principal p set profession = best.profession, specialty = best.specialty, level = best.level, country = best.country,
			proved_by = best.proved_by || coalesce(', as ' || was.name, ''), proved_means = best.means,
			proved_until = case when best.profession = any(${healthProfessions}::text[]) then best.valid_until end
		from (select) nothing left join lateral (
			select profession, specialty, level, country, valid_until, proved_at, proved_by, means from credential
			where member_id = ${memberId} and state = 'valid' and valid_until > now()
			order by profession = any(${healthProfessions}::text[]) desc, shown_at desc nulls last, valid_until desc, id limit 1
		) best on true left join lateral (
			-- Proved for an earlier name, and nothing has confirmed the new one (decision 0020).
			select from_name as name from name_change
			where member_id = ${memberId} and changed_at > best.proved_at and settled_at is null
			order by changed_at limit 1
		) was on was.name <> (select name from principal where id = ${memberId})
		where p.id = ${memberId}`.execute(trx);
	await refreshGates(trx, memberId);
}
