// The reader of printed text as frames need it: greys in, words with their boxes out.

import { openTextReader } from '#platform/printed-text.server.ts';
import { SPARSE, type Word } from '#platform/printed-text.ts';

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

export interface FrameReader {
	/** The words of one picture. Letters should be at least 12 pixels high. */
	read(picture: GreyPicture): Promise<PrintedWord[]>;
	close(): Promise<void>;
}

export async function openFrameReader(): Promise<FrameReader> {
	const reader = await openTextReader({ ...SPARSE, user_defined_dpi: '150' });
	return {
		read: async (picture) => (await reader(portableGreymap(picture))).map(toPrinted),
		close: reader.close,
	};
}

const toPrinted = ({ text, confidence, box }: Word): PrintedWord => ({
	text,
	confidence,
	box: { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top },
});

/** The simplest file that the reader takes: a line of header and the pixels. */
function portableGreymap({ width, height, grey }: GreyPicture): Buffer {
	return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
