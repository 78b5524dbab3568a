// The readers of printed text and of faces as frames need them: pixels in, words with their boxes out, or that there is a face.

import { type ChildProcess, fork } from 'node:child_process';
import type { Pixels } from '#kernel/covering/areas.ts';
import { openTextReader } from '#platform/printed-text.server.ts';
import { SPARSE, type Word } from '#platform/printed-text.ts';
import { projectFile } from '#platform/project-file.server.ts';
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
	/** Is there a face? The detector is opened when it is first asked, in a process of its own. */
	showsFace(frame: PlainFrame): Promise<boolean>;
	close(): Promise<void>;
}

/** Both are opened when they are first asked. */
export async function openFrameReader(): Promise<FrameReader> {
	let text: ReturnType<typeof openTextReader> | undefined;
	let faces: ChildProcess | undefined;
	return {
		read: async (picture) => {
			text ??= openTextReader({ ...SPARSE, user_defined_dpi: '150' });
			return (await (await text)(portableGreymap(picture))).map(toPrinted);
		},
		showsFace: async (frame) => {
			if (!faces || faces.exitCode !== null || faces.signalCode !== null) faces = startLooker();
			return ask(faces, inColour(frame));
		},
		close: async () => {
			faces?.kill('SIGKILL');
			await (await text)?.close();
		},
	};
}

function startLooker(): ChildProcess {
	const child = fork(projectFile('src/features/imaging/pixels/face-looker.ts'), [], {
		execArgv: ['--disable-warning=ExperimentalWarning'],
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		env: { MALLOC_ARENA_MAX: '2' },
	});
	child.on('error', () => {}); // whoever asked hears that it ended
	return child;
}

function ask(looker: ChildProcess, pixels: Pixels): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const ended = () => {
			looker.off('message', hear);
			reject(new Error('the process that looks for faces ended'));
		};
		const hear = ({ shown }: { shown: boolean }) => {
			looker.off('exit', ended);
			resolve(shown);
		};
		looker.once('message', hear).once('exit', ended);
		looker.send(pixels, (problem) => problem && ended());
	});
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
