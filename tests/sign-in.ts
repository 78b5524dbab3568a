// Signing a member of a test in without the sign-in page: a session row and the cookie that names it.

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Cookie header of the session with this raw token, signed with the secret of the server's data folder. */
export function sessionCookie(dataDir: string, rawToken: string): string {
	const secret = readFileSync(path.join(dataDir, 'secret'), 'utf8').trim();
	const signature = createHmac('sha256', secret).update(rawToken).digest('base64');
	return `${COOKIE}=${encodeURIComponent(`${rawToken}.${signature}`)}`;
}

/** Name of the session cookie on plain HTTP. */
export const COOKIE = 'consilium.session_token';
