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

/** How many of each to offer: the roles one wants to try, proved and unproved. Staff are offered always. */
const OFFERED: Record<string, number> = {
	physician: 2,
	nurse: 1,
	'nurse unproved': 1,
	pharmacist: 1,
	student: 1,
	patient: 1,
	'patient unproved': 1,
	industry: 1,
	'industry unproved': 1,
};

function chosen(): typeof cast {
	const left = { ...OFFERED };
	const offered = cast.filter((one) => {
		if (one.duty) return false;
		const role = `${one.profession}${one.provedBy ? '' : ' unproved'}`;
		left[role] = (left[role] ?? 0) - 1;
		return left[role] >= 0;
	});
	return [...offered, ...cast.filter((one) => one.duty)];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Physician · checker", "Nurse · not verified". */
function wordsOf(one: (typeof cast)[number]): string {
	const profession = one.profession === one.duty ? '' : capital(professionLabel(one.profession));
	const never = ['patient', 'industry', 'administrator', 'interested'].includes(one.profession);
	const unproved = !one.provedBy && !never ? 'not verified' : '';
	return capital([profession, one.duty ?? '', unproved].filter(Boolean).join(' · '));
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
			words: wordsOf(one),
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
