// Is there a face in a frame? For a process that ends again: the detector takes some 200 MB.

import type { Pixels } from '#kernel/covering/areas.ts';
import { findFaces, type SeeFaces } from '#kernel/covering/find-faces.ts';
import { openFaceDetector } from '#kernel/covering/open-engines.server.ts';
import { fullRange } from './grey.ts';
import type { PlainFrame } from './plain-frame.ts';

export type ShowsFace = (frame: PlainFrame) => Promise<boolean>;

/** Skulls and organs are taken for faces now and then, with less certainty. */
const SURE_OF_A_FACE = 0.5;

/** The detector is opened when it is first asked. */
export function openShowsFace(): ShowsFace {
	let detector: Promise<SeeFaces> | undefined;
	return async (frame) => {
		detector ??= openFaceDetector();
		const see = await detector;
		const surely: SeeFaces = async (pixels) => (await see(pixels)).filter(({ score }) => score >= SURE_OF_A_FACE);
		return (await findFaces(inColour(frame), surely)).length > 0;
	};
}

function inColour(frame: PlainFrame): Pixels {
	const size = { width: frame.columns, height: frame.rows };
	return frame.samples === 3
		? { ...size, channels: 3, data: frame.bytes }
		: { ...size, channels: 1, data: fullRange(frame) };
}
