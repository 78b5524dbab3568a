// The program of the child process that draws one document: the bytes come in, its first pages go out as pictures, and it
// ends. It holds no secret and writes no file, so that a hostile PDF meets neither the database nor the next document; PDFium
// runs in WebAssembly besides. See draw-document.server.ts for the other side.

import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { readFrames, writeFrame } from '#platform/frames.ts';
import type { DocumentType } from '../tables.ts';

/** With the file. */
export interface DrawTask {
	type: DocumentType;
	/** Pages that are drawn. */
	most: number;
}
/** Answered with the bytes of the pictures (WebP), one after the other. */
export type Drawn = { pages: { width: number; height: number; bytes: number }[]; of: number } | { unreadable: string };

/** Pixels: as wide as half a large screen in two densities, and A4 at 150 dots an inch. */
const WIDTH = 1240;
/** A strip of paper is not drawn as a tower. */
const TALLEST = 3508;
const MOST_PIXELS = 50_000_000;
const MOST_BYTES = 16 * 1024 * 1024;

sharp.cache(false);
sharp.concurrency(1);
// Libraries that talk would talk into the frames.
console.log = console.info = console.warn = () => {};

const task = (await readFrames<DrawTask>(process.stdin, MOST_BYTES).next()).value;
if (!task) process.exit(1);
try {
	const { pictures, of } = await draw(task.head, task.body);
	const pages = pictures.map(({ info, data }) => ({ width: info.width, height: info.height, bytes: data.length }));
	writeFrame(process.stdout, { pages, of } satisfies Drawn, ...pictures.map(({ data }) => data));
} catch (problem) {
	writeFrame(process.stdout, { unreadable: (problem as Error).message } satisfies Drawn);
}
process.stdin.destroy();

type Picture = { data: Buffer; info: OutputInfo };

async function draw({ type, most }: DrawTask, bytes: Buffer): Promise<{ pictures: Picture[]; of: number }> {
	if (type !== 'application/pdf') {
		const photo = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).autoOrient();
		return { pictures: [await encode(photo)], of: 1 };
	}
	const library = await PDFiumLibrary.init();
	const pdf = await library.loadDocument(bytes);
	const of = pdf.getPageCount();
	const pictures: Picture[] = [];
	for (let page = 0; page < Math.min(of, most); page++) pictures.push(await drawPage(pdf.getPage(page)));
	return { pictures, of };
}

async function drawPage(page: ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>) {
	const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
	const scale = Math.min(WIDTH / width, TALLEST / height);
	// A signature in a field of a form is what the page is looked at for.
	const { data, ...size } = await page.render({ scale, render: 'bitmap', renderFormFields: true });
	return encode(
		sharp(data, { raw: { width: size.width, height: size.height, channels: 4 } }).flatten({ background: '#fff' }),
	);
}

function encode(picture: Sharp): Promise<Picture> {
	return picture
		.resize({ width: WIDTH, height: TALLEST, fit: 'inside', withoutEnlargement: true })
		.webp({ quality: 82 })
		.toBuffer({ resolveWithObject: true });
}
