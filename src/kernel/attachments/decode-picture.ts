// Decoding a picture that somebody sent, in the child process: pixels that stand upright, in sRGB, eight bits a channel.

import sharp, { type Sharp } from 'sharp';
import type { Pixels } from '#kernel/covering/areas.ts';
import { PORTRAIT_WIDTHS, photoSizes, type Size } from './picture-sizes.ts';
import { pictureType } from './picture-type.ts';
import { holdsSeveral } from './several-pictures.ts';

export interface Limits {
	/** Of the whole picture. */
	pixels: number;
	side: number;
}

export interface Decoded extends Pixels {
	sizes: Size[];
	/** The file moves or holds several pictures; this is one of them. */
	firstFrame: boolean;
}

/** A sentence for whoever sent the picture. */
export class Unreadable extends Error {}

export const DAMAGED =
	'The picture is damaged or incomplete. Open it on your device, save it again, and choose it anew.';

interface Source {
	width: number;
	height: number;
	/** The file has more than this picture. */
	several: boolean;
	open(): Sharp;
}

/** Decoded once, whole, at the largest size that is kept, without any metadata. @throws Unreadable */
export async function decodePicture(input: Buffer, purpose: string, limits: Limits): Promise<Decoded> {
	const type = pictureType(input);
	if ('refused' in type) throw new Unreadable(type.refused);
	const source = type.type === 'heic' ? await openHeic(input, limits) : await openBySharp(input, limits);
	const sizes =
		purpose === 'portrait'
			? PORTRAIT_WIDTHS.map((width) => ({ width, height: width }))
			: photoSizes({ width: source.width, height: source.height });
	const largest = sizes[sizes.length - 1] as Size;
	const { data, info } = await source
		.open()
		.autoOrient()
		.resize({ ...largest, fit: purpose === 'portrait' ? 'cover' : 'fill', position: 'attention' })
		.toColourspace('srgb')
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true })
		.catch(damaged);
	return {
		data: new Uint8Array(data),
		width: info.width,
		height: info.height,
		channels: info.channels,
		sizes,
		firstFrame: source.several,
	};
}

async function openBySharp(input: Buffer, limits: Limits): Promise<Source> {
	const open = () =>
		sharp(input, {
			limitInputPixels: limits.pixels,
			failOn: 'error',
			unlimited: false,
			animated: false,
			sequentialRead: true,
		});
	const found = await open()
		.metadata()
		.catch((problem: Error) => {
			throw new Unreadable(/pixel limit/i.test(problem.message) ? tooLarge(limits) : DAMAGED);
		});
	checkSize(found, limits);
	const upright = found.autoOrient ?? found;
	return {
		width: upright.width,
		height: upright.height,
		several: (found.pages ?? 1) > 1 || holdsSeveral(input),
		open,
	};
}

/**
 * HEIC by libheif (WebAssembly): the picture that the file names as its main one; whoever chose it is told of others. Depth maps and
 * the moving part of a live photo are not looked at. libheif turns it upright by itself.
 */
async function openHeic(input: Buffer, limits: Limits): Promise<Source> {
	const { default: libheif } = await import('libheif-js/wasm-bundle.js');
	const found: unknown = new libheif.HeifDecoder().decode(input); // what is no HEIC gives an object that says so
	const images = Array.isArray(found) ? (found as HeicImage[]) : [];
	const main = images.find((image) => image.is_primary?.()) ?? images[0];
	if (!main) return damaged();
	const size = { width: main.get_width(), height: main.get_height() };
	checkSize(size, limits);
	const data = await new Promise<Uint8ClampedArray>((resolve, reject) => {
		main.display({ ...size, data: new Uint8ClampedArray(size.width * size.height * 4) }, (shown) =>
			shown ? resolve(shown.data) : reject(new Unreadable(DAMAGED)),
		);
	});
	return {
		...size,
		several: images.length > 1,
		open: () => sharp(data, { raw: { ...size, channels: 4 }, limitInputPixels: limits.pixels }).removeAlpha(),
	};
}

interface HeicImage {
	is_primary?(): boolean;
	get_width(): number;
	get_height(): number;
	display(
		into: { width: number; height: number; data: Uint8ClampedArray },
		done: (shown: { data: Uint8ClampedArray } | null) => void,
	): void;
}

function checkSize({ width, height }: Size, limits: Limits): void {
	if (!width || !height) damaged();
	if (width > limits.side || height > limits.side || width * height > limits.pixels)
		throw new Unreadable(tooLarge(limits));
}

function damaged(): never {
	throw new Unreadable(DAMAGED);
}

function tooLarge({ pixels, side }: Limits): string {
	return `The picture is larger than ${pixels / 1e6} megapixels or ${side.toLocaleString('en')} pixels on one side. Make it smaller and choose it again.`;
}
