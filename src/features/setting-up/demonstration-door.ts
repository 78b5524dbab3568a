// The demonstration's door: its cast signs in at one click. In any other network it does not exist.

import { type Caller, openSession } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { db } from '#platform/db.server.ts';
import { notFound } from '#platform/refusal.ts';
import { cast, door } from '#seeds/cast.ts';

export interface CastEntry {
	handle: string;
	name: string;
	role: string;
	/** What one can try in it. */
	words: string;
}

/** Whom the sign-in page offers; null outside the demonstration. */
export async function listCast(): Promise<CastEntry[] | null> {
	if (!(await readNetwork())?.demonstration) return null;
	const rows = await db
		.selectFrom('principal')
		.select(['handle', 'name'])
		.where(
			'handle',
			'in',
			door.map((one) => one.handle),
		)
		.where('erased_at', 'is', null)
		.execute();
	const names = new Map(rows.map((row) => [row.handle.toLowerCase(), row.name]));
	return door
		.filter((one) => names.has(one.handle))
		.map((one) => ({
			handle: one.handle,
			name: names.get(one.handle) as string,
			role: one.role,
			words: one.words,
		}));
}

/**
 * Opens a session for one of the cast.
 * @throws Refusal 'not-found' outside the demonstration, and for anybody who has a password: a real person's account.
 */
export async function enterAs(caller: Caller, handle: string): Promise<void> {
	if (!(await readNetwork())?.demonstration) throw notFound();
	if (!cast.some((one) => one.handle === handle)) throw notFound();
	const row = await db
		.selectFrom('principal')
		.innerJoin('member', 'member.id', 'principal.id')
		.select('member.account_id')
		.where('principal.handle', '=', handle)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('auth.account')
						.select('auth.account.id')
						.whereRef('auth.account.user_id', '=', 'member.account_id')
						.where('auth.account.password', 'is not', null),
				),
			),
		)
		.executeTakeFirst();
	if (!row) throw notFound();
	await openSession(caller, row.account_id);
}
