// Files as only some machine writes them: the other byte order, deflated, names in other scripts deep in sequences, private
// creators, odd lengths, ends in the middle, writing on one frame of many. Each is cleaned or refused with a sentence.

import { deflateRawSync } from 'node:zlib';
import dicomParser from 'dicom-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FrameReader, openFrameReader } from '../pixels/frame-reader.ts';
import { cleanFile } from './clean-file.ts';
import { type Dataset, element, greyPicture, madeDicom, PLANTED } from './dicom.file.ts';
import { BIG, DEFLATED, even, explicit, file, LITTLE, number, type Order, sequence } from './dicom-bytes.file.ts';
import { sourceOf } from './file-source.ts';
import { refuseFaces } from './refuse-faces.ts';

const blind: FrameReader = { read: async () => [], readCodes: async () => [], close: async () => {} };

async function clean(bytes: Uint8Array, reader = blind) {
	const parts: Buffer[] = [];
	const cleaned = await cleanFile(sourceOf(bytes), Buffer.alloc(32, 3), reader, async (part) => {
		parts.push(Buffer.from(part));
	});
	return { ...cleaned, bytes: Buffer.concat(parts) };
}

const JAPANESE = '山田^太郎';
const [ROWS, COLUMNS] = [16, 24];

/** The data set of a patient whose name stands on every level, in two scripts, and in what a maker keeps to itself. */
function dataset(order: Order, bits: 8 | 16 = 8): Buffer {
	const text = (tag: string, vr: string, words: string) => explicit(order, tag, vr, even(words));
	const count = (tag: string, value: number) => explicit(order, tag, 'US', number(order, value));
	const name = text('00100010', 'PN', `${PLANTED}^ANNA=${JAPANESE}=やまだ^たろう`);
	const deep = sequence(
		order,
		'00081115',
		Buffer.concat([
			text('0008103e', 'LO', `${PLANTED} chest`),
			sequence(order, '00081199', Buffer.concat([text('00080090', 'PN', `${PLANTED}=${JAPANESE}`), name])),
		]),
	);
	const pixels = Buffer.alloc((ROWS * COLUMNS * bits) / 8, 7);
	return Buffer.concat([
		text('00080005', 'CS', 'ISO_IR 192'),
		text('00080016', 'UI', '1.2.840.10008.5.1.4.1.1.7\0'),
		text('00080018', 'UI', '1.2.3.4\0'),
		text('00080020', 'DA', '20240303'),
		text('00080060', 'CS', 'MR'),
		deep,
		text('00090010', 'LO', `${PLANTED} MAKER`),
		text('00091001', 'LO', `${PLANTED} private`),
		sequence(order, '00091002', name),
		name,
		// An odd length, which no file should have, and a name behind it.
		explicit(order, '00100020', 'LO', 'ODD-4711X'),
		text('00104000', 'LT', `${PLANTED} ${JAPANESE}`),
		text('0020000d', 'UI', '1.2.3.4.5\0'),
		text('0020000e', 'UI', '1.2.3.4.6\0'),
		count('00280002', 1),
		text('00280004', 'CS', 'MONOCHROME2 '),
		count('00280010', ROWS),
		count('00280011', COLUMNS),
		count('00280100', bits),
		count('00280101', bits),
		count('00280102', bits - 1),
		count('00280103', 0),
		explicit(order, '7fe00010', bits === 8 ? 'OB' : 'OW', pixels),
	]);
}

describe('a name in two scripts on every level', () => {
	test.each([
		['explicit, little endian', file(LITTLE, dataset('little'))],
		['of sixteen bits', file(LITTLE, dataset('little', 16))],
		['explicit, big endian', file(BIG, dataset('big'))],
		['big endian of sixteen bits', file(BIG, dataset('big', 16))],
		['deflated', file(DEFLATED, deflateRawSync(dataset('little')))],
		['without preamble and meta group', dataset('little')],
	])('%s', async (_, bytes) => {
		const out = await clean(bytes);
		for (const words of [PLANTED, '山田', '太郎', 'やまだ', 'ODD-4711', '20240303', '1.2.3.4'])
			expect(out.bytes.includes(Buffer.from(words)), words).toBe(false);
		expect(out).toMatchObject({ rows: ROWS, columns: COLUMNS, frames: 1, modality: 'MR' });
		const read = dicomParser.parseDicom(out.bytes);
		expect(read.string('x00120062')).toBe('YES');
		expect(Object.keys(read.elements).filter((tag) => Number.parseInt(tag.slice(1, 5), 16) % 2 === 1)).toEqual([]);
		expect(out.bytes[out.pixelsAt]).toBe(7);
	});
});

test('what is sent beside DICOM files is told what it is', async () => {
	for (const [head, words] of [
		['%PDF-1.7', 'PDF'],
		['\xff\xd8\xff\xe0', 'ordinary picture'],
		['\x89PNG\r\n\x1a\n', 'ordinary picture'],
		['PK\x03\x04', 'archive within an archive'],
		['7z\xbc\xaf\x27\x1c', 'Unpack it'],
		['\x1f\x8b\x08', 'Unpack it'],
		['\0\0\0\x18ftypisom', 'video'],
		['{"resourceType":"ImagingStudy"}', 'not a DICOM file'],
	] as const)
		await expect(clean(Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(700)]))).rejects.toMatchObject({
			name: 'Unreadable',
			message: expect.stringContaining(words),
		});
});

