import exifr from 'exifr';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { type CleanPicture, cleanPicture } from './clean-picture.server.ts';
import * as pictures from './pictures.file.ts';
import { holdsSeveral } from './several-pictures.ts';

// Each picture is a process of its own; on a busy machine many of them take their time.
vi.setConfig({ testTimeout: 120_000 });

// What is found in pictures is the matter of kernel/covering; the detectors would take a second for each.
vi.mock('#kernel/covering/look-through.server.ts', () => ({ lookThrough: async () => [] }));

const sentence = async (bytes: Uint8Array) => {
	const problem = await cleanPicture(bytes, 'photo').catch((caught) => caught);
	expect(problem).toBeInstanceOf(Refusal);
	return (problem as Refusal).message;
};

async function expectClean(picture: CleanPicture) {
	expect(picture.variants.length).toBeGreaterThan(0);
	for (const { content, width, height } of picture.variants) {
		for (const planted of pictures.PLANTED) expect(content.includes(planted)).toBe(false);
		const found = await exifr
			.parse(content, { tiff: true, xmp: true, iptc: true, icc: true, gps: true })
			.catch(() => undefined);
		expect(found).toBeUndefined();
		expect(chunksOf(content).filter((chunk) => !['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(chunk))).toEqual([]);
		const { exif, xmp, iptc, icc, ...seen } = await sharp(content).metadata();
		expect({ exif, xmp, iptc, icc }).toEqual({});
		expect(seen).toMatchObject({ format: 'webp', width, height });
	}
}

function chunksOf(webp: Buffer): string[] {
	const names: string[] = [];
	for (let at = 12; at < webp.length; ) {
		names.push(webp.toString('latin1', at, at + 4));
		const length = webp.readUInt32LE(at + 4);
		at += 8 + length + (length & 1);
	}
	return names;
}

test('nothing that a camera or an editor wrote into the file survives, in any variant', async () => {
	const jpeg = await pictures.ladenJpeg();
	// The fixture must carry what the test says is gone.
	for (const planted of pictures.PLANTED) expect(jpeg.includes(planted)).toBe(true);
	const before = await exifr.parse(jpeg, { tiff: true, xmp: true, iptc: true, icc: true, gps: true });
	expect(before.latitude).toBeCloseTo(48.2083, 3);
	const picture = await cleanPicture(jpeg, 'photo');
	expect(picture.variants.map(({ width }) => width)).toEqual([320, 640, 900]);
	await expectClean(picture);
	for (const other of [pictures.ladenPng(), pictures.ladenWebp(), pictures.ladenTiff(), pictures.ladenAvif()]) {
		const bytes = await other;
		const before = await sharp(bytes).metadata();
		expect(Buffer.concat([before.exif, before.xmp].filter((block) => block !== undefined)).toString('latin1')).toMatch(
			/Planted/,
		);
		await expectClean(await cleanPicture(bytes, 'photo'));
	}
});

test('the picture stands upright for every orientation a camera writes', async () => {
	for (let orientation = 1; orientation <= 8; orientation++) {
		const jpeg = await pictures.ladenJpeg(300, 200, orientation);
		const picture = await cleanPicture(jpeg, 'photo');
		const made = picture.variants[0];
		expect([made?.width, made?.height]).toEqual(orientation < 5 ? [300, 200] : [200, 300]);
		const expected = await sharp(jpeg).autoOrient().removeAlpha().resize(4, 4, { fit: 'fill' }).raw().toBuffer();
		const shown = await sharp(made?.content).removeAlpha().resize(4, 4, { fit: 'fill' }).raw().toBuffer();
		const difference = Math.max(...expected.map((value, index) => Math.abs(value - (shown[index] as number))));
		expect(difference).toBeLessThan(16);
	}
});

test('wide gamut, CMYK and animated pictures become one still sRGB picture', async () => {
	const cmyk = await cleanPicture(await pictures.cmykJpeg(), 'photo');
	await expectClean(cmyk);
	const pixel = await sharp(cmyk.variants[0]?.content)
		.extract({ left: 20, top: 20, width: 1, height: 1 })
		.raw()
		.toBuffer();
	expect(pixel[0]).toBeGreaterThan(150); // the red corner
	expect(pixel[1]).toBeLessThan(80);
	const gif = await cleanPicture(await pictures.plainGif(), 'photo');
	expect((await sharp(gif.variants[0]?.content).metadata()).pages ?? 1).toBe(1);
});

test('of a file that moves or holds several pictures one is kept, and it is said; sixteen bits become eight', async () => {
	const frame = (fill: string) =>
		sharp({ create: { width: 60, height: 40, channels: 3, background: fill } })
			.png()
			.toBuffer();
	const frames = [await frame('#c01010'), await frame('#10c010')];
	const done = async (bytes: Buffer) => {
		const picture = await cleanPicture(bytes, 'cover');
		const pixels = await sharp(picture.variants[0]?.content).removeAlpha().raw().toBuffer();
		expect([...pixels.subarray(0, 3)].map((value) => Math.round(value / 64))).toEqual([3, 0, 0]);
		expect(picture.variants[0]).toMatchObject({ width: 60, height: 40 });
		return picture.done?.firstFrame;
	};
	const moving = () => sharp(frames, { join: { animated: true } });
	expect(await done(await moving().gif().toBuffer())).toBe(true);
	expect(await done(await moving().webp({ lossless: true }).toBuffer())).toBe(true);
	expect(await done(await moving().tiff().toBuffer())).toBe(true);
	expect(await done(await frame('#c01010').then((png) => sharp(png).gif().toBuffer()))).toBe(false);
	expect(await done(withControl(frames[0] as Buffer))).toBe(true);
	const deep = sharp(frames[0] as Buffer)
		.toColourspace('rgb16')
		.png();
	expect(await done(await deep.toBuffer())).toBe(false);
});

test('a photo with a film behind it or of several views is told from one with a preview', async () => {
	const jpeg = await pictures.canvas(60, 40).jpeg().toBuffer();
	const withSegment = (content: Buffer) => {
		const head = Buffer.from([0xff, 0xe1, 0, 0]);
		head.writeUInt16BE(content.length + 2, 2);
		return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
	};
	const film = Buffer.from('http://ns.adobe.com/xap/1.0/\0<rdf:Description GCamera:MotionPhoto="1"/>');
	expect(holdsSeveral(Buffer.concat([withSegment(film), Buffer.from('\0\0\0\x18ftypmp42')]))).toBe(true);
	const views = (kind: number) => {
		const block = Buffer.from(`MPF\0II*\0${'\0'.repeat(34)}`, 'latin1');
		block.writeUInt32LE(8, 8); // its list begins here
		block.writeUInt16LE(1, 12);
		block.writeUInt16LE(0xb002, 14);
		block.writeUInt32LE(16, 18);
		block.writeUInt32LE(22, 22);
		block.writeUInt32LE(kind, 26);
		return withSegment(block);
	};
	expect(holdsSeveral(views(0x020002))).toBe(true);
	expect(holdsSeveral(views(0x010001))).toBe(false);
	expect(holdsSeveral(views(0x020002).subarray(0, 28))).toBe(false);
	expect(holdsSeveral(jpeg)).toBe(false);
});

/** The chunk that makes a PNG a moving one. */
function withControl(png: Buffer): Buffer {
	const chunk = Buffer.alloc(20);
	chunk.writeUInt32BE(8, 0);
	chunk.write('acTL', 4, 'latin1');
	chunk.writeUInt32BE(2, 8);
	chunk.writeUInt32BE(pictures.sum(chunk.subarray(4, 16)), 16);
	return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

test('a picture is kept in few sizes, none larger than 1920 pixels or itself', async () => {
	const large = await cleanPicture(await pictures.canvas(4000, 3000).jpeg().toBuffer(), 'photo');
	expect(large.variants.map(({ width, height }) => [width, height])).toEqual([
		[320, 240],
		[640, 480],
		[1280, 960],
		[1920, 1440],
	]);
	const strip = await cleanPicture(await pictures.canvas(60, 18_000).png().toBuffer(), 'photo');
	expect(strip.variants[0]?.height).toBeLessThanOrEqual(3840);
	const dot = await cleanPicture(await pictures.canvas(1, 1).png().toBuffer(), 'photo');
	expect(dot.variants.map(({ width, height }) => [width, height])).toEqual([[1, 1]]);
	expect(large.placeholder.length).toBeLessThan(40);
});

test('a portrait is a square in two sizes', async () => {
	const portrait = await cleanPicture(await pictures.ladenJpeg(900, 600), 'portrait');
	expect(portrait.variants.map(({ width, height }) => [width, height])).toEqual([
		[96, 96],
		[384, 384],
	]);
	await expectClean(portrait);
});

test('of a HEIC with several pictures the main one is kept, and nothing of the others or of what the file says', async () => {
	const behind = Buffer.from('\0\0\0\x1cfree PLANTED EXIF behind', 'latin1');
	expect(pictures.TWO_IN_HEIC.includes('PLANTED EXIF')).toBe(true);
	const picture = await cleanPicture(Buffer.concat([pictures.TWO_IN_HEIC, behind]), 'photo');
	await expectClean(picture);
	expect(picture.done?.firstFrame).toBe(true);
	expect(picture.variants.every(({ content }) => !content.includes('PLANTED'))).toBe(true);
	const [red, green, blue] = await sharp(picture.variants.at(-1)?.content).raw().toBuffer();
	expect(red).toBeGreaterThan(150);
	expect(Math.max(green as number, blue as number)).toBeLessThan(110);
	expect(await sentence(pictures.TWO_IN_HEIC.subarray(0, 1100))).toContain('damaged');
});

test('what is no photo is refused with a sentence that says what it is', async () => {
	expect(await sentence(Buffer.alloc(0))).toContain('empty');
	expect(await sentence(Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'))).toContain('PDF');
	expect(await sentence(Buffer.from('PK\x03\x04\x14\0word/document.xml'))).toContain('ZIP');
	expect(await sentence(Buffer.from('<!doctype html><script>alert(1)</script>'))).toContain('web page');
	expect(await sentence(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('SVG');
	expect(await sentence(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain(
		'SVG',
	);
	expect(await sentence(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toContain('damaged');
	expect(await sentence(Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomavc1'))).toContain('video');
	expect(await sentence(Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]))).toContain('DICOM');
	expect(await sentence(Buffer.from('just words'))).toContain('not a picture');
});

test('a damaged picture, a truncated one, and a web page in a picture’s clothes are refused', async () => {
	const jpeg = await pictures.canvas(900, 600).jpeg().toBuffer();
	expect(await sentence(jpeg.subarray(0, jpeg.length * 0.6))).toContain('damaged');
	const png = await pictures.canvas(900, 600).png({ compressionLevel: 0 }).toBuffer();
	expect(await sentence(png.subarray(0, png.length / 2))).toContain('damaged');
	expect(await sentence(Buffer.from('GIF89a/*<script>alert(1)</script>*/'))).toContain('damaged');
	expect(
		await sentence(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('%PDF-1.4 <html>')])),
	).toContain('damaged');
});

test('too many bytes, pixels or a side too long are refused before anything is decoded', async () => {
	expect(
		await sentence(Buffer.concat([await pictures.canvas(10, 10).jpeg().toBuffer(), Buffer.alloc(21 * 1024 * 1024)])),
	).toContain('20 MB');
	// A few bytes that claim to be a picture of 4 gigapixels.
	const bomb = await pictures.canvas(10, 10).png().toBuffer();
	bomb.writeUInt32BE(65_000, 16);
	bomb.writeUInt32BE(65_000, 20);
	expect(await sentence(withHeaderSum(bomb))).toContain('megapixels');
	// 100,000 × 100,000.
	const huge = await pictures.canvas(10, 10).png().toBuffer();
	huge.writeUInt32BE(100_000, 16);
	huge.writeUInt32BE(100_000, 20);
	expect(await sentence(withHeaderSum(huge))).toContain('megapixels');
	const long = await sharp({ create: { width: 20_100, height: 10, channels: 3, background: 'white' } })
		.png()
		.toBuffer();
	expect(await sentence(long)).toContain('20,000 pixels');
	const wide = await sharp({ create: { width: 10_000, height: 5_100, channels: 3, background: 'white' } })
		.png()
		.toBuffer();
	expect(wide.length).toBeLessThan(500_000);
	expect(await sentence(wide)).toContain('50 megapixels');
});

function withHeaderSum(png: Buffer): Buffer {
	png.writeUInt32BE(pictures.sum(png.subarray(12, 29)), 29);
	return png;
}

test('only a few pictures wait; the next one is told to come back', async () => {
	const jpeg = await pictures.canvas(200, 200).jpeg().toBuffer();
	const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => cleanPicture(jpeg, 'photo')));
	const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
	expect(refused).toHaveLength(3);
	for (const { reason } of refused) expect(reason).toMatchObject({ kind: 'busy', status: 503, retryAfter: 30 });
	await expect(cleanPicture(jpeg, 'photo')).resolves.toMatchObject({ mediaType: 'image/webp' });
});
