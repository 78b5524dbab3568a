// tesseract.js as a reader of printed text: its settings, and its answer as lines of words. Runs in the browser too.

import type { Page, PSM, WorkerParams } from 'tesseract.js';

export interface Word {
	text: string;
	/** 0 to 100. */
	confidence: number;
	/** Words with one number stand in one line. */
	line: number;
	/** In pixels of the picture that was read. */
	box: { left: number; top: number; right: number; bottom: number };
}

/** Reads a portable greymap: the words of one picture, wherever in it they stand. */
export type ReadWords = (greymap: Uint8Array) => Promise<Word[]>;

/** Sparse text in no particular order (11). */
export const SPARSE: Partial<WorkerParams> = { tessedit_pageseg_mode: '11' as unknown as PSM };

/**
 * For photos: black and white are decided by the surroundings (Sauvola, 2). Each picture comes dark on light and once more the other way
 * round, so a line that is not understood is not turned over within.
 */
export const READING: Partial<WorkerParams> = {
	...SPARSE,
	thresholding_method: '2',
	tessedit_do_invert: '0',
	debug_file: '/dev/null',
};

/** The one language whose data is here: Latin letters and digits. */
export const LANGUAGE = 'eng';

export function wordsOf({ blocks }: Pick<Page, 'blocks'>): Word[] {
	const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
	return lines.flatMap(({ words }, line) =>
		words.map(({ text, confidence, bbox }) => ({
			text,
			confidence,
			line,
			box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
		})),
	);
}
