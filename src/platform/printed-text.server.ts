// Reads printed text in pictures, on this machine: Tesseract as WebAssembly, with its English letters from npm. Nothing
// is fetched and nothing is kept.

import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';

/** In pixels of the picture that was read. */
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}
export interface PrintedWord {
	text: string;
	/** 0 to 100. */
	confidence: number;
	box: Box;
}
/** Eight bits a pixel, row by row. */
export interface GreyPicture {
	width: number;
	height: number;
	grey: Uint8Array;
}

export interface TextReader {
	/** The words of one picture, wherever in it they stand. Letters should be at least 12 pixels high. */
	read(picture: GreyPicture): Promise<PrintedWord[]>;
	close(): Promise<void>;
}

/** Starts a reader: a thread of its own with some 100 MB. One picture at a time. */
export async function openTextReader(): Promise<TextReader> {
	const require = createRequire(import.meta.url);
	const letters = path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');
	const worker = await createWorker('eng', OEM.LSTM_ONLY, {
		langPath: letters,
		cacheMethod: 'none',
		gzip: true,
		errorHandler: () => {}, // the promise of the picture rejects
	});
	await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: '150' });
	return {
		async read(picture) {
			const { data } = await worker.recognize(portableGreymap(picture), {}, { text: false, blocks: true });
			const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
			return lines.flatMap((line) =>
				line.words.map(({ text, confidence, bbox }) => ({
					text,
					confidence,
					box: { left: bbox.x0, top: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 },
				})),
			);
		},
		close: async () => {
			await worker.terminate();
		},
	};
}

/** The simplest file that the reader takes: a line of header and the pixels. */
function portableGreymap({ width, height, grey }: GreyPicture): Buffer {
	return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
