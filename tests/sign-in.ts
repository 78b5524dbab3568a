// Signing a member of a test in without the sign-in page: a session row and the cookie that names it.

import { createHmac } from 'node:crypto';
import { secret } from '#platform/secret.server.ts';

/** Name of the session cookie on plain HTTP. */
export const COOKIE = 'consilium.session_token';

/** Value of the cookie for a raw session token, signed with the secret of DATA_DIR. Percent-encode it in a header. */
export function signedCookie(rawToken: string): string {
	return `${rawToken}.${createHmac('sha256', secret()).update(rawToken).digest('base64')}`;
}

/** Cookie header of the session with this raw token. */
export function sessionCookie(rawToken: string): string {
	return `${COOKIE}=${encodeURIComponent(signedCookie(rawToken))}`;
}
