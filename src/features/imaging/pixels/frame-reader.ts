// The readers of printed text and of faces as frames need them: pixels in, words with their boxes out, or that there is a face.

import type { Pixels } from '#kernel/covering/areas.ts';
import { findFaces, type SeeFaces } from '#kernel/covering/find-faces.ts';
import { openFaceDetector } from '#kernel/covering/open-engines.server.ts';
import { openTextReader } from '#platform/printed-text.server.ts';
import { SPARSE, type Word } from '#platform/printed-text.ts';
import { fullRange } from './grey.ts';
import type { PlainFrame } from './plain-frame.ts';

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
	/** Is there a face? The detector is opened when it is first asked. */
	showsFace(frame: PlainFrame): Promise<boolean>;
	close(): Promise<void>;
}

export async function openFrameReader(): Promise<FrameReader> {
	let faces: Promise<SeeFaces> | undefined;
	const reader = await openTextReader({ ...SPARSE, user_defined_dpi: '150' });
	return {
		read: async (picture) => (await reader(portableGreymap(picture))).map(toPrinted),
		showsFace: async (frame) => {
			faces ??= openFaceDetector();
			return (await findFaces(inColour(frame), surely(await faces))).length > 0;
		},
		close: reader.close,
	};
}

/** Skulls and organs are taken for faces now and then, with less certainty. */
const SURE_OF_A_FACE = 0.5;
const surely =
	(see: SeeFaces): SeeFaces =>
	async (pixels) =>
		(await see(pixels)).filter(({ score }) => score >= SURE_OF_A_FACE);

function inColour(frame: PlainFrame): Pixels {
	const size = { width: frame.columns, height: frame.rows, channels: 3 };
	if (frame.samples === 3) return { ...size, data: frame.bytes };
	const grey = fullRange(frame);
	const data = new Uint8Array(grey.length * 3);
	for (let at = 0; at < grey.length; at++) data.fill(grey[at] as number, at * 3, at * 3 + 3);
	return { ...size, data };
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
