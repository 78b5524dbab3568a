// Task 'notices.push': a line and a link to each of the member's devices, encrypted for that browser (RFC 8291). It names
// nobody, no space and no title: it stands on locked screens and passes through the services of browsers' makers.

import { sql } from 'kysely';
import webPush from 'web-push';
import { publicUrl } from '#features/accounts/index.ts';
import type { Notice } from '#kernel/notices/notice-rows.ts';
import { OCCASIONS } from '#kernel/notices/occasions.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { OutgoingRefused, outgoingFetch } from '#platform/outgoing.server.ts';
import { fingerprint } from '#platform/secret.server.ts';
import { settings } from '#platform/settings.ts';
import { say } from '#words/say.ts';
import { inLanguage, known } from '#words/speak.server.ts';
import { sendWaiting } from '../waiting.ts';
import { readSubscriptions, type Subscription } from './devices.ts';
import { pushKeys } from './keys.ts';

/** What a browser gets. */
export interface Message {
	words: string;
	/** Path to open. */
	path: string;
	/** The same tag takes the place of the one before, on the screen and at the push service. */
	tag: string;
}

export type Send = (address: string, request: RequestInit) => Promise<Response>;

/** More than so many at once are one message. */
const MOST_MESSAGES = 3;
/** A push service keeps a message so long for a phone that is off. */
const HALF_A_DAY = 12 * 3600;

const toPublicAddresses: Send = (address, request) => outgoingFetch(address, request, 'public');

/** @param send tests hand in one that reaches their own push service. */
export async function sendPushes(
	{ memberId }: { memberId: Id },
	now = new Date(),
	send = toPublicAddresses,
): Promise<void> {
	await sendWaiting(memberId, 'push', now, async (member, notices) => {
		const fresh = await notCalledYet(memberId, notices);
		if (fresh.length === 0) return;
		const messages = inLanguage(known(member.speaks) ?? 'en', () => messagesOf(fresh, memberId));
		for (const { id, subscription } of await readSubscriptions(memberId))
			for (const message of messages) if (!(await push(id, subscription, message, send))) break;
	});
}

/** A row on the site calls once while it is unread, however much comes into it. */
async function notCalledYet(memberId: Id, notices: Notice[]): Promise<Notice[]> {
	const batches = notices.flatMap(({ batch }) => (batch ? [batch] : []));
	const { rows } = await sql<{ batch: string }>`select distinct batch from notice
		where member_id = ${memberId} and batch = any(${batches}::text[]) and read_at is null and push_at is null`.execute(
		db,
	);
	const called = new Set(rows.map((row) => row.batch));
	return notices.filter(({ batch }) => batch === null || !called.has(batch));
}

export function messagesOf(notices: Notice[], memberId: Id): Message[] {
	if (notices.length > MOST_MESSAGES)
		return [{ words: say(`${notices.length} notices wait for you`), path: '/notices', tag: tagOf(`many ${memberId}`) }];
	return notices.map((notice) => ({
		words: say(OCCASIONS[notice.occasion].push),
		path: `/notices/${shortId(notice.id)}`,
		tag: tagOf(`${memberId} ${notice.batch ?? notice.id}`),
	}));
}

/** At most 32 characters (RFC 8030, 5.4), and nothing that a push service could read. */
const tagOf = (what: string) => fingerprint('push tag', what).slice(0, 24);

/** Sends one message. @returns false when the device is gone, and forgotten here too. */
async function push(deviceId: Id, subscription: Subscription, message: Message, send: Send): Promise<boolean> {
	const { publicKey, privateKey } = pushKeys();
	const details = webPush.generateRequestDetails(subscription, JSON.stringify(message), {
		vapidDetails: { subject: contact(), publicKey, privateKey },
		TTL: HALF_A_DAY,
		topic: message.tag,
		contentEncoding: 'aes128gcm',
	});
	try {
		const { 'Content-Length': _, ...headers } = details.headers as Record<string, string>;
		const answer = await send(details.endpoint, { method: 'POST', headers, body: new Uint8Array(details.body ?? []) });
		await answer.body?.cancel();
		if (answer.status === 404 || answer.status === 410) return forget(deviceId);
		if (!answer.ok) console.error(`push: a push service answered ${answer.status}`);
		else await db.updateTable('push_device').set({ sent_at: new Date() }).where('id', '=', deviceId).execute();
	} catch (problem) {
		if (problem instanceof OutgoingRefused || (problem as Error).cause instanceof OutgoingRefused)
			return forget(deviceId);
		// The notice stands on the site: a service that does not answer holds up no other device.
		console.error(`push: a push service does not answer (${(problem as Error).name})`);
	}
	return true;
}

async function forget(deviceId: Id): Promise<false> {
	await db.deleteFrom('push_device').where('id', '=', deviceId).execute();
	return false;
}

/** Whom a push service may write to about us (RFC 8292, 2.1): an address that is https or mailto. */
function contact(): string {
	const url = publicUrl();
	if (url.startsWith('https:')) return url;
	return `mailto:${/<([^>]+)>/.exec(settings().MAIL_FROM)?.[1] ?? settings().MAIL_FROM}`;
}
