// Pages for visitors, kept rendered. A visitor is nobody in particular, so one rendering serves all of them until a row
// changes that could stand on it (the triggers of migration 30 say so) or until its relative times grow stale.

import { acceptedEncoding, compressBody } from './compress-response.ts';
import { isListening, subscribe } from './live.server.ts';
import { type PageText, pageBytes } from './page-pieces.ts';

interface Kept {
	bytes: Uint8Array<ArrayBuffer>;
	headers: [string, string][];
	until: number;
}

/** Compressed once and sent many times: worth more than the cheapest level. */
const QUALITY = 4;

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

/** Names a page in the form in which this client takes it. */
export function pageKey(address: string, acceptEncoding: string | null): string {
	return `${acceptedEncoding(acceptEncoding ?? undefined) ?? 'plain'} ${address}`;
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
 * Keeps a rendered page, compressed as the key's clients take it.
 * @param version pagesVersion() from before the page was read.
 * @returns the page as a response.
 */
export function keepPage(
	key: string,
	version: number,
	page: PageText,
	rendered: Headers,
	acceptEncoding: string | null,
): Response {
	const { bytes, headers } = encodePage(page, rendered, acceptEncoding, QUALITY);
	remember(key, version, bytes, headers);
	return new Response(bytes, { headers });
}

/** The page as bytes, compressed when the client takes it, with the headers that go with them. */
export function encodePage(
	page: PageText,
	rendered: Headers,
	acceptEncoding: string | null,
	quality?: number,
): { bytes: Uint8Array<ArrayBuffer>; headers: Headers } {
	const headers = new Headers(rendered);
	const plain = pageBytes(page);
	const compressed = compressBody(plain, acceptEncoding, quality);
	const bytes = compressed?.bytes ?? new Uint8Array(plain);
	if (compressed) headers.set('content-encoding', compressed.encoding);
	headers.append('vary', 'accept-encoding');
	headers.set('content-length', String(bytes.length));
	return { bytes, headers };
}

function remember(key: string, version: number, bytes: Uint8Array<ArrayBuffer>, headers: Headers): void {
	// A nonce that is sent twice is none. Reading pages have no inline script, so that none is needed.
	if (version !== change || !isListening() || headers.has('set-cookie')) return;
	if (pages.size >= MOST) pages.delete(pages.keys().next().value as string);
	const kept = new Headers(headers);
	const policy = kept.get('content-security-policy');
	if (policy) kept.set('content-security-policy', policy.replace(/ 'nonce-[^']*'/g, ''));
	pages.set(key, { bytes, headers: [...kept], until: Date.now() + KEEP_MS });
}
