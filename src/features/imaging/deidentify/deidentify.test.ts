// Nothing of the patient comes through, whatever it stood in; what is needed to look at the pictures does.

import dcmjs from 'dcmjs';
import dicomParser from 'dicom-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGrey } from '#kernel/covering/grey.ts';
import { coded } from '#kernel/covering/labels.file.ts';
import { findFrameCodes } from '../pixels/find-frame-codes.ts';
import { type FrameReader, openFrameReader } from '../pixels/frame-reader.ts';
import { type CleanedFile, cleanFile } from './clean-file.ts';
import { type Dataset, element, greyPicture, type Made, madeDicom, PLANTED } from './dicom.file.ts';
import { sourceOf } from './file-source.ts';
import { newValues, shiftDateTime, shiftPair } from './new-values.ts';

/** A reader that finds nothing, for what is not about writing. */
const blind: FrameReader = { read: async () => [], readCodes: async () => [], close: async () => {} };
const secret = Buffer.alloc(32, 1);

async function clean(
	bytes: Uint8Array,
	reader = blind,
	key: Uint8Array = secret,
): Promise<CleanedFile & { bytes: Buffer; text: (tag: string) => string | undefined; pixels: Buffer }> {
	const parts: Buffer[] = [];
	const cleaned = await cleanFile(sourceOf(bytes), key, reader, async (part) => {
		parts.push(Buffer.from(part));
	});
	const out = Buffer.concat(parts);
	const dataset = dicomParser.parseDicom(out);
	return { ...cleaned, bytes: out, text: (tag) => dataset.string(`x${tag}`), pixels: out.subarray(cleaned.pixelsAt) };
}
const made = (more: Partial<Made> = {}) => madeDicom({ frames: [Buffer.alloc(64 * 64, 40)], ...more });
const reason = (bytes: Uint8Array) =>
	clean(bytes).then(
		() => 'taken',
		(problem: Error) => (problem.name === 'Unreadable' ? problem.message : problem.stack),
	);

