// The demonstration's door: its cast signs in at one click. In any other network it does not exist.

import { type Caller, openSession } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { professionLabel } from '#kernel/people/professions.ts';
import { db } from '#platform/db.server.ts';
import { notFound } from '#platform/refusal.ts';
import { cast } from '#seeds/cast.ts';

export interface CastEntry {
	handle: string;
	name: string;
	/** "Physician · checker" */
	words: string;
}

/** Enough to try every role: staff first, then one or two of each profession. */
function chosen(): typeof cast {
	const seen = new Map<string, number>();
	const most = (profession: string) => (profession === 'physician' ? 3 : profession === 'nurse' ? 2 : 1);
	return [...cast.filter((one) => one.duty), ...cast.filter((one) => !one.duty)].filter((one) => {
		if (one.duty) return true;
		const role = `${one.profession}${one.provedBy ? '' : ' unproved'}`;
		seen.set(role, (seen.get(role) ?? 0) + 1);
		return (seen.get(role) as number) <= most(one.profession);
	});
}

/** Whom the sign-in page offers; null outside the demonstration. */
export async function listCast(): Promise<CastEntry[] | null> {
	if (!(await readNetwork())?.demonstration) return null;
	const wanted = chosen();
	const rows = await db
		.selectFrom('principal')
		.select(['handle', 'name'])
		.where(
			'handle',
			'in',
			wanted.map((one) => one.handle),
		)
		.where('erased_at', 'is', null)
		.execute();
	const names = new Map(rows.map((row) => [row.handle.toLowerCase(), row.name]));
	return wanted
		.filter((one) => names.has(one.handle))
		.map((one) => ({
			handle: one.handle,
			name: names.get(one.handle) as string,
			words: [
				one.duty ?? '',
				professionLabel(one.profession) || one.profession,
				one.provedBy || one.profession === 'patient' || one.profession === 'industry' ? '' : 'not verified',
			]
				.filter(Boolean)
				.join(' · '),
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
