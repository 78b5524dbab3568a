// What two processes say to each other through pipes: a line of JSON, and after it as many bytes as its `bytes` says.
// Nothing is deserialised but JSON: the other side may have gone wrong.

import type { Readable, Writable } from 'node:stream';

export interface Frame<Head> {
	head: Head;
	body: Buffer;
}

/** Longest line of JSON. */
const LONGEST_HEAD = 1024 * 1024;

export function writeFrame(stream: Writable, head: object, ...parts: Uint8Array[]): void {
	const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0);
	stream.write(`${JSON.stringify({ ...head, bytes })}\n`);
	for (const part of parts) if (part.byteLength > 0) stream.write(part);
}

/** Frames as they come in, until the stream ends. @throws when it ends within one, or says what is no frame. */
export async function* readFrames<Head>(stream: Readable, mostBytes: number): AsyncGenerator<Frame<Head>> {
	let chunks: Buffer[] = [];
	let length = 0;
	let wanted: { head: Head; bytes: number } | null = null;
	for await (const chunk of stream) {
		chunks.push(chunk as Buffer);
		length += (chunk as Buffer).length;
		for (;;) {
			if (!wanted) {
				const all: Buffer = Buffer.concat(chunks);
				chunks = [all];
				const end = all.indexOf(0x0a);
				if (end < 0 && all.length > LONGEST_HEAD) throw new Error('a frame without an end of its line');
				if (end < 0) break;
				const head = JSON.parse(all.subarray(0, end).toString()) as Head & { bytes: number };
				if (!(head.bytes >= 0 && head.bytes <= mostBytes)) throw new Error('a frame of an impossible size');
				wanted = { head, bytes: head.bytes };
				chunks = [all.subarray(end + 1)];
				length = all.length - end - 1;
			}
			if (length < wanted.bytes) break;
			const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
			yield { head: wanted.head, body: all.subarray(0, wanted.bytes) };
			chunks = [all.subarray(wanted.bytes)];
			length = all.length - wanted.bytes;
			wanted = null;
		}
	}
	if (wanted || length > 0) throw new Error('the stream ended in the middle of a frame');
}
