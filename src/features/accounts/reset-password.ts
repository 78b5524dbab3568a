// A forgotten password. The link goes to the mailbox; the second factor, where one is on, is still asked for.

import { z } from 'zod';
import { db, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import type { Caller } from './caller.ts';
import { NOBODY } from './letters.ts';
import { countTry, mayTry, networkOf } from './limits.ts';
import { dropLinks, useLink } from './links.ts';
import { hashPassword } from './password-hash.ts';
import { requireStrong } from './password-strength.ts';
import { endWhatWasBegun } from './sessions.ts';
import { emailAddress, typedPassword } from './sign-up.ts';

export const ForgotForm = z.object({ email: emailAddress });
export const ResetForm = z.object({ token: z.string().max(200), password: typedPassword });

/** Sends a link if the address has an account; the answer is the same if it has none. */
export async function forgotPassword(caller: Caller, email: string): Promise<void> {
	await countTry(['mailAddress', networkOf(caller.address)]);
	if (!(await mayTry(['mailbox', email]))) return;
	const user = await db.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirst();
	// The same work either way, so that the time taken tells nothing.
	await enqueue(db, 'accounts.letter', { letter: 'reset', userId: user?.id ?? NOBODY });
}

/**
 * Sets a new password by the link's token and ends every session. Whoever read the mail owns the mailbox, so that the
 * address counts as confirmed.
 */
export async function resetPassword(input: { token: string; password: string }): Promise<void> {
	// Weak ones are refused before the link is used up; the name is not known yet, but checked below.
	await requireStrong(input.password, []);
	const passwordHash = await hashPassword(input.password);
	await transact(async (trx) => {
		const link = await useLink(trx, input.token, 'reset');
		const user = await trx
			.selectFrom('auth.user')
			.select(['name', 'email'])
			.where('id', '=', link.userId)
			.executeTakeFirstOrThrow();
		await requireStrong(input.password, [user.name, user.email]);
		await setPassword(trx, link.userId, passwordHash);
		await trx
			.updateTable('auth.user')
			.set({ email_verified: true, updated_at: new Date() })
			.where('id', '=', link.userId)
			.where('email', '=', link.address)
			.execute();
		await endWhatWasBegun(trx, link.userId);
		await dropLinks(trx, link.userId, ['confirm']);
		await enqueue(trx, 'accounts.letter', { letter: 'password-changed', userId: link.userId });
		await enqueue(trx, 'account.confirmed', { userId: link.userId });
	});
}

async function setPassword(
	trx: Parameters<Parameters<typeof transact>[0]>[0],
	userId: string,
	hash: string,
): Promise<void> {
	const changed = await trx
		.updateTable('auth.account')
		.set({ password: hash, updated_at: new Date() })
		.where('user_id', '=', userId)
		.where('provider_id', '=', 'credential')
		.executeTakeFirst();
	if (changed.numUpdatedRows > 0n) return;
	await trx
		.insertInto('auth.account')
		.values({
			id: crypto.randomUUID(),
			account_id: userId,
			provider_id: 'credential',
			user_id: userId,
			password: hash,
			updated_at: new Date(),
		})
		.execute();
}
