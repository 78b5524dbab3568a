// PDFs as they come: what is read of them, what is taken out, and what becomes of broken, locked and hostile ones.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { cleanDocument } from './clean-document.server.ts';
import { bareJpeg } from './rewrite-pdf.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'document-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function cleaned(bytes: Uint8Array, limits?: { seconds: number; megabytes: number }) {
	const from = path.join(folder, `in-${++files}`);
	const to = path.join(folder, `out-${files}`);
	writeFileSync(from, bytes);
	const answer = await cleanDocument(from, to, limits);
	return { ...answer, bytes: readFileSync(to) };
}
const refusal = async (bytes: Uint8Array, limits?: { seconds: number; megabytes: number }): Promise<string> => {
	const problem = await cleaned(bytes, limits).then(
		() => null,
		(caught: Error) => caught,
	);
	expect(problem).toMatchObject({ kind: 'invalid', field: 'file' });
	expect(existsSync(path.join(folder, `out-${files}`))).toBe(false);
	return (problem as Error).message;
};

async function drawn(pages: string[], options: PDFKit.PDFDocumentOptions = {}, picture?: Buffer): Promise<Buffer> {
	const pdf = new PdfKit({ size: 'A4', ...options });
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
	for (const [at, text] of pages.entries()) {
		if (at > 0) pdf.addPage();
		pdf.fontSize(14).text(text);
	}
	if (picture) pdf.image(picture, { width: 100 });
	pdf.end();
	await ended;
	return Buffer.concat(chunks);
}

test('the words come page by page; who made it when, scripts, comments, attached files and the camera do not', async () => {
	const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#884422' } })
		.withExif({ IFD0: { Artist: 'Marguerite Quillonquat' } })
		.jpeg()
		.toBuffer();
	expect(photo.includes('Quillonquat')).toBe(true);
	const plain = await drawn(
		['Sepsis bundle: lactate within one hour.', 'Vancomycin trough levels\nand renal func-\ntion.'],
		{ info: { Title: 'Secret title', Author: 'Marguerite Quillonquat', Creator: 'Writer 9' } },
		photo,
	);
	const pdf = await PDFDocument.load(plain, { updateMetadata: false });
	pdf.addJavaScript('greet', 'app.alert("Quillonquat")');
	await pdf.attach(Buffer.from('a list of patients, Quillonquat'), 'patients.txt', { mimeType: 'text/plain' });
	pdf.catalog.set(
		PDFName.of('OpenAction'),
		pdf.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('Quillonquat()') }),
	);
	const page = pdf.getPage(0);
	page.node.set(
		PDFName.of('Annots'),
		pdf.context.obj([
			pdf.context.obj({
				Type: 'Annot',
				Subtype: 'Text',
				Rect: [0, 0, 9, 9],
				Contents: PDFString.of('Quillonquat said so'),
			}),
			pdf.context.obj({
				Type: 'Annot',
				Subtype: 'Link',
				Rect: [0, 0, 9, 9],
				A: pdf.context.obj({ S: 'URI', URI: PDFString.of('https://sepsis.example.org/') }),
			}),
		]),
	);
	const read = await cleaned(await pdf.save());
	expect(read.pages).toHaveLength(2);
	expect(read.pages[0]).toContain('lactate within one hour');
	expect(read.pages[1]).toContain('renal function');
	expect([read.width, read.height]).toEqual([595, 842]);

	// Looked for in the objects, not in the packed bytes.
	const again = await PDFDocument.load(read.bytes, { updateMetadata: false });
	const objects = again.context
		.enumerateIndirectObjects()
		.map(([, object]) => object.toString())
		.join('\n');
	expect(objects).not.toMatch(/Quillonquat|Secret title|Writer 9|JavaScript|EmbeddedFile|patients\.txt/);
	expect(read.bytes.includes('Quillonquat')).toBe(false);
	expect(objects).toContain('sepsis.example.org');
	expect(again.context.trailerInfo.Info).toBeUndefined();
	expect(again.catalog.lookupMaybe(PDFName.of('OpenAction'), PDFDict)).toBeUndefined();
	expect(again.getPageCount()).toBe(2);
	expect(read.found).toBe('');
});

test('what the identifier check sees is said with its page, and never with its words', async () => {
	const { found } = await cleaned(await drawn(['Nothing here.', 'Call the ward: MRN 4471902, tel. (555) 010-4477.']));
	expect(found).toMatch(/\(page 2\)/);
	expect(found).not.toMatch(/4471902|4477/);
});

test('what was typed into fields and onto a page is found and judged with it; what nobody sees is judged, too', async () => {
	const pdf = await PDFDocument.load(await drawn(['Transfer form', 'Second page']));
	const form = pdf.getForm();
	const field = (name: string, words: string, at: number) => {
		const made = form.createTextField(name);
		made.setText(words);
		made.addToPage(pdf.getPage(at), { x: 50, y: 50, width: 200, height: 20 });
	};
	field('diagnosis', 'Purpura fulminans', 0);
	field('contact', 'telephone 555-867-5309', 1);
	const chosen = form.createDropdown('ward');
	chosen.setOptions(['Ward 4', 'j.doe@example.org']);
	chosen.select('Ward 4');
	chosen.addToPage(pdf.getPage(0), { x: 50, y: 90, width: 200, height: 20 });
	const { pages, found } = await cleaned(await pdf.save());
	expect(pages[0]).toContain('Transfer form');
	expect(pages[0]).toContain('Purpura fulminans');
	expect(pages[0]).toContain('Ward 4');
	expect(pages[0]).not.toContain('example.org');
	expect(pages[1]).toContain('555-867-5309');
	expect(found).toMatch(/telephone number \(page 2\)/);
	expect(found).toMatch(/e-?mail[^(]*\(page 1\)/i);
	expect(found).not.toMatch(/867|doe/);
});

test('what cannot be read is refused with a sentence, and nothing is kept', async () => {
	const good = await drawn(['Words that are not reached.']);
	// It opens without a password, and asks its readers not to copy.
	expect(
		await refusal(await drawn(['Restricted.'], { ownerPassword: 'own', permissions: { copying: false } })),
	).toContain('encrypted');
	expect(await refusal(good.subarray(0, 300))).toContain('damaged');
});

test('a page that unpacks to more than the reader may hold ends the reader and nothing else', async () => {
	const packed = deflateSync(deflateSync(Buffer.alloc(160 * 1024 * 1024, '0 0 m\n'), { level: 9 }));
	const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj
4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length ${packed.length}>>stream
`;
	const bomb = Buffer.concat([
		Buffer.from(head),
		packed,
		Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
	]);
	expect(bomb.length).toBeLessThan(400_000);
	expect(await refusal(bomb, { seconds: 60, megabytes: 260 })).toContain('too much time or memory');
});

test('a JPEG keeps its picture and loses what the camera wrote', async () => {
	const photo = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#123456' } })
		.withExif({ IFD0: { Artist: 'Somebody' } })
		.jpeg()
		.toBuffer();
	const bare = Buffer.from(bareJpeg(photo));
	expect(bare.length).toBeLessThan(photo.length);
	expect(bare.includes('Somebody')).toBe(false);
	const [before, after] = await Promise.all([sharp(photo).raw().toBuffer(), sharp(bare).raw().toBuffer()]);
	expect(after.equals(before)).toBe(true);
	expect(bareJpeg(Buffer.from('no picture'))).toEqual(Buffer.from('no picture'));
});
