// Browsers that get notices by push. One belongs to the session in which it was added: signing out there, or ending that
// session from afar, ends it, so that a shared PC calls nobody who has left.

import { createPublicKey } from 'node:crypto';
import { sql } from 'kysely';
import { deviceIn } from '#features/accounts/index.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { checkOutgoing } from '#platform/outgoing.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seal, unseal } from '#platform/seal.server.ts';
import { fingerprint } from '#platform/secret.server.ts';

/** Where a browser is reached and with which keys (Push API, PushSubscription.toJSON). */
export interface Subscription {
	endpoint: string;
	keys: { p256dh: string; auth: string };
}

export interface PushDevice {
	id: Id;
	/** "Firefox on Android". */
	device: string;
	addedAt: Date;
	sentAt: Date | null;
	/** The session that asks. */
	here: boolean;
}

/** More than anybody has; each is a request at each push. */
export const MOST_DEVICES = 20;
const LONGEST_ENDPOINT = 1000;
const PURPOSE = 'push device';

/**
 * Adds the browser of this session. The same browser again is the same device, also when somebody else signed in there.
 * @param before the address that the browser had until its push service gave it another: that device goes.
 * @throws Refusal invalid for an address or keys that cannot be used, too-many.
 */
export async function addDevice(
	viewer: Viewer,
	given: Subscription,
	userAgent: string | null,
	before?: string,
): Promise<void> {
	const member = requireMember(viewer);
	check(given);
	const id = mintId();
	const subscription: Subscription = {
		endpoint: given.endpoint,
		keys: { p256dh: given.keys.p256dh, auth: given.keys.auth },
	};
	await transact(async (trx) => {
		await sql`select from member where id = ${member.memberId} for no key update`.execute(trx);
		await sql`delete from push_device where endpoint_hash = ${fingerprint('push', given.endpoint)}`.execute(trx);
		if (before !== undefined)
			await sql`delete from push_device where endpoint_hash = ${fingerprint('push', before)}
				and member_id = ${member.memberId}`.execute(trx);
		await trx
			.insertInto('push_device')
			.values({
				id,
				member_id: member.memberId,
				session_id: member.sessionId,
				endpoint_hash: fingerprint('push', given.endpoint),
				sealed: seal(PURPOSE, id, Buffer.from(JSON.stringify(subscription))),
				device: deviceIn(userAgent),
				sent_at: null,
			})
			.execute();
		const { rows } = await sql<{ n: number }>`select count(*)::int as n from push_device
			where member_id = ${member.memberId}`.execute(trx);
		if ((rows[0]?.n ?? 0) > MOST_DEVICES)
			throw new Refusal('too-many', `${MOST_DEVICES} browsers are the most. Remove one first.`);
	});
}

function check({ endpoint, keys }: Subscription): void {
	const refuse = () => new Refusal('invalid', 'This browser’s push service cannot be used.');
	if (endpoint.length > LONGEST_ENDPOINT) throw refuse();
	try {
		checkOutgoing(new URL(endpoint), 'public');
		const point = Buffer.from(keys.p256dh, 'base64url');
		if (point.length !== 65 || point[0] !== 4 || Buffer.from(keys.auth, 'base64url').length !== 16) throw refuse();
		// A point that is not on the curve would only fail when something is sent.
		createPublicKey({
			key: {
				kty: 'EC',
				crv: 'P-256',
				x: point.subarray(1, 33).toString('base64url'),
				y: point.subarray(33).toString('base64url'),
			},
			format: 'jwk',
		});
	} catch {
		throw refuse();
	}
}

/** The member's devices, this one first. */
export async function listDevices(viewer: Viewer): Promise<PushDevice[]> {
	const { memberId, sessionId } = requireMember(viewer);
	const rows = await db
		.selectFrom('push_device')
		.select(['id', 'device', 'added_at', 'sent_at', 'session_id'])
		.where('member_id', '=', memberId)
		.orderBy('added_at', 'desc')
		.execute();
	return rows
		.map((row) => ({
			id: row.id,
			device: row.device,
			addedAt: row.added_at,
			sentAt: row.sent_at,
			here: row.session_id === sessionId,
		}))
		.sort((a, b) => Number(b.here) - Number(a.here));
}

/** Removes a device of the member's own. @throws Refusal not-found. */
export async function removeDevice(viewer: Viewer, id: Id): Promise<void> {
	const { memberId } = requireMember(viewer);
	const gone = await db
		.deleteFrom('push_device')
		.where('id', '=', id)
		.where('member_id', '=', memberId)
		.executeTakeFirst();
	if (gone.numDeletedRows === 0n) throw notFound();
}

/** Where to send to the member: devices whose sessions live. */
export async function readSubscriptions(memberId: Id): Promise<{ id: Id; subscription: Subscription }[]> {
	const { rows } = await sql<{ id: Id; sealed: Buffer }>`
		select d.id, d.sealed from push_device d join auth.session s on s.id = d.session_id
		where d.member_id = ${memberId} and s.expires_at > now() and s.updated_at > now() - interval '14 days'`.execute(db);
	return rows.map(({ id, sealed }) => ({ id, subscription: JSON.parse(unseal(PURPOSE, id, sealed).toString()) }));
}
