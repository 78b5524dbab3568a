// Reads a DICOM file as far as its pixels. Of the pixels only their place is kept: they are read frame by frame.

import { inflateRawSync } from 'node:zlib';
import dicomParser from 'dicom-parser';
import { type Tag, vrOf } from './dictionary.ts';
import { type FileSource, sourceOf } from './file-source.ts';
import { Unreadable, whatElse } from './refusals.ts';

export interface Attribute {
	tag: Tag;
	/** As the file says, or, where it is silent, as the dictionary says; 'UN' when neither does. */
	vr: string;
	bytes: Uint8Array;
	/** Of a sequence. */
	items?: Attribute[][];
}

export interface PixelPlace {
	offset: number;
	/** Null: encapsulated, in fragments. */
	length: number | null;
	/** Words of two bytes (OW): in big endian the bytes of 8-bit pixels change places, too. */
	words: boolean;
}

export interface DicomFile {
	transferSyntax: string;
	bigEndian: boolean;
	/** Group 0002 is not among them. */
	attributes: Attribute[];
	pixels: PixelPlace | null;
	/** Where the pixels are: the file itself, or what was unpacked from it. */
	source: FileSource;
}

/** The library exports it, and its types do not say so. */
const { DataSet } = dicomParser as unknown as {
	DataSet: new (parser: dicomParser.ByteArrayParser, bytes: Uint8Array, elements: object) => dicomParser.DataSet;
};

/** What stands before the pixels: a first look, and the most that is read of it. */
const FIRST_LOOK = 1024 * 1024;
const LONGEST_HEADER = 32 * 1024 * 1024;
/** A deflated file is unpacked in memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Sequences within sequences. */
const DEEPEST = 24;

export const EXPLICIT_LITTLE = '1.2.840.10008.1.2.1';
const IMPLICIT_LITTLE = '1.2.840.10008.1.2';
const EXPLICIT_BIG = '1.2.840.10008.1.2.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';

/** @throws Unreadable with a sentence for whoever uploaded the file. */
export async function readHeader(source: FileSource): Promise<DicomFile> {
	const look = await source.read(0, Math.min(source.size, FIRST_LOOK));
	if (look.length < 64) throw new Unreadable('It is empty or too short to be a DICOM file.');
	const whole = source.size <= FIRST_LOOK;
	try {
		return await parse(look, source);
	} catch (problem) {
		if (problem instanceof Unreadable && problem.final) throw problem;
		if (whole) throw asUnreadable(problem);
	}
	try {
		return await parse(await source.read(0, Math.min(source.size, LONGEST_HEADER)), source);
	} catch (problem) {
		throw asUnreadable(problem);
	}
}

function asUnreadable(problem: unknown): Unreadable {
	if (problem instanceof Unreadable) return problem;
	return new Unreadable('It is damaged or incomplete: its list of attributes ends in the middle.');
}

async function parse(bytes: Uint8Array, source: FileSource): Promise<DicomFile> {
	const start = startOf(bytes);
	if (start.transferSyntax === DEFLATED) return parseDeflated(start.dataset, source);
	return { ...parseDataset(bytes, start.dataset, start.transferSyntax), source };
}

async function parseDeflated(from: number, source: FileSource): Promise<DicomFile> {
	if (source.size > MOST_UNPACKED) throw new Unreadable('It is deflated and too large to be unpacked.', true);
	let unpacked: Buffer;
	try {
		unpacked = inflateRawSync(await source.read(from, source.size - from), { maxOutputLength: MOST_UNPACKED });
	} catch {
		throw new Unreadable('It is deflated, and damaged or too large to be unpacked.', true);
	}
	return { ...parseDataset(unpacked, 0, EXPLICIT_LITTLE), source: sourceOf(unpacked) };
}

/** Where the data set begins, and how it is written. Files without preamble and meta information are old, and read too. */
function startOf(bytes: Uint8Array): { dataset: number; transferSyntax: string } {
	const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (text(128, 132) !== 'DICM') {
		if (text(0, 4) === 'DICM') return readMeta(bytes, 4);
		if (bytes[0] === 2 && bytes[1] === 0) return readMeta(bytes, 0);
		return { dataset: 0, transferSyntax: guessSyntax(bytes, 0) };
	}
	return readMeta(bytes, 132);
}

