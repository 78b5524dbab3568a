// Who asks, before anybody is signed in: headers, cookies and address of one request.

import { randomBytes } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import type { CookieReader } from './session-cookie.ts';

interface CookieAttributes {
	path: string;
	httpOnly: boolean;
	secure: boolean;
	sameSite: 'lax' | 'strict' | 'none';
	maxAge?: number;
	encode?: (value: string) => string;
}

/** SvelteKit's cookies, or a stand-in. */
export interface CookieJar extends CookieReader {
	set(name: string, value: string, attributes: CookieAttributes): void;
}

export interface Caller {
	headers: Headers;
	cookies: CookieJar;
	/** Network address of the client; only its fingerprint is kept, for limits. */
	address: string;
}

/** Puts the cookies that better-auth set on its own response into the jar of ours. */
export function layCookies(jar: CookieJar, headers: Headers): void {
	for (const line of headers.getSetCookie()) {
		const [pair = '', ...rest] = line.split(/;\s*/);
		const equals = pair.indexOf('=');
		const attributes = new Map(
			rest.map((part) => {
				const [name = '', value = ''] = part.split('=');
				return [name.toLowerCase(), value] as const;
			}),
		);
		const maxAge = attributes.get('max-age');
		jar.set(pair.slice(0, equals), pair.slice(equals + 1), {
			path: attributes.get('path') ?? '/',
			httpOnly: attributes.has('httponly'),
			secure: attributes.has('secure'),
			sameSite: (attributes.get('samesite')?.toLowerCase() as 'lax' | undefined) ?? 'lax',
			...(maxAge !== undefined && { maxAge: Number(maxAge) }),
			encode: (value) => value, // it comes encoded
		});
	}
}

/** The library refused (wrong password, spent challenge, …); anything else is a fault of ours and is thrown on. */
export function refusedByLibrary(problem: unknown): problem is { body?: { code?: string }; statusCode: number } {
	return isAPIError(problem) && (problem as { statusCode: number }).statusCode < 500;
}

/** A random token of 256 bits, for links and devices. */
export const newToken = (): string => randomBytes(32).toString('base64url');
