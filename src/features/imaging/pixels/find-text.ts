// Where in a frame something is written. A reader of printed text sees letters in bones and vessels, too: what it is
// sure of counts, and what stands beside that in the same line or block, however unsure it is.

import sharp from 'sharp';
import type { Box, FrameReader, GreyPicture, PrintedWord } from './frame-reader.ts';
import { darkestColour, fullRange, middleRange } from './grey.ts';
import type { PlainFrame } from './plain-frame.ts';
import { turnedBack, turnedPicture } from './quarter-turns.ts';

/** The reader wants letters of 12 pixels or more and tires beyond a few megapixels. */
const MOST_PIXELS = 6_000_000;
const NARROW = 400;
const MIDDLING = 1000;
const WIDE = 1800;

/**
 * The frame in the ways in which it is read: as it is; each pixel against its surroundings, so that small writing on
 * middle grey stands out; and, of bright coloured ones, by the darkest colour.
 */
export interface ReadingCopy {
	full: GreyPicture;
	local: GreyPicture;
	dark: GreyPicture | null;
}

export async function readingCopy(frame: PlainFrame): Promise<ReadingCopy> {
	const size = { width: frame.columns, height: frame.rows };
	const dark = darkestColour(frame);
	return {
		full: { ...size, grey: fullRange(frame) },
		local: await againstSurroundings({ ...size, grey: middleRange(frame) }),
		dark: dark && { ...size, grey: dark },
	};
}

/** Radius in pixels of what counts as surroundings: more than a stroke, less than a line of writing. */
const SURROUNDINGS = 10;

async function againstSurroundings({ width, height, grey }: GreyPicture): Promise<GreyPicture> {
	const raw = { raw: { width, height, channels: 1 as const } };
	const around = await sharp(grey, raw).blur(SURROUNDINGS).toColourspace('b-w').raw().toBuffer();
	const out = new Uint8Array(grey.length);
	for (let i = 0; i < out.length; i++) {
		const value = 128 + 2 * ((grey[i] as number) - (around[i] as number));
		out[i] = value < 0 ? 0 : value > 255 ? 255 : value;
	}
	return { width, height, grey: out };
}

/**
 * Boxes of everything written: what stands upright first, and, once nothing does, what stands on its side or its head.
 */
export async function findText(reader: FrameReader, copy: ReadingCopy): Promise<Box[]> {
	const { full, local, dark } = copy;
	const [first, second] = scalesOf(full);
	const seen: Seen[] = [];
	const read = async (picture: GreyPicture, scale: number) => {
		for (const word of await readScaled(reader, picture, scale)) seen.push({ ...word, picture });
	};
	await read(full, first);
	await read(full, second);
	await read(local, second);
	if (dark) await read(dark, second);
	const upright = writtenWords(seen, isSure).map((word) => widened(word.box, full));
	return upright.length > 0 ? upright : findTurnedText(reader, dark ?? full, (first + second) / 2);
}

/** Reads the frame turned by one, two and three quarters. Tissue is taken for letters as often again, so more is asked of a word. */
async function findTurnedText(reader: FrameReader, picture: GreyPicture, scale: number): Promise<Box[]> {
	const boxes: Box[] = [];
	for (const quarters of [1, 2, 3] as const) {
		const turned = turnedPicture(picture, quarters);
		const seen = (await readScaled(reader, turned, scale)).map((word) => ({ ...word, picture: turned }));
		for (const { box } of writtenWords(seen, isSureTurned))
			boxes.push(turnedBack(widened(box, turned), picture, quarters));
	}
	return boxes;
}

interface Seen extends PrintedWord {
	/** In which it was read. */
	picture: GreyPicture;
}

/** What was found is painted over with the grey around it, so that no edge of a black box is taken for a letter. */
export function blot({ full, local, dark }: ReadingCopy, box: Box): void {
	for (const { width, height, grey } of dark ? [full, local, dark] : [full, local]) {
		const around: number[] = [];
		const [right, bottom] = [Math.min(width, box.left + box.width), Math.min(height, box.top + box.height)];
		for (let column = box.left; column < right; column++)
			for (const row of [box.top - 1, bottom])
				if (row >= 0 && row < height) around.push(grey[row * width + column] as number);
		around.sort((a, b) => a - b);
		const level = around[around.length >> 1] ?? 0;
		for (let row = box.top; row < bottom; row++) grey.fill(level, row * width + box.left, row * width + right);
	}
}

function scalesOf({ width, height }: GreyPicture): [number, number] {
	const [first, second] = width < NARROW ? [2, 3] : width < MIDDLING ? [1, 2] : width < WIDE ? [1, 1.5] : [0.5, 1];
	const most = Math.sqrt(MOST_PIXELS / (width * height));
	return [Math.min(first, most), Math.min(second, most)];
}

