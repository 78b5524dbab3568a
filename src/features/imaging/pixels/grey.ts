// A frame as a reader of text sees it: eight bits of grey, bright writing on dark ground as far as possible.

import type { PlainFrame } from './plain-frame.ts';

/** Stored values of a grey frame. */
export function storedValues(frame: PlainFrame): Uint8Array | Int8Array | Uint16Array | Int16Array {
	const { bytes } = frame;
	if (frame.bits === 8) return frame.signed ? new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) : bytes;
	const even = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
	const { buffer, byteOffset } = even;
	return frame.signed
		? new Int16Array(buffer, byteOffset, even.length >> 1)
		: new Uint16Array(buffer, byteOffset, even.length >> 1);
}

/** From the least to the greatest value: whatever is written with the brightest or the darkest value stands out. */
export function fullRange(frame: PlainFrame): Uint8Array {
	const values = frame.samples === 1 ? storedValues(frame) : colour(frame, Math.max);
	return scaled(values, ends(values));
}

/** Of a grey frame the values between the 1st and the 99th part of a hundred: what a few extreme values press together. */
export function middleRange(frame: PlainFrame): Uint8Array {
	if (frame.samples === 3) return fullRange(frame);
	const values = storedValues(frame);
	return scaled(values, middle(values));
}

/** The darkest colour of each pixel: red on white is dark. Null for grey frames and for those that are dark on the whole. */
export function darkestColour(frame: PlainFrame): Uint8Array | null {
	if (frame.samples === 1) return null;
	const values = colour(frame, Math.min);
	let sum = 0;
	for (let i = 0; i < values.length; i += 16) sum += values[i] as number;
	return sum / Math.ceil(values.length / 16) > 96 ? scaled(values, ends(values)) : null;
}

function colour({ bytes, rows, columns }: PlainFrame, pick: (...values: number[]) => number): Uint8Array {
	const out = new Uint8Array(rows * columns);
	for (let pixel = 0, at = 0; pixel < out.length; pixel++, at += 3)
		out[pixel] = pick(bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number);
	return out;
}

function scaled(values: ArrayLike<number>, [least, greatest]: [number, number]): Uint8Array {
	const out = new Uint8Array(values.length);
	const scale = greatest > least ? 255 / (greatest - least) : 0;
	for (let i = 0; i < out.length; i++) {
		const value = ((values[i] as number) - least) * scale;
		out[i] = value < 0 ? 0 : value > 255 ? 255 : value;
	}
	return out;
}

/** The least and the greatest value. */
export function ends(values: ArrayLike<number>): [number, number] {
	let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
	}
	return [least, greatest];
}

/** The values between which 98 of a hundred pixels lie, from every 16th. */
export function middle(values: ArrayLike<number>): [number, number] {
	const sample = new Float32Array(Math.max(1, Math.ceil(values.length / 16)));
	for (let i = 0; i < sample.length; i++) sample[i] = (values[i * 16] as number) ?? 0;
	sample.sort();
	const at = (part: number) => sample[Math.min(sample.length - 1, Math.floor(part * sample.length))] as number;
	return [at(0.01), at(0.99)];
}
