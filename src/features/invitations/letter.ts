// The mail of an invitation, and the addresses that want none. The worker decides when it writes: what was withdrawn or
// refused meanwhile is not sent.

import { sql } from 'kysely';
import { publicUrl } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { sendMail } from '#platform/mail.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayWords } from '#ui/time.ts';
import { locale } from '#words/say.ts';
import { known } from '#words/speak.server.ts';
import { invitationLink, refusalKey, refusalLink, refusalToken } from './tokens.ts';

/** An address gets one invitation within so many days, whoever invites. */
const DAYS_BETWEEN = 30;

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Mails an invitation, if it may be. The job names it only: no address lies in the job table. */
		'invitations.letter': { invitationId: Id };
		/** Forgets the addresses of invitations that ended. */
		'tidy-invitations': Record<string, never>;
	}
}

type Row = BylineRow & { address: string; expiresAt: Date; speaks: string | null };

/** Task `invitations.letter`. */
export async function sendInvitation({ invitationId }: { invitationId: Id }): Promise<void> {
	const { rows } = await sql<Row>`
		select i.address, i.expires_at as "expiresAt", m.speaks, ${bylineColumns('p')}
		from invitation i join principal p on p.id = i.inviter_id and p.erased_at is null and not exists (select from deactivation where member_id = p.id)
			join member m on m.id = p.id and coalesce(m.suspended_until <= now(), true)
		where i.id = ${invitationId} and i.address is not null and i.mailed_at is null
			and i.used_at is null and i.withdrawn_at is null and i.expires_at > now()
			and not exists (select from auth."user" where email = i.address)
			and not exists (select from invitation other where other.address_key = i.address_key
				and other.mailed_at > now() - make_interval(days => ${sql.lit(DAYS_BETWEEN)}))`.execute(db);
	const row = rows[0];
	if (!row || (await wantsNone(row.address))) return;
	const network = (await readNetwork())?.name ?? 'this network';
	const { name, line } = toByline(row);
	await sendMail({
		to: row.address,
		subject: `${name} invites you to ${network}`,
		text: [
			`${name}${line ? ` (${line})` : ''} invites you to ${network}, where the health professions talk among themselves. Open your account here:\n${invitationLink(invitationId)}`,
			`The link works once, until ${dayWords(row.expiresAt, 'UTC', locale('en'))}. Who you are is proved after you have joined, as by everybody; the invitation does not stand for it. What the network is and who runs it:\n${publicUrl()}/about`,
			`If you do not know ${name} or do not want to come, do nothing. This link stops all invitations of ${network} to this address for good:\n${refusalLink(row.address)}`,
		].join('\n\n'),
		unsubscribe: refusalLink(row.address),
		// Nobody knows what the invited person reads; colleagues mostly share a language.
		language: known(row.speaks) ?? 'en',
	});
	await db.updateTable('invitation').set({ mailed_at: new Date() }).where('id', '=', invitationId).execute();
}

async function wantsNone(address: string): Promise<boolean> {
	const key = refusalKey(refusalToken(address));
	return (await db.selectFrom('mail_refusal').select('key').where('key', '=', key).executeTakeFirst()) !== undefined;
}

/** No invitation goes any more to the address whose mail carried this token. Doing it twice is doing it once. */
export async function refuseInvitations(token: string): Promise<void> {
	if (!/^[\w-]{43}$/.test(token))
		throw new Refusal('invalid', 'This link is not complete. Copy it whole from the mail.');
	await db
		.insertInto('mail_refusal')
		.values({ key: refusalKey(token) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Task `tidy-invitations`: an address is kept no longer than its invitation is open, and old invitations half a year. */
export async function tidyInvitations(): Promise<void> {
	await sql`update invitation set address = null where address is not null and expires_at <= now()`.execute(db);
	await sql`delete from invitation where expires_at < now() - interval '180 days' and used_at is null`.execute(db);
}
