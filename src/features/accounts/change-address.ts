// A member changes the own e-mail address: it counts once the new mailbox has confirmed it.

import { z } from 'zod';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { mayTry } from './limits.ts';
import { checkPassword } from './prove-identity.ts';
import { emailAddress, typedPassword } from './sign-up.ts';

export const ChangeAddressForm = z.object({ email: emailAddress, password: typedPassword });

/** Sends a link to the new address. The answer is the same when somebody else has it; then that mailbox hears of it. */
export async function askForNewAddress(viewer: Viewer, input: z.infer<typeof ChangeAddressForm>): Promise<void> {
	const { accountId } = requireMember(viewer);
	await checkPassword(viewer, input.password);
	if (!(await mayTry(['mailbox', input.email]))) return;
	const taken = await db.selectFrom('auth.user').select('id').where('email', '=', input.email).executeTakeFirst();
	if (taken?.id === accountId) return;
	await enqueue(
		db,
		'accounts.letter',
		taken
			? { letter: 'already-here', userId: taken.id }
			: { letter: 'change-address', userId: accountId, address: input.email },
	);
}

/** The member's own address and what guards the account, for the page about it. */
export async function readAccount(viewer: Viewer) {
	const { accountId } = requireMember(viewer);
	const [user, passkeys, sessions] = await Promise.all([
		db
			.selectFrom('auth.user')
			.select(['email', 'email_verified as confirmed', 'two_factor_enabled'])
			.where('id', '=', accountId)
			.executeTakeFirstOrThrow(),
		db
			.selectFrom('auth.passkey')
			.select((q) => q.fn.countAll<string>().as('n'))
			.where('user_id', '=', accountId)
			.executeTakeFirstOrThrow(),
		db
			.selectFrom('auth.session')
			.select((q) => q.fn.countAll<string>().as('n'))
			.where('user_id', '=', accountId)
			.where('expires_at', '>', new Date())
			.executeTakeFirstOrThrow(),
	]);
	return {
		email: user.email,
		confirmed: user.confirmed,
		secondFactor: user.two_factor_enabled === true,
		passkeys: Number(passkeys.n),
		sessions: Number(sessions.n),
	};
}
