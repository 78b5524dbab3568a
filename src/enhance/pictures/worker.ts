// The worker that looks for faces and printed text on this device, so that the page stays quick. It loads the detectors
// (some 13 MB, once, from our own server) when the first picture is chosen.

/// <reference lib="webworker" />
import wasm from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import letters from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import weights from '@vladmandic/face-api/model/ssd_mobilenetv1_model.bin?url';
import manifest from '@vladmandic/face-api/model/ssd_mobilenetv1_model-weights_manifest.json?url';
import readerScript from 'tesseract.js/dist/worker.min.js?url';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url';
import codes from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { type Area, fillAreas, type Pixels } from '#kernel/covering/areas.ts';
import { findCodes } from '#kernel/covering/find-codes.ts';
import { findFaces, type SeeFaces } from '#kernel/covering/find-faces.ts';
import { findText } from '#kernel/covering/find-text.ts';
import { toGrey } from '#kernel/covering/grey.ts';
import { openFaces } from '#kernel/covering/see-faces.ts';
import type { ReadCodes } from '#platform/printed-codes.ts';
import { LANGUAGE, READING, type ReadWords, wordsOf } from '#platform/printed-text.ts';

export interface Told {
	number: number;
	doing?: 'faces' | 'text';
	/** Of that, 0 to 1. */
	share?: number;
	/** What is new. */
	found?: Area[];
	/** It is finished: with everything, or not. */
	done?: 'all' | 'part';
}

const tell = (told: Told) => postMessage(told);

let faces: Promise<SeeFaces> | undefined;
let reader: Promise<ReadWords> | undefined;
let codeReader: Promise<ReadCodes> | undefined;

self.addEventListener(
	'message',
	async ({ data: { number, pixels } }: MessageEvent<{ number: number; pixels: Pixels }>) => {
		let failed = 0;
		try {
			tell({ number, doing: 'faces', share: 0 });
			faces ??= openFaceDetector();
			const found = await findFaces(pixels, await faces, (share) => tell({ number, doing: 'faces', share }));
			fillAreas(pixels, found);
			tell({ number, found });
		} catch {
			faces = undefined;
			failed++;
		}
		const grey = toGrey(pixels);
		try {
			codeReader ??= openCodes();
			tell({ number, found: await findCodes(grey, await codeReader) });
		} catch {
			codeReader = undefined;
			failed++;
		}
		try {
			tell({ number, doing: 'text', share: 0 });
			reader ??= openReader();
			const found = await findText(grey, await reader, (share) => tell({ number, doing: 'text', share }));
			tell({ number, found });
		} catch {
			reader = undefined;
			failed++;
		}
		tell({ number, done: failed === 0 ? 'all' : 'part' });
	},
);

async function openFaceDetector(): Promise<SeeFaces> {
	const [api, list, bytes] = await Promise.all([
		import('@vladmandic/face-api/dist/face-api.esm.js'),
		fetched(manifest).then((answer) => answer.json()),
		fetched(weights).then((answer) => answer.arrayBuffer()),
	]);
	return openFaces(api, wasm, list, bytes);
}

async function openCodes(): Promise<ReadCodes> {
	const [{ openCodeReader }, program] = await Promise.all([
		import('#platform/printed-codes.ts'),
		fetched(codes).then((answer) => answer.arrayBuffer()),
	]);
	return openCodeReader(program);
}

async function openReader(): Promise<ReadWords> {
	const { createWorker, OEM } = (await import('tesseract.js')).default;
	const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
		// It adds "/eng.traineddata.gz" to the folder that it is given. Ours has another name, so that goes behind a "?".
		langPath: `${new URL(letters, location.href).href}?`,
		workerPath: readerScript,
		workerBlobURL: false,
		corePath: new URL(core, location.href).href,
		cacheMethod: 'none',
	});
	await worker.setParameters(READING);
	return async (greymap) => {
		const { data } = await worker.recognize(
			new Blob([greymap as Uint8Array<ArrayBuffer>]),
			{},
			{ blocks: true, text: false },
		);
		return wordsOf(data);
	};
}

async function fetched(address: string): Promise<Response> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return answer;
}
