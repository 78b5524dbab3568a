// Kinds of objects that few machines write, each with a patient and dates planted where its kind has room for them. Each is cleaned,
// and then nothing of what was planted is in the stored file, or is refused with a sentence that says why.

import dicomParser from 'dicom-parser';
import { describe, expect, test } from 'vitest';
import type { FrameReader } from '../pixels/frame-reader.ts';
import { cleanFile } from './clean-file.ts';
import { type Dataset, element, type Made, madeDicom, PLANTED } from './dicom.file.ts';
import { even, explicit, file, LITTLE, number, sequence } from './dicom-bytes.file.ts';
import { sourceOf } from './file-source.ts';

const blind: FrameReader = { read: async () => [], readCodes: async () => [], close: async () => {} };

async function clean(bytes: Uint8Array) {
	const parts: Buffer[] = [];
	const cleaned = await cleanFile(sourceOf(bytes), Buffer.alloc(32, 9), blind, async (part) => {
		parts.push(Buffer.from(part));
	});
	return { ...cleaned, bytes: Buffer.concat(parts) };
}

const STORAGE = '1.2.840.10008.5.1.4.1.1.';
const ofKind = (kind: string, modality: string, more: Partial<Made> & { attributes?: Dataset } = {}) =>
	madeDicom({
		frames: [Buffer.alloc(64 * 64 * (more.samples ?? 1), 40)],
		...more,
		attributes: {
			'00080016': element('UI', STORAGE + kind),
			'00080060': element('CS', modality),
			...more.attributes,
		},
	});
const sq = (...items: Dataset[]) => element('SQ', ...items);
const name = element('PN', { Alphabetic: `${PLANTED}^NAME` });
const words = element('LO', `${PLANTED} words`);
const code = (meaning: string) =>
	sq({
		'00080100': element('SH', `${PLANTED}1`),
		'00080102': element('SH', '99X'),
		'00080104': element('LO', meaning),
	});
const moment = element('DT', '20240303101500.000000+0130');

/** Nothing that names the patient, tells a date, or could be looked up in the hospital. */
function expectClean(bytes: Buffer, ...more: (string | Buffer)[]) {
	for (const planted of [PLANTED, '20240303', '19430722', '1.2.3.4.5', '-4711', '.4711.', '+0130', ...more])
		expect(bytes.includes(planted), String(planted)).toBe(false);
	const read = dicomParser.parseDicom(bytes);
	expect(read.string('x00120062')).toBe('YES');
	return read;
}

