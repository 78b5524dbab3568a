// A frame as it is kept: 8 or 16 bits a sample, little endian, one grey value or red, green, blue for each pixel. Bits
// that the pixel value does not use are cleared: old overlays were written into them.

import type { Attribute, DicomFile } from '../deidentify/read-header.ts';
import { Unreadable } from '../deidentify/refusals.ts';
import { decodeFrame } from './codecs.server.ts';
import type { FrameShape } from './frame-shape.ts';
import { type Palette, readPalette } from './palette.ts';
import { decodeRle } from './rle.ts';

export interface PlainFrame {
	rows: number;
	columns: number;
	samples: 1 | 3;
	bits: 8 | 16;
	/** Bits in use. */
	stored: number;
	signed: boolean;
	bytes: Uint8Array;
}

const RLE = '1.2.840.10008.1.2.5';
const COMPRESSED = '1.2.840.10008.1.2.4.';

/** Turns the bytes of a frame, as they lie in the file, into a plain frame, which may be those bytes. @throws Unreadable */
export type Unpacker = (bytes: Uint8Array) => Promise<PlainFrame>;

export function unpacker(file: DicomFile, shape: FrameShape): Unpacker {
	const palette =
		shape.photometric === 'PALETTE COLOR' ? readPalette(file.attributes as Attribute[], file.bigEndian) : null;
	const { transferSyntax } = file;
	const swapped = file.bigEndian && (shape.allocated === 16 || file.pixels?.words === true);
	if (file.pixels?.length !== null) return async (bytes) => plain(nativeSamples(bytes, shape, swapped), shape, palette);
	if (transferSyntax === RLE)
		return async (bytes) => {
			if (shape.allocated === 1) throw new Unreadable('Its picture is packed in a way that cannot be read here.', true);
			const pixels = shape.rows * shape.columns;
			const unpacked = decodeRle(bytes, pixels, shape.samples, shape.allocated / 8);
			return plain(unpacked, { ...shape, planar: false }, palette);
		};
	if (!transferSyntax.startsWith(COMPRESSED))
		throw new Unreadable('Its pictures are packed in a way that cannot be read here.', true);
	return async (bytes) => {
		const decoded = await decodeFrame(transferSyntax, bytes);
		if (decoded.width !== shape.columns || decoded.height !== shape.rows)
			throw new Unreadable('Its picture has another size than the file says.', true);
		if (decoded.components !== 1 && decoded.components !== 3)
			throw new Unreadable('It has a number of colours that cannot be read here.', true);
		const stored = Math.min(shape.stored, decoded.bits > 8 ? 16 : 8);
		// JPEG and JPEG 2000 decoders answer in red, green, blue, whatever the colours were packed as.
		const converted =
			/\.4\.(5|9|20)\d/.test(transferSyntax.replace(/\.4\.5[7]$|\.4\.70$/, '')) || shape.photometric.endsWith('CT');
		return plain(
			decoded.bytes,
			{
				...shape,
				samples: decoded.components,
				allocated: decoded.bits > 8 ? 16 : 8,
				stored,
				highBit: stored - 1,
				planar: decoded.planar,
				photometric: decoded.components === 3 && converted ? 'RGB' : shape.photometric,
			},
			palette,
		);
	};
}

/** Undoes what an uncompressed frame can be: big endian, one bit, 4:2:2. */
function nativeSamples(bytes: Uint8Array, shape: FrameShape, swapped: boolean): Uint8Array {
	if (shape.allocated === 1) {
		const out = new Uint8Array(shape.rows * shape.columns);
		for (let pixel = 0; pixel < out.length; pixel++) out[pixel] = ((bytes[pixel >> 3] as number) >> (pixel & 7)) & 1;
		return out;
	}
	if (shape.photometric.endsWith('_422') && shape.allocated === 8) {
		const out = new Uint8Array(shape.rows * shape.columns * 3);
		for (let pair = 0, at = 0; at < out.length; pair += 4, at += 6) {
			const [first, second, blue, red] = bytes.subarray(pair, pair + 4) as unknown as [number, number, number, number];
			out.set([first, blue, red, second, blue, red].slice(0, out.length - at), at);
		}
		return out;
	}
	return swapped && bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : bytes;
}

