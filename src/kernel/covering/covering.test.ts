import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCodeReader } from '#platform/printed-codes.ts';
import { openTextReader } from '#platform/printed-text.server.ts';
import type { Word } from '#platform/printed-text.ts';
import { type Area, boxOf, cornersOf, fillAreas, type Pixels } from './areas.ts';
import { coveredWords } from './covered-words.ts';
import { findCodes } from './find-codes.ts';
import { findFaces } from './find-faces.ts';
import { findText } from './find-text.ts';
import { greymap, scaledTo, standingOut, toGrey, turned } from './grey.ts';
import { isEven } from './is-even.ts';
import { coded, codeProgram, labelled } from './labels.file.ts';
import { lookThrough } from './look-through.server.ts';
import { readSparedTexts } from './reasons.ts';
import { isSpared } from './spared.ts';

const plain = (width: number, height: number, channels = 3): Pixels => ({
	data: new Uint8Array(width * height * channels).fill(200),
	width,
	height,
	channels,
});

describe('areas', () => {
	test('an area is painted to its corners, tilted ones too, and nothing beside it', () => {
		const picture = plain(100, 80);
		const tilted: Area = { what: 'drawn', corners: [0.5, 0.1, 0.9, 0.5, 0.5, 0.9, 0.1, 0.5] };
		fillAreas(picture, [tilted], [1, 2, 3]);
		const at = (x: number, y: number) => [...picture.data.subarray((y * 100 + x) * 3, (y * 100 + x) * 3 + 3)];
		for (const [x, y] of [
			[50, 40],
			[50, 9],
			[88, 40],
			[50, 71],
			[12, 40],
			[30, 25],
		] as const)
			expect(at(x, y)).toEqual([1, 2, 3]);
		for (const [x, y] of [
			[12, 10],
			[88, 10],
			[88, 70],
			[12, 70],
			[50, 5],
		] as const)
			expect(at(x, y)).toEqual([200, 200, 200]);
	});

	test('what reaches over the edge is painted up to the edge', () => {
		const picture = plain(10, 10);
		fillAreas(picture, [{ corners: cornersOf({ left: -1, top: -1, right: 2, bottom: 2 }) }], [0, 0, 0]);
		expect(Math.max(...picture.data)).toBe(0);
	});

	test('a point of a turned picture is found again in the one that was turned', () => {
		const grey = toGrey(plain(120, 60));
		grey.data[30 * 120 + 90] = 0;
		for (const degrees of [0, 24, 90, 180, 222, 270]) {
			const seen = turned(grey, degrees);
			const darkest = seen.data.indexOf(Math.min(...seen.data));
			const [x, y] = seen.back((darkest % seen.width) + 0.5, Math.floor(darkest / seen.width) + 0.5);
			expect(Math.hypot(x - 90.5, y - 30.5)).toBeLessThan(1.5);
		}
	});
});

