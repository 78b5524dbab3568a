// The readers of printed text and of faces as frames need them: pixels in, words with their boxes out, or that there is a face.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Pixels } from '#kernel/covering/areas.ts';
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
	/** Is there a face? Ask it of all frames of a file before any of them is read: the reader of text makes room for it. */
	showsFace(frame: PlainFrame): Promise<boolean>;
	close(): Promise<void>;
}

interface Detector<Picture, Found> {
	ask(picture: Picture): Promise<Found>;
	close(): Promise<void>;
}

/**
 * Both detectors, of which one is open at a time: together they take more memory than a process here may have. Each is opened
 * when it is first asked, in a thread that ends when the other one is.
 */
export async function openFrameReader(): Promise<FrameReader> {
	let text: Promise<Detector<GreyPicture, Word[]>> | undefined;
	let faces: Detector<Pixels, boolean> | undefined;
	const closeText = async () => {
		const open = text;
		text = undefined;
		await (await open)?.close();
	};
	const closeFaces = async () => {
		const open = faces;
		faces = undefined;
		await open?.close();
	};
	return {
		read: async (picture) => {
			await closeFaces();
			text ??= openText();
			return (await (await text).ask(picture)).map(toPrinted);
		},
		showsFace: async (frame) => {
			await closeText();
			faces ??= openFaces();
			return faces.ask(inColour(frame)).catch(async (problem) => {
				await closeFaces(); // its thread ended
				throw problem;
			});
		},
		close: async () => {
			await closeText();
			await closeFaces();
		},
	};
}

async function openText(): Promise<Detector<GreyPicture, Word[]>> {
	const reader = await openTextReader({ ...SPARSE, user_defined_dpi: '150' });
	return { ask: (picture) => reader(portableGreymap(picture)), close: reader.close };
}

function openFaces(): Detector<Pixels, boolean> {
	const thread = new Worker(new URL('./face-thread.ts', import.meta.url));
	thread.on('error', () => {}); // whoever asked hears it
	return {
		async ask(pixels) {
			const answer = once(thread, 'message');
			thread.postMessage(pixels);
			return (await answer)[0] as boolean;
		},
		close: async () => void (await thread.terminate()),
	};
}

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