/** Group 0002 is always explicit and little endian (PS3.10, 7.1); its own length is often wrong and not believed. */
function readMeta(bytes: Uint8Array, from: number): { dataset: number; transferSyntax: string } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let transferSyntax = '';
	let at = from;
	while (at + 8 <= bytes.length && view.getUint16(at, true) === 2) {
		const vr = String.fromCharCode(bytes[at + 4] as number, bytes[at + 5] as number);
		const long = /^(OB|OW|UN|UT|SQ|OF|OD|OL)$/.test(vr);
		const length = long ? view.getUint32(at + 8, true) : view.getUint16(at + 6, true);
		const value = at + (long ? 12 : 8);
		if (view.getUint16(at + 2, true) === 0x0010)
			transferSyntax = String.fromCharCode(...bytes.subarray(value, value + length)).replace(/[\0 ]+$/, '');
		at = value + length;
	}
	return { dataset: at, transferSyntax: /^[\d.]+$/.test(transferSyntax) ? transferSyntax : guessSyntax(bytes, at) };
}

/** For files that do not say: from the look of the first attribute. */
function guessSyntax(bytes: Uint8Array, at: number): string {
	const lettered = /^[A-Z]{2}$/.test(String.fromCharCode(bytes[at + 4] ?? 0, bytes[at + 5] ?? 0));
	const [low, high] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
	const plausible = (group: number) => group > 0 && group <= 0x20 && group % 2 === 0;
	if (lettered && plausible(low) && high === 0) return EXPLICIT_LITTLE;
	if (lettered && low === 0 && plausible(high)) return EXPLICIT_BIG;
	if (plausible(low) && high === 0) return IMPLICIT_LITTLE;
	throw new Unreadable(whatElse(bytes), true);
}

function parseDataset(bytes: Uint8Array, from: number, transferSyntax: string): Omit<DicomFile, 'source'> {
	const bigEndian = transferSyntax === EXPLICIT_BIG;
	const stream = bigEndian
		? new dicomParser.ByteStream(dicomParser.bigEndianByteArrayParser, bytes, from)
		: new dicomParser.ByteStream(dicomParser.littleEndianByteArrayParser, bytes, from);
	const dataset = new DataSet(stream.byteArrayParser, bytes, {});
	const options = { untilTag: 'x7fe00010', vrCallback: (tag: string) => vrOf(tag.slice(1)) ?? undefined };
	if (transferSyntax === IMPLICIT_LITTLE)
		dicomParser.parseDicomDataSetImplicit(dataset, stream, bytes.length, options as never);
	else dicomParser.parseDicomDataSetExplicit(dataset, stream, bytes.length, options as never);
	const place = dataset.elements.x7fe00010;
	return {
		transferSyntax,
		bigEndian,
		attributes: attributesOf(dataset, 0),
		pixels: place ? placeOf(place) : null,
	};
}

const placeOf = (element: dicomParser.Element): PixelPlace => ({
	offset: element.dataOffset,
	length: element.hadUndefinedLength ? null : element.length,
	words: element.vr !== 'OB',
});

function attributesOf(dataset: dicomParser.DataSet, depth: number): Attribute[] {
	if (depth > DEEPEST) throw new Unreadable('Its sequences lie too deep in each other.', true);
	return Object.values(dataset.elements)
		.filter((element) => element.tag !== 'x7fe00010')
		.map((element) => {
			const tag = element.tag.slice(1);
			const vr = element.items ? 'SQ' : element.vr && element.vr !== 'UN' ? element.vr : (vrOf(tag) ?? 'UN');
			const bytes = element.items
				? new Uint8Array()
				: dataset.byteArray.subarray(element.dataOffset, element.dataOffset + Math.max(0, element.length));
			const items = element.items?.map((item) => (item.dataSet ? attributesOf(item.dataSet, depth + 1) : []));
			return { tag, vr, bytes, ...(items && { items }) };
		});
}
