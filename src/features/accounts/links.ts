// Links in mails: they work once and for a while. The database holds the hash of a token only.

import { createHash } from 'node:crypto';
import type { Executor } from '#platform/db.server.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { newToken } from './caller.ts';
import type { LinkPurpose } from './tables.ts';

const HOUR = 3_600_000;
/** How long a link works. A new password is worth more to a thief than a confirmation. */
export const LASTS: Record<LinkPurpose, number> = { confirm: 48 * HOUR, reset: HOUR, 'change-address': 24 * HOUR };

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');

export interface Link {
	userId: string;
	purpose: LinkPurpose;
	/** The mailbox that it went to. */
	address: string;
}

/** Makes a link for `purpose`; earlier ones of that purpose stop working. Returns its token, which is kept nowhere. */
export async function makeLink(executor: Executor, link: Link): Promise<string> {
	const token = newToken();
	await dropLinks(executor, link.userId, [link.purpose]);
	await executor
		.insertInto('auth.link')
		.values({
			token_hash: hash(token),
			user_id: link.userId,
			purpose: link.purpose,
			address: link.address,
			expires_at: new Date(Date.now() + LASTS[link.purpose]),
			used_at: null,
		})
		.execute();
	return token;
}

/** Makes unused links of the account worthless. */
export async function dropLinks(executor: Executor, userId: string, purposes: LinkPurpose[]): Promise<void> {
	await executor
		.deleteFrom('auth.link')
		.where('user_id', '=', userId)
		.where('purpose', 'in', purposes)
		.where('used_at', 'is', null)
		.execute();
}

/** Would this link work? Looking does not use it up: programs that check mails for malware open every link. */
export async function linkWorks(token: string, purpose: LinkPurpose): Promise<boolean> {
	const row = await db
		.selectFrom('auth.link')
		.select('user_id')
		.where('token_hash', '=', hash(token))
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', new Date())
		.executeTakeFirst();
	return row !== undefined;
}

export const DEAD_LINK = 'This link was used already, is too old, or was replaced by a newer one.';

/** Uses the link up, in the caller's transaction. @throws Refusal when it does not work any more. */
export async function useLink(executor: Executor, token: string, purpose: LinkPurpose): Promise<Link> {
	const row = await executor
		.updateTable('auth.link')
		.set({ used_at: new Date() })
		.where('token_hash', '=', hash(token))
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', new Date())
		.returning(['user_id', 'address'])
		.executeTakeFirst();
	if (!row) throw new Refusal('invalid', DEAD_LINK);
	return { userId: row.user_id, purpose, address: row.address };
}
