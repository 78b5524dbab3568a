import { audit } from '#kernel/audit/audit.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Member, Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { closeClaim } from './close-claim.ts';
import { contest, release } from './contest.ts';
import { doubtsAbout } from './doubts.ts';
import { type Examination, examine, findingSentences, isFinal, mayBeUpheld } from './examine-claim.ts';
import { grantCredential, provedBy } from './grant-credential.ts';
import { credentialsWith, lockNumber, openClaimsOn } from './numbers.ts';
import { endCredential } from './revoke-credential.ts';
import { requireChecker } from './rules.ts';
import { screenWordsAbout } from './screen-words.ts';
import { tell } from './tell.ts';

export type Verdict = 'accept' | 'refuse' | 'ask' | 'pass';

export interface Decision {
	verdict: Verdict;
	/** The member reads it; of a claim that is passed on, the second checker alone. */
	reason: string;
	/** The checker looked: the reason shows no patient. */
	attested?: boolean;
	/** Until when an accepted credential is valid. */
	validUntil: Date;
}

const YEAR_MS = 365.25 * 24 * 3600 * 1000;
/** For so long two checkers may hold against the register: time enough to have an entry corrected. */
const UPHELD_MS = 60 * 24 * 3600 * 1000;

/**
 * A checker decides a claim. What is doubtful takes two: the first one's acceptance is an opinion then, and another
 * checker decides. Of a number that is contested, accepting revokes the other's credential and refuses the other claims;
 * refusing thaws what was frozen, once nobody else disputes the number.
 * @returns 'passed' when another checker has to look, else 'decided'.
 */
export async function decideClaim(viewer: Viewer, claimId: Id, decision: Decision): Promise<'passed' | 'decided'> {
	const checker = requireChecker(viewer);
	const reason = decision.reason.trim();
	if (reason.length < 3 || reason.length > 1000)
		throw new Refusal('invalid', 'Say why, in a sentence that the member will read.', { field: 'reason' });
	return transact(async (trx) => {
		const claim = await lockClaim(trx, checker, claimId);
		screenWordsAbout(reason, [claim.stated_name, claim.number], decision.attested ?? false);
		const facts = { contested: claim.state === 'contested', second: claim.first_checker !== null };
		await audit(trx, checker.memberId, `claim.${decision.verdict}`, { kind: 'claim', id: claimId }, facts);
		if (decision.verdict === 'ask') {
			await trx.updateTable('claim').set({ reason, asked_at: new Date() }).where('id', '=', claimId).execute();
			await tell(
				trx,
				claim.member_id,
				`ask ${claimId} ${Date.now()}`,
				`A checker asks about your claim: ${reason}`,
				claimPath(claimId),
			);
			return 'decided';
		}
		if (decision.verdict === 'pass') return passOn(trx, checker, claim, 'unsure', reason);
		if (decision.verdict === 'accept') return accept(trx, checker, claim, reason, decision.validUntil);
		await closeClaim(trx, claim.id, 'refused', checker.memberId, reason);
		await tell(
			trx,
			claim.member_id,
			`claim ${claim.id}`,
			`A checker could not accept your claim: ${reason} You can state it again with new facts on the page “Verify”.`,
		);
		await release(trx, claim, checker.memberId);
		return 'decided';
	});
}

const claimPath = (id: Id) => `/verify/${shortId(id)}`;

type ClaimRow = Awaited<ReturnType<typeof lockClaim>>;

async function lockClaim(trx: Executor, checker: Member, claimId: Id) {
	const found = await trx.selectFrom('claim').selectAll().where('id', '=', claimId).executeTakeFirst();
	if (!found) throw notFound();
	await lockNumber(trx, found);
	const claim = await trx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', claimId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (claim.state !== 'waiting' && claim.state !== 'contested')
		throw new Refusal('conflict', 'This claim has been decided already.');
	const involved = [...(await credentialsWith(trx, claim)), ...(await openClaimsOn(trx, claim)), claim];
	const vouchers = await trx.selectFrom('vouch').select('voucher_id').where('claim_id', '=', claimId).execute();
	if (
		involved.some((one) => one.member_id === checker.memberId) ||
		vouchers.some((one) => one.voucher_id === checker.memberId)
	)
		throw new Refusal('not-allowed', 'This concerns yourself: another checker has to decide.');
	if (claim.first_checker === checker.memberId)
		throw new Refusal('not-allowed', 'You have looked at this first. Another checker has to decide.');
	return claim;
}

