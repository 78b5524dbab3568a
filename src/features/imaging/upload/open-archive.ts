// A ZIP archive among the files: its entries are taken out one by one, counted and measured as they come. Names in the
// archive are not used, so none can lead anywhere; archives within archives are not opened.

import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import { type FileSource, sealing } from '../deidentify/file-source.ts';
import { Unreadable } from '../deidentify/refusals.ts';
import { MOST_FILE_BYTES, MOST_FILES } from './receive-files.ts';

/** Unpacked, all entries together. */
const MOST_UNPACKED = 3 * 1024 * 1024 * 1024;
/** Real DICOM files shrink to a twentieth at most; a bomb to a thousandth. Small files may do what they like. */
const MOST_RATIO = 120;
const SMALL = 16 * 1024 * 1024;

export async function isArchive(source: FileSource): Promise<boolean> {
	const head = Buffer.from(await source.read(0, 4));
	return head.length === 4 && head.readUInt32LE(0) === 0x04034b50;
}

export interface UnpackedEntry {
	/** Writes the entry, encrypted under this key. @throws Unreadable when it is too large or damaged. */
	writeTo(path: string, key: Uint8Array): Promise<void>;
}

/** The files of an archive, one after the other. @throws Unreadable when the archive as a whole cannot be used. */
export async function* archiveEntries(source: FileSource): AsyncGenerator<UnpackedEntry> {
	const zip = await openArchive(source);
	let [count, total] = [0, 0];
	try {
		for await (const entry of entriesOf(zip)) {
			const name = String(entry.fileName); // bytes: see below
			if (name.endsWith('/') || isClutter(name)) continue;
			if (++count > MOST_FILES)
				throw new Unreadable(`The archive holds more than ${MOST_FILES.toLocaleString('en')} files.`);
			if (entry.generalPurposeBitFlag & 1)
				throw new Unreadable('The archive is locked with a password. Unpack it first.');
			if (isBomb(entry))
				throw new Unreadable('The archive unpacks to far more than pictures do. It was not opened further.');
			total += entry.uncompressedSize;
			if (total > MOST_UNPACKED) throw new Unreadable('The archive unpacks to more than 3 GB. Send it in parts.');
			yield { writeTo: (path, key) => unpack(zip, entry, path, key) };
		}
	} finally {
		zip.close();
	}
}

/** What systems add by themselves. */
const isClutter = (name: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(name);

const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
	uncompressedSize > MOST_FILE_BYTES || (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO);

async function unpack(zip: ZipFile, entry: Entry, path: string, key: Uint8Array): Promise<void> {
	let seen = 0;
	const limit = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			seen += chunk.length;
			// The directory may lie about the size; yauzl checks it, too.
			done(seen > MOST_FILE_BYTES ? new Error('too large') : null, chunk);
		},
	});
	try {
		const stream = await new Promise<Readable>((resolve, reject) =>
			zip.openReadStream(entry, (problem, opened) => (problem ? reject(problem) : resolve(opened))),
		);
		await pipeline(stream, limit, sealing(key), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code === 'ENOSPC') throw problem;
		throw new Unreadable('It is damaged in the archive.');
	}
}

class SourceReader extends RandomAccessReader {
	private readonly source: FileSource;
	constructor(source: FileSource) {
		super();
		this.source = source;
	}
	override _readStreamForRange(start: number, end: number): Readable {
		const { source } = this;
		return Readable.from(
			(async function* () {
				for (let at = start; at < end; ) {
					const chunk = await source.read(at, Math.min(256 * 1024, end - at));
					if (chunk.length === 0) return;
					at += chunk.length;
					yield chunk;
				}
			})(),
		);
	}
}

function openArchive(source: FileSource): Promise<ZipFile> {
	return new Promise((resolve, reject) =>
		fromRandomAccessReader(
			new SourceReader(source),
			source.size,
			// Names stay bytes: as they are not used, they need be no safe paths, nor letters.
			{ lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true },
			(problem, zip) => (problem ? reject(damaged()) : resolve(zip)),
		),
	);
}

const damaged = () => new Unreadable('The archive is damaged or ends too early.');

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
	for (;;) {
		const entry = await new Promise<Entry | null>((resolve, reject) => {
			const settle = (act: () => void) => () => {
				zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
				act();
			};
			zip.once('entry', (found: Entry) => settle(() => resolve(found))());
			zip.once(
				'end',
				settle(() => resolve(null)),
			);
			zip.once(
				'error',
				settle(() => reject(damaged())),
			);
			zip.readEntry();
		});
		if (!entry) return;
		yield entry;
	}
}
