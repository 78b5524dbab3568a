import { audit } from '#kernel/audit/audit.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { release } from './contest.ts';
import { lockNumber } from './numbers.ts';
import { requireChecker } from './rules.ts';
import { screenWordsAbout } from './screen-words.ts';
import { tellByMail } from './tell.ts';
import { failVouchesOf } from './vouching/fail-vouches.ts';

/** A checker ends a credential outside of any claim (a false paper came to light, the holder asked for it). */
export async function revokeCredential(
	viewer: Viewer,
	credentialId: Id,
	reason: string,
	attested = false,
): Promise<void> {
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
		screenWordsAbout(why, [credential.number], attested);
		await lockNumber(trx, credential);
		await endCredential(trx, checker.memberId, credential, why.slice(0, 1000));
		await refreshStanding(trx, credential.member_id);
		await release(trx, credential, checker.memberId);
	});
}

/**
 * Marks a credential as revoked and tells the holder why and how to object; whoever vouched for it loses that right for
 * a while, and what rests on the holder's own vouching ends too. The caller refreshes the holder's standing.
 */
export async function endCredential(
	trx: Executor,
	checkerId: Id,
	credential: { id: Id; member_id: Id },
	reason: string,
): Promise<void> {
	await trx
		.updateTable('credential')
		.set({ state: 'revoked', ended_at: new Date(), ended_reason: reason })
		.where('id', '=', credential.id)
		.execute();
	await audit(trx, checkerId, 'credential.revoke', { kind: 'credential', id: credential.id });
	await tellByMail(
		trx,
		credential.member_id,
		`revoked ${credential.id}`,
		`Your credential was revoked: ${reason}. If that is wrong, object: two checkers will look at it.`.replace(
			'..',
			'.',
		),
		`/verify/object/${shortId(credential.id)}`,
		'your credential was revoked',
	);
	await failVouchesOf(trx, credential);
}