/** Records what the first checker thinks, and leaves the claim to a second one. */
async function passOn(
	trx: Executor,
	checker: Member,
	claim: ClaimRow,
	opinion: 'accept' | 'unsure',
	reason: string,
): Promise<'passed'> {
	if (claim.first_checker !== null)
		throw new Refusal('conflict', 'You are the second checker: accept, refuse, or ask the member.');
	await trx
		.updateTable('claim')
		.set({
			first_checker: checker.memberId,
			first_opinion: opinion,
			first_reason: reason,
			passed_at: new Date(),
			doubtful: true,
		})
		.where('id', '=', claim.id)
		.execute();
	return 'passed';
}

async function accept(
	trx: Executor,
	checker: Member,
	claim: ClaimRow,
	reason: string,
	validUntil: Date,
): Promise<'passed' | 'decided'> {
	if (!(validUntil.getTime() > Date.now() && validUntil.getTime() < Date.now() + 2 * YEAR_MS))
		throw new Refusal('invalid', 'Choose a day within the next two years.', { field: 'validUntil' });
	const found = await examine(trx, claim);
	const upheld = refuseImpossible(claim, found);
	if (claim.first_checker === null) {
		const doubts = await doubtsAbout(trx, claim, found);
		if (doubts.length > 0) {
			const held = (await credentialsWith(trx, claim)).some((one) => one.member_id !== claim.member_id);
			// A checker has seen more than name and number: from now on the number proves nobody.
			if (held && claim.state !== 'contested') await contest(trx, { ...claim, memberId: claim.member_id });
			return passOn(trx, checker, claim, 'accept', reason);
		}
	}
	await clearOthers(trx, checker, claim);
	const seen = await trx.selectFrom('proof_document').select('id').where('claim_id', '=', claim.id).executeTakeFirst();
	await closeClaim(trx, claim.id, 'accepted', checker.memberId, reason);
	const expires = upheld ? new Date(Date.now() + UPHELD_MS) : found.expires;
	await grantCredential(trx, {
		memberId: claim.member_id,
		claimId: claim.id,
		profession: claim.profession,
		specialty: found.specialty,
		otherSpecialties: found.otherSpecialties,
		level: found.level,
		country: claim.country,
		register: claim.register,
		number: claim.number,
		proof: seen ? 'document' : 'checker',
		provedBy: provedBy(
			found.codes[0] === 'matched' || found.entry ? found.register : null,
			seen ? 'a document seen by a checker of this network' : 'a checker of this network',
		),
		means: found.means,
		validUntil: expires && expires < validUntil ? expires : validUntil,
		upheldUntil: upheld ? expires : null,
	});
	return 'decided';
}

/**
 * A checker may know better than a spelling, not better than the register about whose number it is. Against an objection
 * two checkers may hold that an entry is wrong, for a while.
 * @returns whether the register is held to be wrong.
 */
function refuseImpossible(claim: ClaimRow, found: Examination): boolean {
	const final = found.codes.find(isFinal);
	if (!final) return false;
	if (claim.objects_to && found.codes.every(mayBeUpheld)) return true;
	throw new Refusal('conflict', `This number cannot carry a credential. ${findingSentences[final]}`);
}

/** Who else held or stated the number has lost. */
async function clearOthers(trx: Executor, checker: Member, claim: ClaimRow): Promise<void> {
	for (const other of await credentialsWith(trx, claim)) {
		if (other.member_id === claim.member_id) continue;
		await endCredential(trx, checker.memberId, other, 'another member was found to hold the number');
		await refreshStanding(trx, other.member_id);
	}
	for (const other of await openClaimsOn(trx, claim)) {
		if (other.id === claim.id) continue;
		const sentence = 'A checker decided otherwise about this number.';
		await closeClaim(trx, other.id, 'refused', checker.memberId, sentence);
		await tell(trx, other.member_id, `claim ${other.id}`, `Your claim was refused: ${sentence}`);
	}
}
