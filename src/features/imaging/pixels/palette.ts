// PALETTE COLOR: the tables that turn a stored value into a colour (PS3.3, C.7.6.3.1.5 and 6). They are applied, and go.

import type { Attribute } from '../deidentify/read-header.ts';
import { Unreadable } from '../deidentify/refusals.ts';

export interface Palette {
	/** Red, green and blue of each value, 8 bits. */
	colours(values: ArrayLike<number>): Uint8Array;
}

const UNREADABLE = 'Its table of colours cannot be read.';

export function readPalette(attributes: Attribute[], bigEndian: boolean): Palette {
	const bytesOf = (tag: string) => {
		const found = attributes.find((attribute) => attribute.tag === tag);
		if (!found) throw new Unreadable(UNREADABLE, true);
		const copy = Buffer.from(found.bytes);
		return bigEndian && copy.length % 2 === 0 ? copy.swap16() : copy;
	};
	const [red, green, blue] = ['1', '2', '3'].map((colour) =>
		readTable(bytesOf(`0028110${colour}`), bytesOf(`0028120${colour}`)),
	);
	if (!red || !green || !blue) throw new Unreadable(UNREADABLE, true);
	return {
		colours(values) {
			const out = new Uint8Array(values.length * 3);
			for (let i = 0; i < values.length; i++) {
				const value = values[i] as number;
				out[i * 3] = look(red, value);
				out[i * 3 + 1] = look(green, value);
				out[i * 3 + 2] = look(blue, value);
			}
			return out;
		},
	};
}

interface Table {
	first: number;
	entries: Uint8Array;
}

function readTable(descriptor: Buffer, data: Buffer): Table {
	if (descriptor.length < 6) throw new Unreadable(UNREADABLE, true);
	const count = descriptor.readUInt16LE(0) || 65_536;
	const first = descriptor.readUInt16LE(2);
	const wide = descriptor.readUInt16LE(4) > 8;
	// Tables of 8 bits lie one entry a byte, or, from some makers, one entry in two bytes.
	const each = wide || data.length >= count * 2 ? 2 : 1;
	if (data.length < count * each) throw new Unreadable(UNREADABLE, true);
	const entries = new Uint8Array(count);
	for (let i = 0; i < count; i++)
		entries[i] = each === 1 ? (data[i] as number) : wide ? data.readUInt16LE(i * 2) >> 8 : data.readUInt16LE(i * 2);
	return { first, entries };
}

function look({ first, entries }: Table, value: number): number {
	const place = value - first;
	return entries[place < 0 ? 0 : place >= entries.length ? entries.length - 1 : place] as number;
}
