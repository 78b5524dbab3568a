import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { pool, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { dropStage } from './stage.ts';
import { enqueueLoad } from './start-load.ts';

/** An administrator who has seen the figures lets a waiting load take effect. */
export async function approveLoad(viewer: Viewer, loadId: Id): Promise<void> {
	await recordApproval(loadId, requireDuty(viewer, 'administrator').memberId, true);
}

/** The same for the operator at the command line (`by` null). @param asJob false: the caller goes on itself. */
export async function recordApproval(loadId: Id, by: Id | null, asJob: boolean): Promise<void> {
	await transact(async (trx) => {
		const approved = await trx
			.updateTable('register_load')
			.set({ approved_by: by, approved_at: new Date(), updated_at: new Date() })
			.where('id', '=', loadId)
			.where('state', '=', 'awaiting-approval')
			.returning(['entries_lapsing', 'lapses'])
			.executeTakeFirst();
		if (!approved) throw new Refusal('conflict', 'This load does not wait for approval.');
		const facts = { entries: Number(approved.entries_lapsing), credentials: approved.lapses ?? 0 };
		await audit(trx, by, 'register.approve', { kind: 'register-load', id: loadId }, facts);
		if (asJob) await enqueueLoad(trx, loadId);
	});
}

/** Gives a load up: nothing of it reaches the register. */
export async function cancelLoad(viewer: Viewer, loadId: Id): Promise<void> {
	await recordCancellation(loadId, requireDuty(viewer, 'administrator').memberId);
}

export async function recordCancellation(loadId: Id, by: Id | null): Promise<void> {
	await transact(async (trx) => {
		const cancelled = await trx
			.updateTable('register_load')
			.set({ state: 'cancelled', finished_at: new Date(), updated_at: new Date() })
			.where('id', '=', loadId)
			.where('state', 'in', ['queued', 'reading', 'awaiting-approval'])
			.returning('id')
			.executeTakeFirst();
		if (!cancelled) throw new Refusal('conflict', 'This load is over.');
		await audit(trx, by, 'register.cancel', { kind: 'register-load', id: loadId });
	});
	const client = await pool().connect();
	try {
		// Waits for the batch that may still be written; the next one finds the load cancelled.
		await dropStage(client, loadId);
	} finally {
		client.release();
	}
}
