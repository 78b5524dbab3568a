// Whether a file is in UTF-8, from its first lines. Letters beyond English make lines that are UTF-8 only when they are meant so:
// what a mapping says of the encoding is a person's guess, and a wrong one spoils every name with an accent without a fault.

import { WrongFile } from './load-problem.ts';
import type { Mapping } from './mapping.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** So many lines must speak for one encoding, and none for the other. A single line may be a slip. */
const ENOUGH = 3;

/**
 * @param start the first bytes of the file.
 * @param asked what the mapping says.
 * @returns how the file is to be read.
 * @throws WrongFile when the mapping says UTF-8 and the file is not: which other one it is, its bytes do not say.
 */
export function guessEncoding(start: Buffer, asked: Mapping['encoding']): Mapping['encoding'] {
	if (start.subarray(0, 3).equals(BYTE_ORDER_MARK)) return 'utf-8';
	const strict = new TextDecoder('utf-8', { fatal: true });
	let inUtf8 = 0;
	let inAnother = 0;
	// The last line may be cut in the middle of a letter.
	for (let from = 0, end = start.indexOf(10); end !== -1; from = end + 1, end = start.indexOf(10, from)) {
		const line = start.subarray(from, end);
		if (!line.some((byte) => byte > 127)) continue;
		try {
			strict.decode(line);
			inUtf8++;
		} catch {
			inAnother++;
		}
		if (inUtf8 > 0 && inAnother > 0) return asked;
	}
	if (asked !== 'utf-8') return inUtf8 >= ENOUGH ? 'utf-8' : asked;
	if (inAnother >= ENOUGH)
		throw new WrongFile(
			'The file is not in UTF-8, as its mapping says. Describe it with "encoding": "windows-1252", as most programs for tables on Windows write, or save it in UTF-8.',
		);
	return asked;
}
