// The program of the child process that decodes one picture. It gets the file, tells the pixels, is told what to cover, and
// tells the variants; then it ends. It holds no secret, writes no file, and never sees a second picture, so a hostile one
// can neither reach the database nor keep the server's memory. See clean-picture.server.ts for the other side.

import sharp from 'sharp';
import { type Area, fillAreas } from '#kernel/covering/areas.ts';
import { type Frame, readFrames, writeFrame } from '#platform/frames.ts';
import { DAMAGED, decodePicture, type Limits, Unreadable } from './decode-picture.ts';
import { encodePicture } from './encode-picture.ts';
import type { Size } from './picture-sizes.ts';

/** With the file. */
export interface CleanerTask extends Limits {
	purpose: string;
}
/** Answered with the pixels. */
export type CleanerPixels =
	| { refused: string }
	| { width: number; height: number; channels: number; firstFrame: boolean };
/** What to cover; without bytes. */
export interface CleanerOrder {
	areas: Pick<Area, 'corners'>[];
}
/** Answered with the bytes of the variants, one after the other. */
export interface CleanerVariants {
	placeholder: string;
	variants: (Size & { bytes: number })[];
}

sharp.cache(false);
sharp.concurrency(1);

// Libraries that talk would talk into the frames.
console.log = console.info = () => {};

const MOST_BYTES = 64 * 1024 * 1024;
const frames = readFrames<CleanerTask | CleanerOrder>(process.stdin, MOST_BYTES);
const next = async <Head>() => (await frames.next()).value as Frame<Head>;

const task = await next<CleanerTask>();
try {
	const decoded = await decodePicture(task.body, task.head.purpose, task.head).catch(unreadable);
	const { width, height, channels, firstFrame } = decoded;
	writeFrame(process.stdout, { width, height, channels, firstFrame } satisfies CleanerPixels, decoded.data);
	const { areas } = (await next<CleanerOrder>()).head;
	fillAreas(decoded, areas);
	const { placeholder, variants, parts } = await encodePicture(decoded, decoded.sizes);
	const sized = variants.map((size, at) => ({ ...size, bytes: parts[at]?.length ?? 0 }));
	writeFrame(process.stdout, { placeholder, variants: sized } satisfies CleanerVariants, ...parts);
} catch (problem) {
	if (!(problem instanceof Unreadable)) throw problem;
	writeFrame(process.stdout, { refused: problem.message } satisfies CleanerPixels);
}
process.stdin.destroy();

/** A decoder that stumbles, however, stumbles over the picture. */
function unreadable(problem: Error): never {
	throw problem instanceof Unreadable ? problem : new Unreadable(DAMAGED);
}
