// What a browser and its push service do: keys of a subscription, and opening what was sent to it (RFC 8188, RFC 8291,
// RFC 8292), written from the documents and not with the library that sends.

import { createDecipheriv, createECDH, createHmac, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';

export interface PushBrowser {
	subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
	/** What it was sent, in clear. @throws when it was not encrypted for this browser. */
	open(body: Uint8Array): unknown;
}

export function pushBrowser(endpoint: string): PushBrowser {
	const own = createECDH('prime256v1');
	own.generateKeys();
	const auth = randomBytes(16);
	return {
		subscription: {
			endpoint,
			keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') },
		},
		open(body) {
			const bytes = Buffer.from(body);
			// RFC 8188, 2.1: salt, size of a record, length of the sender's key, the key, the record.
			const salt = bytes.subarray(0, 16);
			const length = bytes.readUInt8(20);
			const sender = bytes.subarray(21, 21 + length);
			const record = bytes.subarray(21 + length);
			// RFC 8291, 3.4.
			const shared = own.computeSecret(sender);
			const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender]);
			const prk = createHmac('sha256', auth).update(shared).digest();
			const ikm = createHmac('sha256', prk).update(info).update(Buffer.of(1)).digest();
			const key = hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16);
			const nonce = hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12);
			const decipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce));
			decipher.setAuthTag(record.subarray(-16));
			const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
			// The last record ends with a 2 and zeros.
			return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
		},
	};
}

/** The claims of a VAPID header, signed with the key that it names. @throws when the signature is wrong. */
export function readVapid(authorization: string): { key: string; claims: { aud: string; exp: number; sub: string } } {
	const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(authorization) ?? [];
	const [head = '', body = '', signature = ''] = token.split('.');
	const point = Buffer.from(key, 'base64url');
	const publicKey = createPublicKey({
		key: {
			kty: 'EC',
			crv: 'P-256',
			x: point.subarray(1, 33).toString('base64url'),
			y: point.subarray(33).toString('base64url'),
		},
		format: 'jwk',
	});
	const right = verify(
		'sha256',
		Buffer.from(`${head}.${body}`),
		{ key: publicKey, dsaEncoding: 'ieee-p1363' },
		Buffer.from(signature, 'base64url'),
	);
	if (!right) throw new Error('not signed with the key that it names');
	return { key, claims: JSON.parse(Buffer.from(body, 'base64url').toString()) };
}
