// A frame turned by quarters, and boxes in it turned back.

import type { Box, GreyPicture } from './frame-reader.ts';

export type Quarters = 1 | 2 | 3;

/** Turned clockwise. */
export function turnedPicture({ width, height, grey }: GreyPicture, quarters: Quarters): GreyPicture {
	const [across, down] = quarters === 2 ? [width, height] : [height, width];
	const out = new Uint8Array(grey.length);
	for (let row = 0, at = 0; row < height; row++)
		for (let column = 0; column < width; column++, at++) {
			const [x, y] =
				quarters === 1
					? [height - 1 - row, column]
					: quarters === 2
						? [width - 1 - column, height - 1 - row]
						: [row, width - 1 - column];
			out[y * across + x] = grey[at] as number;
		}
	return { width: across, height: down, grey: out };
}

/** Where a box of the turned picture lies in the one that was turned. */
export function turnedBack(
	box: Box,
	{ width, height }: Pick<GreyPicture, 'width' | 'height'>,
	quarters: Quarters,
): Box {
	const [right, bottom] = [box.left + box.width, box.top + box.height];
	if (quarters === 1) return { left: box.top, top: height - right, width: box.height, height: box.width };
	if (quarters === 2) return { left: width - right, top: height - bottom, width: box.width, height: box.height };
	return { left: width - bottom, top: box.left, width: box.height, height: box.width };
}
