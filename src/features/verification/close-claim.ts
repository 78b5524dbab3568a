import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { forgetDocuments } from './documents/forget-documents.ts';

/**
 * Ends a claim: decided, refused or taken back. Its documents go with it (their hashes stay), and colleagues who were
 * asked and have not answered are asked no longer.
 * @param by the checker; null when match and proof decided.
 */
export async function closeClaim(
	trx: Executor,
	id: Id,
	state: 'accepted' | 'refused' | 'withdrawn',
	by: Id | null,
	reason?: string,
): Promise<void> {
	await trx
		.updateTable('claim')
		.set({ state, decided_at: new Date(), decided_by: by, ...(reason !== undefined && { reason }) })
		.where('id', '=', id)
		.execute();
	await forgetDocuments(trx, id);
	await trx
		.updateTable('vouch')
		.set({ state: 'void' })
		.where('claim_id', '=', id)
		.where('state', '=', 'asked')
		.execute();
	await trx.deleteFrom('identity_trip').where('claim_id', '=', id).execute();
}
