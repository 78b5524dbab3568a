// One file, from what was uploaded to what is kept: attributes cleaned, every frame unpacked, read and covered, and
// written once all of them are read. The first stays in memory beside the one in hand. Faces are looked for before (refuse-faces.ts).

import { randomBytes } from 'node:crypto';
import { coverKnown, coverText } from '../pixels/cover-text.ts';
import type { Box, FrameReader } from '../pixels/frame-reader.ts';
import type { FrameShape } from '../pixels/frame-shape.ts';
import type { PlainFrame } from '../pixels/plain-frame.ts';
import { type ActionCount, type CleanSet, cleanAttributes } from './clean-attributes.ts';
import type { FileSource } from './file-source.ts';
import { type NewValues, newValues } from './new-values.ts';
import { openFrames } from './open-frames.ts';
import { Unreadable } from './refusals.ts';
import { EDITION } from './table-e1-1.ts';
import { writeHead } from './write-file.ts';

/** What is known of a cleaned file: all of it of our own making, or a number, or a word of a list. */
export interface CleanedFile {
	/** New UIDs: files of one series have the same. */
	series: string;
	instance: string;
	modality: string;
	bodyPart: string;
	rows: number;
	columns: number;
	frames: number;
	samples: 1 | 3;
	bits: 8 | 16;
	signed: boolean;
	/** Shown inverted: the least value is white. */
	inverted: boolean;
	slope: number;
	intercept: number;
	/** Of rescaled values; null when the file says none. */
	window: { centre: number; width: number } | null;
	/** Millimetres between rows and between columns. */
	spacing: [number, number] | null;
	/** Where in the series it belongs: along the axis of the slices, else by its number. */
	place: number;
	/** Where in the cleaned file the first pixel lies. */
	pixelsAt: number;
	actions: ActionCount[];
	/** Writing that was covered, in every frame, by the frame (from 0) in which it was read first. */
	covered: { frame: number; boxes: Box[] }[];
}

/** A sign of life. */
const NOTHING_YET = new Uint8Array(0);

/** Where the cleaned bytes go. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/**
 * Cleans one file.
 * @param secret of the upload: the same for all its files.
 * @throws Unreadable with the reason why the file is not taken; the sink may then have got a part, which is thrown away.
 */
export async function cleanFile(
	source: FileSource,
	secret: Uint8Array,
	reader: FrameReader,
	sink: Sink,
): Promise<CleanedFile> {
	const { file, shape, frame: readFrame } = await openFrames(source);
	const values = newValues(secret);
	const { set, actions } = cleanAttributes(file, values);

	let head: Buffer | undefined;
	const covered: CleanedFile['covered'] = [];
	let first: PlainFrame | undefined;
	const inverted = shape.photometric === 'MONOCHROME1';
	// Writing that stands in all frames is read in some: what is read in one is covered in every one.
	const known: Box[] = [];
	let only: PlainFrame | undefined;
	for (let index = 0; index < shape.frames; index++) {
		const frame = await readFrame(index);
		const read = (await coverText(reader, frame, inverted, known)).slice(known.length);
		if (read.length > 0) covered.push({ frame: index, boxes: read });
		known.push(...read);
		if (shape.frames === 1) only = frame;
		await sink(NOTHING_YET);
	}
	for (let index = 0; index < shape.frames; index++) {
		const frame = only ?? (await readFrame(index));
		if (!first) {
			first = frame;
			describe(set, frame, shape, values);
			head = writeHead(set, frame.bytes.length * shape.frames, frame.bits === 16);
			await sink(head);
		}
		if (frame.bytes.length !== first.bytes.length || frame.bits !== first.bits)
			throw new Unreadable('Its pictures differ in size.', true);
		coverKnown(frame, inverted, known);
		await sink(frame.bytes);
	}
	if (!first || !head) throw new Unreadable('It holds no picture.', true);
	if ((first.bytes.length * shape.frames) % 2 === 1) await sink(new Uint8Array(1));
	return { ...summary(set, first, shape), pixelsAt: head.length, actions, covered };
}

