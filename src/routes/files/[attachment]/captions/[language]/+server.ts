import { readVideoCaptions } from '#kernel/attachments/video/read-video.ts';
import { readShortId } from '#platform/ids.ts';
import { nothing } from '../../../nothing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const id = readShortId(params.attachment);
	const vtt = id && (await readVideoCaptions(locals.viewer, id, params.language));
	if (!vtt) return nothing();
	return new Response(vtt, {
		headers: {
			'content-type': 'text/vtt; charset=utf-8',
			'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store',
			vary: 'cookie',
		},
	});
};
