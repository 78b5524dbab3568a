// RLE Lossless (PS3.5, Annex G): one segment for each byte of each sample, packed with PackBits, the high byte first.

import { Unreadable } from '../deidentify/refusals.ts';

/** @returns samples in little endian, colours interleaved. */
export function decodeRle(frame: Uint8Array, pixels: number, samples: number, bytesEach: number): Uint8Array {
	const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
	const count = frame.length >= 64 ? view.getUint32(0, true) : 0;
	if (count !== samples * bytesEach) throw new Unreadable('Its picture is damaged (RLE).', true);
	const out = new Uint8Array(pixels * samples * bytesEach);
	for (let segment = 0; segment < count; segment++) {
		const begin = view.getUint32(4 + segment * 4, true);
		const end = segment + 1 < count ? view.getUint32(8 + segment * 4, true) : frame.length;
		const sample = Math.floor(segment / bytesEach);
		const byte = bytesEach - 1 - (segment % bytesEach);
		unpack(frame, begin, Math.min(end, frame.length), out, sample * bytesEach + byte, samples * bytesEach);
	}
	return out;
}

function unpack(frame: Uint8Array, from: number, to: number, out: Uint8Array, start: number, step: number): void {
	let at = from;
	let place = start;
	while (at < to && place < out.length) {
		const head = frame[at++] as number;
		if (head < 128)
			for (let n = 0; n <= head && at < to && place < out.length; n++, place += step)
				out[place] = frame[at++] as number;
		else if (head > 128) {
			const value = frame[at++] as number;
			for (let n = 0; n < 257 - head && place < out.length; n++, place += step) out[place] = value;
		}
	}
}