describe('enhanced and other objects of many frames', () => {
	test('a magnetic resonance series in one object: the groups of each frame keep numbers, and no name or day', async () => {
		const frame = (at: number): Dataset => ({
			'00209111': sq({
				'00189074': moment,
				'00189151': moment,
				'00209056': element('SH', `${PLANTED}${at}`),
				'00209057': element('UL', at),
				'00209453': element('LO', `${PLANTED} label`),
				'00204000': element('LT', `${PLANTED} remark`),
			}),
			'00209113': sq({ '00200032': element('DS', '0', '0', String(at * 2)) }),
			'00081140': sq({ '00081150': element('UI', `${STORAGE}4`), '00081155': element('UI', '1.2.3.4.5.99') }),
			'20010010': element('LO', `${PLANTED} MAKER`),
			'2001100a': element('LO', `${PLANTED} private`),
		});
		const out = await clean(
			ofKind('4.1', 'MR', {
				frames: [Buffer.alloc(64 * 64, 10), Buffer.alloc(64 * 64, 20)],
				attributes: {
					'00189073': element('FD', 12),
					'0008002a': moment,
					'00209222': sq({ '00209165': element('AT', 0x00200032), '00209421': element('LO', `${PLANTED} dimension`) }),
					'52009229': sq({
						'00289110': sq({ '00280030': element('DS', '0.5', '0.5') }),
						'00209116': sq({ '00200037': element('DS', '1', '0', '0', '0', '1', '0') }),
						'00409096': sq({ '00283003': element('LO', `${PLANTED} mapping`), '00409210': element('SH', PLANTED) }),
					}),
					'52009230': sq(frame(1), frame(2)),
				},
			}),
		);
		const read = expectClean(out.bytes);
		expect(out).toMatchObject({ frames: 2, spacing: [0.5, 0.5], modality: 'MR' });
		// What the frames are ordered by is still said, and that a machine is meant, not which.
		expect(read.elements.x00209222?.items?.[0]?.dataSet?.attributeTag('x00209165')).toBe('x00200032');
		expect(read.string('x00081090')).toBe('REMOVED');
		expect([out.bytes[out.pixelsAt], out.bytes[out.pixelsAt + 64 * 64]]).toEqual([10, 20]);
	});

	test('a number that is a day, or the number that the patient goes by, is no measurement wherever it stands', async () => {
		const out = await clean(
			ofKind('2', 'CT', {
				attributes: {
					'00100020': element('LO', 'K-5550199'),
					'00080070': element('LO', `${PLANTED} maker`),
					'00181041': element('DS', '5550199'),
					'00181110': element('DS', '19430722'),
					'00181074': element('DS', '370000000'),
					'00200012': element('IS', '20240303'),
					'00200013': element('IS', '1943072207'),
				},
			}),
		);
		const read = expectClean(out.bytes, '5550199');
		expect(['x00080070', 'x00200012', 'x00200013', 'x00181041'].map((tag) => read.elements[tag]?.length)).toEqual([
			0,
			0,
			0,
			undefined,
		]);
		expect(read.string('x00181074')).toBe('370000000');
	});

	test('an ultrasound with calibrated regions keeps what measures, and loses what its machine was told', async () => {
		const out = await clean(
			ofKind('3.1', 'US', {
				samples: 3,
				frames: [Buffer.alloc(64 * 64 * 3, 10), Buffer.alloc(64 * 64 * 3, 20)],
				attributes: {
					'00186011': sq({
						'00186012': element('US', 1),
						'00186014': element('US', 1),
						'00186018': element('UL', 0),
						'0018601a': element('UL', 0),
						'0018601c': element('UL', 63),
						'0018601e': element('UL', 63),
						'00186024': element('US', 3),
						'0018602c': element('FD', 0.05),
						'0018602e': element('FD', 0.05),
					}),
					'00081120': sq({ '00081155': element('UI', '1.2.3.4.5.7') }),
					'00181030': element('LO', `${PLANTED} protocol`),
					'00185010': element('LO', `${PLANTED} probe`),
					'00082120': element('SH', `${PLANTED} stage`),
					'00401010': name,
				},
			}),
		);
		const read = expectClean(out.bytes);
		expect(read.elements.x00186011?.items?.[0]?.dataSet?.double('x0018602c')).toBe(0.05);
	});

	test('a cine loop packed as RLE, each colour in a segment of its own, comes out in colour', async () => {
		/** Three segments of 64 × 64 equal bytes, each as 32 runs of 128. */
		const packed = (...colours: number[]) => {
			const run = (colour: number) => Buffer.concat(Array.from({ length: 32 }, () => Buffer.from([129, colour])));
			const head = Buffer.alloc(64);
			head.writeUInt32LE(3, 0);
			for (const at of [0, 1, 2]) head.writeUInt32LE(64 + at * 64, 4 + at * 4);
			return Buffer.concat([head, ...colours.map(run)]);
		};
		const out = await clean(
			ofKind('3.1', 'US', {
				transferSyntax: '1.2.840.10008.1.2.5',
				samples: 3,
				frames: [packed(10, 20, 30), packed(40, 50, 60)],
				attributes: { '00280006': element('US', 1), '00280008': element('IS', '2') },
			}),
		);
		expectClean(out.bytes);
		expect([...out.bytes.subarray(out.pixelsAt, out.pixelsAt + 3)]).toEqual([10, 20, 30]);
		expect([...out.bytes.subarray(out.pixelsAt + 64 * 64 * 3).subarray(0, 3)]).toEqual([40, 50, 60]);
	});

	test('a capture with a table of colours: the table is applied, and its bytes go', async () => {
		const table = Buffer.alloc(512);
		for (let at = 0; at < 256; at++) table.writeUInt16LE(at << 8, at * 2);
		Buffer.from(PLANTED).copy(table, 200); // nobody looks into a table
		const entry = (tag: string) => ({
			[tag]: element('OW', table.buffer.slice(table.byteOffset, table.byteOffset + 512)),
		});
		const out = await clean(
			ofKind('7', 'OT', {
				photometric: 'PALETTE COLOR',
				attributes: {
					...Object.fromEntries(['1', '2', '3'].map((at) => [`0028110${at}`, element('US', 256, 0, 16)])),
					...entry('00281201'),
					...entry('00281202'),
					...entry('00281203'),
					'00281199': element('UI', '1.2.3.4.5.8'),
				},
			}),
		);
		expectClean(out.bytes);
		expect(out).toMatchObject({ samples: 3 });
	});
});

