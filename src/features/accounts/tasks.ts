// What the worker does for accounts.

import '#kernel/people/spoken-by.ts';
import { db } from '#platform/db.server.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { sendMail } from '#platform/mail.server.ts';
import { forgetUnconfirmed } from './forget-unconfirmed.ts';
import { sendLetter } from './letters.ts';

const DAY = 86_400_000;

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Deletes what has run out: sessions, links, counts, codes, accounts that nobody confirmed within two weeks. */
		'tidy-accounts': Record<string, never>;
	}
}

/** Task `tidy-accounts`. */
export async function tidyAccounts(): Promise<void> {
	const before = (days: number) => new Date(Date.now() - days * DAY);
	await db.deleteFrom('auth.session').where('expires_at', '<', before(0)).execute();
	await db.deleteFrom('auth.link').where('expires_at', '<', before(7)).execute();
	await db.deleteFrom('auth.attempt').where('last_at', '<', before(1)).execute();
	await db.deleteFrom('auth.used_code').where('used_at', '<', before(1)).execute();
	await db.deleteFrom('auth.known_device').where('seen_at', '<', before(365)).execute();
	await db.deleteFrom('auth.verification').where('expires_at', '<', before(0)).execute();
	await forgetUnconfirmed();
}

export const accountTasks = {
	'mail.send': sendMail,
	'accounts.letter': sendLetter,
	'tidy-accounts': tidyAccounts,
} satisfies Partial<Tasks>;
