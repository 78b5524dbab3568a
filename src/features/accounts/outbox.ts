// The outbox folder, for administrators of a network without a mail server. It holds links that open accounts: whoever
// reads one is written down.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type KeptMail, listKeptMails, readKeptMail } from '#platform/mail.server.ts';
import { notFound } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';

export interface OutboxLine {
	id: string;
	to: string;
	subject: string;
	/** Of the mail, BCP 47; '' of one that was written before this was kept. */
	language: string;
	at: string;
}

/** The newest mails, and whether mail leaves through a server instead. */
export async function listOutbox(viewer: Viewer): Promise<{ mails: OutboxLine[]; leaves: boolean }> {
	requireDuty(viewer, 'administrator');
	const mails = (await listKeptMails(100)).map(({ id, to, subject, at, headers }) => ({
		id,
		to,
		subject,
		at,
		language: headers?.['Content-Language'] ?? '',
	}));
	return { mails, leaves: settings().SMTP_URL !== '' };
}

/** One mail. @throws Refusal 'not-found'. */
export async function readOutboxMail(viewer: Viewer, id: string): Promise<KeptMail> {
	const { memberId } = requireDuty(viewer, 'administrator');
	const mail = await readKeptMail(id);
	if (!mail) throw notFound();
	const owner = await sql<{ id: Id }>`select m.id from auth."user" u join member m on m.account_id = u.id
		where u.email = ${mail.to.toLowerCase()}`.execute(db);
	await audit(db, memberId, 'read mail', { kind: 'mail', id, owner: owner.rows[0]?.id });
	return mail;
}
