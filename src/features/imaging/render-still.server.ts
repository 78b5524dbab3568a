// One frame as a picture that every browser shows: windowed to eight bits, scaled, WebP.

import sharp from 'sharp';
import { middle } from './pixels/grey.ts';
import type { FrameLayout } from './read-frame.ts';
import type { Window } from './windows.ts';

/** @param pixels of the frame, as they are stored. @param width of the picture; 0 for the frame's own. */
export async function renderStill(
	pixels: Uint8Array,
	layout: FrameLayout,
	window: Window | null,
	width: number,
): Promise<Buffer> {
	const { rows, columns, samples } = layout;
	const shown = samples === 3 ? pixels : greys(pixels, layout, window);
	const picture = sharp(shown, { raw: { width: columns, height: rows, channels: samples } });
	// Pixels that are no squares are shown as they lie in the body.
	const stretch = layout.spacing ? layout.spacing[0] / layout.spacing[1] : 1;
	const height = Math.max(1, Math.round(rows * (stretch > 0.1 && stretch < 10 ? stretch : 1)));
	const scale = width > 0 ? Math.min(1, width / columns) : 1;
	return picture
		.resize({
			width: Math.max(1, Math.round(columns * scale)),
			height: Math.max(1, Math.round(height * scale)),
			fit: 'fill',
		})
		.webp({ quality: 90, effort: 2 })
		.toBuffer();
}

function greys(pixels: Uint8Array, layout: FrameLayout, given: Window | null): Uint8Array {
	const values = stored(pixels, layout);
	const { centre, width } = given ?? layout.window ?? autoWindow(values, layout);
	const out = new Uint8Array(values.length);
	// LINEAR: (value - (centre - 0.5)) / (width - 1) + 0.5
	const scale = 255 / Math.max(1, width - 1);
	const offset = 127.5 - (centre - 0.5) * scale;
	for (let i = 0; i < out.length; i++) {
		const grey = ((values[i] as number) * layout.slope + layout.intercept) * scale + offset;
		const clamped = grey < 0 ? 0 : grey > 255 ? 255 : grey;
		out[i] = layout.inverted ? 255 - clamped : clamped;
	}
	return out;
}

function stored(pixels: Uint8Array, { bits, signed }: FrameLayout): ArrayLike<number> & { length: number } {
	if (bits === 8) return signed ? new Int8Array(pixels.buffer, pixels.byteOffset, pixels.length) : pixels;
	const even = pixels.byteOffset % 2 === 0 ? pixels : Uint8Array.from(pixels);
	return signed
		? new Int16Array(even.buffer, even.byteOffset, even.length >> 1)
		: new Uint16Array(even.buffer, even.byteOffset, even.length >> 1);
}

/** For pictures that bring no window: nearly all values, without the extremes. */
function autoWindow(values: ArrayLike<number>, { slope, intercept }: FrameLayout): Window {
	const [least, greatest] = middle(values).map((value) => value * slope + intercept) as [number, number];
	return { centre: (least + greatest) / 2 + 0.5, width: Math.max(2, Math.abs(greatest - least) + 1) };
}
