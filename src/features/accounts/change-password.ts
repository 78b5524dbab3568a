// A member changes the own password: the present one is asked for, and every other browser is signed out.

import { z } from 'zod';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import type { Caller } from './caller.ts';
import { rememberDevice } from './known-device.ts';
import { hashPassword } from './password-hash.ts';
import { requireStrong } from './password-strength.ts';
import { checkPassword, renewSession } from './prove-identity.ts';
import { endWhatWasBegun, holdPassword } from './sessions.ts';
import { typedPassword } from './sign-up.ts';

export const ChangePasswordForm = z.object({ password: typedPassword, newPassword: typedPassword });

/** @throws Refusal about 'password' (not the present one) or 'newPassword' (easy to guess); 'sign-in' where another change came first. */
export async function changePassword(
	caller: Caller,
	viewer: Viewer,
	input: z.infer<typeof ChangePasswordForm>,
): Promise<void> {
	const { accountId, sessionId, name } = requireMember(viewer);
	const user = await db.selectFrom('auth.user').select('email').where('id', '=', accountId).executeTakeFirstOrThrow();
	await requireStrong(input.newPassword, [name, user.email], 'newPassword');
	await checkPassword(viewer, input.password);
	const hash = await hashPassword(input.newPassword);
	await transact(async (trx) => {
		await holdPassword(trx, accountId, sessionId);
		await trx
			.updateTable('auth.account')
			.set({ password: hash, updated_at: new Date() })
			.where('user_id', '=', accountId)
			.where('provider_id', '=', 'credential')
			.execute();
		await endWhatWasBegun(trx, accountId, sessionId);
		await enqueue(trx, 'accounts.letter', { letter: 'password-changed', userId: accountId });
	});
	await renewSession(caller, sessionId);
	await rememberDevice(caller, accountId);
}
