// A document drawn for the desk: its first pages as pictures, and a plain answer for what is damaged.

import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawDocument, MOST_PAGES } from './draw-document.server.ts';

/** A PDF with one page for each colour. */
async function pdf(colours: string[]): Promise<Buffer> {
	const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
	for (const colour of colours) document.addPage().rect(0, 0, 595, 842).fill(colour);
	document.end();
	const chunks: Buffer[] = [];
	for await (const chunk of document) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const bytesOf = (source: string) => Buffer.from(source.replace(/^data:image\/webp;base64,/, ''), 'base64');
const colourOf = async (source: string) => {
	const { channels } = await sharp(bytesOf(source)).stats();
	return channels.slice(0, 3).map(({ mean }) => Math.round(mean / 51) * 51);
};

test('pages come in their order and colours, upright and no wider than a screen', async () => {
	const { pages, of } = await drawDocument('application/pdf', await pdf(['#cc0000', '#0000cc']));
	expect(of).toBe(2);
	for (const { width, height } of pages) {
		expect(width).toBeGreaterThan(1200);
		expect(width).toBeLessThanOrEqual(1240);
		expect(height / width).toBeCloseTo(842 / 595, 2);
	}
	expect(await Promise.all(pages.map(({ source }) => colourOf(source)))).toEqual([
		[204, 0, 0],
		[0, 0, 204],
	]);
});

test('of a long document the first pages are drawn, and it says how many there are', async () => {
	const { pages, of } = await drawDocument('application/pdf', await pdf(Array(MOST_PAGES + 3).fill('#888888')));
	expect([pages.length, of]).toEqual([MOST_PAGES, MOST_PAGES + 3]);
});

test('a photograph is turned upright and loses its metadata', async () => {
	const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#eee' } })
		.withExif({ IFD0: { Artist: 'Planted Name' } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	const { pages, of } = await drawDocument('image/jpeg', photo);
	expect([of, pages[0]?.width, pages[0]?.height]).toEqual([1, 20, 40]);
	expect((await sharp(bytesOf(pages[0]?.source ?? '')).metadata()).exif).toBeUndefined();
});

test('what cannot be read is no fault', async () => {
	const whole = await pdf(['#888888']);
	for (const [type, bytes] of [
		['application/pdf', Buffer.from('%PDF-1.7 and then nothing')],
		['application/pdf', whole.subarray(0, 40)],
		['image/png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
	] as const)
		expect(await drawDocument(type, bytes)).toEqual({ pages: [], of: 0 });
});
