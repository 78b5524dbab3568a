import { readVideo } from '#kernel/attachments/video/read-video.ts';
import { readShortId } from '#platform/ids.ts';
import { nothing } from '../../nothing.ts';
import { inParts } from '../in-parts.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const id = readShortId(params.attachment);
	const video = id && (await readVideo(locals.viewer, id));
	if (!video) return nothing();
	return inParts(request, {
		...video,
		etag: `"${params.attachment}-video"`,
		disposition: 'inline',
		policy: "default-src 'none'; frame-ancestors 'none'; sandbox",
	});
};
