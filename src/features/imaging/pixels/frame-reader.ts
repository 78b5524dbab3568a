// The readers of printed text and of codes as frames need them: pixels in, words or codes with their places out.

import { openCodes } from '#kernel/covering/open-engines.server.ts';
import type { ReadCodes } from '#platform/printed-codes.ts';
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
	/** Bar codes, QR codes and their kin. */
	readCodes: ReadCodes;
	close(): Promise<void>;
}

/** Both are opened when they are first asked. */
export async function openFrameReader(): Promise<FrameReader> {
	let text: ReturnType<typeof openTextReader> | undefined;
	let codes: Promise<ReadCodes> | undefined;
	return {
		read: async (picture) => {
			text ??= openTextReader({ ...SPARSE, user_defined_dpi: '150' });
			return (await (await text)(portableGreymap(picture))).map(toPrinted);
		},
		readCodes: async (picture, what) => {
			codes ??= openCodes();
			return (await codes)(picture, what);
		},
		close: async () => void (await (await text)?.close()),
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
