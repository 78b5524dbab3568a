// The cleaned file: an empty preamble, meta information of our own, the cleaned attributes, and the pixels as they come,
// in Explicit VR Little Endian. What stood after the pixels is not written.

import dcmjs from 'dcmjs';
import type { CleanSet } from './clean-attributes.ts';
import { EXPLICIT_LITTLE } from './read-header.ts';

/** Names this program in files (PS3.10, 7.1): a UID below 2.25 made once for it. */
const IMPLEMENTATION = '2.25.270695996825855179949881587723571202391';

/** Everything before the first pixel. @param pixelBytes of all frames together. */
export function writeHead(set: CleanSet, pixelBytes: number, wide: boolean): Buffer {
	const meta = {
		'00020001': { vr: 'OB', Value: [new Uint8Array([0, 1]).buffer] },
		'00020002': { vr: 'UI', Value: set['00080016']?.Value ?? [] },
		'00020003': { vr: 'UI', Value: set['00080018']?.Value ?? [] },
		'00020010': { vr: 'UI', Value: [EXPLICIT_LITTLE] },
		'00020012': { vr: 'UI', Value: [IMPLEMENTATION] },
		'00020013': { vr: 'SH', Value: ['CONSILIUM'] },
	};
	const file = new dcmjs.data.DicomDict(meta);
	file.dict = set;
	const head = Buffer.from(file.write({ fragmentMultiframe: false }));
	const element = Buffer.alloc(12);
	element.writeUInt16LE(0x7fe0, 0);
	element.writeUInt16LE(0x0010, 2);
	element.write(wide ? 'OW' : 'OB', 4, 'latin1');
	element.writeUInt32LE(pixelBytes + (pixelBytes % 2), 8);
	return Buffer.concat([head, element]);
}
