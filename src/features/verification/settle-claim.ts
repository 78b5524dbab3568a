// A match with the register and a proof that this member is the one registered make the credential, without a person.

import { audit } from '#kernel/audit/audit.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { bestProof } from './best-proof.ts';
import { closeClaim } from './close-claim.ts';
import { contest, isDisputed } from './contest.ts';
import { type Examination, examine, type Stated } from './examine-claim.ts';
import { grantCredential, provedBy } from './grant-credential.ts';
import { lockNumber } from './numbers.ts';
import type { ClaimState } from './tables.ts';

export interface ClaimAnswer {
	id: Id;
	state: ClaimState;
	/** What the member is told. */
	sentence: string;
}

export const WAITS = 'It is on record. Show that you are the person registered, or wait for a checker of this network.';

/** Grants the credential if match and proof are there; else the claim goes on waiting. The caller holds the lock. */
export async function settleClaim(
	trx: Executor,
	claim: Stated & { id: Id; memberId: Id; objectsTo?: Id | null },
	found: Examination,
): Promise<ClaimAnswer> {
	const waits: ClaimAnswer = { id: claim.id, state: 'waiting', sentence: WAITS };
	if (found.codes[0] !== 'matched' || !found.entry) return waits;
	const proof = await bestProof(trx, claim);
	if (!proof) return waits;
	if (await isDisputed(trx, claim, claim.memberId)) {
		await contest(trx, claim);
		return { ...waits, state: 'contested', sentence: 'It is on record. Two checkers of this network look at it.' };
	}
	const by = provedBy(found.register, proof.by);
	await closeClaim(trx, claim.id, 'accepted', null, `Proved by ${by}.`);
	const expires = found.expires ?? proof.validUntil;
	await grantCredential(trx, {
		memberId: claim.memberId,
		claimId: claim.id,
		profession: claim.profession,
		specialty: found.specialty,
		otherSpecialties: found.otherSpecialties,
		level: found.level,
		country: claim.country,
		register: claim.register,
		number: claim.number,
		proof: proof.proof,
		provedBy: by,
		means: found.means,
		validUntil: expires < proof.validUntil ? expires : proof.validUntil,
	});
	await audit(trx, null, 'claim.accept', { kind: 'claim', id: claim.id }, { proof: proof.proof });
	return { id: claim.id, state: 'accepted', sentence: `Proved by ${by}.` };
}

/** Looks again at one claim that waits: a roster, a sign-in, a colleague has come. Does nothing when it waits no more. */
export async function reconsiderClaim(trx: Executor, claimId: Id): Promise<ClaimAnswer | null> {
	const stated = await trx.selectFrom('claim').selectAll().where('id', '=', claimId).executeTakeFirst();
	if (!stated) return null;
	await lockNumber(trx, stated);
	const claim = await trx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', claimId)
		.where('state', '=', 'waiting')
		.forUpdate()
		.executeTakeFirst();
	if (!claim) return null;
	const found = await examine(trx, claim);
	return settleClaim(trx, { ...claim, memberId: claim.member_id }, found);
}
