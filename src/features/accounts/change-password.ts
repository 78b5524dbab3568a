// A member changes the own password: the present one is asked for, and every other browser is signed out.

import { z } from 'zod';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import type { Caller } from './caller.ts';
import { rememberDevice } from './known-device.ts';
import { dropLinks } from './links.ts';
import { hashPassword } from './password-hash.ts';
import { requireStrong } from './password-strength.ts';
import { checkPassword, renewSession } from './prove-identity.ts';
import { typedPassword } from './sign-up.ts';

export const ChangePasswordForm = z.object({ password: typedPassword, newPassword: typedPassword });

/** @throws Refusal about 'password' (not the present one) or 'newPassword' (easy to guess). */
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
		await trx
			.updateTable('auth.account')
			.set({ password: hash, updated_at: new Date() })
			.where('user_id', '=', accountId)
			.where('provider_id', '=', 'credential')
			.execute();
		await trx.deleteFrom('auth.session').where('user_id', '=', accountId).where('id', '<>', sessionId).execute();
		await trx.deleteFrom('auth.known_device').where('user_id', '=', accountId).execute();
		await dropLinks(trx, accountId, ['reset']);
		await enqueue(trx, 'accounts.letter', { letter: 'password-changed', userId: accountId });
	});
	await renewSession(caller, sessionId);
	await rememberDevice(caller, accountId);
}
