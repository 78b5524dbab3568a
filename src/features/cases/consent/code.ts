// The code with which a patient takes consent back: 60 bits in letters that nobody confuses, kept as a hash alone.

import { createHmac, randomBytes } from 'node:crypto';
import { secret } from '#platform/secret.server.ts';

// Crockford's base32.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** "7KQM-T2XF-9A0B" */
export function newCode(): string {
	const code = [...randomBytes(LENGTH)].map((byte) => SIGNS[byte & 31]).join('');
	return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** As it is compared: what looks alike is alike. Null for what cannot be a code. */
export function readCode(typed: string): string | null {
	const plain = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s-–—.]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	return plain.length === LENGTH && [...plain].every((sign) => SIGNS.includes(sign)) ? plain : null;
}

/** What is kept of it. Keyed, so that a copy of the database alone cannot be searched for codes. */
export function codeHash(code: string): Buffer {
	return createHmac('sha256', secret())
		.update(`consent code ${readCode(code) ?? ''}`)
		.digest();
}

/** A number that stands for a network address where tries are counted; nobody reads the address from it. */
export function addressKey(address: string): string {
	const hash = createHmac('sha256', secret()).update(`consent address ${address}`).digest();
	return (hash.readBigUInt64BE() >> 1n).toString();
}
