// Before a file is cleaned: does it show a face? Then it is not taken, and need not be read for writing.

import type { ShowsFace } from '../pixels/shows-face.server.ts';
import type { FileSource } from './file-source.ts';
import { openFrames } from './open-frames.ts';
import { SHOWS_A_FACE, Unreadable } from './refusals.ts';

/**
 * Looks through every frame of what a camera or a screen shows; of other files at none.
 * @param looked is told after each frame. @throws Unreadable when there is a face, or when the file is not taken for another reason.
 */
export async function refuseFaces(source: FileSource, showsFace: ShowsFace, looked: () => void): Promise<void> {
	const { shape, mayShowFaces, frame } = await openFrames(source);
	for (let index = 0; mayShowFaces && index < shape.frames; index++) {
		if (await showsFace(await frame(index))) throw new Unreadable(SHOWS_A_FACE, true);
		looked();
	}
}
