import { isLoaded, lookUp } from '#features/registers/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { levelOf, specialtyOf } from '#kernel/people/nucc.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Member, Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { examineClaim, findingSentences, isFinal } from './examine-claim.ts';
import { grantCredential, provedBy } from './grant-credential.ts';
import { credentialsWith, type HeldNumber, lockNumber, openClaimsOn } from './numbers.ts';
import { requireChecker } from './rules.ts';
import { tell } from './tell.ts';

export interface Decision {
	verdict: 'accept' | 'refuse' | 'ask';
	/** The member reads it. */
	reason: string;
	/** Until when an accepted credential is valid. */
	validUntil: Date;
}

const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/**
 * A checker decides a claim. Of a number that is contested, accepting revokes the other's credential and refuses the
 * other claims; refusing thaws what was frozen, once nobody else claims the number.
 */
export async function decideClaim(viewer: Viewer, claimId: Id, decision: Decision): Promise<void> {
	const checker = requireChecker(viewer);
	const reason = decision.reason.trim();
	if (reason.length < 3 || reason.length > 1000)
		throw new Refusal('invalid', 'Say why, in a sentence that the member will read.', { field: 'reason' });
	await transact(async (trx) => {
		const claim = await lockClaim(trx, checker, claimId);
		await audit(
			trx,
			checker.memberId,
			`claim.${decision.verdict}`,
			{ kind: 'claim', id: claimId },
			{ contested: claim.state === 'contested' },
		);
		if (decision.verdict === 'ask') {
			await trx.updateTable('claim').set({ reason }).where('id', '=', claimId).execute();
			await tell(trx, claim.member_id, `ask ${claimId} ${Date.now()}`, `A checker asks about your claim: ${reason}`);
		} else if (decision.verdict === 'accept') {
			await accept(trx, checker, claim, reason, decision.validUntil);
		} else {
			await close(trx, claim.id, 'refused', checker.memberId, reason);
			await tell(
				trx,
				claim.member_id,
				`claim ${claim.id}`,
				`A checker could not accept your claim: ${reason} You can object on the page “Verify”.`,
			);
			await release(trx, claim, checker.memberId);
		}
	});
}

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
	if (involved.some((one) => one.member_id === checker.memberId))
		throw new Refusal('not-allowed', 'This concerns yourself: another checker has to decide.');
	return claim;
}

async function accept(
	trx: Executor,
	checker: Member,
	claim: ClaimRow,
	reason: string,
	validUntil: Date,
): Promise<void> {
	if (!(validUntil.getTime() > Date.now() && validUntil.getTime() < Date.now() + 2 * YEAR_MS))
		throw new Refusal('invalid', 'Choose a day within the next two years.', { field: 'validUntil' });
	const entry = claim.register && claim.number ? await lookUp(claim.register, claim.number, trx) : undefined;
	const loaded = claim.register ? await isLoaded(claim.register, trx) : false;
	const final = examineClaim(claim, entry, loaded).find(isFinal);
	// A checker may know better than a spelling, not better than the register about whose number it is.
	if (final) throw new Refusal('conflict', `This number cannot carry a credential. ${findingSentences[final]}`);
	for (const other of await credentialsWith(trx, claim)) {
		if (other.member_id === claim.member_id) continue;
		await trx
			.updateTable('credential')
			.set({ state: 'revoked', ended_at: new Date(), ended_reason: 'another member was found to hold the number' })
			.where('id', '=', other.id)
			.execute();
		await refreshStanding(trx, other.member_id);
		await audit(trx, checker.memberId, 'credential.revoke', { kind: 'credential', id: other.id }, { contest: true });
		await tell(
			trx,
			other.member_id,
			`revoked ${other.id}`,
			'Your credential was revoked: a checker found that its number belongs to another member. You can object on the page “Verify”.',
		);
	}
	for (const other of await openClaimsOn(trx, claim)) {
		if (other.id === claim.id) continue;
		const sentence = 'A checker decided otherwise about this number.';
		await close(trx, other.id, 'refused', checker.memberId, sentence);
		await tell(trx, other.member_id, `claim ${other.id}`, `Your claim was refused: ${sentence}`);
	}
	await close(trx, claim.id, 'accepted', checker.memberId, reason);
	await grantCredential(trx, {
		memberId: claim.member_id,
		claimId: claim.id,
		profession: claim.profession,
		specialty: entry ? specialtyOf(claim.profession, entry.taxonomies) : null,
		level: entry ? levelOf(claim.profession, entry.taxonomies) : null,
		country: claim.country,
		register: claim.register,
		number: claim.number,
		proof: 'checker',
		provedBy: provedBy(claim.register, 'a checker of this network'),
		validUntil,
	});
}

async function close(trx: Executor, id: Id, state: 'accepted' | 'refused' | 'withdrawn', by: Id, reason: string) {
	await trx
		.updateTable('claim')
		.set({ state, decided_at: new Date(), decided_by: by, reason })
		.where('id', '=', id)
		.execute();
}

/** After a claim is gone: what it froze thaws, unless others still claim the number. The caller holds the lock. */
export async function release(trx: Executor, held: HeldNumber, by: Id): Promise<void> {
	// A claim that the register contradicts and that waits on an objection keeps nobody frozen.
	const claims = (await openClaimsOn(trx, held)).filter((claim) => claim.state === 'contested');
	const credentials = await credentialsWith(trx, held);
	const parties = new Set([...claims, ...credentials].map((one) => one.member_id));
	if (parties.size > 1) return;
	for (const claim of claims)
		await trx.updateTable('claim').set({ state: 'waiting' }).where('id', '=', claim.id).execute();
	for (const credential of credentials) {
		if (credential.state !== 'frozen') continue;
		await trx.updateTable('credential').set({ state: 'valid' }).where('id', '=', credential.id).execute();
		await refreshStanding(trx, credential.member_id);
		await audit(trx, by, 'credential.thaw', { kind: 'credential', id: credential.id });
		await tell(
			trx,
			credential.member_id,
			`thawed ${credential.id} ${Date.now()}`,
			'Your credential is valid again: the other claim on its number is gone.',
		);
	}
}

/** A checker ends a credential outside of any claim (a false paper came to light, the holder asked for it). */
export async function revokeCredential(viewer: Viewer, credentialId: Id, reason: string): Promise<void> {
	const checker = requireChecker(viewer);
	const why = reason.trim();
	if (why.length < 3)
		throw new Refusal('invalid', 'Say why, in a sentence that the member will read.', { field: 'reason' });
	await transact(async (trx) => {
		const credential = await trx
			.selectFrom('credential')
			.selectAll()
			.where('id', '=', credentialId)
			.where('state', 'in', ['valid', 'frozen'])
			.executeTakeFirst();
		if (!credential) throw notFound();
		if (credential.member_id === checker.memberId)
			throw new Refusal('not-allowed', 'This concerns yourself: another checker has to decide.');
		await lockNumber(trx, credential);
		await trx
			.updateTable('credential')
			.set({ state: 'revoked', ended_at: new Date(), ended_reason: why.slice(0, 1000) })
			.where('id', '=', credentialId)
			.execute();
		await refreshStanding(trx, credential.member_id);
		await audit(trx, checker.memberId, 'credential.revoke', { kind: 'credential', id: credentialId });
		await tell(trx, credential.member_id, `revoked ${credentialId}`, `A checker revoked your credential: ${why}`);
		await release(trx, credential, checker.memberId);
	});
}
