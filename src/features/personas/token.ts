// A token: a secret of the browser's, its hash signed blindly (RFC 9474, RSABSSA-SHA384-PSS-Randomized). The same code
// runs in the browser, which makes and unblinds it, and on the server, which checks it once it is spent.

import { RSABSSA } from '@cloudflare/blindrsa-ts';

export const MODULUS_BITS = 2048;

const suite = RSABSSA.SHA384.PSS.Randomized();
const LABEL = 'consilium persona token 1\n';
/** Random prefix (RFC 9474, 4.1) and the hash of the secret. */
const PREPARED_BYTES = 64;

/** What a browser keeps while it waits for a signature. */
export interface Blinding {
	secret: string;
	prepared: string;
	/** Sent to the server. */
	blinded: string;
	/** Takes the blinding off again. */
	inverse: string;
}

/** Ready to be spent. All fields are base64url. */
export interface Token {
	/** Kept in the browser: the persona's key from the moment on in which the token is spent. */
	secret: string;
	prepared: string;
	signature: string;
}

/** @param publicKey SubjectPublicKeyInfo, base64url. */
export function importKey(publicKey: string): Promise<CryptoKey> {
	return crypto.subtle.importKey('spki', bytesOf(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
}

/** Makes a token and blinds it under the batch's key. */
export async function blindToken(publicKey: CryptoKey): Promise<Blinding> {
	const secret = crypto.getRandomValues(new Uint8Array(32));
	const prepared = suite.prepare(await messageOf(secret));
	const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
	return { secret: textOf(secret), prepared: textOf(prepared), blinded: textOf(blindedMsg), inverse: textOf(inv) };
}

/** Takes the blinding off and checks the signature. @throws when the server signed with another key. */
export async function unblindToken(publicKey: CryptoKey, blinding: Blinding, blindSignature: string): Promise<Token> {
	const { secret, prepared, inverse } = blinding;
	const signature = await suite.finalize(publicKey, bytesOf(prepared), bytesOf(blindSignature), bytesOf(inverse));
	return { secret, prepared, signature: textOf(signature) };
}

/** Was this token signed with this key, and does whoever shows it hold its secret? */
export async function isToken(publicKey: CryptoKey, token: Token): Promise<boolean> {
	const prepared = bytesOf(token.prepared);
	const secret = bytesOf(token.secret);
	const signature = bytesOf(token.signature);
	if (prepared.length !== PREPARED_BYTES || secret.length !== 32 || signature.length !== MODULUS_BITS / 8) return false;
	if (textOf(prepared.subarray(32)) !== textOf(await messageOf(secret))) return false;
	return suite.verify(publicKey, signature, prepared);
}

async function messageOf(secret: Uint8Array): Promise<Uint8Array> {
	const label = new TextEncoder().encode(LABEL);
	const whole = new Uint8Array(label.length + secret.length);
	whole.set(label);
	whole.set(secret, label.length);
	return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** Bytes as base64url. */
export function textOf(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replace(/\+/g, '-')
		.replace(/\//g, '_')
		.replace(/=+$/, '');
}

/** base64url as bytes; no bytes for what is none. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return new Uint8Array();
	return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
}
