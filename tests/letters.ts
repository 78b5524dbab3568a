// The two ways out that are no routes: what the worker sends to a member. The audience matrix asks them as it asks the pages.

import { sql } from 'kysely';
import { addDevice } from '#features/notices/push/devices.ts';
import { sendPushes } from '#features/notices/push/send-push.ts';
import { sendNoticeMail } from '#features/notices/send-mail.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { listKeptMails } from '#platform/mail.server.ts';
import { pushBrowser } from '#tests/push-browser.ts';

/**
 * What the worker sends to a member about the planted reply: the letter as it is mailed, the pushes as the member's browser
 * opens them. Empty when nothing is sent.
 */
export const LETTERS = {
	mail: async (memberId: Id, notice: Id): Promise<string> => {
		await due('mail', notice);
		const before = new Set((await listKeptMails()).map((mail) => mail.id));
		await sendNoticeMail({ memberId }, new Date());
		const mails = (await listKeptMails()).filter((mail) => !before.has(mail.id));
		return mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
	},
	push: async (memberId: Id, notice: Id): Promise<string> => {
		await due('push', notice);
		const browser = pushBrowser(`https://push.example/${memberId}`);
		const [session] = (
			await sql<{ id: string }>`select s.id from auth.session s join member m on m.account_id = s.user_id
				where m.id = ${memberId}`.execute(db)
		).rows;
		await addDevice({ memberId, sessionId: session?.id } as Member, browser.subscription, null);
		const opened: string[] = [];
		await sendPushes({ memberId }, new Date(), async (_address, { body }) => {
			opened.push(JSON.stringify(browser.open(body as Uint8Array)));
			return new Response(null, { status: 201 });
		});
		return opened.join('\n');
	},
};

async function due(way: 'mail' | 'push', notice: Id): Promise<void> {
	await sql`update notice set read_at = null, batch = null, mail_at = case when ${way} = 'mail' then now() end,
		push_at = case when ${way} = 'push' then now() end where id = ${notice}`.execute(db);
}
