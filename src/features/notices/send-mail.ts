// Task 'notices.mail': one letter with what came within a quarter of an hour and was not read meanwhile.

import { sql } from 'kysely';
import { publicUrl } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { sendMail } from '#platform/mail.server.ts';
import { settings } from '#platform/settings.ts';
import { inLanguage, known } from '#words/speak.server.ts';
import { letterOf } from './letter.ts';
import { sendWaiting } from './waiting.ts';

export async function sendNoticeMail({ memberId }: { memberId: Id }, now = new Date()): Promise<void> {
	await sendWaiting(memberId, 'mail', now, async (member, notices, more) => {
		const { rows } = await sql<{ email: string }>`select email from auth."user" where id = ${member.accountId}`.execute(
			db,
		);
		const to = rows[0]?.email;
		// Invented addresses of the demonstration (RFC 2606) show their mails in the outbox; no mail server gets them.
		if (!to || (settings().SMTP_URL && to.endsWith('.invalid'))) return;
		const network = (await readNetwork())?.name ?? 'This network';
		const spoken = known(member.speaks) ?? 'en';
		const letter = await inLanguage(spoken, () => letterOf(member, to, notices, more, network, publicUrl()));
		await sendMail({ ...letter, language: spoken });
	});
}
