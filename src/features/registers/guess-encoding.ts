// Whether a file is in the encoding that its mapping names, from its first lines: what a mapping says of it is a person's guess,
// and a wrong one spoils every name with an accent without a fault. Letters beyond English make lines that are UTF-8 only when
// they are meant so; between encodings of one byte a letter, the right one is the one in which letters stand where letters do.

import { decoderOf, ENCODINGS, type Encoding } from './encodings.ts';
import { WrongFile } from './load-problem.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** So many lines must speak for one encoding, and none for the other. A single line may be a slip. */
const ENOUGH = 3;
/** Encodings of Western Europe that are told apart: those of Windows, of a Mac and of MS-DOS. */
const WESTERN: readonly Encoding[] = ['windows-1252', 'macintosh', 'cp850'];
const LIKE_WINDOWS: Encoding[] = ['windows-1252', 'iso-8859-1', 'iso-8859-15'];

/**
 * @param start the first bytes of the file.
 * @param asked what the mapping says.
 * @returns how the file is to be read.
 * @throws WrongFile when the file shows that it is in another encoding of one byte a letter: which one is a person's choice.
 */
export function guessEncoding(start: Buffer, asked: Encoding): Encoding {
	if (start.subarray(0, 3).equals(BYTE_ORDER_MARK)) return 'utf-8';
	const strict = new TextDecoder('utf-8', { fatal: true });
	const inAnother: Buffer[] = [];
	let inUtf8 = 0;
	// The last line may be cut in the middle of a letter.
	for (let from = 0, end = start.indexOf(10); end !== -1; from = end + 1, end = start.indexOf(10, from)) {
		const line = start.subarray(from, end);
		if (!line.some((byte) => byte > 127)) continue;
		try {
			strict.decode(line);
			inUtf8++;
		} catch {
			inAnother.push(line);
		}
		if (inUtf8 > 0 && inAnother.length > 0) return asked;
	}
	if (inAnother.length < ENOUGH) return asked !== 'utf-8' && inUtf8 >= ENOUGH ? 'utf-8' : asked;
	const likely = western(inAnother, asked);
	if (likely === null && asked !== 'utf-8') return asked;
	const named = asked === 'utf-8' ? 'UTF-8' : asked;
	throw new WrongFile(
		likely
			? `The file is not in ${named}, as its mapping says. Describe it with "encoding": "${likely}", or save it in UTF-8.`
			: `The file is not in ${named}, as its mapping says. Describe it with the "encoding" that it has (${ENCODINGS.slice(1).join(', ')}), or save it in UTF-8.`,
	);
}

/** The encoding of Western Europe that these lines are plainly in, and not in the one that is asked for; null when none is. */
function western(lines: Buffer[], asked: Encoding): Encoding | null {
	// Names in another alphabet say nothing about those of Western Europe.
	if (asked !== 'utf-8' && !WESTERN.includes(asked) && !LIKE_WINDOWS.includes(asked)) return null;
	const text = Buffer.concat(lines.slice(0, 1000).flatMap((line) => [line, Buffer.from('\n')]));
	const fits = (encoding: Encoding) => lettersInPlace(decoderOf(encoding)(text));
	const [best] = [...WESTERN].sort((a, b) => fits(b) - fits(a));
	const plainly = best !== undefined && fits(best) > 0.9 && (asked === 'utf-8' || fits(asked) < 0.5);
	return plainly ? best : null;
}

/** Of the signs beyond English beside an English letter, the part that is a letter, and in a case that a word has there. */
function lettersInPlace(text: string): number {
	const beside = text.match(/[a-z][^\0-\x7F]|[^\0-\x7F](?=[a-z])/gi) ?? [];
	const inPlace = beside.filter(
		(signs) => /^[A-Z]?\p{Script=Latin}$/u.test(signs) || /^[a-z](?!\p{Lu})\p{Script=Latin}$/u.test(signs),
	);
	return beside.length < ENOUGH ? 0.5 : inPlace.length / beside.length;
}
