import { audit } from '#kernel/audit/audit.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { whyNotVoucher } from './voucher-rules.ts';

/** Colleagues who may be asked for one claim. */
const MOST_ASKED = 6;

/** A claimant asks a colleague, by handle, to vouch. The colleague gets a notice and decides alone. */
export async function askColleague(viewer: Viewer, claimId: Id, handle: string): Promise<void> {
	const member = requireConfirmed(viewer);
	const wanted = handle.trim().replace(/^@|^.*\/people\//, '');
	const field = { field: 'handle' };
	try {
		await transact(async (trx) => {
			const claim = await trx
				.selectFrom('claim')
				.selectAll()
				.where('id', '=', claimId)
				.where('member_id', '=', member.memberId)
				.where('state', 'in', ['waiting', 'contested'])
				.forUpdate()
				.executeTakeFirst();
			if (!claim) throw notFound();
			if (claim.findings.codes?.[0] !== 'matched')
				throw new Refusal(
					'conflict',
					'Colleagues vouch for a number that stands in the register. For this claim a checker has to see a document.',
				);
			const colleague = await trx
				.selectFrom('principal')
				.select(['id', 'name'])
				.where('handle', '=', wanted)
				.where('kind', '=', 'member')
				.where('erased_at', 'is', null)
				.executeTakeFirst();
			if (!colleague || member.blocked.includes(colleague.id))
				throw new Refusal('invalid', 'Nobody here has this handle.', field);
			const asked = await trx
				.selectFrom('vouch')
				.select((e) => e.fn.countAll<string>().as('count'))
				.where('claim_id', '=', claimId)
				.executeTakeFirstOrThrow();
			if (Number(asked.count) >= MOST_ASKED)
				throw new Refusal('too-many', `You have asked ${MOST_ASKED} colleagues. Send a document instead.`);
			const why = await whyNotVoucher(trx, claim, colleague.id);
			if (why) throw new Refusal('conflict', why, field);
			const id = mintId();
			await trx
				.insertInto('vouch')
				.values({ id, claim_id: claimId, member_id: member.memberId, voucher_id: colleague.id, state: 'asked' })
				.execute();
			await audit(trx, member.memberId, 'vouch.ask', { kind: 'vouch', id });
			await notify(trx, {
				memberId: colleague.id,
				kind: 'verification',
				actorId: member.memberId,
				words: { sentence: 'asks you to vouch: do you know each other in person?', path: `/vouch/${shortId(id)}` },
				fact: `vouch ${id}`,
			});
		});
	} catch (problem) {
		if (isDuplicate(problem)) throw new Refusal('conflict', 'You have asked this colleague already.', field);
		throw problem;
	}
}
