// Names on paper: letters of every script that is carried are set by a face that has them; what is not carried is known.

import { expect, test } from 'vitest';
import { canSet, Document, piecesOf } from './pdf.server.ts';

const faces = (text: string) => [...new Set(piecesOf(text, 600).map(({ face }) => face.replace(/-\d+$/, '')))];

test('Vietnamese letters have a face of their own, and nothing of a name is left out', () => {
	// A blank that the face before it lacks would be set as a wide box.
	for (const name of ['Thị Minh', 'Ελένη Παππά', 'Łucja Šarić'])
		expect(piecesOf(name, 400).find(({ text }) => text.includes(' '))?.face).toBe('latin-400');
	expect(piecesOf('محمد عبد الله', 400)).toHaveLength(1);
	expect(faces('Nguyễn Thị Hạnh')).toEqual(['latin', 'vietnamese']);
	expect(faces('Đorđević Łucja')).toEqual(['latin-ext', 'latin']);
	for (const name of ['Nguyễn Thị Hạnh', 'Søren Ågesen', 'Иван Петров', 'Ελένη', 'محمد عبد الله', 'D’Amico-Weiß']) {
		expect(canSet(name), name).toBe(true);
		expect(
			piecesOf(name, 600)
				.map(({ text }) => text)
				.join(''),
		).toBe(name);
	}
});

test('of a script that is not carried it is known, so that something readable can stand there', () => {
	for (const name of ['王小明', 'राजेश कुमार', 'Ann 王']) expect(canSet(name), name).toBe(false);
});

test('two vowel marks above one letter do not stop a document, and an Arabic comma after a Latin word is seen', async () => {
	const document = new Document({ title: 'سيرة', author: 'Ann', language: 'ar' });
	document.write('رقم موثَّق، ORCID، Bristol', 56, 56, { size: 10, width: 400 });
	expect((await document.end()).subarray(0, 5).toString()).toBe('%PDF-');
	expect(piecesOf('ORCID،', 400).map(({ face }) => face)).toEqual(['latin-400', 'arabic-400']);
});

test('in a document that is mirrored a column that stood at the left stands at the right, Latin lines too', async () => {
	const document = new Document({ title: 'سيرة', author: 'Ann', language: 'ar', mirrored: true });
	const placed: number[] = [];
	const draw = document.pdf.text.bind(document.pdf);
	document.pdf.text = ((...args: Parameters<typeof draw>) => {
		placed.push(args[1] as number);
		return draw(...args);
	}) as typeof document.pdf.text;
	document.write('2019', 56, 56, { size: 10, width: 74 });
	document.write('Bristol', 144, 56, { size: 10, width: 300 });
	const [years = 0, place = 0] = placed;
	expect(years).toBeGreaterThan(document.pdf.page.width - 56 - 74);
	expect(place).toBeLessThan(document.pdf.page.width - 144);
	expect(place).toBeGreaterThan(document.pdf.page.width - 144 - 60);
	// What a member wrote in English begins at the left all the same.
	document.write('Bristol', 56, 90, { size: 10, width: 300, own: true });
	expect(placed.at(-1)).toBeCloseTo(document.pdf.page.width - 56 - 300);
	await document.end();
});

test('who hears a document has its headings, tables, pictures and links in the order in which they were written', async () => {
	const document = new Document({ title: 'Case', author: 'Ann', language: 'en' });
	document.write('A case', 56, 56, { size: 20, width: 400, as: 'H1' });
	document.write('عرض', 56, 90, { size: 10, width: 400 });
	document.within('Table', () => {
		document.within('TR', () => document.write('Sodium', 56, 120, { size: 10, width: 100, as: 'TH' }));
	});
	document.figure('Sodium: 120 on day 1', () => document.pdf.rect(56, 150, 40, 40).stroke());
	document.write('example.org', 56, 200, { size: 10, width: 200, link: 'https://example.org/' });
	document.write('1 of 1', 56, 780, { size: 8, width: 200, as: 'foot' });
	const file = (await document.end()).toString('latin1');
	const kinds = [...file.matchAll(/\/S \/(Document|H1|P|Table|TR|TH|Figure|Link)\b/g)].map(([, kind]) => kind);
	expect(kinds.sort()).toEqual(['Document', 'Figure', 'H1', 'Link', 'P', 'P', 'TH', 'TR', 'Table']);
	expect(file).toContain('/Alt (Sodium: 120 on day 1)');
	// Drawn from its end, read from its beginning.
	const said = Buffer.from('\ufeffعرض', 'utf16le').swap16().toString('latin1');
	expect(file).toContain(`/ActualText (${said}`);
});
