// The thread that looks for faces in frames. The detector takes some 200 MB, which no library gives back: they go when the thread ends.

import { parentPort } from 'node:worker_threads';
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

parentPort?.on('message', async (pixels: Pixels) => {
	const found = await findFaces(pixels, surely(await detector));
	parentPort?.postMessage(found.length > 0);
});
