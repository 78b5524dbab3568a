// The file that an operator hands over: what it is, whether it is the same one after a restart, and its bytes unpacked.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { guessEncoding } from './guess-encoding.ts';
import { WrongFile } from './load-problem.ts';
import { frameRecords, type Position } from './records.ts';
import type { FileForm } from './register-reader.ts';
import { otherDelimiter, partedBy } from './split-record.ts';
import { type TextForm, textForm, withLineFeeds } from './text-form.ts';
import { findRegister, type ZipEntry } from './zip-entry.ts';

const MIB = 1024 * 1024;

export interface SourceFile {
	path: string;
	/** Size of the file as it lies there, packed or not. */
	bytes: number;
	/** Packed with gzip. */
	packed: boolean;
	/** In a zip archive: the file in it that is read. */
	zip: ZipEntry | null;
	text: TextForm;
	/** Of the first and the last MiB and the size: tells a file from another without reading 10 GB twice. */
	hash: Buffer;
}

/**
 * Looks at the file's size and first bytes.
 * @throws WrongFile for what is plainly no CSV file: a web page, an empty file, a folder, an archive without one.
 */
export async function examineFile(path: string): Promise<SourceFile> {
	const info = await stat(path).catch(() => null);
	if (!info?.isFile()) throw new WrongFile(`There is no file ${path}.`);
	if (info.size === 0) throw new WrongFile('The file is empty.');
	const opened = await open(path);
	try {
		const head = Buffer.alloc(Math.min(MIB, info.size));
		await opened.read(head, 0, head.length, 0);
		const tail = Buffer.alloc(Math.min(MIB, info.size));
		await opened.read(tail, 0, tail.length, info.size - tail.length);
		refuseOtherFormats(head);
		const file = {
			path,
			bytes: info.size,
			packed: head[0] === 0x1f && head[1] === 0x8b,
			zip: isZip(head) ? await findRegister(path) : null,
			hash: createHash('sha256').update(`${info.size}:`).update(head).update(tail).digest(),
		};
		return { ...file, text: textForm(await startOf({ ...file, text: AS_IT_IS })) };
	} finally {
		await opened.close();
	}
}

const AS_IT_IS: TextForm = { utf16: null, returns: false };
const isZip = (head: Buffer) => head[0] === 0x50 && head[1] === 0x4b && (head[2] as number) < 9;

