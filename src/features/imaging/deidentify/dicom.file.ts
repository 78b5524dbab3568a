// DICOM files for tests, made here: with a patient planted wherever one can stand.

import dcmjs from 'dcmjs';
import sharp from 'sharp';
import { projectFile } from '#platform/project-file.server.ts';

type Element = { vr: string; Value: unknown[] };
export type Dataset = Record<string, Element>;

/** Stands in every text that is planted. */
export const PLANTED = 'PLANTED';
const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
const EXPLICIT = '1.2.840.10008.1.2.1';

export interface Made {
	/** Attributes on top of the ordinary ones. */
	attributes?: Dataset;
	rows?: number;
	columns?: number;
	/** Uncompressed frames of 8 bits, or the fragments of a compressed one. */
	frames: Uint8Array[];
	transferSyntax?: string;
	samples?: 1 | 3;
	photometric?: string;
	/** Bytes before and after the file proper. */
	preamble?: string;
	tail?: string;
}

export const element = (vr: string, ...Value: unknown[]): Element => ({ vr, Value });

/** A file of 8-bit pixels with an ordinary patient. */
export function madeDicom(made: Made): Buffer {
	const { rows = 64, columns = 64, frames, samples = 1, transferSyntax = EXPLICIT } = made;
	const dict: Dataset = {
		'00080016': element('UI', SECONDARY_CAPTURE),
		'00080018': element('UI', '1.2.3.4.5.6789'),
		'00080020': element('DA', '20240303'),
		'00080030': element('TM', '101500'),
		'00080060': element('CS', 'CT'),
		'00100010': element('PN', { Alphabetic: `${PLANTED}^NAME` }),
		'00100020': element('LO', `${PLANTED}-4711`),
		'00100030': element('DA', '19430722'),
		'0020000d': element('UI', '1.2.3.4.5.1'),
		'0020000e': element('UI', '1.2.3.4.5.2'),
		'00200013': element('IS', '1'),
		'00280002': element('US', samples),
		'00280004': element('CS', made.photometric ?? (samples === 3 ? 'RGB' : 'MONOCHROME2')),
		...(samples === 3 && { '00280006': element('US', 0) }),
		'00280008': element('IS', String(transferSyntax === EXPLICIT ? frames.length : 1)),
		'00280010': element('US', rows),
		'00280011': element('US', columns),
		'00280100': element('US', 8),
		'00280101': element('US', 8),
		'00280102': element('US', 7),
		'00280103': element('US', 0),
		...made.attributes,
	};
	const file = new dcmjs.data.DicomDict({
		'00020002': element('UI', SECONDARY_CAPTURE),
		'00020003': element('UI', '1.2.3.4.5.6789'),
		'00020010': element('UI', transferSyntax),
		'00020016': element('AE', PLANTED),
	});
	file.dict = dict;
	const head = Buffer.from(file.write({ fragmentMultiframe: false }));
	if (made.preamble) head.write(made.preamble, 0, 128, 'latin1');
	const pixels = transferSyntax === EXPLICIT ? native(frames) : encapsulated(frames);
	return Buffer.concat([head, pixels, Buffer.from(made.tail ?? '')]);
}

function native(frames: Uint8Array[]): Buffer {
	const bytes = Buffer.concat(frames);
	const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
	return Buffer.concat([tagged(0x7fe0, 0x0010, 'OB', even.length), even]);
}

function encapsulated(fragments: Uint8Array[]): Buffer {
	const item = (element: number, bytes: Uint8Array) => {
		const head = Buffer.alloc(8);
		head.writeUInt16LE(0xfffe, 0);
		head.writeUInt16LE(element, 2);
		head.writeUInt32LE(bytes.length, 4);
		return Buffer.concat([head, bytes]);
	};
	const even = (bytes: Uint8Array) => (bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]));
	return Buffer.concat([
		tagged(0x7fe0, 0x0010, 'OB', 0xffffffff),
		item(0xe000, Buffer.alloc(0)),
		...fragments.map((fragment) => item(0xe000, even(fragment))),
		item(0xe0dd, Buffer.alloc(0)),
	]);
}

function tagged(group: number, element: number, vr: string, length: number): Buffer {
	const head = Buffer.alloc(12);
	head.writeUInt16LE(group, 0);
	head.writeUInt16LE(element, 2);
	head.write(vr, 4, 'latin1');
	head.writeUInt32LE(length, 8);
	return head;
}

/** A grey picture with a bright disc, and, when words are given, these in white at its upper left. */
export async function greyPicture(width: number, height: number, words = ''): Promise<Buffer> {
	const disc = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#101010"/><circle cx="${width * 0.55}" cy="${height * 0.62}" r="${height * 0.28}" fill="#9a9a9a"/></svg>`;
	const font = projectFile('node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
	const layers = words
		? [
				{
					input: {
						text: {
							text: `<span foreground="white">${words}</span>`,
							font: 'Inter Variable 13',
							fontfile: font,
							rgba: true,
							dpi: 96,
						},
					},
					left: 8,
					top: 8,
				},
			]
		: [];
	return sharp(Buffer.from(disc))
		.composite(layers)
		.toColourspace('b-w')
		.removeAlpha()
		.extractChannel(0)
		.raw()
		.toBuffer();
}
