// The program of the child process that looks for faces, codes and printed text: pixels in, areas out. It holds the detectors
// (some 300 MB and a second or two to open) and lives while pictures come; look-through.server.ts starts and ends it.

import { readFrames, writeFrame } from '#platform/frames.ts';
import { type Area, fillAreas } from './areas.ts';
import { findCodes } from './find-codes.ts';
import { findFaces } from './find-faces.ts';
import { findText } from './find-text.ts';
import { toGrey } from './grey.ts';
import { openEngines } from './open-engines.server.ts';

export interface LookFor {
	width: number;
	height: number;
	channels: number;
}
export type LookedThrough = { areas: Area[] } | { problem: string };

/** 1,920 by 3,840 pixels in four channels. */
const MOST_BYTES = 1920 * 3840 * 4;

// Libraries that talk would talk into the frames.
console.log = console.info = () => {};

const engines = openEngines();
engines.catch(() => {}); // each picture says so

for await (const { head, body } of readFrames<LookFor>(process.stdin, MOST_BYTES)) {
	try {
		writeFrame(process.stdout, { areas: await look(head, body) } satisfies LookedThrough);
	} catch (problem) {
		writeFrame(process.stdout, { problem: (problem as Error).message } satisfies LookedThrough);
	}
}
process.exit(0); // the reader of text has a thread of its own, which would keep us alive

async function look({ width, height, channels }: LookFor, data: Buffer): Promise<Area[]> {
	const { read, readCodes, see } = await engines;
	const pixels = { data: new Uint8Array(data), width, height, channels };
	const faces = await findFaces(pixels, see);
	// Text beside a face is read without the face.
	fillAreas(pixels, faces);
	const grey = toGrey(pixels);
	return [...faces, ...(await findCodes(grey, readCodes)), ...(await findText(grey, read))];
}
