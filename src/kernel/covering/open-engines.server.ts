// Opens the detectors in a process of Node: only in one that ends again, they hold some 300 MB.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openCodeReader, type ReadCodes } from '#platform/printed-codes.ts';
import { openTextReader } from '#platform/printed-text.server.ts';
import type { ReadWords } from '#platform/printed-text.ts';
import type { SeeFaces } from './find-faces.ts';
import { FACE_MODEL, type FaceApi, openFaces, tensorflowOf } from './see-faces.ts';

export interface Engines {
	read: ReadWords;
	readCodes: ReadCodes;
	see: SeeFaces;
}

export async function openEngines(): Promise<Engines> {
	const see = await openFaceDetector();
	return { read: await openTextReader(), readCodes: await openCodes(), see };
}

/** The reader of codes alone. */
export async function openCodes(): Promise<ReadCodes> {
	return openCodeReader(bufferOf(await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))));
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Buffer) =>
	buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

const require = createRequire(import.meta.url);
const folderOf = (name: string) => path.dirname(require.resolve(`${name}/package.json`));

/** The detector of faces alone: some 200 MB. */
export async function openFaceDetector(): Promise<SeeFaces> {
	const models = path.join(folderOf('@vladmandic/face-api'), 'model');
	const manifest = JSON.parse(await readFile(path.join(models, `${FACE_MODEL}-weights_manifest.json`), 'utf8'));
	const weights = await readFile(path.join(models, `${FACE_MODEL}.bin`));
	const wasm = await readFile(
		path.join(folderOf('@tensorflow/tfjs-backend-wasm'), 'wasm-out/tfjs-backend-wasm-simd.wasm'),
	);
	return unnamed(async () =>
		openFaces(
			await importFaceApi(),
			`data:application/wasm;base64,${wasm.toString('base64')}`,
			manifest,
			bufferOf(weights),
		),
	);
}

/**
 * The package's file for browsers carries everything that it needs. (Its file for Node asks for the whole of TensorFlow.js
 * beside it, 300 MB.) It looks whether it runs in Node and would then require what a bundle has not; so while it starts,
 * Node does not say its name.
 */
async function unnamed<T>(start: () => Promise<T>): Promise<T> {
	await fetch('data:,'); // Node's own fetch asks for the version when it is first used
	const { versions } = process;
	Object.defineProperty(process, 'versions', { value: { ...versions, node: undefined }, configurable: true });
	try {
		return await start();
	} finally {
		Object.defineProperty(process, 'versions', { value: versions, configurable: true });
	}
}

/** Tells it what a browser would have told it. */
async function importFaceApi(): Promise<FaceApi> {
	const api = (await import('@vladmandic/face-api/dist/face-api.esm.js')) as FaceApi;
	tensorflowOf(api)
		.env()
		.setPlatform('node', {
			fetch,
			now: () => performance.now(),
			encode: (text: string) => new TextEncoder().encode(text),
			decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
			isTypedArray: (value: unknown) => ArrayBuffer.isView(value),
		});
	return api;
}
