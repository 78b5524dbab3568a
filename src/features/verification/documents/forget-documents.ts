import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Deletes the bytes of a claim's documents. The hash stays: the same paper is known again, a changed one is not the same. */
export async function forgetDocuments(trx: Executor, claimId: Id): Promise<void> {
	await trx
		.updateTable('proof_document')
		.set({ sealed: null, deleted_at: new Date() })
		.where('claim_id', '=', claimId)
		.where('deleted_at', 'is', null)
		.execute();
}
