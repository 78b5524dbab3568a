// Where this network is reached: the address in mails, the origins that may post, the prefix of cookies.

import { settings } from '#platform/settings.ts';

/** The address under which members reach the network, without a slash at its end. */
export function publicUrl(): string {
	return (settings().PUBLIC_URL || `http://localhost:${settings().PORT}`).replace(/\/+$/, '');
}

/** Origins that count as this network. Without PUBLIC_URL both names of loopback do. */
export function origins(): string[] {
	const own = new URL(publicUrl()).origin;
	return settings().PUBLIC_URL ? [own] : [own, `http://127.0.0.1:${settings().PORT}`];
}

export function isSecure(): boolean {
	return publicUrl().startsWith('https:');
}

/** `__Host-` binds a cookie to this host, to the path / and to https; a browser refuses it on plain http. */
export function cookiePrefix(): string {
	return isSecure() ? '__Host-consilium' : 'consilium';
}

/** Name of a cookie that only says what somebody prefers. Bound to this host where browsers let it be. */
export const preferenceCookie = (name: string): string => (isSecure() ? `__Host-${name}` : name);

/**
 * The path to return to after signing in: `next` when it leads to this site, else `/`.
 * Backslashes, `//host`, control characters and other schemes all lead elsewhere in some browser.
 */
export function localPath(next: string | null | undefined): string {
	if (!next?.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return '/';
	try {
		const url = new URL(next, 'http://local.invalid');
		if (url.host !== 'local.invalid' || url.pathname.startsWith('//')) return '/';
		return url.pathname + url.search + url.hash;
	} catch {
		return '/';
	}
}
