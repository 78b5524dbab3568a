// Bar codes and QR codes in a frame, as they are found in photos: a film that was scanned has its label, a screen its order.

import { boxOf } from '#kernel/covering/areas.ts';
import { findCodes } from '#kernel/covering/find-codes.ts';
import { type Grey, scaledTo } from '#kernel/covering/grey.ts';
import type { Box, FrameReader, GreyPicture } from './frame-reader.ts';

/** The reader wants four bytes a pixel; what it reads in a larger frame has modules of several pixels. */
const LONGEST_SIDE = 1600;

/** Upright boxes around them, in pixels of the picture, which stays as it is. */
export async function findFrameCodes(reader: FrameReader, { grey, width, height }: GreyPicture): Promise<Box[]> {
	const seen: Grey = scaledTo({ data: grey, width, height }, LONGEST_SIDE, 1);
	// Codes are painted over where they are looked for.
	const codes = await findCodes({ ...seen, data: Uint8Array.from(seen.data) }, reader.readCodes);
	return codes.map((code) => {
		const box = boxOf(code);
		const [left, top] = [Math.max(0, Math.floor(box.left * width)), Math.max(0, Math.floor(box.top * height))];
		return {
			left,
			top,
			width: Math.min(width, Math.ceil(box.right * width)) - left,
			height: Math.min(height, Math.ceil(box.bottom * height)) - top,
		};
	});
}
