// A stored file, answered in the parts that a player or a reader of pages fetches (RFC 9110, section 14).

import { partOf } from '#platform/byte-range.ts';
import { readStoredFile } from '#platform/files.server.ts';

export interface Sent {
	hash: Buffer;
	bytes: number;
	mediaType: string;
	/** Strong: an attachment never changes. Its hash stays inside. */
	etag: string;
	disposition: string;
	policy: string;
}

/** The answer to GET and HEAD. Who may see the file is asked by the caller at each part: what was removed meanwhile stops there. */
export async function inParts(request: Request, sent: Sent): Promise<Response> {
	const { bytes, etag } = sent;
	const headers: Record<string, string> = {
		'content-type': sent.mediaType,
		'content-disposition': sent.disposition,
		'content-security-policy': sent.policy,
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'accept-ranges': 'bytes',
		// Kept by the browser, and asked for again each time.
		'cache-control': 'private, no-cache',
		vary: 'cookie',
		etag,
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const part = partOf(request.headers.get('range'), request.headers.get('if-range'), bytes, etag);
	if (part === 'none')
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } });
	const { from, to } = part === 'whole' ? { from: 0, to: bytes - 1 } : part;
	headers['content-length'] = String(to - from + 1);
	if (part !== 'whole') headers['content-range'] = `bytes ${from}-${to}/${bytes}`;
	const status = part === 'whole' ? 200 : 206;
	if (request.method === 'HEAD') return new Response(null, { status, headers });
	const { stream } = await readStoredFile(sent.hash, { from, to });
	return new Response(stream, { status, headers });
}
