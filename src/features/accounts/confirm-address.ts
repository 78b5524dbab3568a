// Confirming that a mailbox is the account's.

import { db, isDuplicate, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Caller } from './caller.ts';
import { NOBODY } from './letters.ts';
import { countTry, mayTry, networkOf } from './limits.ts';
import { dropLinks, useLink } from './links.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** The mailbox is the account's: what waited for it can happen (src/features/tasks.ts says what). May come again. */
		'account.confirmed': { userId: string };
	}
}

/** Uses up a confirmation link. @throws Refusal when it does not work any more. */
export async function confirmAddress(token: string): Promise<void> {
	await transact(async (trx) => {
		const link = await useLink(trx, token, 'confirm');
		await trx
			.updateTable('auth.user')
			.set({ email_verified: true, updated_at: new Date() })
			.where('id', '=', link.userId)
			.where('email', '=', link.address)
			.execute();
		await enqueue(trx, 'account.confirmed', { userId: link.userId });
	});
}

/** Uses up the link that went to a new address: it becomes the account's, and the old one hears of it. */
export async function confirmNewAddress(token: string): Promise<void> {
	try {
		await transact(async (trx) => {
			const link = await useLink(trx, token, 'change-address');
			const user = await trx
				.selectFrom('auth.user')
				.select('email')
				.where('id', '=', link.userId)
				.executeTakeFirstOrThrow();
			await trx
				.updateTable('auth.user')
				.set({ email: link.address, email_verified: true, updated_at: new Date() })
				.where('id', '=', link.userId)
				.execute();
			await dropLinks(trx, link.userId, ['confirm', 'reset', 'change-address']);
			await enqueue(trx, 'accounts.letter', { letter: 'address-changed', userId: link.userId, address: user.email });
		});
	} catch (problem) {
		if (isDuplicate(problem, 'user_email_key'))
			throw new Refusal('conflict', 'This address cannot be used for this account.');
		throw problem;
	}
}

/** Sends the confirmation again, if there is anything to confirm; the answer is the same if not. */
export async function resendConfirmation(caller: Caller, email: string): Promise<void> {
	await countTry(['mailAddress', networkOf(caller.address)]);
	if (!(await mayTry(['mailbox', email]))) return;
	const user = await db
		.selectFrom('auth.user')
		.select(['id', 'email_verified'])
		.where('email', '=', email)
		.executeTakeFirst();
	// The same work either way, so that the time taken tells nothing.
	await enqueue(db, 'accounts.letter', {
		letter: user?.email_verified ? 'already-here' : 'confirm',
		userId: user?.id ?? NOBODY,
	});
}