async function readScaled(
	reader: FrameReader,
	{ width, height, grey }: GreyPicture,
	scale: number,
): Promise<PrintedWord[]> {
	const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
	if (size.width < 24 || size.height < 12) return [];
	const pixels =
		scale === 1
			? grey
			: await sharp(grey, { raw: { width, height, channels: 1 } })
					.resize({ ...size, fit: 'fill', kernel: 'cubic' })
					.toColourspace('b-w')
					.raw()
					.toBuffer();
	const words = await reader.read({ ...size, grey: pixels });
	return words.map((word) => ({
		...word,
		box: {
			left: word.box.left / scale,
			top: word.box.top / scale,
			width: word.box.width / scale,
			height: word.box.height / scale,
		},
	}));
}

const signsIn = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const digitsIn = (text: string) => text.replace(/\D/g, '').length;

/** Sure enough to be writing by itself. */
function isSure({ text, confidence, box, picture }: Seen): boolean {
	const signs = signsIn(text);
	if (signs < 2 || box.height < 4 || box.width < box.height * 0.6) return false;
	if (confidence >= 88) return box.height < picture.height / 4;
	if (box.height > Math.max(40, picture.height / 16) || contrast(picture, box) < TWO_GREYS) return false;
	return confidence >= 60 || (signs >= 4 && confidence >= 35) || (digitsIn(text) >= 3 && confidence >= 15);
}

/** The same of a frame that lies on its side: three signs at least, and ink on a ground. */
function isSureTurned(word: Seen): boolean {
	const signs = signsIn(word.text);
	if (signs < 3 || !isSure(word) || contrast(word.picture, word.box) < TWO_GREYS) return false;
	return word.confidence >= 75 || (word.confidence >= 55 && (signs >= 5 || digitsIn(word.text) >= 4));
}

/** Ink and ground are two greys; tissue has them all. Of normally spread greys the measure is 0.64, of writing 0.75 to 1. */
const TWO_GREYS = 0.72;

/** The part of the variance that two classes of grey explain, divided where it is greatest (Otsu 1979). */
function contrast({ width, grey }: GreyPicture, box: Box): number {
	const counts = new Uint32Array(256);
	let [total, sum, squares] = [0, 0, 0];
	for (let row = Math.floor(box.top); row < box.top + box.height; row++)
		for (let column = Math.floor(box.left); column < box.left + box.width; column++) {
			const value = grey[row * width + column] ?? 0;
			counts[value] = (counts[value] as number) + 1;
			total++;
			sum += value;
			squares += value * value;
		}
	const mean = sum / total;
	const variance = squares / total - mean * mean;
	if (variance < 16) return 0;
	let [best, below, belowSum] = [0, 0, 0];
	for (let level = 0; level < 256; level++) {
		below += counts[level] as number;
		belowSum += level * (counts[level] as number);
		if (below === 0 || below === total) continue;
		const apart = belowSum / below - (sum - belowSum) / (total - below);
		best = Math.max(best, (below / total) * (1 - below / total) * apart * apart);
	}
	return best / variance;
}

/** The sure words, and, starting from them, whatever stands in the same line or directly above and below. */
function writtenWords(words: Seen[], counts: (word: Seen) => boolean): PrintedWord[] {
	const written = words.filter(counts);
	let open = words.filter((word) => !written.includes(word) && signsIn(word.text) > 0);
	for (let from = 0; from < written.length; from++) {
		const near = open.filter((word) => areNeighbours((written[from] as Seen).box, word.box));
		written.push(...near);
		open = open.filter((word) => !near.includes(word));
	}
	return written;
}

function areNeighbours(sure: Box, other: Box): boolean {
	if (other.height > sure.height * 1.8 || other.height < sure.height * 0.4) return false;
	const apart = (a: number, lengthA: number, b: number, lengthB: number) =>
		Math.max(a - (b + lengthB), b - (a + lengthA), 0);
	const across = apart(sure.left, sure.width, other.left, other.width);
	const down = apart(sure.top, sure.height, other.top, other.height);
	return (down < sure.height * 0.3 && across < sure.height * 2.5) || (across === 0 && down < sure.height);
}

/** With a margin: descenders, shadows, and the letter that was not read. */
function widened(box: Box, { width, height }: GreyPicture): Box {
	const margin = Math.max(2, box.height * 0.35);
	const left = Math.max(0, Math.floor(box.left - margin * 1.5));
	const top = Math.max(0, Math.floor(box.top - margin));
	return {
		left,
		top,
		width: Math.min(width, Math.ceil(box.left + box.width + margin * 1.5)) - left,
		height: Math.min(height, Math.ceil(box.top + box.height + margin)) - top,
	};
}
