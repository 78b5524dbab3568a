// Decoders of compressed frames: the WebAssembly builds of Cornerstone, each started when it is first needed.

import { createRequire } from 'node:module';
import { Decoder as LosslessJpeg } from 'jpeg-lossless-decoder-js';
import { Unreadable } from '../deidentify/refusals.ts';

export interface Decoded {
	width: number;
	height: number;
	bits: number;
	components: number;
	signed: boolean;
	/** Colours lie plane by plane. */
	planar: boolean;
	bytes: Uint8Array;
}

interface FrameInfo {
	width: number;
	height: number;
	bitsPerSample: number;
	componentCount: number;
	isSigned?: boolean;
}
interface CodecDecoder {
	getEncodedBuffer(length: number): Uint8Array;
	decode(): unknown;
	getFrameInfo(): FrameInfo;
	getDecodedBuffer(): Uint8Array;
	/** JPEG-LS alone: 0 is plane by plane. */
	getInterleaveMode?(): number;
	delete(): void;
}
type Codec = Record<string, new () => CodecDecoder>;

const require = createRequire(import.meta.url);
const MODULES = {
	JPEGDecoder: '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs',
	JpegLSDecoder: '@cornerstonejs/codec-charls/decodewasmjs',
	J2KDecoder: '@cornerstonejs/codec-openjpeg/decodewasmjs',
	HTJ2KDecoder: '@cornerstonejs/codec-openjph',
} as const;
const started = new Map<string, Promise<Codec>>();

function start(name: keyof typeof MODULES): Promise<Codec> {
	const known = started.get(name);
	if (known) return known;
	const quiet = { print: () => {}, printErr: () => {} };
	const loading = Promise.resolve().then(() => (require(MODULES[name]) as (options: object) => Promise<Codec>)(quiet));
	started.set(name, loading);
	return loading;
}

/** Which decoder reads a transfer syntax (PS3.5, 10). */
function decoderOf(transferSyntax: string): keyof typeof MODULES | 'lossless' | null {
	const last = transferSyntax.replace('1.2.840.10008.1.2.4.', '');
	if (last === '50' || last === '51') return 'JPEGDecoder';
	if (last === '57' || last === '70') return 'lossless';
	if (last === '80' || last === '81') return 'JpegLSDecoder';
	if (['90', '91', '92', '93'].includes(last)) return 'J2KDecoder';
	if (['201', '202', '203'].includes(last)) return 'HTJ2KDecoder';
	return null;
}

/** @throws Unreadable when the bytes are damaged, or in a form without a decoder. */
export async function decodeFrame(transferSyntax: string, bytes: Uint8Array): Promise<Decoded> {
	const name = decoderOf(transferSyntax);
	if (!name) throw new Unreadable('Its pictures are packed in a way that cannot be read here.', true);
	if ((name === 'JPEGDecoder' || name === 'lossless') && jpegBits(bytes) > 8 && !isLossless(bytes))
		throw new Unreadable('It is a JPEG picture of 12 bits, which cannot be read here.', true);
	try {
		return name === 'lossless' || (name === 'JPEGDecoder' && isLossless(bytes))
			? lossless(bytes)
			: await wasm(name, bytes);
	} catch {
		throw new Unreadable('Its picture is damaged or incomplete.', true);
	}
}

async function wasm(name: keyof typeof MODULES, bytes: Uint8Array): Promise<Decoded> {
	const codec = await start(name);
	const decoder = new (codec[name] as new () => CodecDecoder)();
	try {
		decoder.getEncodedBuffer(bytes.length).set(bytes);
		decoder.decode();
		const info = decoder.getFrameInfo();
		return {
			width: info.width,
			height: info.height,
			bits: info.bitsPerSample,
			components: info.componentCount,
			signed: info.isSigned ?? false,
			planar: info.componentCount > 1 && decoder.getInterleaveMode?.() === 0,
			// The decoder's memory is used again for the next frame.
			bytes: Uint8Array.from(decoder.getDecodedBuffer()),
		};
	} finally {
		decoder.delete();
	}
}

function lossless(bytes: Uint8Array): Decoded {
	const decoder = new LosslessJpeg();
	const copy = Uint8Array.from(bytes);
	const out = decoder.decode(copy.buffer, 0, copy.length) as Uint8Array | Uint16Array;
	const { dimX, dimY, components, precision } = decoder.frame;
	return {
		width: dimX,
		height: dimY,
		bits: precision,
		components: components.filter(Boolean).length || 1,
		signed: false,
		planar: false,
		bytes: new Uint8Array(out.buffer, out.byteOffset, out.byteLength),
	};
}

/** The frame header of a JPEG stream (SOFn): precision and process. */
function startOfFrame(bytes: Uint8Array): { marker: number; precision: number } | null {
	for (let at = 2; at + 9 < bytes.length; ) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1] as number;
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
			return { marker, precision: bytes[at + 4] as number };
		if (marker === 0xff) at++;
		else at += 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
	}
	return null;
}
const jpegBits = (bytes: Uint8Array) => startOfFrame(bytes)?.precision ?? 8;
const isLossless = (bytes: Uint8Array) => startOfFrame(bytes)?.marker === 0xc3;