describe('what is hidden beside the picture', () => {
	test('the icon of an image, with the name still in its pixels, goes', async () => {
		const icon: Dataset = {
			'00280010': element('US', 8),
			'00280011': element('US', 8),
			'00280100': element('US', 8),
			'7fe00010': element('OB', new Uint8Array(Buffer.from(`${PLANTED} in the small picture`.padEnd(64))).buffer),
		};
		expectClean((await clean(ofKind('2', 'CT', { attributes: { '00880200': sq(icon) } }))).bytes);
	});

	test('what others changed before, what a report says within it, who asked, and what was given', async () => {
		const out = await clean(
			ofKind('1.1', 'DX', {
				attributes: {
					'04000561': sq({
						'04000550': sq({ '00100010': name, '00100020': element('LO', `${PLANTED}-4711`) }),
						'04000562': moment,
						'04000563': words,
						'04000564': words,
						'04000565': element('CS', 'COERCE'),
					}),
					'0040a730': sq({
						'0040a040': element('CS', 'PNAME'),
						'0040a123': name,
						'0040a160': element('UT', `${PLANTED} lives in the village`),
						'0040a043': code(`${PLANTED} concept`),
						'0040a730': sq({ '0040a121': element('DA', '20240303'), '0040a123': name }),
					}),
					'00081111': sq({ '00081155': element('UI', '1.2.3.4.5.3'), '00400275': sq({ '00400007': words }) }),
					'00101010': element('AS', '081Y'),
					'00102160': element('SH', PLANTED),
					'00081049': name,
					'00081062': sq({ '00401101': code(PLANTED), '00080080': words }),
					'0040e001': element('ST', `${PLANTED} document`),
					'00420011': element('OB', new Uint8Array(Buffer.from(`%PDF ${PLANTED} `)).buffer),
					'50003000': element('OW', new Uint8Array(Buffer.from(`${PLANTED} curve `)).buffer),
					'60023000': element('OW', new Uint8Array(Buffer.from(`${PLANTED} overlay`)).buffer),
					'60024000': element('LO', PLANTED),
					fffcfffc: element('OB', new Uint8Array(Buffer.from(`${PLANTED} padding `)).buffer),
					'00540016': sq({ '00181078': moment, '00181079': moment, '00180031': element('LO', PLANTED) }),
					'00181200': element('DA', '20240303', '20240303'),
				},
			}),
		);
		expectClean(out.bytes, '081Y');
	});

	test('a number that the standard gave to nobody and a hospital built like one of its own is replaced', async () => {
		const dressed = '1.2.840.10008.20240303.4711.1';
		const out = await clean(
			ofKind('2', 'CT', {
				attributes: Object.fromEntries(
					['00080018', '0020000d', '0020000e', '00200052', '00200242', '00081195'].map((tag) => [
						tag,
						element('UI', dressed),
					]),
				),
			}),
		);
		expectClean(out.bytes, dressed);
		expect(out.series).toMatch(/^2\.25\./);
	});
});

