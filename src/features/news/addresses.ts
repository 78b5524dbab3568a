// Addresses of feeds and of items: read as somebody typed them, and brought into one form to compare them.

import { createHash } from 'node:crypto';
import { Refusal } from '#platform/refusal.ts';

const LONGEST = 2000;
/** What senders add to follow a reader about; it names no other page. */
const TRACES =
	/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hs(?:enc|mi)|ref|referrer|source|campaign|cmp|rss|feed|af|at_\w+)$/i;

/** The address of a feed as it was typed: "feed://" and a missing "https://" are understood. @throws Refusal on `field`. */
export function feedAddress(typed: string, field = 'url'): URL {
	const words = typed
		.trim()
		.replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
		.replace(/^feed:\/\//i, 'https://');
	let url: URL;
	try {
		url = new URL(/^[a-z][a-z\d+.-]*:/i.test(words) && !/^[^/:]+:\d/.test(words) ? words : `https://${words}`);
	} catch {
		throw new Refusal('invalid', 'This is no address. It looks like https://example.org/feed.xml.', { field });
	}
	if ((url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.'))
		throw new Refusal('invalid', 'This is no address of the web. It begins with https://.', { field });
	if (url.username || url.password)
		throw new Refusal('invalid', 'Addresses with a password in them are not taken.', { field });
	url.hash = '';
	if (url.href.length > LONGEST) throw new Refusal('invalid', 'This address is too long.', { field });
	return url;
}

/** An item's address, absolute; null for what a browser could not open. */
export function itemAddress(given: string | undefined, base: string | undefined): string | null {
	if (!given) return null;
	try {
		const url = new URL(given.trim(), base);
		return (url.protocol === 'http:' || url.protocol === 'https:') && url.href.length <= LONGEST ? url.href : null;
	} catch {
		return null;
	}
}

/** One form for the ways in which one page is addressed: without scheme, "www.", traces, fragment and closing stroke. */
export function plainAddress(address: string): string {
	const url = new URL(address);
	for (const name of [...url.searchParams.keys()]) if (TRACES.test(name)) url.searchParams.delete(name);
	url.searchParams.sort();
	return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
