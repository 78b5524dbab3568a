import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Stated } from './examine-claim.ts';
import { findRoster } from './find-roster.ts';
import type { Proof } from './tables.ts';

export interface BestProof {
	proof: Exclude<Proof, 'checker' | 'document' | 'demonstration'>;
	/** In words: "the roster of St Anna Hospital". */
	by: string;
	validUntil: Date;
}

/** What shows that the member is the one registered: the employer's roster, else what was brought for the claim. */
export async function bestProof(trx: Executor, claim: Stated & { id: Id; memberId: Id }): Promise<BestProof | null> {
	if (!claim.register || !claim.number) return null;
	const roster = await findRoster(trx, claim.memberId, claim.register, claim.number);
	if (roster) return { proof: 'roster', by: `the roster of ${roster.employer}`, validUntil: roster.validUntil };
	const { rows } = await sql<BestProof>`
		select proof, proved_by as by, valid_until as "validUntil" from claim_proof
		where claim_id = ${claim.id} and fits and valid_until > now()
		order by array_position(array['openid', 'orcid', 'vouching'], proof), valid_until desc limit 1`.execute(trx);
	return rows[0] ?? null;
}
