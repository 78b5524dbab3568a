// The bytes of a feed as text, whatever encoding they are in.

import { gunzipSync } from 'node:zlib';

/** A file that is packed in itself unpacks to so much at most; what is larger stays packed, and is no feed. */
const MOST_BYTES = 10_000_000;

/**
 * Byte order mark first, then the declaration in the text, then what the server says, then UTF-8
 * (https://www.rfc-editor.org/rfc/rfc7303#section-3). What is said is checked against the bytes, because many feeds say it wrongly:
 * UTF-8 that is none is read as Western European, and the other way round.
 */
export function decodeFeed(given: Uint8Array, contentType = ''): string {
	const bytes = given[0] === 0x1f && given[1] === 0x8b ? unpacked(given) : given;
	const encoding = encodingOf(bytes, contentType);
	if (encoding !== 'utf-8' && encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
	const text = asUtf8(bytes);
	// Letters of Western Europe hardly ever follow one another as UTF-8 would have them, unless it is UTF-8.
	if (text !== null) return text;
	// Few bytes that are wrong are damage in a text; many are another encoding.
	const damaged = new TextDecoder('utf-8').decode(bytes);
	const wrong = count(damaged, /\ufffd/g);
	return encoding === 'utf-8' && count(damaged, /[^\p{ASCII}\ufffd]/gu) > wrong
		? damaged
		: new TextDecoder('windows-1252').decode(bytes);
}

function unpacked(bytes: Uint8Array): Uint8Array {
	try {
		return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
	} catch {
		return bytes;
	}
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function asUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function encodingOf(bytes: Uint8Array, contentType: string): string {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	// Without a mark: "<" and its empty half.
	if (a === 0 && b === 0x3c) return 'utf-16be';
	if (a === 0x3c && b === 0) return 'utf-16le';
	const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
	const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start)?.[1];
	const said = /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(contentType)?.[1];
	for (const name of [declared, said]) {
		if (!name) continue;
		try {
			// What is ASCII so far cannot be UTF-16, whatever it says.
			const known = new TextDecoder(name).encoding;
			if (!known.startsWith('utf-16')) return known;
		} catch {
			// A name that nobody knows says nothing.
		}
	}
	return 'utf-8';
}
