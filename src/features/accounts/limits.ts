// Limits that slow down and never lock out. A whole hospital shares one address, so an address alone never stops a
// sign-in for long; and an attacker who hammers an account must not keep its owner out, so a browser that signed in to
// the account before has a limit of its own that strangers cannot use up.
// Each try is counted before the password is looked at: parallel tries cannot slip through.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { fingerprint } from '#platform/secret.server.ts';
import { noteSecurity } from '#platform/security-log.ts';

/** How a kind of try is limited. Times in seconds. */
export interface Limit {
	/** Tries without any delay. */
	free: number;
	/** The delay doubles from one second with each further try, up to this. */
	most: number;
	/** After so long without a try, counting starts anew. */
	window: number;
}

export const limits = {
	/** One account from one network address. */
	pair: { free: 5, most: 300, window: 3600 },
	/** One account from anywhere (browsers known to the account aside). */
	account: { free: 20, most: 60, window: 3600 },
	/** One network address, any account. */
	address: { free: 100, most: 30, window: 3600 },
	/** One account from a browser that signed in to it before. */
	device: { free: 10, most: 300, window: 3600 },
	/** A second factor, by account and first factor passed. */
	secondFactor: { free: 5, most: 300, window: 3600 },
	/** The password again, by somebody who is signed in. */
	proof: { free: 5, most: 300, window: 3600 },
	/** Passkeys, by network address. */
	passkey: { free: 60, most: 30, window: 3600 },
	/** New accounts from one address. */
	signUp: { free: 40, most: 60, window: 3600 },
	/** Mails that a stranger can cause, by mailbox. */
	mailbox: { free: 4, most: 3600, window: 7200 },
	/** Mails that a stranger can cause, by address. */
	mailAddress: { free: 40, most: 60, window: 3600 },
	/** The code of the set-up page. */
	setUp: { free: 10, most: 60, window: 3600 },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** A limit and whom it counts for, e.g. ['address', '192.0.2.7']. */
export type Count = readonly [LimitName, string];

/** The network part of an IPv6 address (one customer has a whole /64); an IPv4 address as it is. */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address;
	if (/^::ffff:\d+\./i.test(address)) return address.slice(7);
	const [head = ''] = address.split('%');
	const [left = '', right] = head.split('::');
	const groups = left.split(':').filter(Boolean);
	if (right !== undefined) {
		const tail = right.split(':').filter(Boolean);
		while (groups.length + tail.length < 8) groups.push('0');
		groups.push(...tail);
	}
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}

const keyOf = ([name, whom]: Count) => fingerprint(`limit:${name}`, whom);

/**
 * The last try lies ahead: the machine's clock was set back, by a day perhaps, and nobody is made to wait for that long. A minute
 * of patience, because whoever waited for the row may have begun before it was written.
 */
const SET_BACK = sql`a.last_at > now() + interval '1 minute'`;

/** Seconds to wait until a try would be counted, or 0 when it was counted now. */
async function take(count: Count): Promise<number> {
	const { free, most, window } = limits[count[0]];
	const key = keyOf(count);
	const over = sql`(a.last_at < now() - make_interval(secs => ${window}) or ${SET_BACK})`;
	const { rows } = await sql<{ taken: boolean; wait: number }>`
		with took as (
			insert into auth.attempt as a (key, tries, last_at, next_at) values (${key}, 1, now(), now())
			on conflict (key) do update set
				tries = case when ${over} then 1 else a.tries + 1 end,
				last_at = now(),
				next_at = now() + make_interval(secs => case
					when ${over} or a.tries + 1 < ${free} then 0
					else least(${most}::float8, power(2, least(a.tries + 1 - ${free}, 20))) end)
			where a.next_at <= now() or ${SET_BACK}
			returning tries
		)
		select exists (select from took) as taken,
			coalesce((select greatest(1, ceil(extract(epoch from next_at - now())))::int from auth.attempt where key = ${key}), 1) as wait`.execute(
		db,
	);
	return rows[0]?.taken ? 0 : (rows[0]?.wait ?? 1);
}

/** In words: "8 seconds", "3 minutes". */
export function inWords(seconds: number): string {
	const [amount, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
	return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/**
 * Counts a try towards each of `counts`.
 * @throws Refusal 'too-many' with the seconds to wait, when one of them is being slowed down.
 */
export async function countTry(...counts: Count[]): Promise<void> {
	for (const count of counts) {
		const wait = await take(count);
		if (wait === 0) continue;
		noteSecurity('slowed-down', { what: count[0], who: count[1] });
		throw new Refusal(
			'too-many',
			`There were too many tries. Wait ${inWords(wait)}, then try again; nothing is locked.`,
			{
				retryAfter: wait,
			},
		);
	}
}

/** As countTry, for what must not show: tells whether all were counted. */
export async function mayTry(...counts: Count[]): Promise<boolean> {
	for (const count of counts) if ((await take(count)) > 0) return false;
	return true;
}

/** The try was right: `own` counts start anew, `shared` ones (used by others too) are given back. */
export async function settleTry(own: Count[], shared: Count[] = []): Promise<void> {
	if (own.length > 0) await db.deleteFrom('auth.attempt').where('key', 'in', own.map(keyOf)).execute();
	for (const count of shared)
		await db
			.updateTable('auth.attempt')
			.set({ tries: sql`greatest(tries - 1, 0)`, next_at: sql`now()` })
			.where('key', '=', keyOf(count))
			.execute();
}
