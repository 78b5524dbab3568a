// Pages for visitors, kept rendered. A visitor is nobody in particular, so one rendering serves all of them until a row
// changes that could stand on it (the triggers of migration 30 say so) or until its relative times grow stale.

import { isListening, subscribe } from './live.server.ts';

interface Kept {
	bytes: Uint8Array<ArrayBuffer>;
	headers: [string, string][];
	until: number;
}

/** Pages kept at most; some 70 kB each. */
const MOST = 300;
/** Milliseconds. Relative times are said by the minute; the count of members on line is true within five seconds. */
const KEEP_MS = 5_000;

const pages = new Map<string, Kept>();
let change = 0;
let subscribed = false;

function watch(): void {
	if (subscribed) return;
	subscribed = true;
	subscribe('pages', () => {
		change++;
		pages.clear();
	});
}

/** Moves on with every change; a page that was begun before a change must not be kept after it. */
export function pagesVersion(): number {
	watch();
	return change;
}

/** The kept page, as a response of its own, or null. */
export function keptPage(key: string): Response | null {
	const kept = pages.get(key);
	if (!kept || kept.until < Date.now() || !isListening()) return null;
	return new Response(kept.bytes, { headers: kept.headers });
}

/**
 * Keeps a rendered page.
 * @param version pagesVersion() from before the page was read.
 */
export function keepPage(key: string, version: number, bytes: Uint8Array<ArrayBuffer>, headers: Headers): void {
	// A nonce that is sent twice is none. Reading pages have no inline script, so that none is needed.
	if (version !== change || !isListening() || headers.has('set-cookie')) return;
	if (pages.size >= MOST) pages.delete(pages.keys().next().value as string);
	const kept = new Headers(headers);
	const policy = kept.get('content-security-policy');
	if (policy) kept.set('content-security-policy', policy.replace(/ 'nonce-[^']*'/g, ''));
	pages.set(key, { bytes, headers: [...kept], until: Date.now() + KEEP_MS });
}
