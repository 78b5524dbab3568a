// tesseract.js as a reader of words: its settings, and its answer as lines of words. Runs in the browser too.

import type { Page, PSM } from 'tesseract.js';
import type { Word } from './find-text.ts';

/** Sparse text in no particular order (11), black and white decided by the surroundings (Sauvola, 2). */
export const READING = {
	tessedit_pageseg_mode: '11' as unknown as PSM,
	thresholding_method: '2',
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
