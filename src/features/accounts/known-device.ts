// Browsers that signed in to an account before. The cookie names the browser, not the person.

import { createHash } from 'node:crypto';
import { db } from '#platform/db.server.ts';
import { cookiePrefix, isSecure } from './addresses.ts';
import { type Caller, newToken } from './caller.ts';
import type { CookieReader } from './session-cookie.ts';

const cookieName = () => `${cookiePrefix()}.device`;
const hash = (device: string) => createHash('sha256').update(device).digest('base64url');

/** The hash of this browser's mark if it signed in to the account before, else null. */
export async function knownDevice(cookies: CookieReader, userId: string): Promise<string | null> {
	const device = cookies.get(cookieName());
	if (!device || device.length > 100) return null;
	const row = await db
		.selectFrom('auth.known_device')
		.select('device_hash')
		.where('user_id', '=', userId)
		.where('device_hash', '=', hash(device))
		.executeTakeFirst();
	return row?.device_hash ?? null;
}

/** After a sign-in was complete: from now on this browser is known to the account. */
export async function rememberDevice(caller: Caller, userId: string): Promise<void> {
	const given = caller.cookies.get(cookieName());
	const device = given && /^[\w-]{43}$/.test(given) ? given : newToken();
	await db
		.insertInto('auth.known_device')
		.values({ user_id: userId, device_hash: hash(device) })
		.onConflict((conflict) => conflict.columns(['user_id', 'device_hash']).doUpdateSet({ seen_at: new Date() }))
		.execute();
	caller.cookies.set(cookieName(), device, {
		path: '/',
		httpOnly: true,
		secure: isSecure(),
		sameSite: 'lax',
		maxAge: 365 * 86_400,
	});
}
