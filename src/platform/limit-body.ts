// How large a request may be: forms are read into memory, so that they may not be as large as a video, which is not.

import type { IncomingMessage } from 'node:http';

/** Bytes: several photos; each form has its own, smaller limit. */
const MOST_BODY = 64 * 1024 * 1024;
/** Of whoever is not signed in: no form for visitors takes a file, and nobody stands for what it costs to read it. */
const MOST_OF_STRANGERS = 1024 * 1024;
/** Where a body goes to the disk as it comes, up to the adapter's own limit (BODY_SIZE_LIMIT in main.ts). */
const STREAMED = /^\/(?:(?:videos|imaging)\/new|spaces\/[^/]+\/resources\/file|resources\/[^/]+\/version)(?:[/?]|$)/;

/**
 * Holds the body of a request to its limit. One that says no length is cut off when it has sent too much.
 * @param isMember the request carries a session of ours, live or ended.
 * @returns the sentence of the refusal for one that says it is too large; '' for all others.
 */
export function limitBody(request: IncomingMessage, isMember: () => boolean): string {
	const { headers } = request;
	const length = headers['content-length'];
	if (length === undefined && headers['transfer-encoding'] === undefined) return '';
	const member = isMember();
	if (member && STREAMED.test(request.url ?? '')) return '';
	const most = member ? MOST_BODY : MOST_OF_STRANGERS;
	if (length !== undefined) {
		if (Number(length) <= most) return '';
		return member
			? 'This is larger than 64 MB. Send less at once; nothing was kept of it.'
			: 'This is larger than 1 MB, which only members may send. Sign in first; nothing was kept of it.';
	}
	let bytes = 0;
	const push = request.push.bind(request);
	request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
		bytes += chunk?.length ?? 0;
		if (bytes <= most) return push(chunk, encoding);
		request.destroy();
		return false;
	};
	return '';
}
