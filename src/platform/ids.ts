// 64-bit ids, minted by the app: 41 bits of milliseconds since 2026-01-01, then 22 bits that start at random in each
// millisecond and count up. Two processes minting in the same millisecond meet with a chance of 1 in 4 million, and
// then the primary key refuses the second row. A sequence would tell outsiders how much is written here.

const EPOCH = Date.UTC(2026, 0, 1);
const LOW = 1 << 22;

/** A 64-bit id as PostgreSQL prints it: a decimal string (a JavaScript number loses bits above 2^53). */
export type Id = string;

let lastTime = 0;
let low = 0;

/** Mints an id greater than every id this process minted before. */
export function mintId(now: number = Date.now()): Id {
	const time = Math.max(now - EPOCH, lastTime);
	if (time > lastTime) {
		lastTime = time;
		// The upper half stays free for counting up within the millisecond.
		low = Math.floor(Math.random() * (LOW / 2));
	} else if (++low === LOW) {
		lastTime += 1;
		low = 0;
	}
	return ((BigInt(lastTime) << 22n) | BigInt(low)).toString();
}

/**
 * An id with `length` ids above it that this process mints for nothing else: for rows that one statement numbers, as
 * `mintRun() + row_number()`.
 */
export function mintRun(length = 1 << 16): Id {
	const first = mintId();
	if (low + length >= LOW) {
		lastTime += 1;
		low = 0;
		return mintRun(length);
	}
	low += length;
	return first;
}

/** The smallest id that could have been minted at `date`. */
export function idAt(date: Date): Id {
	return (BigInt(Math.max(0, date.getTime() - EPOCH)) << 22n).toString();
}

// Crockford's base32 (https://www.crockford.com/base32.html) in lower case: no i, l, o, u.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The form of an id that stands in a URL, 13 characters at most. */
export function shortId(id: Id): string {
	let rest = BigInt(id);
	let text = '';
	do {
		text = DIGITS[Number(rest & 31n)] + text;
		rest >>= 5n;
	} while (rest > 0n);
	return text;
}

/** Reads the URL form. Returns null for anything that is not one, so that a route can answer "not found". */
export function readShortId(text: string): Id | null {
	if (!/^[0-9a-hjkmnp-tv-z]{1,13}$/.test(text)) return null;
	let id = 0n;
	for (const digit of text) id = (id << 5n) | BigInt(DIGITS.indexOf(digit));
	return id < 1n << 63n ? id.toString() : null;
}
