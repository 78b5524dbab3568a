// The outbox folder, for administrators of a network without a mail server. It holds links that open accounts: whoever
// reads one is written down.

import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type KeptMail, listKeptMails, readKeptMail } from '#platform/mail.server.ts';
import { notFound } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';

export interface OutboxLine {
	id: string;
	to: string;
	subject: string;
	at: string;
}

/** The newest mails, and whether mail leaves through a server instead. */
export async function listOutbox(viewer: Viewer): Promise<{ mails: OutboxLine[]; leaves: boolean }> {
	requireDuty(viewer, 'administrator');
	const mails = (await listKeptMails(100)).map(({ id, to, subject, at }) => ({ id, to, subject, at }));
	return { mails, leaves: settings().SMTP_URL !== '' };
}

/** One mail. @throws Refusal 'not-found'. */
export async function readOutboxMail(viewer: Viewer, id: string): Promise<KeptMail> {
	const { memberId } = requireDuty(viewer, 'administrator');
	const mail = await readKeptMail(id);
	if (!mail) throw notFound();
	await audit(db, memberId, 'read mail', { kind: 'mail', id });
	return mail;
}