/** Writes what cleaning itself changes: how the pixels lie now, and that and how the patient was taken out. */
function describe(set: CleanSet, frame: PlainFrame, shape: FrameShape, values: NewValues): void {
	const put = (tag: string, vr: string, ...value: unknown[]) => {
		set[tag] = { vr, Value: value };
	};
	put('00080005', 'CS', 'ISO_IR 192');
	for (const tag of ['00080018', '0020000d', '0020000e'])
		if (!set[tag]?.Value.length) put(tag, 'UI', values.uid(`missing ${randomBytes(16).toString('hex')}`));
	put('00100010', 'PN');
	put('00120062', 'CS', 'YES');
	put('00120063', 'LO', `Basic Application Confidentiality Profile, ${EDITION}`, 'Clean Pixel Data', 'Modified Dates');
	put('00120064', 'SQ', ...METHODS.map(([code, meaning]) => codeItem(code, meaning)));
	// Enhanced objects must name the machine (PS3.3, C.7.5.2); what it was is not said.
	if (set['52009229']) for (const tag of ['00080070', '00081090', '00181000', '00181020']) put(tag, 'LO', 'REMOVED');
	put('00280301', 'CS', 'NO');
	put('00280303', 'CS', 'MODIFIED');
	put('00280002', 'US', frame.samples);
	put(
		'00280004',
		'CS',
		frame.samples === 3 ? 'RGB' : shape.photometric === 'MONOCHROME1' ? 'MONOCHROME1' : 'MONOCHROME2',
	);
	if (frame.samples === 3) {
		put('00280006', 'US', 0);
		// Colours are written out: no palette is looked up any more.
		for (const tag of ['00281101', '00281102', '00281103']) delete set[tag];
	}
	put('00280100', 'US', frame.bits);
	put('00280101', 'US', frame.stored);
	put('00280102', 'US', frame.stored - 1);
	put('00280103', 'US', frame.signed ? 1 : 0);
}

/** Codes of PS3.16, CID 7050. */
const METHODS: [string, string][] = [
	['113100', 'Basic Application Confidentiality Profile'],
	['113101', 'Clean Pixel Data Option'],
	['113107', 'Retain Longitudinal Temporal Information Modified Dates Option'],
];

const codeItem = (code: string, meaning: string): CleanSet => ({
	'00080100': { vr: 'SH', Value: [code] },
	'00080102': { vr: 'SH', Value: ['DCM'] },
	'00080104': { vr: 'LO', Value: [meaning] },
});

function summary(
	set: CleanSet,
	frame: PlainFrame,
	shape: FrameShape,
): Omit<CleanedFile, 'pixelsAt' | 'actions' | 'covered'> {
	const text = (tag: string) => String(set[tag]?.Value[0] ?? '');
	const numbers = (tag: string) => (set[tag]?.Value ?? deep(set, tag) ?? []).map(Number).filter(Number.isFinite);
	const [centre] = numbers('00281050');
	const [width] = numbers('00281051');
	const spacing = spacingOf(set, '00280030') ?? spacingOf(set, '00181164');
	return {
		series: text('0020000e'),
		instance: text('00080018'),
		modality: text('00080060'),
		bodyPart: text('00180015'),
		rows: frame.rows,
		columns: frame.columns,
		frames: shape.frames,
		samples: frame.samples,
		bits: frame.bits,
		signed: frame.signed,
		inverted: frame.samples === 1 && shape.photometric === 'MONOCHROME1',
		slope: numbers('00281053')[0] || 1,
		intercept: numbers('00281052')[0] ?? 0,
		window: centre !== undefined && width !== undefined && width >= 1 ? { centre, width } : null,
		spacing,
		place: placeOf(numbers('00200032'), numbers('00200037'), numbers('00200013')),
	};
}

/** Null when the file says none, or, of an enhanced object, one frame another than the next: then nothing is measured in millimetres. */
function spacingOf(set: CleanSet, tag: string): [number, number] | null {
	const all = everywhere(set, tag).map((value) => value.map(Number));
	const [down = 0, across = 0] = all[0] ?? [];
	const alike = all.every((one) => one[0] === down && one[1] === across);
	return alike && down > 0 && across > 0 && Number.isFinite(down) && Number.isFinite(across) ? [down, across] : null;
}

/** Its values in the set itself, or else in all items of its sequences. */
function everywhere(set: CleanSet, tag: string, depth = 0): unknown[][] {
	const own = set[tag]?.Value;
	if (own) return [own];
	if (depth > 3) return [];
	return Object.values(set).flatMap(({ vr, Value }) =>
		vr === 'SQ' ? Value.flatMap((item) => everywhere(item as CleanSet, tag, depth + 1)) : [],
	);
}

/** Enhanced objects keep it in the functional groups, of all frames or of the first. */
function deep(set: CleanSet, tag: string, depth = 0): unknown[] | undefined {
	for (const { vr, Value } of Object.values(set)) {
		const item = vr === 'SQ' && depth < 4 ? (Value[0] as CleanSet | undefined) : undefined;
		const found = item && (item[tag]?.Value ?? deep(item, tag, depth + 1));
		if (found) return found;
	}
	return undefined;
}

/** The position along the normal of the slice (PS3.3, C.7.6.2.1.1), or the number in the series. */
function placeOf(position: number[], orientation: number[], number: number[]): number {
	if (position.length < 3 || orientation.length < 6) return number[0] ?? 0;
	const [a, b, c, d, e, f] = orientation as [number, number, number, number, number, number];
	const normal = [b * f - c * e, c * d - a * f, a * e - b * d];
	return normal.reduce((sum, part, axis) => sum + part * (position[axis] as number), 0);
}
