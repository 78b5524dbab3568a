import { audit } from '#kernel/audit/audit.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Executor } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { tell, tellByMail } from '../tell.ts';

/** For so long nobody vouches whose word turned out false. */
const BAN = 2 * 365 * 24 * 3600 * 1000;

/**
 * A credential was revoked. Those who vouched for it vouch no more for two years; what rests on its holder's own
 * vouching ends.
 */
export async function failVouchesOf(trx: Executor, credential: { id: Id; member_id: Id }): Promise<void> {
	const vouchers = await trx
		.selectFrom('vouch')
		.select('voucher_id')
		.where('credential_id', '=', credential.id)
		.where('state', '=', 'given')
		.execute();
	const until = new Date(Date.now() + BAN);
	for (const { voucher_id } of vouchers) {
		await trx
			.insertInto('vouch_ban')
			.values({ member_id: voucher_id, until })
			.onConflict((conflict) => conflict.column('member_id').doUpdateSet({ until }))
			.execute();
		await tell(
			trx,
			voucher_id,
			`ban ${credential.id}`,
			'A credential for which you vouched was revoked by a checker. You cannot vouch for anybody for two years.',
		);
	}
	await endWhatRestsOn(trx, credential.member_id);
}

/** Ends the credentials for which this member vouched. */
async function endWhatRestsOn(trx: Executor, voucherId: Id): Promise<void> {
	const resting = await trx
		.selectFrom('vouch')
		.innerJoin('credential', 'credential.id', 'vouch.credential_id')
		.select(['credential.id', 'credential.member_id'])
		.where('vouch.voucher_id', '=', voucherId)
		.where('vouch.state', '=', 'given')
		.where('credential.state', 'in', ['valid', 'frozen'])
		.execute();
	for (const one of resting) {
		await trx
			.updateTable('credential')
			.set({ state: 'lapsed', ended_at: new Date(), ended_reason: 'voucher' })
			.where('id', '=', one.id)
			.execute();
		await refreshStanding(trx, one.member_id);
		await audit(trx, null, 'credential.lapse', { kind: 'credential', id: one.id }, { why: 'voucher' });
		await tellByMail(
			trx,
			one.member_id,
			`voucher ${one.id}`,
			'Your credential has ended: somebody who vouched for you is not proved any more. Prove it in another way, or object.',
			`/verify/object/${shortId(one.id)}`,
			'your credential has ended',
		);
	}
	await trx
		.updateTable('vouch')
		.set({ state: 'void' })
		.where('voucher_id', '=', voucherId)
		.where('state', 'in', ['asked', 'given'])
		.where('credential_id', 'is', null)
		.execute();
}
