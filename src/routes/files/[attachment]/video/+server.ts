import { readVideo } from '#kernel/attachments/video/read-video.ts';
import { partOf } from '#platform/byte-range.ts';
import { readStoredFile } from '#platform/files.server.ts';
import { readShortId } from '#platform/ids.ts';
import { nothing } from '../../nothing.ts';
import type { RequestHandler } from './$types';

// Who may see the video is asked at each part that a player fetches: what was removed meanwhile stops there. GET answers
// HEAD as well.
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const id = readShortId(params.attachment);
	const video = id && (await readVideo(locals.viewer, id));
	if (!video) return nothing();
	const etag = `"${params.attachment}-video"`; // an attachment never changes; its hash stays inside
	const headers: Record<string, string> = {
		'content-type': video.mediaType,
		'content-disposition': 'inline',
		'content-security-policy': "default-src 'none'; sandbox",
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'accept-ranges': 'bytes',
		// Kept by the browser, and asked for again each time.
		'cache-control': 'private, no-cache',
		vary: 'cookie',
		etag,
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const part = partOf(request.headers.get('range'), request.headers.get('if-range'), video.bytes, etag);
	if (part === 'none')
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${video.bytes}` } });
	const { from, to } = part === 'whole' ? { from: 0, to: video.bytes - 1 } : part;
	headers['content-length'] = String(to - from + 1);
	if (part !== 'whole') headers['content-range'] = `bytes ${from}-${to}/${video.bytes}`;
	const status = part === 'whole' ? 200 : 206;
	if (request.method === 'HEAD') return new Response(null, { status, headers });
	const { stream } = await readStoredFile(video.hash, { from, to });
	return new Response(stream, { status, headers });
};
