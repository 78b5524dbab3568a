// Recovery codes for a lost second factor. 24 characters of base32 are 120 bits: enough that a plain hash keeps them
// (ASVS 5.0 V6.5.2 asks for 112), so that nothing slow has to be run over ten of them.

import { createHash, randomBytes } from 'node:crypto';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const HASHED = 'sha256:';

/** Ten new codes such as `k3f9-…` (six groups of four). */
export function newRecoveryCodes(): string[] {
	return Array.from({ length: 10 }, () =>
		Array.from(randomBytes(24), (byte) => DIGITS[byte & 31])
			.join('')
			.replace(/(.{4})(?=.)/g, '$1-'),
	);
}

/** The form a code is compared in: what people type with blanks, capitals, or o for 0, counts. */
export function hashRecoveryCode(typed: string): string {
	const plain = typed
		.toLowerCase()
		.replace(/[^0-9a-z]/g, '')
		.replace(/o/g, '0')
		.replace(/[il]/g, '1');
	return HASHED + createHash('sha256').update(plain).digest('base64url');
}

/** Takes the library's JSON list of codes, plain after they were made and hashed after one was used; gives hashes. */
export function hashRecoveryCodes(json: string): string {
	const codes = JSON.parse(json) as string[];
	return JSON.stringify(codes.map((code) => (code.startsWith(HASHED) ? code : hashRecoveryCode(code))));
}
