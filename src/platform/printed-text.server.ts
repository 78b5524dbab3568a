// Reads printed text in pictures, on this machine: Tesseract as WebAssembly, with its English letters from npm. Nothing
// is fetched and nothing is kept. For processes that end again: a reader holds some 100 MB.

import { createRequire } from 'node:module';
import path from 'node:path';
import type { WorkerParams } from 'tesseract.js';
import { LANGUAGE, READING, type ReadWords, wordsOf } from './printed-text.ts';

/** Starts a reader in a thread of its own, which close() ends. One picture at a time. */
export async function openTextReader(
	settings: Partial<WorkerParams> = READING,
): Promise<ReadWords & { close(): Promise<void> }> {
	const { createWorker, OEM } = (await import('tesseract.js')).default;
	const letters = createRequire(import.meta.url).resolve(`@tesseract.js-data/${LANGUAGE}/package.json`);
	const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
		langPath: path.join(path.dirname(letters), '4.0.0_best_int'),
		gzip: true,
		cacheMethod: 'none',
		errorHandler: () => {}, // the promise of the picture rejects
	});
	await worker.setParameters(settings);
	const read: ReadWords = async (greymap) => {
		const { data } = await worker.recognize(Buffer.from(greymap), {}, { blocks: true, text: false });
		return wordsOf(data);
	};
	return Object.assign(read, { close: async () => void (await worker.terminate()) });
}
