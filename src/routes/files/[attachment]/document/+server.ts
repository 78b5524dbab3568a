import { readDocument } from '#kernel/attachments/document/read-document.ts';
import { partOf } from '#platform/byte-range.ts';
import { readStoredFile } from '#platform/files.server.ts';
import { readShortId } from '#platform/ids.ts';
import { nothing } from '../../nothing.ts';
import type { RequestHandler } from './$types';

// Who may see the document is asked at each part that a reader fetches: what was removed meanwhile stops there. GET answers
// HEAD as well.
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const id = readShortId(params.attachment);
	const document = id && (await readDocument(locals.viewer, id));
	if (!document) return nothing();
	const etag = `"${params.attachment}-document"`; // an attachment never changes; its hash stays inside
	const headers: Record<string, string> = {
		'content-type': 'application/pdf',
		// Saved and not shown by the browser: a PDF of anybody's making stands on no page of this origin. The page draws it itself.
		'content-disposition': `attachment; filename="${document.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(document.name)}`,
		'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'accept-ranges': 'bytes',
		// Kept by the browser, and asked for again each time.
		'cache-control': 'private, no-cache',
		vary: 'cookie',
		etag,
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const part = partOf(request.headers.get('range'), request.headers.get('if-range'), document.bytes, etag);
	if (part === 'none')
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${document.bytes}` } });
	const { from, to } = part === 'whole' ? { from: 0, to: document.bytes - 1 } : part;
	headers['content-length'] = String(to - from + 1);
	if (part !== 'whole') headers['content-range'] = `bytes ${from}-${to}/${document.bytes}`;
	const status = part === 'whole' ? 200 : 206;
	if (request.method === 'HEAD') return new Response(null, { status, headers });
	const { stream } = await readStoredFile(document.hash, { from, to });
	return new Response(stream, { status, headers });
};
