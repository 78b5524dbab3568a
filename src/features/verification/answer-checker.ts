// What a claimant can do after stating: add a word, object to a refusal, withdraw.

import { audit } from '#kernel/audit/audit.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, isDuplicate, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { closeClaim } from './close-claim.ts';
import { release } from './contest.ts';
import { lockNumber } from './numbers.ts';
import { screenWordsAbout } from './screen-words.ts';

async function ownClaim(trx: Executor, memberId: Id, claimId: Id) {
	const claim = await trx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', claimId)
		.where('member_id', '=', memberId)
		.executeTakeFirst();
	if (!claim) throw notFound();
	await lockNumber(trx, claim);
	return trx.selectFrom('claim').selectAll().where('id', '=', claimId).forUpdate().executeTakeFirstOrThrow();
}

/** Adds a word for the checker; to a claim that the register contradicted it is an objection, once. */
export async function addNote(viewer: Viewer, claimId: Id, note: string, attested = false): Promise<void> {
	const member = requireConfirmed(viewer);
	const words = note.trim();
	if (words.length < 3 || words.length > 1000)
		throw new Refusal('invalid', 'Write a sentence or two for the checker.', { field: 'note' });
	try {
		await transact(async (trx) => {
			const claim = await ownClaim(trx, member.memberId, claimId);
			screenWordsAbout(words, [claim.stated_name, claim.number, member.name], attested);
			const open = claim.state === 'waiting' || claim.state === 'contested';
			// A checker's own refusal is final here; a new claim with new facts is always possible.
			if (!open && !(claim.state === 'refused' && claim.decided_by === null && claim.note === ''))
				throw new Refusal('conflict', 'This claim has been decided. State a new one if something has changed.');
			const joined = [claim.note, words].filter(Boolean).join('\n').slice(-3000);
			// An objection freezes nobody: the register speaks against it. A checker sees who holds the number.
			const state = open ? claim.state : 'waiting';
			await trx
				.updateTable('claim')
				.set({ note: joined, state, asked_at: null, ...(open ? {} : { decided_at: null, doubtful: true }) })
				.where('id', '=', claimId)
				.execute();
			if (!open) await audit(trx, member.memberId, 'claim.object', { kind: 'claim', id: claimId });
		});
	} catch (problem) {
		if (isDuplicate(problem, 'claim_one_open'))
			throw new Refusal('conflict', 'A newer claim with the same number waits.');
		throw problem;
	}
}

/** Takes an undecided claim back. */
export async function withdrawClaim(viewer: Viewer, claimId: Id): Promise<void> {
	const member = requireConfirmed(viewer);
	await transact(async (trx) => {
		const claim = await ownClaim(trx, member.memberId, claimId);
		if (claim.state !== 'waiting' && claim.state !== 'contested')
			throw new Refusal('conflict', 'This claim has been decided.');
		await closeClaim(trx, claimId, 'withdrawn', null);
		await audit(trx, member.memberId, 'claim.withdraw', { kind: 'claim', id: claimId });
		await release(trx, claim, member.memberId);
	});
}
