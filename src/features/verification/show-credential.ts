import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/** Of several valid credentials, the holder chooses the one that stands beside the name. All of them open gates. */
export async function showCredential(viewer: Viewer, credentialId: Id): Promise<void> {
	const member = requireMember(viewer);
	await transact(async (trx) => {
		const chosen = await trx
			.updateTable('credential')
			.set({ shown_at: new Date() })
			.where('id', '=', credentialId)
			.where('member_id', '=', member.memberId)
			.where('state', '=', 'valid')
			.returning('id')
			.executeTakeFirst();
		if (!chosen) throw notFound();
		await refreshStanding(trx, member.memberId);
	});
}
