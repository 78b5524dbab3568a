// What its first bytes show of a text file: UTF-16, which programs for tables call Unicode text, and rows that end with a
// carriage return alone, as "CSV (Macintosh)" has them.

export interface TextForm {
	/** It is read as the same text in UTF-8. Null for every other encoding. */
	utf16: 'utf-16le' | 'utf-16be' | null;
	/** Rows end with a carriage return; line feeds are within fields only. */
	returns: boolean;
}

/** @param start the first bytes, unpacked. */
export function textForm(start: Buffer): TextForm {
	const utf16 = utf16Of(start);
	const text = utf16 ? new TextDecoder(utf16).decode(start) : start.toString('latin1');
	const count = (sign: string) => text.split(sign).length - 1;
	return { utf16, returns: !text.includes('\r\n') && count('\r') > count('\n') };
}

/** By the mark at its start, or by zeros in one half of its pairs of bytes: in no other encoding is there any. */
function utf16Of(start: Buffer): TextForm['utf16'] {
	if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
	if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
	const pairs = Math.floor(Math.min(start.length, 4096) / 2);
	const zeros = [0, 0];
	for (let n = 0; n < pairs * 2; n++) if (start[n] === 0) zeros[n % 2] = (zeros[n % 2] as number) + 1;
	const [high, low] = zeros as [number, number];
	const some = pairs * 0.1;
	if (low > some && high === 0) return 'utf-16le';
	return high > some && low === 0 ? 'utf-16be' : null;
}

/** A row that ends with a carriage return ends with a line feed instead, and a line feed in a field is a space. No byte moves. */
export function withLineFeeds(bytes: Buffer): Buffer {
	const changed = Buffer.from(bytes);
	for (let n = 0; n < changed.length; n++) {
		if (changed[n] === 13) changed[n] = 10;
		else if (changed[n] === 10) changed[n] = 32;
	}
	return changed;
}
