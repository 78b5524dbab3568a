// The variants that are kept of decoded pixels, in the child process.

import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { Pixels } from '#kernel/covering/areas.ts';
import type { Size } from './picture-sizes.ts';

// Thresholds and quality: 80 is where WebP and JPEG 85–90 look alike; effort 4 is the library's own balance.
const WEBP = { quality: 80, effort: 4, smartSubsample: true } as const;

export interface Encoded {
	/** ThumbHash in base64. */
	placeholder: string;
	variants: Size[];
	parts: Buffer[];
}

export async function encodePicture(pixels: Pixels, sizes: Size[]): Promise<Encoded> {
	const { data, width, height, channels } = pixels;
	const base = () => sharp(data, { raw: { width, height, channels: channels as 1 | 2 | 3 | 4 } });
	const parts: Buffer[] = [];
	for (const size of sizes) {
		const made = size.width === width ? base() : base().resize({ ...size, fit: 'fill' });
		parts.push(await made.webp(WEBP).toBuffer());
	}
	const small = await base()
		.resize(100, 100, { fit: 'inside' })
		.toColourspace('srgb')
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const placeholder = Buffer.from(rgbaToThumbHash(small.info.width, small.info.height, small.data)).toString('base64');
	return { placeholder, variants: sizes, parts };
}