function plain(bytes: Uint8Array, shape: FrameShape, palette: Palette | null): PlainFrame {
	const { rows, columns } = shape;
	const count = rows * columns * shape.samples;
	const wide = shape.allocated === 16;
	if (bytes.length < count * (wide ? 2 : 1)) throw new Unreadable('Its picture is damaged or incomplete.', true);
	const samples = wide ? wideSamples(bytes, count) : bytes.subarray(0, count);
	const stored = shape.allocated === 1 ? 1 : shape.stored;
	const down = shape.allocated === 1 ? 0 : shape.highBit + 1 - stored;
	const values = trim(samples, stored, down, shape.signed && shape.samples === 1);
	if (palette) return { rows, columns, samples: 3, bits: 8, stored: 8, signed: false, bytes: palette.colours(values) };
	if (shape.samples === 3) {
		const colours = inEights(shape.planar ? interleave(values, rows * columns) : values, stored);
		if (shape.photometric.startsWith('YBR')) toRgb(colours);
		return { rows, columns, samples: 3, bits: 8, stored: 8, signed: false, bytes: colours };
	}
	const out = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
	return {
		rows,
		columns,
		samples: 1,
		bits: wide ? 16 : 8,
		stored: stored === 1 ? 8 : stored,
		signed: shape.signed,
		bytes: out,
	};
}

type Values = Uint8Array | Int8Array | Uint16Array | Int16Array;

function wideSamples(bytes: Uint8Array, count: number): Uint16Array {
	const even = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes);
	return new Uint16Array(even.buffer, even.byteOffset, count);
}

/** The bits of the value alone, with its sign. Where the value takes all bits they stay where they are: a frame may be large. */
function trim(samples: Uint8Array | Uint16Array, stored: number, down: number, signed: boolean): Values {
	const mask = 2 ** stored - 1;
	const sign = 32 - stored;
	const wide = samples instanceof Uint16Array;
	if (down === 0 && stored === 8 * samples.BYTES_PER_ELEMENT) {
		const { buffer, byteOffset, length } = samples;
		if (!signed) return samples;
		return wide ? new Int16Array(buffer, byteOffset, length) : new Int8Array(buffer, byteOffset, length);
	}
	const out: Values = wide
		? signed
			? new Int16Array(samples.length)
			: new Uint16Array(samples.length)
		: signed
			? new Int8Array(samples.length)
			: new Uint8Array(samples.length);
	for (let i = 0; i < out.length; i++) {
		const value = ((samples[i] as number) >> down) & mask;
		out[i] = signed ? (value << sign) >> sign : value;
	}
	return out;
}

function interleave(values: Values, pixels: number): Values {
	const out = values.slice();
	for (let pixel = 0; pixel < pixels; pixel++)
		for (let colour = 0; colour < 3; colour++) out[pixel * 3 + colour] = values[colour * pixels + pixel] as number;
	return out;
}

function inEights(values: Values, stored: number): Uint8Array {
	if (values instanceof Uint8Array && stored === 8) return values;
	const out = new Uint8Array(values.length);
	const scale = 255 / (2 ** stored - 1);
	for (let i = 0; i < out.length; i++) out[i] = (values[i] as number) * scale;
	return out;
}

/** YBR_FULL (PS3.3, C.7.6.3.1.2), in place. */
function toRgb(colours: Uint8Array): void {
	const clamp = (value: number) => (value < 0 ? 0 : value > 255 ? 255 : value);
	for (let at = 0; at + 2 < colours.length; at += 3) {
		const [y, blue, red] = [
			colours[at] as number,
			(colours[at + 1] as number) - 128,
			(colours[at + 2] as number) - 128,
		];
		colours[at] = clamp(y + 1.402 * red);
		colours[at + 1] = clamp(y - 0.344136 * blue - 0.714136 * red);
		colours[at + 2] = clamp(y + 1.772 * blue);
	}
}