test('a file that ends anywhere, or has a byte turned over, is cleaned or refused with a sentence, and never told of', async () => {
	const whole = file(LITTLE, dataset('little'));
	const wrong: string[] = [];
	const tried = async (bytes: Buffer, what: string) => {
		const out = await clean(bytes).catch((problem: Error) => problem);
		if (out instanceof Error) {
			if (out.name !== 'Unreadable') wrong.push(`${what}: ${out.stack}`);
			else if (out.message.includes(PLANTED) || !/^[A-Z].*\.$/s.test(out.message))
				wrong.push(`${what}: ${out.message}`);
		} else if (out.bytes.includes(PLANTED) || out.bytes.includes('山田')) wrong.push(`${what}: the name is in it`);
	};
	for (let length = 0; length < whole.length; length += 7) await tried(whole.subarray(0, length), `cut at ${length}`);
	for (let at = 132; at < whole.length - ROWS * COLUMNS; at += 3) {
		const turned = Buffer.from(whole);
		turned[at] = (turned[at] as number) ^ 0xff;
		await tried(turned, `byte ${at}`);
	}
	expect(wrong).toEqual([]);
});

describe('what a camera or a screen shows', () => {
	const looked = (bytes: Uint8Array) =>
		refuseFaces(
			sourceOf(bytes),
			async () => true,
			() => {},
		);
	const of = (attributes: Dataset, samples: 1 | 3 = 1) =>
		madeDicom({ frames: [Buffer.alloc(64 * 64 * samples, 40)], samples, attributes });
	const CT = element('UI', '1.2.840.10008.5.1.4.1.1.2');

	test('is refused where there is a face, in secondary captures and in coloured renderings', async () => {
		await expect(looked(of({}))).rejects.toThrow('It seems to show a face');
		await expect(looked(of({ '00080016': CT }, 3))).rejects.toThrow('It seems to show a face');
		await expect(looked(of({ '00080016': CT }))).resolves.toBeUndefined(); // slices show none
		await expect(clean(of({}))).resolves.toMatchObject({ frames: 1 });
	});

	test('is refused as a photograph, and as the label of a slide', async () => {
		await expect(clean(of({ '00080060': element('CS', 'XC') }))).rejects.toThrow('It is a photograph');
		const label = element('CS', 'ORIGINAL', 'PRIMARY', 'LABEL', 'NONE');
		await expect(clean(of({ '00080008': label }))).rejects.toThrow('the label of a slide');
	});
});

test('frames of one object that differ in spacing are measured in pixels; where they agree, in millimetres', async () => {
	const frames = [Buffer.alloc(64 * 64), Buffer.alloc(64 * 64)];
	const measures = (spacing: string) => ({
		'00289110': element('SQ', { '00280030': element('DS', spacing, spacing) }),
	});
	const spacings = (...all: string[]) =>
		clean(madeDicom({ frames, attributes: { '52009230': element('SQ', ...all.map(measures)) } }));
	expect((await spacings('0.5', '0.5')).spacing).toEqual([0.5, 0.5]);
	expect((await spacings('0.5', '0.25')).spacing).toBeNull();
});

describe('writing on one frame of many', () => {
	let reader: FrameReader;
	beforeAll(async () => {
		reader = await openFrameReader();
	}, 180_000);
	afterAll(() => reader.close());

	test.each([90, 180, 270])(
		'is found when it is turned by %i degrees',
		async (degrees) => {
			const [width, height] = [260, 120];
			const upright = await greyPicture(width, height, 'DOE JANE 1943');
			const raw = { raw: { width, height, channels: 1 as const } };
			const { data, info } = await sharp(upright, raw)
				.rotate(degrees)
				.toColourspace('b-w')
				.raw()
				.toBuffer({ resolveWithObject: true });
			const out = await clean(madeDicom({ rows: info.height, columns: info.width, frames: [data] }), reader);
			expect(out.covered).toHaveLength(1);
			const back = await sharp(out.bytes.subarray(out.pixelsAt), { raw: { ...info, channels: 1 } })
				.rotate(360 - degrees)
				.toColourspace('b-w')
				.raw()
				.toBuffer();
			expect(Math.max(...back.subarray(0, 26 * width))).toBeLessThan(0x60);
			expect(back[Math.round(height * 0.62) * width + Math.round(width * 0.55)]).toBeGreaterThan(0x80); // the disc
		},
		60_000,
	);

	test('is covered in every frame when one alone lets it be read', async () => {
		const [rows, columns, frames, which] = [64, 200, 3, 2];
		const plain = await greyPicture(columns, rows);
		plain.fill(0x40, 0, 26 * columns); // of another grey than what covers
		const written = await greyPicture(columns, rows, 'DOE JANE 1943');
		const pictures = Array.from({ length: frames }, (_, at) => (at === which ? written : plain));
		const out = await clean(madeDicom({ rows, columns, frames: pictures }), reader);
		expect(out.covered.map(({ frame }) => frame)).toEqual([which]);
		const [box] = out.covered[0]?.boxes ?? [];
		if (!box) throw new Error('nothing was read');
		for (let frame = 0; frame < frames; frame++) {
			const from = out.pixelsAt + frame * rows * columns;
			expect(Math.max(...out.bytes.subarray(from, from + 26 * columns))).toBeLessThan(0x60);
			// One grey, the darkest of the picture, where every frame had its own.
			const row = (box.top + (box.height >> 1)) * columns;
			const line = out.bytes.subarray(from + row + box.left, from + row + box.left + box.width);
			expect(new Set(line)).toEqual(new Set([Math.min(...plain)]));
		}
	}, 180_000);
});
