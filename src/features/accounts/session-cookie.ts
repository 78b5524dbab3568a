// Which session does the cookie name? Answered without the database, on each request.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '#platform/secret.server.ts';
import { cookiePrefix } from './addresses.ts';
import { storedToken } from './hashed-session-tokens.ts';

/** Whatever hands out a cookie's value, percent-decoded: SvelteKit's `cookies`, or a stand-in. */
export interface CookieReader {
	get(name: string): string | undefined;
}

/** Name of the cookie that carries the session. */
export const sessionCookieName = () => `${cookiePrefix()}.session_token`;

/**
 * The value in a cookie that better-auth signed (`value.signature`, HMAC-SHA-256, base64), or null when the signature
 * is not ours.
 */
export function readSigned(text: string | undefined): string | null {
	const dot = text?.lastIndexOf('.') ?? -1;
	if (!text || dot < 1 || text.length > 512) return null;
	const value = text.slice(0, dot);
	const given = Buffer.from(text.slice(dot + 1), 'base64');
	const right = createHmac('sha256', secret()).update(value).digest();
	return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

/** `value` as better-auth signs it; the counterpart of readSigned. */
export function sign(value: string): string {
	return `${value}.${createHmac('sha256', secret()).update(value).digest('base64')}`;
}

/** The session token as the cookie carries it. Only for calling better-auth; it must reach no log and no page. */
export function rawSessionToken(cookies: CookieReader): string | null {
	return readSigned(cookies.get(sessionCookieName()));
}

/** The session token as its row in auth.session holds it (hashed): what `readViewer` looks up. Null: no valid cookie. */
export function sessionToken(cookies: CookieReader): string | null {
	const raw = rawSessionToken(cookies);
	return raw === null ? null : storedToken(raw);
}

/**
 * Does the `cookie` header of a request carry a session that this network signed, live or ended? Asked at the front door, before
 * a large body is taken; who it is, and whether the session lives, is asked later.
 */
export function carriesSession(header: string | undefined): boolean {
	const start = `${sessionCookieName()}=`;
	return (header ?? '').split(/;\s*/).some((pair) => pair.startsWith(start) && isSigned(pair.slice(start.length)));
}

function isSigned(value: string): boolean {
	try {
		return readSigned(decodeURIComponent(value)) !== null;
	} catch {
		return false; // no way of writing a cookie that is ours
	}
}
