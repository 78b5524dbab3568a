// Ending every session of a member: a telephone was lost, or somebody else may be signed in. Nothing else changes
// (OWASP ASVS 5.0, 7.4.5).

import { endSessionsOf } from '#features/accounts/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound } from '#platform/refusal.ts';

/** Signs a member out everywhere, and tells the mailbox. On record. Administrators only. @throws Refusal not-found. */
export async function signOutMember(viewer: Viewer, handle: string): Promise<void> {
	const me = requireDuty(viewer, 'administrator').memberId;
	const member = await db
		.selectFrom('principal as p')
		.innerJoin('member as m', 'm.id', 'p.id')
		.select(['m.id', 'm.account_id as accountId'])
		.where('p.handle', '=', handle)
		.where('p.erased_at', 'is', null)
		.executeTakeFirst();
	if (!member) throw notFound();
	await transact(async (trx) => {
		// Sent twice, or nobody is signed in: there is nothing to tell.
		if ((await endSessionsOf(member.accountId, trx)) === 0) return;
		await audit(trx, me, 'member.sign-out', { kind: 'member', id: member.id });
		await enqueue(trx, 'accounts.letter', { letter: 'signed-out', userId: member.accountId });
	});
}
