// Covers what is written in a frame, in letters or in the bars and squares of a code, and reads it again, until nothing is left to read.

import { Unreadable } from '../deidentify/refusals.ts';
import { findFrameCodes } from './find-frame-codes.ts';
import { blot, findText, readingCopy } from './find-text.ts';
import type { Box, FrameReader } from './frame-reader.ts';
import { ends, storedValues } from './grey.ts';
import type { PlainFrame } from './plain-frame.ts';

/** So often a frame is read. What is still there then is a text that cannot be covered, or a picture made of writing. */
const MOST_READINGS = 8;

/**
 * Covers writing in place, in black.
 * @param dark the value that shows as black is the greatest (MONOCHROME1). @param known regions of earlier frames of the
 * same file, covered at once.
 * @returns all regions covered.
 */
export async function coverText(
	reader: FrameReader,
	frame: PlainFrame,
	dark: boolean,
	known: readonly Box[] = [],
): Promise<Box[]> {
	const regions = [...known];
	const black = blackOf(frame, dark);
	const copy = await readingCopy(frame);
	const coverAll = (boxes: readonly Box[]) => {
		for (const box of boxes) {
			cover(frame, box, black);
			blot(copy, box);
		}
	};
	coverAll(known);
	// Codes first: bars pass for letters, and of letters beside them more is read when they are gone.
	const codes = await findFrameCodes(reader, copy.dark ?? copy.full);
	coverAll(codes);
	regions.push(...codes);
	for (let reading = 0; reading < MOST_READINGS; reading++) {
		const found = await findText(reader, copy);
		if (found.length === 0) return regions;
		coverAll(found);
		regions.push(...found);
	}
	throw new Unreadable('Writing in its picture could not be covered for certain.', true);
}

/** Covers these regions of a frame, in which nothing is read any more. @param dark as in coverText. */
export function coverKnown(frame: PlainFrame, dark: boolean, known: readonly Box[]): void {
	const black = blackOf(frame, dark);
	for (const box of known) cover(frame, box, black);
}

function blackOf(frame: PlainFrame, dark: boolean): number {
	const [least, greatest] = frame.samples === 3 ? [0, 0] : ends(storedValues(frame));
	return dark ? greatest : least;
}

function cover(frame: PlainFrame, box: Box, black: number): void {
	const values = frame.samples === 3 ? frame.bytes : storedValues(frame);
	for (let row = box.top; row < Math.min(frame.rows, box.top + box.height); row++) {
		const from = (row * frame.columns + box.left) * frame.samples;
		values.fill(black, from, from + Math.min(box.width, frame.columns - box.left) * frame.samples);
	}
}
