import { readPicture } from '#kernel/attachments/read-picture.ts';
import { readStoredFile } from '#platform/files.server.ts';
import { readShortId } from '#platform/ids.ts';
import { nothing } from '../../nothing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const id = readShortId(params.attachment);
	if (!id || !/^[1-9]\d{0,4}$/.test(params.variant)) return nothing();
	const picture = await readPicture(locals.viewer, id, Number(params.variant));
	if (!picture) return nothing();
	const etag = `"${params.attachment}-${picture.width}"`; // an attachment never changes; its hash stays inside
	const headers = {
		'content-type': picture.mediaType,
		'content-disposition': 'inline',
		'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'cache-control': picture.kind === 'portrait' ? 'private, max-age=86400' : 'private, max-age=60',
		// On a shared computer the next member does not get the pictures of the last one from the browser's cache.
		vary: 'cookie',
		etag,
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const { bytes, stream } = await readStoredFile(picture.hash);
	return new Response(stream, { headers: { ...headers, 'content-length': String(bytes) } });
};
