// Takes in an uploaded file without ever holding more of it than a photo may have.

import { MOST_BYTES, tooHeavy } from './clean-picture.server.ts';

/** A file of a form, bytes, or the body of a request. */
export type Upload = Blob | Uint8Array | ReadableStream<Uint8Array>;

/** The bytes. @throws Refusal as soon as there are more than a photo may have; the rest is not read. */
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
		if (length > MOST_BYTES) throw tooHeavy(); // leaving the loop cancels the stream
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
