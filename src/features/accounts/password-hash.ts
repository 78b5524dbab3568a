// How a password is kept. OWASP's Password Storage Cheat Sheet names this cost of scrypt (N=2^15, r=8, p=3) among those
// that are enough, and it holds 32 MB while it runs. The hash says its cost, so that a later one can be higher.
// scrypt: RFC 7914.

import { randomBytes, scrypt as scryptOf, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
	/** Logarithm of N, to the base of two. */
	ln: number;
	r: number;
	p: number;
}

const scrypt = promisify<string, string | Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
	scryptOf,
);
const COST: Cost = { ln: 15, r: 8, p: 3 };
/** What the sign-in library keeps by itself, and kept here until November 2026: "salt:key" in hexadecimal digits. */
const EARLIER: Cost = { ln: 14, r: 16, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 64;

const derive = (password: string, salt: string | Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
	scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N: 2 ** ln, r, p, maxmem: 2 * 128 * 2 ** ln * r });

/** The form of the PHC strings: $scrypt$ln=15,r=8,p=3$salt$key, both in base64. */
const KEPT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

const headOf = ({ ln, r, p }: Cost) => `$scrypt$ln=${ln},r=${r},p=${p}$`;

/** The hash of a password as the account row holds it. @param cost less than today's in tests of what stands around it. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
	const salt = randomBytes(SALT_BYTES);
	return `${headOf(cost)}${plain(salt)}$${plain(await derive(password, salt, cost))}`;
}

/** Whether the password is the one that was hashed, in either form. @throws Error for a hash of no known form. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
	const [, ln, r, p, salt, key] = KEPT.exec(hash) ?? [];
	if (salt && key) {
		const made = await derive(password, Buffer.from(salt, 'base64'), { ln: Number(ln), r: Number(r), p: Number(p) });
		return sameKey(made, Buffer.from(key, 'base64'));
	}
	const [earlierSalt, earlierKey] = hash.split(':');
	if (!earlierSalt || !earlierKey) throw new Error('A password is kept in a form that nobody knows.');
	return sameKey(await derive(password, earlierSalt, EARLIER), Buffer.from(earlierKey, 'hex'));
}

/** Whether a hash was made with less than today's cost: it is made anew when its password is given next. */
export function isBehind(hash: string, cost = COST): boolean {
	return !hash.startsWith(headOf(cost));
}

const sameKey = (made: Buffer, kept: Buffer) => made.length === kept.length && timingSafeEqual(made, kept);
