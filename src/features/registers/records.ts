// Cuts a stream of bytes into CSV records and knows the line and the byte at which each one ends, so that a load can go
// on from there, and so that one broken row costs one row: a CSV parser that meets a quotation mark that is never
// closed takes the rest of the file for one field.

import { decoderOf, type Encoding } from './encodings.ts';
import { WrongFile } from './load-problem.ts';

export interface Position {
	/** Bytes of the unpacked file before the next record. */
	offset: number;
	/** Lines before the next record. */
	line: number;
}

export interface FramedRecord {
	/** Line on which the record starts; the header is line 1. */
	line: number;
	/** The record without its line break. */
	text: string;
	/** Quotation marks in it. */
	quotes: number;
	/** Why it is no record, if it is none. */
	problem?: string;
	/** Where the next record starts. */
	end: Position;
}

const LONGEST = 64 * 1024;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const LINE_END = Buffer.from('\n');
/** Lines of one record: an address in a quoted field has five or six. */
const MOST_LINES = 40;

/** How bytes become records. */
export interface Framing {
	encoding: Encoding;
	/** How a row begins, where that can be told from the middle of a quoted field. */
	rowStart: RegExp | null;
	/** Is this a whole row? Asked of several lines that quotation marks join: two open ones may join the rows between them. */
	isRow?: (text: string, quotes: number) => boolean;
	/** The file's size is known otherwise, so that a last line without an end does not mean that it was cut off. */
	sizeKnown?: boolean;
}

function countQuotes(bytes: Buffer, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to; i++) if (bytes[i] === QUOTE) count++;
	return count;
}

/**
 * Yields the records of `chunks`, some at a time, starting at `start`.
 * A quoted line break continues a record, unless what follows begins like a row: then the quotation mark was left open.
 * @throws WrongFile when the last line has no end (the file was cut off) or a line is too long to be a row.
 */
export async function* frameRecords(
	chunks: AsyncIterable<Buffer>,
	start: Position,
	framing: Framing,
): AsyncGenerator<FramedRecord[], void> {
	let rest: Buffer = Buffer.alloc(0);
	let at: Position = start;
	for await (const chunk of chunks) {
		const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		const framed = frame(bytes, at, false, framing);
		rest = bytes.subarray(framed.used);
		at = framed.at;
		if (rest.length > LONGEST * 2)
			throw new WrongFile(`Line ${at.line + 1} is longer than ${LONGEST} bytes. This is not a register file.`);
		if (framed.records.length > 0) yield framed.records;
	}
	const unended = rest.length > 0 && rest.at(-1) !== NEWLINE;
	const framed = frame(unended && framing.sizeKnown ? Buffer.concat([rest, LINE_END]) : rest, at, true, framing);
	const last = framed.records.at(-1);
	if (last && unended && framing.sizeKnown) last.end.offset = at.offset + rest.length;
	if (framed.records.length > 0) yield framed.records;
	if (framed.used < rest.length) {
		throw new WrongFile(
			`The file ends in the middle of line ${framed.at.line + 1}: it was cut off, or the copy is not finished. ` +
				'(A complete file ends with a line break. If this one is complete without it, state its size in bytes.) ' +
				'The register was not changed.',
		);
	}
}

function frame(bytes: Buffer, start: Position, last: boolean, { encoding, rowStart, isRow }: Framing) {
	const decoder = decoderOf(encoding);
	const decode = (from: number, to: number) => decoder(bytes.subarray(from, to));
	const records: FramedRecord[] = [];
	let used = 0;
	let line = start.line;
	while (used < bytes.length) {
		let newline = bytes.indexOf(NEWLINE, used);
		if (newline === -1) break;
		let lines = 1;
		let quotes = countQuotes(bytes, used, newline);
		let open = false;
		if (quotes % 2 === 1) {
			const first = newline;
			while (quotes % 2 === 1 && !open) {
				const next = bytes.indexOf(NEWLINE, newline + 1);
				const known = next === -1 ? bytes.length : next;
				if (rowStart && (known - newline >= 16 || next !== -1)) {
					open = rowStart.test(bytes.toString('latin1', newline + 1, Math.min(known, newline + 20)));
				}
				if (open || newline - used > LONGEST || lines >= MOST_LINES) {
					open = true;
				} else if (next === -1) {
					// Not known yet, unless this is the end: then the row alone is broken, since its line has an end.
					if (!last) return { records, used, at: { offset: start.offset + used, line } };
					open = true;
				} else {
					quotes += countQuotes(bytes, newline + 1, next);
					newline = next;
					lines++;
				}
			}
			if (!open && isRow && !isRow(decode(used, newline), quotes)) open = true;
			if (open) {
				newline = first;
				lines = 1;
			}
		}
		const end = newline > used && bytes[newline - 1] === RETURN ? newline - 1 : newline;
		const text = decode(used, end);
		const record: FramedRecord = {
			line: line + 1,
			text,
			quotes,
			end: { offset: start.offset + newline + 1, line: line + lines },
		};
		if (open) record.problem = 'a quotation mark is not closed';
		else if (end - used > LONGEST) record.problem = `longer than ${LONGEST} bytes`;
		else if (text.includes('\uFFFD')) record.problem = `not in ${encoding === 'utf-8' ? 'UTF-8' : encoding}`;
		else if (text.includes('\0')) record.problem = 'contains a zero byte';
		// An empty line is not a row and not a fault.
		if (text.trim() !== '') records.push(record);
		used = newline + 1;
		line += lines;
	}
	return { records, used, at: { offset: start.offset + used, line } };
}
