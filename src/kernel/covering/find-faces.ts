// Where are faces in a picture? The detector knows upright faces best and sees a picture at 512 × 512; patients lie, and
// stand in the background. So it looks four times, turned by a quarter each, and once at each quarter of a large picture.
// Runs in the browser too.

import { type Area, type Box, cornersOf, overlap, type Pixels, sizeOf } from './areas.ts';

export interface Face {
	/** 0 to 1. */
	score: number;
	/** In pixels of the picture that was looked at. */
	box: Box;
}

/** Looks for faces in pixels of three channels. */
export type SeeFaces = (pixels: Pixels) => Promise<Face[]>;

/** Below this, patterns pass for faces. */
const LOWEST_SCORE = 0.3;
/** What the detector is given at most: it scales to 512 by itself. */
const SEEN = 640;
/** From this size on, quarters are looked at too: a face of 40 pixels would be lost in the whole. */
const LARGE = 1000;
/** The detector marks eyes to mouth; hair, ears and chin are recognisable too. */
const MARGIN = { side: 0.22, top: 0.35, bottom: 0.15 };

/** Finds faces, with a margin around each. @param looked is told after each look. */
export async function findFaces(
	pixels: Pixels,
	see: SeeFaces,
	looked: (share: number, areas: Area[]) => void = () => {},
): Promise<Area[]> {
	const whole = { left: 0, top: 0, right: pixels.width, bottom: pixels.height };
	const looks = [
		...[0, 1, 2, 3].map((quarters) => ({ window: whole, quarters })),
		...(Math.max(pixels.width, pixels.height) >= LARGE
			? quartersOf(pixels).map((window) => ({ window, quarters: 0 }))
			: []),
	];
	const boxes: { score: number; box: Box }[] = [];
	let done = 0;
	for (const { window, quarters } of looks) {
		for (const face of await see(turnedPart(pixels, window, quarters)))
			if (face.score >= LOWEST_SCORE) boxes.push({ score: face.score, box: backFrom(face.box, window, quarters) });
		looked(++done / looks.length, areasOf(boxes, pixels));
	}
	return areasOf(boxes, pixels);
}

/** Best first; what overlaps one that is kept by more than a third is the same face. */
function areasOf(boxes: { score: number; box: Box }[], { width, height }: Pixels): Area[] {
	const kept: Box[] = [];
	for (const { box } of [...boxes].sort((a, b) => b.score - a.score))
		if (!kept.some((other) => overlap(other, box) > 0.35 * Math.min(sizeOf(other), sizeOf(box)))) kept.push(box);
	return kept.map((box) => {
		const [w, h] = [box.right - box.left, box.bottom - box.top];
		return {
			what: 'face',
			corners: cornersOf({
				left: Math.max(0, (box.left - MARGIN.side * w) / width),
				top: Math.max(0, (box.top - MARGIN.top * h) / height),
				right: Math.min(1, (box.right + MARGIN.side * w) / width),
				bottom: Math.min(1, (box.bottom + MARGIN.bottom * h) / height),
			}),
		};
	});
}

/** Four windows that overlap by a fifth, so that no face falls between two. */
function quartersOf({ width, height }: Pixels): Box[] {
	return [0, 0.4].flatMap((top) =>
		[0, 0.4].map((left) => ({
			left: Math.round(left * width),
			top: Math.round(top * height),
			right: Math.round((left + 0.6) * width),
			bottom: Math.round((top + 0.6) * height),
		})),
	);
}

/** The window scaled to what the detector sees, turned clockwise by quarters, in three channels. */
function turnedPart({ data, width, channels }: Pixels, window: Box, quarters: number): Pixels {
	const [partWidth, partHeight] = [window.right - window.left, window.bottom - window.top];
	const factor = Math.min(1, SEEN / Math.max(partWidth, partHeight));
	const [w, h] = [Math.max(1, Math.round(partWidth * factor)), Math.max(1, Math.round(partHeight * factor))];
	const [outWidth, outHeight] = quarters % 2 === 0 ? [w, h] : [h, w];
	const out = new Uint8Array(w * h * 3);
	const step = 1 / factor;
	for (let y = 0; y < h; y++)
		for (let x = 0; x < w; x++) {
			const [toX, toY] = [
				[x, y],
				[h - 1 - y, x],
				[w - 1 - x, h - 1 - y],
				[y, w - 1 - x],
			][quarters] as [number, number];
			for (let channel = 0; channel < 3; channel++)
				out[(toY * outWidth + toX) * 3 + channel] = meanAt(
					data,
					width,
					channels,
					window.left + x * step,
					window.top + y * step,
					step,
					channels < 3 ? 0 : channel,
				);
		}
	return { data: out, width: outWidth, height: outHeight, channels: 3 };
}

/** Mean of the pixels below one of the smaller picture (every second of them at most four by four). */
function meanAt(
	data: Uint8Array,
	width: number,
	channels: number,
	left: number,
	top: number,
	step: number,
	channel: number,
): number {
	const steps = Math.max(1, Math.min(4, Math.floor(step)));
	let sum = 0;
	for (let j = 0; j < steps; j++)
		for (let i = 0; i < steps; i++) {
			const x = Math.floor(left + ((i + 0.5) * step) / steps);
			const y = Math.floor(top + ((j + 0.5) * step) / steps);
			sum += data[(y * width + x) * channels + channel] ?? 0;
		}
	return sum / (steps * steps);
}

function backFrom(box: Box, window: Box, quarters: number): Box {
	const [width, height] = [window.right - window.left, window.bottom - window.top];
	const scale = Math.max(1, Math.max(width, height) / SEEN);
	const [w, h] = [width / scale, height / scale];
	const upright = [
		box,
		{ left: box.top, top: h - box.right, right: box.bottom, bottom: h - box.left },
		{ left: w - box.right, top: h - box.bottom, right: w - box.left, bottom: h - box.top },
		{ left: w - box.bottom, top: box.left, right: w - box.top, bottom: box.right },
	][quarters] as Box;
	return {
		left: window.left + upright.left * scale,
		top: window.top + upright.top * scale,
		right: window.left + upright.right * scale,
		bottom: window.top + upright.bottom * scale,
	};
}