describe('attributes', () => {
	/** Every attribute of text that the dictionary knows, each with something planted. */
	function everyText(): Dataset {
		const planted: Dataset = {};
		const { dictionary } = dcmjs.data.DicomMetaDictionary;
		// The dictionary answers by tag alone and lists nothing: all tags of the groups that files have.
		for (const group of [
			0x0008, 0x0010, 0x0012, 0x0018, 0x0020, 0x0028, 0x0032, 0x0038, 0x0040, 0x0054, 0x0088, 0x2050, 0x4008,
		])
			for (let number = 1; number < 0x10000; number++) {
				const hex = (value: number) => value.toString(16).padStart(4, '0');
				const vr = dictionary[`(${hex(group)},${hex(number)})`.toUpperCase()]?.vr;
				const tag = hex(group) + hex(number);
				if (!vr || /^0028(0002|0004|0006|0008|001[01]|010[0-3])$|^00080005$|^00080016$/.test(tag)) continue;
				if (['AE', 'CS', 'LO', 'LT', 'SH', 'ST', 'UC', 'UT'].includes(vr))
					planted[tag] = element(vr, `${PLANTED} ${tag}`.slice(0, 16));
				if (vr === 'PN') planted[tag] = element(vr, { Alphabetic: `${PLANTED}^${tag}` });
				if (vr === 'UI') planted[tag] = element(vr, `1.2.777.${Number.parseInt(tag.slice(4), 16)}`);
				if (vr === 'DA') planted[tag] = element(vr, '20240303');
				if (vr === 'DT') planted[tag] = element(vr, '20240303101500');
			}
		return planted;
	}

	test('of text, people, places and dates do not come through, wherever they stand', async () => {
		const everything = everyText();
		expect(Object.keys(everything).length).toBeGreaterThan(800);
		const out = await clean(
			made({
				attributes: {
					...everything,
					'00091010': element('LO', `${PLANTED} private`),
					'00289145': element('SQ', { '00281054': element('LO', PLANTED), '00281053': element('DS', '2') }),
					'00400275': element('SQ', { '00400007': element('LO', PLANTED) }),
					'60003000': element('OW', Buffer.from(`${PLANTED} overlay`).buffer),
				},
				preamble: `II*\0 ${PLANTED} a picture of another kind`,
				tail: `${PLANTED} after the end`,
			}),
		);
		const latin = out.bytes.toString('latin1');
		expect(latin).not.toContain(PLANTED);
		expect(latin).not.toContain('1.2.777');
		expect(latin).not.toContain('1.2.3.4.5');
		expect(latin).not.toContain('20240303');
		expect(latin).not.toContain('19430722');
		expect(out.bytes.subarray(0, 128)).toEqual(Buffer.alloc(128));
		expect(JSON.stringify(out.actions)).not.toContain(PLANTED);
		expect(out.actions.find(({ keyword }) => keyword === '')?.action).toBe('X');
	});

	test('say afterwards that and how the patient was taken out', async () => {
		const out = await clean(made());
		const dataset = dicomParser.parseDicom(out.bytes);
		expect(out.text('00120062')).toBe('YES');
		expect(out.text('00120063')).toContain('PS3.15 2024e');
		expect(dataset.elements.x00120064?.items?.map((item) => item.dataSet?.string('x00080100'))).toEqual([
			'113100',
			'113101',
			'113107',
		]);
		expect(out.text('00280301')).toBe('NO');
		expect(dataset.elements.x00100010?.length).toBe(0);
		expect(dataset.string('x00020010')).toBe('1.2.840.10008.1.2.1');
	});

	test('that pictures need stay, and only in words and numbers of theirs', async () => {
		const attributes = {
			'00180015': element('CS', 'HEAD'),
			'00185100': element('CS', 'SMITH JOHN'),
			'00281050': element('DS', '40'),
			'00281051': element('DS', '80'),
			'00281053': element('DS', '1'),
			'00281052': element('DS', '-1024'),
			'00280030': element('DS', '0.5', '0.5'),
			'00080008': element('CS', 'ORIGINAL', 'PRIMARY', 'JANE DOE'),
		};
		const out = await clean(made({ attributes }));
		expect(out).toMatchObject({
			modality: 'CT',
			bodyPart: 'HEAD',
			window: { centre: 40, width: 80 },
			intercept: -1024,
			spacing: [0.5, 0.5],
		});
		expect(out.text('00185100')).toBeUndefined();
		expect(out.text('00080008')).toBe('ORIGINAL\\PRIMARY\\OTHER');
		expect(out.actions).toContainEqual({ tag: '00185100', keyword: 'PatientPosition', action: 'Z', count: 1 });
	});

	test('of one upload get the same new UIDs and the same shift, of another upload others', async () => {
		const [one, two, elsewhere] = await Promise.all([
			clean(made()),
			clean(
				made({ attributes: { '00080018': element('UI', '1.2.3.4.5.6790'), '00080020': element('DA', '20240305') } }),
			),
			clean(made(), blind, Buffer.alloc(32, 2)),
		]);
		expect(two.series).toBe(one.series);
		expect(two.instance).not.toBe(one.instance);
		expect(one.series).toMatch(/^2\.25\.\d{30,}$/);
		expect(elsewhere.series).not.toBe(one.series);
		const day = (file: { text(tag: string): string | undefined }) =>
			Date.parse((file.text('00080020') ?? '').replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'));
		expect(day(two) - day(one)).toBe(2 * 86_400_000);
		expect(day(one)).toBeLessThan(Date.UTC(2023, 2, 4));
	});
});

describe('dates', () => {
	const shift = -(3 * 86_400_000 + 3_600_000);
	test('and their times move together, over midnight, too', () => {
		expect(shiftPair('20240301', '003000.25', shift)).toEqual(['20240226', '233000.25']);
		expect(shiftPair('20240301', null, shift)).toEqual(['20240226', null]);
		expect(shiftPair(null, '003000', shift)).toEqual([null, '233000']);
		expect(shiftDateTime('20240301003000.5+0200', shift)).toBe('20240226' + '233000.5');
	});
	test('that cannot be read go', () => {
		expect(shiftPair('JANE DOE', 'now', shift)).toEqual([null, null]);
		expect(shiftDateTime('2024-03-01', shift)).toBeNull();
		expect(shiftDateTime('20241301', shift)).toBeNull();
	});
	test('move by one to ten years', () => {
		for (const patient of ['a', 'b', 'c', 'd']) {
			const years = -newValues(secret).shift(patient) / (365 * 86_400_000);
			expect(years).toBeGreaterThanOrEqual(1);
			expect(years).toBeLessThan(10.1);
		}
	});
});

describe('files that are not taken', () => {
	const ofClass = (uid: string) =>
		made({ attributes: { '00080016': element('UI', `1.2.840.10008.5.1.4.1.1.${uid}`) } });
	test.each([
		['a PDF in DICOM’s clothes', ofClass('104.1'), /document/],
		['a report', ofClass('88.11'), /structured report/],
		['a presentation state', ofClass('11.1'), /presentation state/],
		['a radiotherapy plan', ofClass('481.5'), /radiotherapy/],
		['a waveform', ofClass('9.1.1'), /waveform/],
		['a video', made({ transferSyntax: '1.2.840.10008.1.2.4.102', frames: [Buffer.alloc(100)] }), /video/],
		['a photograph', ofClass('77.1.4'), /photograph/],
		['no DICOM at all', Buffer.from('%PDF-1.7 '.repeat(40)), /no DICOM file/],
		['an empty file', Buffer.alloc(0), /too short/],
		['one that ends in the middle', made().subarray(0, 700), /damaged/],
		['one that claims more than it has', made({ rows: 9000, columns: 2000 }), /damaged/],
		['a picture of 60,000 pixels a side', made({ rows: 60_000, columns: 60_000 }), /larger/],
		['one without pixels', made().subarray(0, made().length - 64 * 64 - 12), /no picture/],
		[
			'broken JPEG 2000',
			made({ transferSyntax: '1.2.840.10008.1.2.4.90', frames: [Buffer.alloc(100, 7)] }),
			/damaged|another size/,
		],
	])('%s', async (_what, bytes, sentence) => {
		expect(await reason(bytes)).toMatch(sentence);
	});
});

describe('pixels', () => {
	test('of RLE, JPEG and colour come out plain', async () => {
		const rle = Buffer.alloc(64 + 64);
		rle.writeUInt32LE(1, 0);
		rle.writeUInt32LE(64, 4);
		// 32 runs of 128 equal bytes are 64 × 64 pixels.
		for (let run = 0; run < 32; run++) rle.set([129, run], 64 + run * 2);
		const packed = await clean(made({ transferSyntax: '1.2.840.10008.1.2.5', frames: [rle] }));
		expect([...packed.pixels.subarray(126, 130)]).toEqual([0, 0, 1, 1]);
		const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c02040' } })
			.jpeg({ quality: 95 })
			.toBuffer();
		const photo = await clean(
			made({ transferSyntax: '1.2.840.10008.1.2.4.50', frames: [jpeg], samples: 3, photometric: 'YBR_FULL_422' }),
		);
		expect(photo.text('00280004')).toBe('RGB');
		expect(Math.abs((photo.pixels[0] as number) - 0xc0)).toBeLessThan(6);
		expect(Math.abs((photo.pixels[1] as number) - 0x20)).toBeLessThan(8);
	});

	test('lose what old overlays hid in unused bits', async () => {
		const pixels = Buffer.alloc(64 * 64, 0b1011_0101);
		const out = await clean(
			made({ frames: [pixels], attributes: { '00280101': element('US', 6), '00280102': element('US', 5) } }),
		);
		expect(out.pixels[0]).toBe(0b0011_0101);
		expect(out.text('00280101')).toBeDefined();
	});
});

describe('writing in pictures', () => {
	let reader: FrameReader;
	beforeAll(async () => {
		reader = await openFrameReader();
	});
	afterAll(() => reader.close());

	test('is covered in every frame, and what is no writing stays', async () => {
		const [rows, columns] = [256, 320];
		const written = await greyPicture(columns, rows, 'DOE JANE 1943-07-22');
		const plain = await greyPicture(columns, rows);
		expect(written.equals(plain)).toBe(false);
		const out = await clean(madeDicom({ rows, columns, frames: [plain, written] }), reader);
		expect(out.frames).toBe(2);
		expect(out.covered.length).toBeGreaterThan(0);
		const second = out.pixels.subarray(rows * columns, 2 * rows * columns);
		const brightest = (from: number, to: number) => Math.max(...second.subarray(from * columns, to * columns));
		expect(brightest(0, 30)).toBeLessThan(0x60); // the line of writing
		expect(second[Math.round(rows * 0.62) * columns + Math.round(columns * 0.55)]).toBe(
			plain[Math.round(rows * 0.62) * columns + Math.round(columns * 0.55)],
		);
		const words = await reader.read({ width: columns, height: rows, grey: second });
		expect(words.map(({ text }) => text).join(' ')).not.toMatch(/DOE|JANE|1943/);
	});

	test.each([['Code128', 18] as const, ['QRCode', 0] as const])(
		'is found in a %s too, and covered',
		async (format, turned) => {
			const { data, width: columns, height: rows } = toGrey(await coded('MRN5058715', format, turned));
			const codes = { ...blind, readCodes: reader.readCodes };
			const out = await clean(madeDicom({ rows, columns, frames: [data] }), codes);
			expect(out.covered).toHaveLength(1);
			expect(await findFrameCodes(codes, { grey: out.pixels, width: columns, height: rows })).toEqual([]);
		},
	);
});
