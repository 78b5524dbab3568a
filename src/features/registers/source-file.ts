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
	const file = await open(path);
	try {
		const head = Buffer.alloc(Math.min(MIB, info.size));
		await file.read(head, 0, head.length, 0);
		const tail = Buffer.alloc(Math.min(MIB, info.size));
		await file.read(tail, 0, tail.length, info.size - tail.length);
		refuseOtherFormats(head);
		return {
			path,
			bytes: info.size,
			packed: head[0] === 0x1f && head[1] === 0x8b,
			zip: isZip(head) ? await findRegister(path) : null,
			hash: createHash('sha256').update(`${info.size}:`).update(head).update(tail).digest(),
		};
	} finally {
		await file.close();
	}
}

const isZip = (head: Buffer) => head[0] === 0x50 && head[1] === 0x4b && (head[2] as number) < 9;

function refuseOtherFormats(head: Buffer): void {
	if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
		throw new WrongFile('The file is in UTF-16. Save it in UTF-8 and load it then.');
	const start = head.subarray(0, 200).toString('latin1').replace(/^ï»¿/, '').trimStart();
	if (/^<(!doctype|html|\?xml|head|body)/i.test(start))
		throw new WrongFile('This is a web page, not a register file: the download went wrong.');
	if (start.startsWith('%PDF') || /^[[{]/.test(start)) throw new WrongFile('This is not a CSV file.');
}

export interface Reading {
	/** The unpacked bytes from `offset` on. */
	chunks: AsyncIterable<Buffer>;
	/** Bytes of the file itself that were read so far. */
	bytesRead(): number;
	/** Bytes after unpacking that were delivered or skipped so far. */
	unpacked(): number;
	close(): void;
}

/**
 * Reads the file from byte `offset` of its unpacked form. A packed file is unpacked from its start again: cheap beside
 * parsing, and neither gzip nor zip has another way.
 */
export function readFrom(source: SourceFile, offset: number): Reading {
	const { zip } = source;
	const whole = source.packed || zip !== null;
	const start = zip ? zip.start : whole ? 0 : offset;
	const raw = createReadStream(source.path, {
		start,
		// The size at the start: a file that still grows is caught by its missing end, not followed.
		end: zip ? zip.end : Math.max(start, source.bytes - 1),
		highWaterMark: MIB,
	});
	let unpacked = whole ? 0 : offset;
	const unpacker = source.packed
		? createGunzip({ chunkSize: MIB })
		: zip?.deflated
			? createInflateRaw({ chunkSize: MIB })
			: null;
	const stream = unpacker ? pipeline(raw, unpacker, () => {}) : raw;
	async function* chunks() {
		try {
			for await (const chunk of stream as AsyncIterable<Buffer>) {
				const before = unpacked;
				unpacked += chunk.length;
				if (unpacked <= offset) continue;
				yield before < offset ? chunk.subarray(offset - before) : chunk;
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
		if (unpacked < offset) throw new WrongFile('The file is shorter than it was.');
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
	/** The column names in the first line. */
	header: string[];
	/** Where the rows start. */
	start: Position;
	/** As it was asked for, but for an encoding that the file itself shows. */
	form: FileForm;
}

/** @throws WrongFile when there is no line of column names, or when the file is in another encoding than it should be. */
export async function readHeader(source: SourceFile, asked: FileForm): Promise<Header> {
	const form = asked.guessed ? { ...asked, encoding: await encodingOf(source, asked.encoding) } : asked;
	const reading = readFrom(source, 0);
	try {
		for await (const records of frameRecords(reading.chunks, { offset: 0, line: 0 }, form)) {
			const first = records[0];
			if (!first) continue;
			if (first.problem) throw new WrongFile('The first line is not a line of column names.');
			try {
				return {
					header: (parse(first.text.replace(/^\uFEFF/, ''), { delimiter: form.delimiter }) as string[][])[0] ?? [],
					start: first.end,
					form,
				};
			} catch {
				throw new WrongFile('The first line is not a line of column names.');
			}
		}
	} finally {
		reading.close();
	}
	throw new WrongFile('The file has no line of column names.');
}

/** Looks at the first piece of the file. */
async function encodingOf(source: SourceFile, asked: FileForm['encoding']): Promise<FileForm['encoding']> {
	const reading = readFrom(source, 0);
	try {
		for await (const chunk of reading.chunks) return guessEncoding(chunk, asked);
	} finally {
		reading.close();
	}
	return asked;
}
