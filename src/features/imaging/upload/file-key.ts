// The key under which one file of an upload waits. Counter mode must never use a key twice, so each file has its own.

import { hkdfSync } from 'node:crypto';

/** @param name of the file within its upload. */
export function fileKey(secret: Uint8Array, name: string): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `file ${name}`, 32));
}
