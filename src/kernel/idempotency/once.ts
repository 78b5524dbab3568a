// A retry never does a thing twice: (principal, key, hash of the body), with the id of the result.

import { createHash } from 'node:crypto';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { SentBefore } from '#platform/refusal.ts';

/**
 * Runs `act` at most once for this principal and key, inside the caller's transaction. A second call waits for the
 * first to commit and returns its result.
 * @throws SentBefore for the same key with another body.
 */
export async function once(
	trx: Executor,
	principalId: Id,
	key: string,
	body: unknown,
	act: () => Promise<Id>,
): Promise<{ id: Id; repeated: boolean }> {
	const hash = createHash('sha256').update(JSON.stringify(body)).digest();
	const inserted = await trx
		.insertInto('idempotency')
		.values({ principal_id: principalId, key, body_hash: hash, result_id: null })
		.onConflict((conflict) => conflict.doNothing())
		.returning('key')
		.executeTakeFirst();
	if (!inserted) {
		const known = await trx
			.selectFrom('idempotency')
			.select(['body_hash', 'result_id'])
			.where('principal_id', '=', principalId)
			.where('key', '=', key)
			.executeTakeFirstOrThrow();
		if (!known.body_hash.equals(hash) || known.result_id === null) throw new SentBefore();
		return { id: known.result_id, repeated: true };
	}
	const id = await act();
	await trx
		.updateTable('idempotency')
		.set({ result_id: id })
		.where('principal_id', '=', principalId)
		.where('key', '=', key)
		.execute();
	return { id, repeated: false };
}
