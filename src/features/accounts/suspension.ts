// A suspended member signs in to nothing; whoever has shown to be that member learns why and until when.

import { appealToken } from '#kernel/decisions/appeal-token.ts';
import { db } from '#platform/db.server.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

export interface Suspension {
	/** In words, in the member's zone: "3 December 2026, 01:00 (Europe/Berlin)". */
	until: string;
	reason: string;
	/** Where to appeal without signing in; only for the account's own mailbox. */
	appealPath: string | null;
}

/** The suspension that runs for the account, or null. */
export async function readSuspension(accountId: string): Promise<Suspension | null> {
	const row = await db
		.selectFrom('member')
		.select(['id', 'suspended_until', 'suspended_reason', 'time_zone'])
		.where('account_id', '=', accountId)
		.where('suspended_until', '>', new Date())
		.executeTakeFirst();
	if (!row?.suspended_until) return null;
	const moment = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: row.time_zone,
	}).format(row.suspended_until);
	const decision = await db
		.selectFrom('decision')
		.select('id')
		.where('principal_id', '=', row.id)
		.where('action', '=', 'suspend')
		.where('reversed_at', 'is', null)
		.orderBy('id', 'desc')
		.executeTakeFirst();
	const appealPath = decision ? `/decisions/${shortId(decision.id)}?token=${appealToken(decision.id)}` : null;
	return { appealPath, until: `${moment} (${row.time_zone})`, reason: row.suspended_reason ?? '' };
}

/** Called when the identity is proved, never before. @throws Refusal 'not-allowed' that says why and until when. */
export async function refuseSuspended(accountId: string): Promise<void> {
	const suspension = await readSuspension(accountId);
	if (!suspension) return;
	throw new Refusal(
		'not-allowed',
		`This account is suspended until ${suspension.until}. The reason: ${suspension.reason}`,
	);
}
