// Going for a while. What names the person is taken from the principal, where every page reads it, and comes back when
// the person signs in: no page has to know who is away. What was published is withheld meanwhile.

import { sql } from 'kysely';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { refreshStanding } from './refresh-standing.ts';

/** Stands wherever the name stood. */
export const AWAY = 'Deactivated member';

/** Deactivates in the caller's transaction. Doing it twice is doing it once. The caller ends the sessions. */
export async function deactivate(trx: Executor, memberId: Id): Promise<void> {
	// The row is locked against publishing (which refers to it) until the transaction ends.
	await sql`select from principal where id = ${memberId} for update`.execute(trx);
	const { numAffectedRows } = await sql`
		insert into deactivation (member_id, name, portrait_id, company, found_by_name_since, found_by_past_since, found_by_industry_since)
		select p.id, p.name, p.portrait_id, p.company, m.found_by_name_since, m.found_by_past_since, m.found_by_industry_since
		from principal p join member m on m.id = p.id where p.id = ${memberId}
		on conflict do nothing`.execute(trx);
	if (!numAffectedRows) return;
	await sql`update principal set name = ${AWAY}, portrait_id = null, company = null, profession = null, specialty = null,
		country = null, proved_until = null, proved_by = null where id = ${memberId}`.execute(trx);
	await sql`update member set found_by_name_since = null, found_by_past_since = null, found_by_industry_since = null
		where id = ${memberId}`.execute(trx);
	await sql`delete from presence where member_id = ${memberId}`.execute(trx);
	await setState(trx, memberId, 'published', 'withheld', -1);
}

/** Is the account's member away? Then name, page and texts come back, and an erasure that was to come is off. */
export async function comeBack(accountId: string): Promise<boolean> {
	return transact(async (trx) => {
		const { rows } = await sql<{ memberId: Id }>`
			select member_id as "memberId" from deactivation join member on member.id = member_id
				join principal on principal.id = member_id
			where account_id = ${accountId} and erased_at is null for update of deactivation, principal`.execute(trx);
		const memberId = rows[0]?.memberId;
		if (!memberId) return false;
		await sql`update principal p set name = d.name, portrait_id = d.portrait_id, company = d.company
			from deactivation d where d.member_id = p.id and p.id = ${memberId}`.execute(trx);
		await sql`update member m set found_by_name_since = d.found_by_name_since, found_by_past_since = d.found_by_past_since,
				found_by_industry_since = d.found_by_industry_since
			from deactivation d where d.member_id = m.id and m.id = ${memberId}`.execute(trx);
		await sql`delete from deactivation where member_id = ${memberId}`.execute(trx);
		await setState(trx, memberId, 'withheld', 'published', 1);
		await refreshStanding(trx, memberId);
		return true;
	});
}

/** Everything that the member published changes its state, and the roots count their replies anew. */
async function setState(trx: Executor, memberId: Id, from: string, to: string, sign: 1 | -1): Promise<void> {
	await sql`with changed as (
			update content set state = ${to} where principal_id = ${memberId} and state = ${from} returning root_id, parent_id
		), counted as (
			select root_id, count(*)::int as n from changed where parent_id is not null group by root_id
		)
		update tally t set replies = greatest(0, t.replies + ${sql.lit(sign)} * counted.n) from counted
		where t.content_id = counted.root_id`.execute(trx);
}
