// The program of the child process that decodes one picture: bytes on standard input, cleaned variants on standard
// output. It holds no secret, writes no file, and ends with its picture, so a hostile one can neither reach the
// database nor keep the server's memory. See clean-picture.server.ts for the other side.

import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { PORTRAIT_WIDTHS, photoSizes, type Size } from './picture-sizes.ts';

/** First line of the answer, as JSON; the bytes of the variants follow in this order. */
export type CleanerAnswer =
	| { refused: string }
	| { placeholder: string; variants: (Size & { bytes: number })[]; total: number };

const PIXELS = Number(process.argv[3]);
const SIDE = Number(process.argv[4]);
// Thresholds and quality: 80 is where WebP and JPEG 85–90 look alike; effort 4 is the library's own balance.
const WEBP = { quality: 80, effort: 4, smartSubsample: true } as const;
const UNREADABLE = 'The picture is damaged or incomplete. Open it on your device, save it again, and choose it anew.';

sharp.cache(false);
sharp.concurrency(1);

const open = (input: Buffer) =>
	sharp(input, { limitInputPixels: PIXELS, failOn: 'error', unlimited: false, animated: false, sequentialRead: true });

async function clean(input: Buffer, purpose: string): Promise<{ answer: CleanerAnswer; parts: Buffer[] }> {
	const refuse = (refused: string) => ({ answer: { refused }, parts: [] });
	const found = await open(input)
		.metadata()
		.catch((problem: Error) => problem);
	if (found instanceof Error) return refuse(/pixel limit/i.test(found.message) ? tooLarge() : UNREADABLE);
	if (!found.width || !found.height) return refuse(UNREADABLE);
	if (found.width > SIDE || found.height > SIDE || found.width * found.height > PIXELS) return refuse(tooLarge());
	const upright = found.autoOrient ?? { width: found.width, height: found.height };
	const sizes =
		purpose === 'portrait'
			? PORTRAIT_WIDTHS.map((width) => ({ width, height: width }))
			: photoSizes({ width: upright.width, height: upright.height });
	const largest = sizes[sizes.length - 1] as Size;
	// Decoded once, whole, at the largest size that is kept: upright, in sRGB, eight bits, without any metadata.
	const { data, info } = await open(input)
		.autoOrient()
		.resize({ ...largest, fit: purpose === 'portrait' ? 'cover' : 'fill', position: 'attention' })
		.toColourspace('srgb')
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true });
	const base = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
	const parts: Buffer[] = [];
	const variants: (Size & { bytes: number })[] = [];
	for (const size of sizes) {
		const made = size.width === info.width ? base() : base().resize({ ...size, fit: 'fill' });
		const { data: webp } = await made.webp(WEBP).toBuffer({ resolveWithObject: true });
		parts.push(webp);
		variants.push({ ...size, bytes: webp.length });
	}
	const small = await base()
		.resize(100, 100, { fit: 'inside' })
		.toColourspace('srgb')
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const placeholder = Buffer.from(rgbaToThumbHash(small.info.width, small.info.height, small.data)).toString('base64');
	return { answer: { placeholder, variants, total: parts.reduce((sum, part) => sum + part.length, 0) }, parts };
}

function tooLarge(): string {
	return `The picture is larger than ${PIXELS / 1e6} megapixels or ${SIDE.toLocaleString('en')} pixels on one side. Make it smaller and choose it again.`;
}

const input = await buffer(process.stdin);
const { answer, parts } = await clean(input, process.argv[2] ?? 'photo').catch(() => ({
	answer: { refused: UNREADABLE } satisfies CleanerAnswer,
	parts: [] as Buffer[],
}));
process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(answer)}\n`), ...parts]));
