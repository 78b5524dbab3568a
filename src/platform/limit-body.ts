// How large a request may be: forms are read into memory, so that they may not be as large as a video, which is not.

import type { IncomingMessage } from 'node:http';

/** Bytes: several photos; each form has its own, smaller limit. */
const MOST_BODY = 64 * 1024 * 1024;
/** Where a body goes to the disk as it comes, up to the adapter's own limit (BODY_SIZE_LIMIT in main.ts). */
const STREAMED = /^\/(?:(?:videos|imaging)\/new|spaces\/[^/]+\/resources\/file|resources\/[^/]+\/version)(?:[/?]|$)/;

/**
 * Holds the body of a request to its limit. One that says no length is cut off when it has sent too much.
 * @returns the sentence of the refusal for one that says it is too large; '' for all others.
 */
export function limitBody(request: IncomingMessage): string {
	if (STREAMED.test(request.url ?? '')) return '';
	const length = request.headers['content-length'];
	if (length !== undefined)
		return Number(length) > MOST_BODY ? 'This is larger than 64 MB. Send less at once; nothing was kept of it.\n' : '';
	if (request.headers['transfer-encoding'] === undefined) return '';
	let bytes = 0;
	const push = request.push.bind(request);
	request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
		bytes += chunk?.length ?? 0;
		if (bytes <= MOST_BODY) return push(chunk, encoding);
		request.destroy();
		return false;
	};
	return '';
}
