// Is a part of a picture even, or does it pass evenly from one brightness to another? The detector takes soft gradients in the colours of skin for
// faces now and then, and surely so. Whatever a face is, it has eyes. Runs in the browser too.

import type { Box, Pixels } from './areas.ts';

/** The part is looked at as so many squares a side, each compared with the middle of two this far from it, on both sides. */
const SIDE = 24;
const APART = 3;
/**
 * Levels of 255. Of a hundred squares the fifth most different one differs by 3 at most on gradients (also as JPEG), by 29 and more on faces of which
 * the detector is told a blurred copy, by 8 on the one that it still found in an eighth of the light.
 */
const EVEN = 4;

/** @param pixels of three channels. @param box in pixels. */
export function isEven(pixels: Pixels, box: Box): boolean {
	const grey = squares(pixels, box);
	const at = (x: number, y: number) => grey[y * SIDE + x] as number;
	const differences: number[] = [];
	for (let y = 0; y < SIDE; y++)
		for (let x = 0; x < SIDE; x++) {
			if (x >= APART && x < SIDE - APART)
				differences.push(Math.abs(at(x, y) - (at(x - APART, y) + at(x + APART, y)) / 2));
			if (y >= APART && y < SIDE - APART)
				differences.push(Math.abs(at(x, y) - (at(x, y - APART) + at(x, y + APART)) / 2));
		}
	differences.sort((a, b) => a - b);
	return (differences[Math.floor(differences.length * 0.95)] as number) < EVEN;
}

/** Mean brightness of each square. */
function squares({ data, width, height, channels }: Pixels, box: Box): Float32Array {
	const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
	const [across, down] = [(Math.min(width, box.right) - left) / SIDE, (Math.min(height, box.bottom) - top) / SIDE];
	const grey = new Float32Array(SIDE * SIDE);
	for (let y = 0; y < SIDE; y++)
		for (let x = 0; x < SIDE; x++) {
			const [fromX, fromY] = [Math.floor(left + x * across), Math.floor(top + y * down)];
			const [toX, toY] = [
				Math.max(fromX + 1, Math.floor(left + (x + 1) * across)),
				Math.max(fromY + 1, Math.floor(top + (y + 1) * down)),
			];
			let [sum, count] = [0, 0];
			for (let row = fromY; row < toY; row++)
				for (let place = (row * width + fromX) * channels; place < (row * width + toX) * channels; place++, count++)
					sum += data[place] ?? 0;
			grey[y * SIDE + x] = sum / count;
		}
	return grey;
}
