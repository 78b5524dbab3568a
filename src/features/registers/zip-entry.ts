// Where the register lies in a zip archive, as CMS hands it out: several files beside it, and one of them 10 GB long.

import { open as openFile } from 'node:fs/promises';
import { type Entry, open, type ZipFile } from 'yauzl';
import { WrongFile } from './load-problem.ts';

export interface ZipEntry {
	name: string;
	/** First and last byte of its packed form within the archive. */
	start: number;
	end: number;
	/** Bytes of its unpacked form, as the archive says. */
	size: number;
	/** Deflated, or stored as it is. */
	deflated: boolean;
}

/**
 * Finds the one register file in an archive. Only its directory is read, whatever its size.
 * @throws WrongFile when none or several could be meant.
 */
export async function findRegister(path: string): Promise<ZipEntry> {
	const zip = await opened(path);
	try {
		const entry = choose(await entriesOf(zip));
		if ((entry.generalPurposeBitFlag & 1) === 1)
			throw new WrongFile('The zip archive is locked with a password. Unpack it first.');
		if (entry.compressionMethod !== 8 && entry.compressionMethod !== 0)
			throw new WrongFile('The zip archive is packed in a way that cannot be read here. Unpack it first.');
		const start = await startOf(path, entry);
		return {
			name: entry.fileName,
			start,
			end: start + entry.compressedSize - 1,
			size: entry.uncompressedSize,
			deflated: entry.compressionMethod === 8,
		};
	} finally {
		zip.close();
	}
}

/** The packed bytes follow the entry's own header, whose length is not that of the directory's. */
async function startOf(path: string, entry: Entry): Promise<number> {
	const file = await openFile(path);
	try {
		const header = Buffer.alloc(HEADER);
		const { bytesRead } = await file.read(header, 0, HEADER, entry.relativeOffsetOfLocalHeader);
		if (bytesRead < HEADER || header.readUInt32LE(0) !== 0x04034b50) throw damaged(new Error('a header is missing'));
		return entry.relativeOffsetOfLocalHeader + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
	} finally {
		await file.close();
	}
}

const damaged = (problem: Error) =>
	new WrongFile(
		`The zip archive is damaged or ends too early: it was cut off, or the copy is not finished (${problem.message}).`,
	);

function opened(path: string): Promise<ZipFile> {
	return new Promise((resolve, reject) =>
		open(path, { lazyEntries: true, autoClose: false }, (problem, zip) =>
			problem ? reject(damaged(problem)) : resolve(zip),
		),
	);
}

/** Bytes of an entry's header before its name (APPNOTE 4.3.7). */
const HEADER = 30;

/** More files than any publisher puts into one archive; a directory made to tire us out ends here. */
const MOST_ENTRIES = 1000;

function entriesOf(zip: ZipFile): Promise<Entry[]> {
	return new Promise((resolve, reject) => {
		const entries: Entry[] = [];
		zip.on('entry', (entry: Entry) => {
			entries.push(entry);
			if (entries.length > MOST_ENTRIES) reject(new WrongFile('The zip archive holds more than a thousand files.'));
			else zip.readEntry();
		});
		zip.once('end', () => resolve(entries));
		zip.once('error', (problem: Error) => reject(damaged(problem)));
		zip.readEntry();
	});
}

/** NPPES's own file when it is there (not the one that holds the column names alone), else the only table. */
function choose(entries: Entry[]): Entry {
	const named = (pattern: RegExp) => entries.filter(({ fileName }) => pattern.test(fileName));
	if (named(/^(xl\/workbook\.xml|content\.xml)$/).length > 0)
		throw new WrongFile('This is a workbook. Save its sheet as CSV in UTF-8, and send that.');
	const csv = named(/\.csv$/i).filter(({ fileName }) => !/fileheader\.csv$/i.test(fileName));
	const main = csv.filter(({ fileName }) => /(^|\/)npidata_pfile_[^/]*\.csv$/i.test(fileName));
	// Beside a CSV file a text is its explanation; alone it is the table, as France gives its register out.
	const tables = [main, csv, named(/\.(tsv|txt)$/i)].find((some) => some.length > 0) ?? [];
	const [only, ...others] = tables;
	if (!only) throw new WrongFile('The zip archive holds no CSV file.');
	if (others.length > 0)
		throw new WrongFile(
			`The zip archive holds several tables (${tables.map(({ fileName }) => fileName).join(', ')}). Unpack it and load one of them.`,
		);
	return only;
}