describe('faces', () => {
	const SQUARE = { left: 300, top: 200, right: 380, bottom: 290 };

	/** "Sees" the black square wherever it stands in what it is given. */
	async function see({ data, width, height }: Pixels) {
		let box = { left: width, top: height, right: 0, bottom: 0 };
		for (let at = 0; at < width * height; at++) {
			if ((data[at * 3] as number) > 100) continue;
			const [x, y] = [at % width, Math.floor(at / width)];
			box = {
				left: Math.min(box.left, x),
				top: Math.min(box.top, y),
				right: Math.max(box.right, x + 1),
				bottom: Math.max(box.bottom, y + 1),
			};
		}
		return box.right > box.left ? [{ score: 0.9, box }] : [];
	}

	test('one face seen at every quarter is one area, with a margin, where it is in the picture', async () => {
		const picture = plain(1600, 1000);
		fillAreas(picture, [{ corners: cornersOf(shares(SQUARE, 1600, 1000)) }], [0, 0, 0]);
		const [face, ...more] = await findFaces(picture, see);
		expect(more).toEqual([]);
		const box = boxOf(face as Area);
		expect(box.left * 1600).toBeGreaterThan(260);
		expect(box.left * 1600).toBeLessThan(300);
		expect(box.right * 1600).toBeGreaterThan(380);
		expect(box.top * 1000).toBeLessThan(200);
		expect(box.bottom * 1000).toBeGreaterThan(290);
		expect(box.bottom * 1000).toBeLessThan(330);
	});

	test('nor is what passes evenly from light to dark; two eyes are seen in little light', () => {
		const shaded = (light: number, eyes: boolean) => {
			const picture = plain(90, 90);
			for (let at = 0; at < picture.data.length; at++) {
				const [x, y] = [Math.floor(at / 3) % 90, Math.floor(at / 270)];
				const eye = eyes && Math.abs(y - 34) < 6 && Math.abs(Math.abs(x - 45) - 16) < 9;
				picture.data[at] = light * (eye ? 40 : 110 + x + y / 2);
			}
			return picture;
		};
		const whole = { left: 0, top: 0, right: 90, bottom: 90 };
		expect([1, 0.2].map((light) => isEven(shaded(light, false), whole))).toEqual([true, true]);
		expect([1, 0.2].map((light) => isEven(shaded(light, true), whole))).toEqual([false, false]);
	});

	test('a weak guess is no face', async () => {
		const picture = plain(200, 200);
		expect(await findFaces(picture, async () => [{ score: 0.2, box: SQUARE }])).toEqual([]);
	});
});

const shares = (box: typeof BOX, width: number, height: number) => ({
	left: box.left / width,
	top: box.top / height,
	right: box.right / width,
	bottom: box.bottom / height,
});
const BOX = { left: 0, top: 0, right: 0, bottom: 0 };

describe('printed text', () => {
	const word = (text: string, confidence: number, left: number): Word => ({
		text,
		confidence,
		line: 0,
		box: { left, top: 40, right: left + text.length * 12, bottom: 60 },
	});

	test('doubtful words count beside sure ones, and patterns that look like short words do not', async () => {
		let reading = 0;
		const read = (words: Word[]) => async () => (reading++ === 0 ? words : []);
		const grey = toGrey(plain(400, 100));
		const found = await findText(grey, read([word('Whitfield', 95, 50), word('To', 30, 10), word('19', 25, 170)]));
		expect(found.map(({ words }) => words)).toEqual(['To Whitfield 19']);
		reading = 0;
		expect(await findText(grey, read([word('ANN', 70, 10), word('I', 96, 100), word('~~/', 99, 200)]))).toEqual([]);
	});

	test('what was found is covered, and its surroundings are read until a reading finds nothing', async () => {
		const grey = toGrey(plain(400, 100));
		let reading = 0;
		const found = await findText(grey, async () => {
			reading++;
			if (reading === 1) return [word('Whitfield', 95, 50)];
			return reading === 34 ? [word('dob', 50, 60)] : [];
		});
		expect(found.length).toBeGreaterThanOrEqual(1);
		// It was read two and a half times as large.
		expect(grey.data[20 * 400 + 40]).toBe(128);
	});
});

