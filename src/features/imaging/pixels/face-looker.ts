// The program of the child process that looks for faces in frames, for the process that cleans: the detector takes some 200 MB, and most
// uploads hold no file that could show a face. It ends with its parent.

import type { Pixels } from '#kernel/covering/areas.ts';
import { findFaces, type SeeFaces } from '#kernel/covering/find-faces.ts';
import { openFaceDetector } from '#kernel/covering/open-engines.server.ts';

/** Skulls and organs are taken for faces now and then, with less certainty. */
const SURE_OF_A_FACE = 0.5;

const detector = openFaceDetector();
detector.catch(() => {}); // each frame says so

const surely =
	(see: SeeFaces): SeeFaces =>
	async (pixels) =>
		(await see(pixels)).filter(({ score }) => score >= SURE_OF_A_FACE);

process.on('message', async (pixels: Pixels) => {
	try {
		const found = await findFaces(pixels, surely(await detector));
		process.send?.({ shown: found.length > 0 });
	} catch {
		process.exit(1); // whoever asked hears that
	}
});
process.on('disconnect', () => process.exit(0));
