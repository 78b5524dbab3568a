// A file that is read piece by piece. While it waits to be cleaned it lies encrypted (AES-256 in counter mode, which
// allows reading from anywhere) under a key that stands nowhere but in the row of its upload and goes with it.

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Transform } from 'node:stream';

const BLOCK = 16;
/** Bytes that are deciphered at once. */
const PIECE = 1 << 16;

export interface FileSource {
	/** Bytes. */
	size: number;
	/** Bytes from `offset`, fewer at the end of the file: the caller's own, who may change them. */
	read(offset: number, length: number): Promise<Uint8Array>;
	close(): Promise<void>;
}

/** Encrypts what flows through it. @param key 32 bytes, for this one file alone. */
export function sealing(key: Uint8Array): Transform {
	return createCipheriv('aes-256-ctr', key, Buffer.alloc(BLOCK));
}

/** Opens a file that was written through `sealing`. */
export async function openSealed(path: string, key: Uint8Array): Promise<FileSource> {
	const file = await open(path, 'r');
	const { size } = await file.stat();
	return {
		size,
		async read(offset, length) {
			const from = offset - (offset % BLOCK);
			const wanted = Buffer.alloc(Math.max(0, Math.min(length, size - offset)) + offset - from);
			if (wanted.length === 0) return wanted;
			const { bytesRead } = await file.read(wanted, 0, wanted.length, from);
			const counter = Buffer.alloc(BLOCK);
			counter.writeBigUInt64BE(BigInt(from / BLOCK), 8);
			const decipher = createDecipheriv('aes-256-ctr', key, counter);
			// In place, piece by piece: the answer of one call would be the frame a second time.
			for (let at = 0; at < bytesRead; at += PIECE)
				wanted.set(decipher.update(wanted.subarray(at, Math.min(at + PIECE, bytesRead))), at);
			return wanted.subarray(offset - from, bytesRead);
		},
		close: () => file.close(),
	};
}

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): FileSource {
	return {
		size: bytes.length,
		read: async (offset, length) => Buffer.from(bytes.subarray(offset, offset + length)),
		close: async () => {},
	};
}
