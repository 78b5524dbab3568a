import { audit } from '#kernel/audit/audit.ts';
import { notify } from '#kernel/notices/notify.ts';
import { isStudent, professionAndWithin } from '#kernel/people/professions.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { lockNumber } from '../numbers.ts';
import { reconsiderClaim } from '../settle-claim.ts';
import { whyNotTogether, whyNotVoucher } from './voucher-rules.ts';

/** What two colleagues' word is good for. */
const HOLDS_MS = 365 * 24 * 3600 * 1000;

/**
 * A colleague vouches, or does not. With the second vouching that is independent of the first the claim is proved; both
 * are told, and who the other one was.
 */
export async function answerVouch(viewer: Viewer, vouchId: Id, give: boolean, knows: boolean): Promise<void> {
	const member = requireConfirmed(viewer);
	await transact(async (trx) => {
		const vouch = await trx
			.selectFrom('vouch')
			.selectAll()
			.where('id', '=', vouchId)
			.where('voucher_id', '=', member.memberId)
			.executeTakeFirst();
		if (!vouch) throw notFound();
		const claim = await trx.selectFrom('claim').selectAll().where('id', '=', vouch.claim_id).executeTakeFirstOrThrow();
		await lockNumber(trx, claim);
		const open = await trx
			.selectFrom('vouch')
			.select('id')
			.where('id', '=', vouchId)
			.where('state', '=', 'asked')
			.forUpdate()
			.executeTakeFirst();
		if (!open) throw new Refusal('conflict', 'This has been answered, or is not asked any more.');
		if (!give) {
			await answer(trx, vouchId, 'declined');
			await audit(trx, member.memberId, 'vouch.decline', { kind: 'vouch', id: vouchId });
			return;
		}
		if (!knows)
			throw new Refusal('invalid', 'Vouch only for somebody whom you know in person. Tick the box if you do.', {
				field: 'knows',
			});
		// Two answers at once by one voucher must not both pass the yearly limit.
		await trx.selectFrom('member').select('id').where('id', '=', member.memberId).forUpdate().execute();
		const why = await whyNotVoucher(trx, claim, member.memberId);
		if (why) throw new Refusal('not-allowed', why);
		await answer(trx, vouchId, 'given');
		await audit(trx, member.memberId, 'vouch.give', { kind: 'vouch', id: vouchId });
		await settleTogether(trx, claim);
	});
}

async function answer(trx: Executor, id: Id, state: 'given' | 'declined'): Promise<void> {
	await trx.updateTable('vouch').set({ state, answered_at: new Date() }).where('id', '=', id).execute();
}

/** Are there two who vouch independently of each other? Then the claim is looked at again. */
async function settleTogether(trx: Executor, claim: { id: Id; member_id: Id; profession: string }): Promise<void> {
	const given = await trx
		.selectFrom('vouch')
		.innerJoin('principal', 'principal.id', 'vouch.voucher_id')
		.select(['vouch.id', 'vouch.voucher_id', 'principal.name', 'principal.profession'])
		.where('claim_id', '=', claim.id)
		.where('vouch.state', '=', 'given')
		.orderBy('vouch.answered_at')
		.execute();
	for (const [n, one] of given.entries())
		for (const other of given.slice(n + 1)) {
			if (await whyNotTogether(trx, one.voucher_id, other.voucher_id)) continue;
			// One of the two at least knows the profession from within.
			const own = professionAndWithin(claim.profession);
			if (!isStudent(claim.profession) && ![one, other].some((who) => own.includes(who.profession ?? ''))) continue;
			// Rights may have ended since the first of them answered.
			if (await whyNotVoucher(trx, claim, one.voucher_id)) continue;
			await prove(trx, claim, [one, other]);
			return;
		}
}

async function prove(
	trx: Executor,
	claim: { id: Id; member_id: Id },
	pair: { id: Id; voucher_id: Id; name: string }[],
): Promise<void> {
	await trx
		.insertInto('claim_proof')
		.values({
			id: mintId(),
			claim_id: claim.id,
			proof: 'vouching',
			proved_by: 'two colleagues who vouched',
			fits: true,
			words: `Vouched for by ${pair.map((one) => one.name).join(' and ')}.`,
			valid_until: new Date(Date.now() + HOLDS_MS),
		})
		.execute();
	const result = await reconsiderClaim(trx, claim.id);
	if (result?.state !== 'accepted') return;
	const credential = await trx
		.selectFrom('credential')
		.select('id')
		.where('claim_id', '=', claim.id)
		.where('state', '=', 'valid')
		.executeTakeFirstOrThrow();
	await trx
		.updateTable('vouch')
		.set({ credential_id: credential.id })
		.where('claim_id', '=', claim.id)
		.where('state', '=', 'given')
		.execute();
	for (const one of pair)
		await notify(trx, {
			memberId: one.voucher_id,
			kind: 'verification',
			actorId: claim.member_id,
			words: {
				sentence: 'is proved now by your word and that of a second colleague. If that is wrong, tell a checker soon.',
				path: `/vouch/${shortId(one.id)}`,
			},
			fact: `vouched ${credential.id}`,
		});
}
