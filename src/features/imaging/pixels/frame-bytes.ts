// The bytes of one frame as they lie in the file: a slice of it, or the fragments that belong together (PS3.5, A.4).

import type { DicomFile } from '../deidentify/read-header.ts';
import { Unreadable } from '../deidentify/refusals.ts';
import type { FrameShape } from './frame-shape.ts';

interface Fragment {
	offset: number;
	length: number;
}
const MOST_FRAGMENTS = 100_000;
const DAMAGED = 'Its picture is damaged or incomplete.';

/** Reads frame `index`, from 0. */
export type FrameReader = (index: number) => Promise<Uint8Array>;

export async function frameReader(file: DicomFile, shape: FrameShape): Promise<FrameReader> {
	if (!file.pixels) throw new Unreadable('It holds no picture.', true);
	return file.pixels.length === null ? fragmentReader(file, shape) : nativeReader(file, shape);
}

/** Bytes of a frame that is not compressed. 4:2:2 keeps one pair of colours for two pixels. */
export function nativeFrameBytes(shape: FrameShape): number {
	const pixels = shape.rows * shape.columns;
	if (shape.allocated === 1) return Math.ceil(pixels / 8);
	const samples = shape.photometric.endsWith('_422') ? 2 : shape.samples;
	return (pixels * samples * shape.allocated) / 8;
}

function nativeReader(file: DicomFile, shape: FrameShape): FrameReader {
	const { offset, length } = file.pixels as { offset: number; length: number };
	const bytes = nativeFrameBytes(shape);
	if (shape.allocated === 1 && (shape.rows * shape.columns) % 8 !== 0 && shape.frames > 1)
		throw new Unreadable('Its pictures of one bit share bytes, which cannot be read here.', true);
	const available = Math.min(length, file.source.size - offset);
	if (available < bytes * shape.frames) throw new Unreadable(DAMAGED, true);
	return (index) => file.source.read(offset + index * bytes, bytes);
}

async function fragmentReader(file: DicomFile, shape: FrameShape): Promise<FrameReader> {
	const { table, fragments } = await listFragments(file);
	const frames = assign(fragments, table, shape.frames);
	return async (index) => {
		const parts: Uint8Array[] = [];
		for (const { offset, length } of frames[index] ?? []) parts.push(await file.source.read(offset, length));
		if (parts.length === 0) throw new Unreadable(DAMAGED, true);
		return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
	};
}

/** Walks the items: the first is the table of offsets, those after it are fragments. */
async function listFragments(file: DicomFile): Promise<{ table: number[]; fragments: Fragment[] }> {
	const { source } = file;
	let at = (file.pixels as { offset: number }).offset;
	let table: number[] | null = null;
	const fragments: Fragment[] = [];
	while (at + 8 <= source.size) {
		const head = Buffer.from(await source.read(at, 8));
		const tag = head.readUInt32LE(0);
		if (tag !== 0xe000fffe) break;
		const length = head.readUInt32LE(4);
		const whole = Math.min(length, source.size - at - 8);
		if (table === null) {
			const bytes = Buffer.from(await source.read(at + 8, Math.min(whole, 4 * MOST_FRAGMENTS)));
			table = Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) => bytes.readUInt32LE(place * 4));
		} else fragments.push({ offset: at + 8, length: whole });
		if (fragments.length > MOST_FRAGMENTS) throw new Unreadable('Its picture is in too many parts.', true);
		at += 8 + length;
	}
	if (fragments.length === 0) throw new Unreadable(DAMAGED, true);
	return { table: table ?? [], fragments };
}

function assign(fragments: Fragment[], table: number[], frames: number): Fragment[][] {
	if (frames === 1) return [fragments];
	if (fragments.length === frames) return fragments.map((fragment) => [fragment]);
	if (table.length !== frames) throw new Unreadable('It does not say where its pictures begin.', true);
	// Offsets count from the first fragment's own item tag.
	const first = (fragments[0] as Fragment).offset - 8;
	return table.map((begin, index) => {
		const end = table[index + 1] ?? Number.POSITIVE_INFINITY;
		return fragments.filter(({ offset }) => offset - 8 - first >= begin && offset - 8 - first < end);
	});
}
