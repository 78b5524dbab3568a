import { readFrame } from '#features/imaging/read-frame.ts';
import { readShortId } from '#platform/ids.ts';
import { noFrame, privately } from '../../no-frame.ts';
import type { RequestHandler } from './$types';

// The stored values of one frame, for the viewer.
export const GET: RequestHandler = async ({ locals, params }) => {
	const id = readShortId(params.series);
	if (!id || !/^\d{1,5}$/.test(params.frame)) return noFrame();
	const frame = await readFrame(locals.viewer, id, Number(params.frame));
	if (!frame) return noFrame();
	return new Response(frame.pixels as Uint8Array<ArrayBuffer>, {
		headers: {
			...privately,
			'content-type': 'application/octet-stream',
			'content-length': String(frame.pixels.length),
		},
	});
};
