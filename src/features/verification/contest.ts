// A number that two members prove freezes both until checkers have decided. To state it is not enough for that: numbers
// and names are public, and whoever knows a colleague's could freeze the colleague (docs/decisions/0015).

import { audit } from '#kernel/audit/audit.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { credentialsWith, type HeldNumber, openClaimsOn } from './numbers.ts';
import { tell, tellByMail } from './tell.ts';

/** Does somebody else hold the number, or prove it too and wait for the checkers? The caller holds its lock. */
export async function isDisputed(trx: Executor, held: HeldNumber, memberId: Id): Promise<boolean> {
	const claims = (await openClaimsOn(trx, held)).filter((claim) => claim.state === 'contested');
	return [...(await credentialsWith(trx, held)), ...claims].some((one) => one.member_id !== memberId);
}

/** The claimant has brought a proof for a number that another member holds: from now on it proves neither of them. */
export async function contest(trx: Executor, claim: HeldNumber & { id: Id; memberId: Id }): Promise<void> {
	await trx.updateTable('claim').set({ state: 'contested', doubtful: true }).where('id', '=', claim.id).execute();
	for (const credential of await credentialsWith(trx, claim)) {
		if (credential.member_id === claim.memberId || credential.state === 'frozen') continue;
		await trx.updateTable('credential').set({ state: 'frozen' }).where('id', '=', credential.id).execute();
		await refreshStanding(trx, credential.member_id);
		await audit(trx, null, 'credential.freeze', { kind: 'credential', id: credential.id });
		await tellByMail(
			trx,
			credential.member_id,
			`frozen ${credential.id} ${claim.id}`,
			'Another member has brought a proof for the number of your credential. It is frozen until two checkers have decided; you need not do anything, but may add a word and a document for them.',
			'/verify',
			'your credential is frozen',
		);
	}
}

/** After a claim is gone: what it froze thaws, unless others still dispute the number. The caller holds the lock. */
export async function release(trx: Executor, held: HeldNumber, by: Id): Promise<void> {
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