function refuseOtherFormats(head: Buffer): void {
	const start = head.subarray(0, 200).toString('latin1').replace(/^ï»¿/, '').trimStart();
	if (/^<(!doctype|html|\?xml|head|body)/i.test(start))
		throw new WrongFile('This is a web page, not a register file: the download went wrong.');
	if (start.startsWith('%PDF') || /^[[{]/.test(start)) throw new WrongFile('This is not a CSV file.');
}

export interface Reading {
	/** The unpacked bytes from `offset` on; of a file in UTF-16 those of its text in UTF-8. */
	chunks: AsyncIterable<Buffer>;
	/** Bytes of the file itself that were read so far. */
	bytesRead(): number;
	/** Bytes after unpacking that were read so far. */
	unpacked(): number;
	close(): void;
}

/**
 * Reads the file from byte `offset` of its unpacked form. A packed file is unpacked from its start again, and one in UTF-16
 * decoded: cheap beside parsing, and neither gzip nor zip has another way.
 */
export function readFrom(source: SourceFile, offset: number): Reading {
	const { zip } = source;
	const { utf16, returns } = source.text;
	const whole = source.packed || zip !== null || utf16 !== null;
	const start = zip ? zip.start : whole ? 0 : offset;
	const raw = createReadStream(source.path, {
		start,
		// The size at the start: a file that still grows is caught by its missing end, not followed.
		end: zip ? zip.end : Math.max(start, source.bytes - 1),
		highWaterMark: MIB,
	});
	let unpacked = whole ? 0 : offset;
	let passed = unpacked;
	// Its mark stays: the text behind it is then known to be UTF-8.
	const decoder = utf16 && new TextDecoder(utf16, { ignoreBOM: true });
	const unpacker = source.packed
		? createGunzip({ chunkSize: MIB })
		: zip?.deflated
			? createInflateRaw({ chunkSize: MIB })
			: null;
	const stream = unpacker ? pipeline(raw, unpacker, () => {}) : raw;
	async function* chunks() {
		try {
			for await (const chunk of stream as AsyncIterable<Buffer>) {
				unpacked += chunk.length;
				const decoded = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
				const text = returns ? withLineFeeds(decoded) : decoded;
				const before = passed;
				passed += text.length;
				if (passed <= offset) continue;
				yield before < offset ? text.subarray(offset - before) : text;
			}
		} catch (problem) {
			const code = (problem as NodeJS.ErrnoException).code ?? '';
			if (code === 'Z_BUF_ERROR')
				throw new WrongFile('The packed file ends too early: it was cut off, or the copy is not finished.');
			if (code.startsWith('Z_')) throw new WrongFile(`The packed file is damaged (${(problem as Error).message}).`);
			throw problem;
		}
		if (zip && unpacked !== zip.size)
			throw new WrongFile(`The zip archive is damaged: ${zip.name} is not as long as the archive says.`);
		if (passed < offset) throw new WrongFile('The file is shorter than it was.');
	}
	return {
		chunks: chunks(),
		bytesRead: () => start + raw.bytesRead,
		unpacked: () => unpacked,
		close: () => {
			raw.destroy();
			stream.destroy();
		},
	};
}

export interface Header {
	/** The column names. */
	header: string[];
	/** Where the rows start. */
	start: Position;
	/** As it was asked for, but for an encoding that the file itself shows. */
	form: FileForm;
}

/** Above the column names there may be so many lines: a title, a date, a number of entries. */
const MOST_ABOVE = 20;

/**
 * Finds the line of column names: the first in which all that the register needs are, else the first line of all.
 * @throws WrongFile when there is no line of column names, or when the file is in another encoding than it should be.
 */
export async function readHeader(source: SourceFile, asked: FileForm): Promise<Header> {
	const form = asked.guessed ? { ...asked, encoding: await encodingOf(source, asked.encoding) } : asked;
	const reading = readFrom(source, 0);
	try {
		for await (const records of frameRecords(reading.chunks, { offset: 0, line: 0 }, form)) {
			// A line “sep=;” tells programs for tables how columns are parted, and is no line of names.
			const lines = records.filter(({ text }) => !/^\uFEFF?sep=.$/i.test(text)).slice(0, MOST_ABOVE);
			const named = lines.find((line) => !line.problem && form.isHeader(namesIn(line.text, form.delimiter) ?? []));
			const first = named ?? lines[0];
			if (!first) continue;
			const names = first.problem ? null : namesIn(first.text, form.delimiter);
			if (!names) throw notNames(first.text);
			return { header: names, start: first.end, form };
		}
	} finally {
		reading.close();
	}
	throw new WrongFile('The file has no line of column names.');
}

/** Null when the line is not well-formed. */
function namesIn(line: string, delimiter: string): string[] | null {
	try {
		return (parse(line.replace(/^\uFEFF/, ''), { delimiter }) as string[][])[0] ?? [];
	} catch {
		return null;
	}
}

/** Says by what the names are parted, when it is something else. */
function notNames(line: string): WrongFile {
	const other = partedBy(line);
	return new WrongFile(`The first line is not a line of column names.${other ? ` ${otherDelimiter(other)}` : ''}`);
}

async function encodingOf(source: SourceFile, asked: FileForm['encoding']): Promise<FileForm['encoding']> {
	return source.text.utf16 ? 'utf-8' : guessEncoding(await startOf(source), asked);
}

/** The first piece of the file, unpacked. */
async function startOf(source: SourceFile): Promise<Buffer> {
	const reading = readFrom(source, 0);
	try {
		for await (const chunk of reading.chunks) return chunk;
	} finally {
		reading.close();
	}
	return Buffer.alloc(0);
}
