// Takes in an uploaded file without ever holding more of it than a photo may have.

import { MOST_BYTES, tooHeavy } from './clean-picture.server.ts';

/** A file of a form, bytes, or the body of a request. */
export type Upload = Blob | Uint8Array | ReadableStream<Uint8Array>;

/** Browsers hear no answer while they send: what is too much flows into nothing, as far as a request may go (limit-body.ts). */
const MOST_READ = 64 * 1024 * 1024;

/** The bytes. @throws Refusal when there are more than a photo may have; of those beyond none is kept. */
export async function readUpload(upload: Upload): Promise<Uint8Array> {
	if (upload instanceof Uint8Array) return upload;
	if (upload instanceof Blob) {
		if (upload.size > MOST_BYTES) throw tooHeavy();
		return new Uint8Array(await upload.arrayBuffer());
	}
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of upload) {
		length += chunk.byteLength;
		if (length > MOST_READ) break; // leaving the loop cancels the stream
		if (length <= MOST_BYTES) chunks.push(chunk);
		else chunks.length = 0;
	}
	if (length > MOST_BYTES) throw tooHeavy();
	return Buffer.concat(chunks);
}
