// Who may vouch for whom. Every rule is a sentence that the person reads.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Proof } from '../tables.ts';

/** Vouches that one member may give within a year. */
export const MOST_A_YEAR = 5;
/** For so long somebody has to be proved before vouching: a door that was just picked opens no other. */
const PROVED_FOR_DAYS = 14;
/** How long an earlier vouching between two people counts against them. */
const YEARS = 3;

/** Proofs that rest on nobody's word. */
const OWN_PROOFS: readonly Proof[] = ['roster', 'openid', 'orcid', 'document', 'checker', 'demonstration'];

interface Facts {
	proved: boolean;
	long: boolean;
	same: boolean;
	banned: boolean;
	given: number;
	before: boolean;
	invited: boolean;
	blocked: boolean;
}

/**
 * Why this member cannot vouch for that claim; null when nothing speaks against it.
 * @param asker the claimant
 */
export async function whyNotVoucher(
	trx: Executor,
	claim: { id: Id; member_id: Id; profession: string },
	voucherId: Id,
): Promise<string | null> {
	if (voucherId === claim.member_id) return 'Nobody vouches for himself or herself.';
	const { rows } = await sql<Facts>`
		select
			exists (select from credential c where c.member_id = ${voucherId} and c.state = 'valid' and c.valid_until > now()
				and c.means <> 'studies' and c.proof = any(${OWN_PROOFS}::text[])) as proved,
			exists (select from credential c where c.member_id = ${voucherId} and c.state = 'valid' and c.valid_until > now()
				and c.means <> 'studies' and c.proof = any(${OWN_PROOFS}::text[])
				and c.proved_at < now() - make_interval(days => ${PROVED_FOR_DAYS})) as long,
			exists (select from vouch_ban b where b.member_id = ${voucherId} and b.until > now()) as banned,
			(select count(*)::int from vouch v where v.voucher_id = ${voucherId} and v.state = 'given' and v.claim_id <> ${claim.id}
				and v.answered_at > now() - interval '1 year') as given,
			exists (with recursive above as (
				select ${voucherId}::bigint as who, 0 as steps
				union
				select v.voucher_id, above.steps + 1 from above join vouch v on v.member_id = above.who and v.state = 'given'
					and v.answered_at > now() - make_interval(years => ${YEARS}) where above.steps < 6
				) select from above where who = ${claim.member_id}) as before,
			exists (select from invitation where inviter_id = ${voucherId} and used_by = ${claim.member_id}) as invited,
			exists (select from block where (blocker_id = ${voucherId} and blocked_id = ${claim.member_id})
				or (blocker_id = ${claim.member_id} and blocked_id = ${voucherId})) as blocked`.execute(trx);
	const facts = rows[0] as Facts;
	// Told as if the person had no credential: who blocks whom is nobody's business.
	if (!facts.proved || facts.blocked)
		return 'Only somebody who is proved in a health profession, and not by vouching, can vouch.';
	if (!facts.long) return 'Somebody who vouches has been proved for at least two weeks.';
	if (facts.invited) return 'Whoever invited you here cannot vouch for you as well.';
	if (facts.banned) return 'Somebody for whom this person vouched turned out not to be who he or she said.';
	if (facts.given >= MOST_A_YEAR) return `Nobody vouches for more than ${MOST_A_YEAR} people a year.`;
	if (facts.before)
		return 'The one who asks has vouched for this colleague, directly or through others. People do not vouch for each other in a ring.';
	return null;
}

/** Why two vouchers do not count together; null when they are independent of each other. */
export async function whyNotTogether(trx: Executor, one: Id, other: Id): Promise<string | null> {
	const { rows } = await sql<{ related: boolean; common: boolean }>`
		select
			exists (select from vouch where state = 'given' and ((member_id = ${one} and voucher_id = ${other})
				or (member_id = ${other} and voucher_id = ${one}))) as related,
			exists (select from vouch a join vouch b on b.voucher_id = a.voucher_id
				where a.member_id = ${one} and b.member_id = ${other} and a.state = 'given' and b.state = 'given') as common`.execute(
		trx,
	);
	if (rows[0]?.related) return 'One of the two vouched for the other.';
	if (rows[0]?.common) return 'The same person vouched for both.';
	return null;
}
