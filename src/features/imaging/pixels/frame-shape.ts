// How the pixels of a file are laid out, as its attributes say, and whether that is something that can be cleaned.

import type { Attribute, DicomFile } from '../deidentify/read-header.ts';
import { Unreadable } from '../deidentify/refusals.ts';
import { numbersOf, textOf } from '../deidentify/values.ts';

export interface FrameShape {
	rows: number;
	columns: number;
	frames: number;
	/** 1, or 3 for colour. */
	samples: 1 | 3;
	photometric: string;
	/** 1, 8, 16 or 32. */
	allocated: number;
	stored: number;
	highBit: number;
	signed: boolean;
	/** Colours lie plane by plane. */
	planar: boolean;
}

const LONGEST_SIDE = 16_384;
const MOST_FRAME_BYTES = 64 * 1024 * 1024;
export const MOST_FRAMES = 4000;

/** @throws Unreadable when there is no picture, or one that cannot be read here. */
export function frameShape(file: DicomFile): FrameShape {
	const find = (tag: string) => file.attributes.find((attribute) => attribute.tag === tag);
	const number = (tag: string, otherwise: number) => {
		const found = find(tag);
		return (found && numbersOf(found, vrIn(found), file.bigEndian)?.[0]) ?? otherwise;
	};
	const shape = {
		rows: number('00280010', 0),
		columns: number('00280011', 0),
		frames: Math.max(1, number('00280008', 1)),
		samples: number('00280002', 1),
		photometric: (find('00280004') ? textOf(find('00280004') as Attribute) : 'MONOCHROME2').trim(),
		allocated: number('00280100', 0),
		stored: number('00280101', number('00280100', 0)),
		highBit: number('00280102', number('00280101', number('00280100', 0)) - 1),
		signed: number('00280103', 0) === 1,
		planar: number('00280006', 0) === 1,
	};
	check(shape, file);
	return shape as FrameShape;
}

const vrIn = ({ tag, vr }: Attribute) => (tag === '00280008' ? 'IS' : vr === 'UN' ? 'US' : vr);

function check(shape: Omit<FrameShape, 'samples'> & { samples: number }, file: DicomFile): void {
	if (file.attributes.some(({ tag }) => tag === '7fe00008' || tag === '7fe00009'))
		throw new Unreadable('Its pixels are floating-point numbers, which cannot be shown here.', true);
	if (!file.pixels) throw new Unreadable('It holds no picture.', true);
	const { rows, columns, frames, samples, allocated, stored, highBit } = shape;
	if (rows < 1 || columns < 1) throw new Unreadable('It holds no picture.', true);
	if (rows > LONGEST_SIDE || columns > LONGEST_SIDE || rows * columns * samples * 2 > MOST_FRAME_BYTES)
		throw new Unreadable(
			`Its picture is larger than ${LONGEST_SIDE.toLocaleString('en')} pixels on a side, or than 64 MB.`,
			true,
		);
	if (frames > MOST_FRAMES)
		throw new Unreadable(`It holds more than ${MOST_FRAMES.toLocaleString('en')} pictures.`, true);
	if (samples !== 1 && samples !== 3)
		throw new Unreadable('It has a number of colours that cannot be read here.', true);
	if (
		![1, 8, 16, 32].includes(allocated) ||
		stored < 1 ||
		stored > allocated ||
		highBit >= allocated ||
		highBit < stored - 1
	)
		throw new Unreadable(`Its pixels have ${allocated} bits, ${stored} of them used, which cannot be read here.`, true);
	if (allocated > 16)
		throw new Unreadable('Its pixels have 32 bits (a dose or a parametric map), which cannot be shown here.', true);
}
