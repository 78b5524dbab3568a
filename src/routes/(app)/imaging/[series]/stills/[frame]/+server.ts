import { readFrame } from '#features/imaging/read-frame.ts';
import { renderStill } from '#features/imaging/render-still.server.ts';
import { presetNamed } from '#features/imaging/windows.ts';
import { readShortId } from '#platform/ids.ts';
import { noFrame, privately } from '../../no-frame.ts';
import type { RequestHandler } from './$types';

/** Pixels across; no more sizes than these, so that nobody makes the server draw thousands. */
const WIDTHS = new Set([160, 340, 640]);

// One frame as a picture: ?window=lung for a preset, ?w=340 for a size.
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const id = readShortId(params.series);
	if (!id || !/^\d{1,5}$/.test(params.frame)) return noFrame();
	const frame = await readFrame(locals.viewer, id, Number(params.frame));
	if (!frame) return noFrame();
	const width = Number(url.searchParams.get('w') ?? 0);
	const window = presetNamed(frame.modality, url.searchParams.get('window'));
	const picture = await renderStill(frame.pixels, frame.layout, window, WIDTHS.has(width) ? width : 0);
	return new Response(picture as Uint8Array<ArrayBuffer>, {
		headers: {
			...privately,
			'content-type': 'image/webp',
			'content-disposition': 'inline',
			'content-length': String(picture.length),
		},
	});
};
