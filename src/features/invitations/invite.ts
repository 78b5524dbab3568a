// Inviting a colleague, by a link that one hands over or by e-mail. Whoever comes has an account like any other and
// proves the profession like everybody: an invitation says nothing about who somebody is.

import { once } from '#kernel/idempotency/once.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting } from '#kernel/people/writing-limits.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { addressKey } from './tokens.ts';

const DAY = 86_400_000;
export const LASTS_DAYS = 14;
/** So many of one's invitations are open at once. */
export const MOST_OPEN = 30;

interface Invite {
	/** An address in the form of accounts (emailAddress), or null for a link. */
	address: string | null;
	/** The inviter wants to be connected with whoever comes. */
	connects: boolean;
	/** Of the form. */
	key: string;
}

/**
 * Makes an invitation; one with an address is mailed by the worker, unless the address asked for none, has an account
 * or was written to within the month. The inviter is told neither. @returns its id.
 * @throws Refusal invalid for one's own address and for one that one invited already; too-many.
 */
export async function invite(viewer: Viewer, { address, connects, key }: Invite): Promise<Id> {
	const member = requireConfirmed(viewer);
	return transact(async (trx) => {
		const { id } = await once(trx, member.memberId, key, { address, connects }, async () => {
			if (address !== null) await checkAddress(trx, member.memberId, member.accountId, address);
			await countWriting(trx, member, 'invite');
			await checkOpen(trx, member.memberId);
			const made = mintId();
			await trx
				.insertInto('invitation')
				.values({
					id: made,
					inviter_id: member.memberId,
					address,
					address_key: address && addressKey(address),
					connects,
					expires_at: new Date(Date.now() + LASTS_DAYS * DAY),
				})
				.execute();
			if (address !== null) await enqueue(trx, 'invitations.letter', { invitationId: made });
			return made;
		});
		return id;
	});
}

const stillOpen = (executor: Executor, inviter: Id) =>
	executor
		.selectFrom('invitation')
		.where('inviter_id', '=', inviter)
		.where('used_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.where('expires_at', '>', new Date());

async function checkAddress(trx: Executor, inviter: Id, accountId: string, address: string): Promise<void> {
	const own = await trx.selectFrom('auth.user').select('email').where('id', '=', accountId).executeTakeFirst();
	if (own?.email === address) throw new Refusal('invalid', 'This is your own address.', { field: 'address' });
	const before = await stillOpen(trx, inviter)
		.select('id')
		.where('address_key', '=', addressKey(address))
		.executeTakeFirst();
	if (before)
		throw new Refusal('invalid', 'You invited this address already; that invitation is still open.', {
			field: 'address',
		});
}

async function checkOpen(trx: Executor, inviter: Id): Promise<void> {
	const open = await stillOpen(trx, inviter).select('id').limit(MOST_OPEN).execute();
	if (open.length >= MOST_OPEN)
		throw new Refusal('too-many', `${MOST_OPEN} of your invitations are open; that is the most. Withdraw some first.`);
}

/** Takes an invitation back: its link works no more, and its address is forgotten. @throws Refusal not-found. */
export async function withdrawInvitation(viewer: Viewer, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	const withdrawn = await db
		.updateTable('invitation')
		.set({ withdrawn_at: new Date(), address: null })
		.where('id', '=', id)
		.where('inviter_id', '=', me)
		.where('used_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!withdrawn) throw notFound();
}
