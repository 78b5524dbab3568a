// Greyscale pictures in memory, as the reader of printed text wants them: scaled, turned, and with what stands out from
// its surroundings made black on white. Runs in the browser too.

import type { Pixels } from './areas.ts';

export interface Grey {
	data: Uint8Array;
	width: number;
	height: number;
}

/** Luma after ITU-R BT.601; what is transparent counts as white. */
export function toGrey({ data, width, height, channels }: Pixels): Grey {
	const grey = new Uint8Array(width * height);
	for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
		const value =
			channels < 3
				? (data[from] as number)
				: 0.299 * (data[from] as number) + 0.587 * (data[from + 1] as number) + 0.114 * (data[from + 2] as number);
		const seen = channels % 2 === 0 ? (data[from + channels - 1] as number) / 255 : 1;
		grey[at] = value * seen + 255 * (1 - seen);
	}
	return { data: grey, width, height };
}

/** Scales by the mean of what falls into a pixel, or between four pixels when it grows. */
export function scaled(grey: Grey, width: number, height: number): Grey {
	if (width === grey.width && height === grey.height) return grey;
	const half = width < grey.width / 2 ? scaled(halved(grey), width, height) : null;
	if (half) return half;
	const data = new Uint8Array(width * height);
	const [stepX, stepY] = [grey.width / width, grey.height / height];
	for (let y = 0; y < height; y++) {
		const sourceY = clamp((y + 0.5) * stepY - 0.5, grey.height - 1);
		for (let x = 0; x < width; x++)
			data[y * width + x] = between(grey, clamp((x + 0.5) * stepX - 0.5, grey.width - 1), sourceY);
	}
	return { data, width, height };
}

/** So that its longer side has `longest` pixels; it grows by `most` at the utmost. */
export function scaledTo(grey: Grey, longest: number, most: number): Grey {
	const factor = Math.min(most, longest / Math.max(grey.width, grey.height));
	return scaled(grey, Math.max(1, Math.round(grey.width * factor)), Math.max(1, Math.round(grey.height * factor)));
}

function halved({ data, width, height }: Grey): Grey {
	const [w, h] = [width >> 1, height >> 1];
	const half = new Uint8Array(w * h);
	for (let y = 0; y < h; y++)
		for (let x = 0; x < w; x++) {
			const at = 2 * y * width + 2 * x;
			half[y * w + x] =
				((data[at] as number) +
					(data[at + 1] as number) +
					(data[at + width] as number) +
					(data[at + width + 1] as number)) >>
				2;
		}
	return { data: half, width: w, height: h };
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

function between({ data, width, height }: Grey, x: number, y: number): number {
	const [ix, iy] = [Math.min(Math.floor(x), width - 2), Math.min(Math.floor(y), height - 2)];
	if (ix < 0 || iy < 0) return data[Math.max(0, iy) * width + Math.max(0, ix)] as number;
	const [fx, fy] = [x - ix, y - iy];
	const at = iy * width + ix;
	const above = (data[at] as number) * (1 - fx) + (data[at + 1] as number) * fx;
	const below = (data[at + width] as number) * (1 - fx) + (data[at + width + 1] as number) * fx;
	return above * (1 - fy) + below * fy;
}

export interface Turned extends Grey {
	/** Where a point of the turned picture lies in the one that was turned, in pixels. */
	back(x: number, y: number): [number, number];
}

/** Turns clockwise by `degrees` about the middle; the picture grows to hold its corners, which are white. */
export function turned(grey: Grey, degrees: number): Turned {
	if (degrees === 0) return { ...grey, back: (x, y) => [x, y] };
	const radians = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
	const width = Math.round(Math.abs(grey.width * cos) + Math.abs(grey.height * sin));
	const height = Math.round(Math.abs(grey.width * sin) + Math.abs(grey.height * cos));
	const back = (x: number, y: number): [number, number] => {
		const [dx, dy] = [x - width / 2, y - height / 2];
		return [cos * dx + sin * dy + grey.width / 2, -sin * dx + cos * dy + grey.height / 2];
	};
	const data = new Uint8Array(width * height).fill(255);
	for (let y = 0; y < height; y++) {
		let [sx, sy] = back(0.5, y + 0.5);
		sx -= 0.5;
		sy -= 0.5;
		for (let x = 0; x < width; x++, sx += cos, sy -= sin)
			if (sx >= 0 && sy >= 0 && sx <= grey.width - 1 && sy <= grey.height - 1)
				data[y * width + x] = between(grey, sx, sy);
	}
	return { data, width, height, back };
}

/** Half the side of the square that a pixel is compared with: a few times the height of small print. */
const REACH = 40;
/** Surroundings that vary less than this are even: noise in them is not blown up. */
const EVEN = 12;

/**
 * What is darker than its surroundings (or lighter) becomes black, all else white: print of either colour stands out on
 * skin, cloth and screens, however they are lit.
 */
export function standingOut({ data, width, height }: Grey, lighter: boolean): Grey {
	const { sums, squares } = sumsOf(data, width, height);
	const out = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) {
		const [top, bottom] = [Math.max(0, y - REACH) * (width + 1), Math.min(height, y + REACH + 1) * (width + 1)];
		const rows = (bottom - top) / (width + 1);
		for (let x = 0; x < width; x++) {
			const [left, right] = [Math.max(0, x - REACH), Math.min(width, x + REACH + 1)];
			const n = (right - left) * rows;
			const area = (table: Float64Array) =>
				((table[bottom + right] as number) -
					(table[top + right] as number) -
					(table[bottom + left] as number) +
					(table[top + left] as number)) /
				n;
			const mean = area(sums);
			const spread = Math.max(EVEN, Math.sqrt(Math.max(0, area(squares) - mean * mean)));
			const above = ((data[y * width + x] as number) - mean) / spread;
			// From a third of the spread on it counts, from two and a half on it is black.
			out[y * width + x] = clamp(255 + ((lighter ? -above : above) + 0.3) * 110, 255);
		}
	}
	return { data: out, width, height };
}

/** Sums over everything above and left of a point, so that the mean of any square takes four look-ups. */
function sumsOf(data: Uint8Array, width: number, height: number) {
	const sums = new Float64Array((width + 1) * (height + 1));
	const squares = new Float64Array((width + 1) * (height + 1));
	for (let y = 0; y < height; y++) {
		let [row, rowOfSquares] = [0, 0];
		for (let x = 0; x < width; x++) {
			const value = data[y * width + x] as number;
			row += value;
			rowOfSquares += value * value;
			const at = (y + 1) * (width + 1) + x + 1;
			sums[at] = (sums[at - width - 1] as number) + row;
			squares[at] = (squares[at - width - 1] as number) + rowOfSquares;
		}
	}
	return { sums, squares };
}

/** A part of the picture, given in its pixels. */
export function cut(grey: Grey, left: number, top: number, width: number, height: number): Grey {
	const data = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) {
		const from = (top + y) * grey.width + left;
		data.set(grey.data.subarray(from, from + width), y * width);
	}
	return { data, width, height };
}

/** As a file: a portable greymap (PGM, "P5"), which needs no compression. */
export function greymap({ data, width, height }: Grey): Uint8Array {
	const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
	const file = new Uint8Array(head.length + data.length);
	file.set(head);
	file.set(data, head.length);
	return file;
}