describe('files byte by byte', () => {
	const text = (tag: string, vr: string, value: Uint8Array | string) =>
		explicit(
			'little',
			tag,
			vr,
			typeof value === 'string' ? even(value) : value.length % 2 ? Buffer.concat([value, Buffer.from(' ')]) : value,
		);
	const count = (tag: string, value: number) => explicit('little', tag, 'US', number('little', value));
	/** A small picture with these elements before its patient's. */
	const withIn = (
		charset: string,
		patient: Buffer,
		before: Buffer = Buffer.alloc(0),
		behind: Buffer = Buffer.alloc(0),
	) =>
		file(
			LITTLE,
			Buffer.concat([
				text('00080005', 'CS', charset),
				text('00080016', 'UI', `${STORAGE}7\0`),
				text('00080018', 'UI', '1.2.3.4.5\0'),
				text('00080060', 'CS', 'OT'),
				before,
				text('00100010', 'PN', patient),
				text('00104000', 'LT', patient),
				count('00280002', 1),
				text('00280004', 'CS', 'MONOCHROME2'),
				count('00280010', 16),
				count('00280011', 16),
				count('00280100', 8),
				count('00280101', 8),
				count('00280102', 7),
				count('00280103', 0),
				behind,
				explicit('little', '7fe00010', 'OB', Buffer.alloc(256, 9)),
			]),
		);

	test.each([
		[
			'Japanese, with escapes',
			'\\ISO 2022 IR 87',
			Buffer.from('Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B', 'latin1'),
			[';3ED', 'B@O:', 'Yamada'],
		],
		[
			'Chinese',
			'GB18030',
			Buffer.from([...Buffer.from('Wang^XiaoDong='), 0xcd, 0xf5, 0x5e, 0xd0, 0xa1, 0xb6, 0xab]),
			['XiaoDong', Buffer.from([0xd0, 0xa1, 0xb6, 0xab])],
		],
		[
			'Arabic',
			'ISO_IR 127',
			Buffer.from([0xe2, 0xc8, 0xc7, 0xe6, 0xea, 0x5e, 0xe4, 0xe6, 0xd2, 0xc7, 0xd1]),
			[Buffer.from([0xe2, 0xc8, 0xc7, 0xe6, 0xea])],
		],
		[
			'Korean',
			'\\ISO 2022 IR 149',
			Buffer.from([...Buffer.from('Hong^Gildong=\x1b$)C', 'latin1'), 0xfb, 0xf3, 0x5e, 0xd1, 0xce, 0xd4, 0xd7]),
			['Gildong', Buffer.from([0xd1, 0xce, 0xd4, 0xd7])],
		],
	])('a name in %s', async (_, charset, patient, planted) => {
		const out = await clean(withIn(charset, patient));
		expectClean(out.bytes, ...planted);
	});

	test('a sequence that calls itself unknown, of a maker and of the standard, with a name in it', async () => {
		const inside = Buffer.concat([text('00100010', 'PN', `${PLANTED}^A`), text('00101040', 'LO', `${PLANTED} street`)]);
		const item = (bytes: Buffer) => {
			const head = Buffer.alloc(8);
			head.writeUInt16LE(0xfffe, 0);
			head.writeUInt16LE(0xe000, 2);
			head.writeUInt32LE(bytes.length, 4);
			return Buffer.concat([head, bytes]);
		};
		const unknown = (tag: string) => explicit('little', tag, 'UN', item(inside));
		const out = await clean(
			withIn(
				'ISO_IR 100',
				Buffer.from(`${PLANTED}^B`),
				Buffer.concat([unknown('00081140'), text('00090010', 'LO', `${PLANTED} MAKER`), unknown('00091001')]),
				Buffer.concat([
					text('00290010', 'LO', 'SIEMENS CSA HEADER'),
					text('00291020', 'OB', `SV10 ${PLANTED}`),
					sequence('little', '00291140', inside),
				]),
			),
		);
		expectClean(out.bytes);
	});
});

describe('kinds that hold no picture, or more than one', () => {
	/** A DICOMDIR has no class of its own in its data set. */
	const ofDirectory = file(
		LITTLE,
		Buffer.concat([
			explicit('little', '00041130', 'CS', even(PLANTED)),
			sequence('little', '00041220', explicit('little', '00100010', 'PN', even(PLANTED))),
		]),
	);
	test.each([
		['a model for a printer', ofKind('104.3', 'M3D', { attributes: { '00420010': words } }), /document/],
		['a letter in CDA', ofKind('104.2', 'DOC'), /document/],
		['an electrocardiogram', ofKind('9.1.2', 'ECG'), /waveform/],
		[
			'contours with names',
			ofKind('481.3', 'RTSTRUCT', { attributes: { '30060020': sq({ '30060026': words }) } }),
			/radiotherapy/,
		],
		['a report with measurements', ofKind('88.33', 'SR'), /report/],
		['a key object selection', ofKind('88.59', 'KO'), /report/],
		[
			'the label of a slide',
			ofKind('77.1.6', 'SM', { attributes: { '00080008': element('CS', 'ORIGINAL', 'PRIMARY', 'LABEL', 'NONE') } }),
			/label/,
		],
		['a photograph of an eye, called so', ofKind('77.1.5.1', 'XC'), /photograph/],
		['the list of a disc', ofDirectory, /DICOMDIR/],
	])('%s is refused', async (_, bytes, sentence) => {
		const problem = (await clean(bytes).catch((reason) => reason)) as Error;
		expect(problem.name).toBe('Unreadable');
		expect(problem.message).toMatch(sentence);
		expect(problem.message).not.toContain(PLANTED);
	});
});
