// What must not be read from a copy of the database alone: sealed with a key that is derived from the network's secret.
// AES-256-GCM (NIST SP 800-38D) with a fresh nonce each time; what it belongs to is bound in, so that a sealed text cannot
// be moved to another row.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secret } from './secret.server.ts';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const keys = new Map<string, Buffer>();

function keyFor(purpose: string): Buffer {
	let key = keys.get(purpose);
	if (!key) {
		key = Buffer.from(hkdfSync('sha256', secret(), 'consilium seal 1', purpose, 32));
		keys.set(purpose, key);
	}
	return key;
}

/** Seals bytes for a purpose; `belongsTo` (an id) must be given again to open them. */
export function seal(purpose: string, belongsTo: string, plain: Uint8Array): Buffer {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
	cipher.setAAD(Buffer.from(belongsTo));
	return Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. @throws when it was changed, moved, or sealed with another secret. */
export function unseal(purpose: string, belongsTo: string, sealed: Uint8Array): Buffer {
	const bytes = Buffer.from(sealed);
	if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) throw new Error('not a sealed text');
	const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(1, 1 + NONCE));
	decipher.setAAD(Buffer.from(belongsTo));
	decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
	return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, bytes.length - TAG)), decipher.final()]);
}