describe('codes', () => {
	test.each([
		['QRCode', 12],
		['Code128', 0],
		['Code128', 38],
		['DataMatrix', 250],
		['PDF417', 3],
	] as const)(
		'a %s turned by %d degrees is covered to its ends, and nothing of it can be read',
		async (format, angle) => {
			const read = openCodeReader(await codeProgram('reader'));
			const picture = await coded('MRN5058715', format, angle);
			expect((await read(turned(toGrey(picture), -angle), 'all')).map(({ text }) => text)).toEqual(['MRN5058715']);
			const areas = await findCodes(toGrey(picture), read);
			expect(areas.every((area) => area.words?.includes('5058715'))).toBe(true);
			fillAreas(picture, areas);
			for (const seen of [0, 8, -angle]) expect(await read(turned(toGrey(picture), seen), 'all')).toEqual([]);
			// Of the black of the bars nothing is left: the ground is lighter, and the cover too.
			expect(toGrey(picture).data.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(35);
		},
	);

	test('where there is no code nothing is covered', async () => {
		const read = openCodeReader(await codeProgram('reader'));
		const picture = await labelled(2, {
			lines: ['IIIIIIII', '||||| ||||'],
			size: 26,
			turned: 5,
			ink: '#111',
			paper: '#fff',
		});
		expect(await findCodes(toGrey(picture), read)).toEqual([]);
	});
});

describe('what may stay', () => {
	const corners = cornersOf({ left: 0.1, top: 0.1, right: 0.3, bottom: 0.2 });
	const text = (words: string): Area => ({ what: 'text', corners, words });

	test('text that was pointed at stays with a reason, unless it names somebody', () => {
		const spared = { faces: false, texts: [{ corners, reason: 'scale' as const }] };
		expect(isSpared(text('25 mm/s 10 mm/mV'), spared)).toBe(true);
		for (const words of ['DOB 17/04/1984', 'Tom Whitfield', 'RN 5058715', '17.4.84'])
			expect(isSpared(text(words), spared)).toBe(false);
		expect(isSpared(text('25 mm/s'), { faces: true, texts: [] })).toBe(false);
		const elsewhere = { ...spared.texts[0], corners: cornersOf({ left: 0.6, top: 0.6, right: 0.9, bottom: 0.9 }) };
		expect(isSpared(text('25 mm/s'), { faces: false, texts: [elsewhere as never] })).toBe(false);
	});

	test('a face stays with a recorded consent alone', () => {
		const face: Area = { what: 'face', corners };
		expect(isSpared(face, { faces: false, texts: [{ corners, reason: 'other' }] })).toBe(false);
		expect(isSpared(face, { faces: true, texts: [] })).toBe(true);
	});

	test('a wish that is not understood spares nothing', () => {
		expect(readSparedTexts(JSON.stringify([{ corners, reason: 'scale' }]))).toHaveLength(1);
		for (const nonsense of [null, '', 'x', '{}', '[1]', JSON.stringify([{ corners, reason: 'toString' }])])
			expect(readSparedTexts(nonsense)).toEqual([]);
	});
});

test('one sentence says what was covered', () => {
	expect(coveredWords([{ faces: 1, texts: 0 }, { texts: 2 }])).toBe('Covered: 1 face and 2 pieces of printed text.');
	expect(coveredWords([{ firstFrame: true }])).toContain('one picture is kept');
	expect(coveredWords([{ faces: 0, texts: 0 }])).toBe('');
});

// The detectors themselves: once, on small pictures.
describe('the real reader', () => {
	let read: Awaited<ReturnType<typeof openTextReader>>;
	beforeAll(async () => {
		read = await openTextReader();
	});
	afterAll(() => read.close());

	test.each([
		{ turned: 0, ink: '#111', paper: '#fff' },
		{ turned: 96, ink: '#fff', paper: undefined },
	])(
		'a label turned by $turned degrees is covered; a second reading at another size finds nothing of it',
		async (how) => {
			const lines = ['Tom Whitfield', 'MRN 5058715'];
			const picture = await labelled(1, { lines, size: 26, ...how }, 640, 480);
			const seen = async () => {
				const larger = standingOut(scaledTo(toGrey(picture), 900, 2), how.ink === '#fff');
				const upright = turned(larger, -how.turned);
				return (await read(greymap(upright))).map(({ text }) => text).join(' ');
			};
			expect(await seen()).toMatch(/Whitfield|5058715/);
			fillAreas(picture, await lookThrough(picture));
			expect(await seen()).not.toMatch(/Tom|Whit|field|5058|8715|MRN/);
		},
	);
});

test('an even picture is not looked through at all', async () => {
	const { data, info } = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#345' } })
		.raw()
		.toBuffer({ resolveWithObject: true });
	expect(await lookThrough({ data: new Uint8Array(data), ...info })).toEqual([]);
});
