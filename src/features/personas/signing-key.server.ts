// The key of one batch. Signing is the bare RSA operation of RFC 9474 (BlindSign): OpenSSL does it in constant time and a
// three-hundredth of the library's time; everything else of the RFC is the library's (token.ts).

import {
	constants,
	createCipheriv,
	createDecipheriv,
	createPrivateKey,
	generateKeyPair,
	hkdfSync,
	privateDecrypt,
	publicEncrypt,
	randomBytes,
} from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '#platform/refusal.ts';
import { secret } from '#platform/secret.server.ts';
import { MODULUS_BITS } from './token.ts';

export interface SigningKey {
	/** SubjectPublicKeyInfo, DER. */
	publicKey: Buffer;
	/** PKCS 8, DER, sealed with the network's secret: the database alone cannot forge tokens. */
	sealed: Buffer;
}

/** Makes a key, off the main thread (0.05–0.3 s). */
export async function makeSigningKey(): Promise<SigningKey> {
	const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
		modulusLength: MODULUS_BITS,
		publicExponent: 0x10001,
		publicKeyEncoding: { type: 'spki', format: 'der' },
		privateKeyEncoding: { type: 'pkcs8', format: 'der' },
	});
	return { publicKey, sealed: seal(privateKey) };
}

/** @throws Refusal 'invalid' for what is no blinded message of this key. */
export function signBlinded(sealed: Buffer, blinded: Buffer): Buffer {
	const key = createPrivateKey({ key: open(sealed), format: 'der', type: 'pkcs8' });
	const padding = constants.RSA_NO_PADDING;
	if (blinded.length !== MODULUS_BITS / 8) throw new Refusal('invalid', 'This is no blinded token.');
	let signature: Buffer;
	try {
		signature = privateDecrypt({ key, padding }, blinded);
	} catch {
		throw new Refusal('invalid', 'This is no blinded token.'); // not below the modulus
	}
	// RFC 9474, 4.3: a faulty computation must not leave the house, it could give the key away.
	if (!publicEncrypt({ key, padding }, signature).equals(blinded)) throw new Error('signing failure');
	return signature;
}

const key = () => Buffer.from(hkdfSync('sha256', secret(), '', 'keys of persona batches', 32));

function seal(plain: Buffer): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key(), nonce);
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(sealed: Buffer): Buffer {
	const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12));
	decipher.setAuthTag(sealed.subarray(-16));
	return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}
