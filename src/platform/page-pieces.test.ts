// What is kept as bytes stands in a page where it was placed, and nobody but the page's own rendering can place it.

import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { joinPage, pageBytes, placePiece, renderAsText, renderInPieces, withoutBlockMarks } from './page-pieces.ts';

test('a page of text and pieces is the page that it would be as one text', () => {
	const pieces: Buffer[] = [];
	const rows = ['<p>Größe: 3 µm</p>', '<p lang="ar">ورم</p>', '<p>🩺</p>'];
	const text = renderInPieces(
		pieces,
		() => `<main>ä${rows.map((row) => placePiece(Buffer.from(row))).join('<hr>')}</main>`,
	);
	const whole = `<main>ä${rows.join('<hr>')}</main>`;
	expect(text.includes('µm')).toBe(false);
	expect(joinPage({ text, pieces })).toBe(whole);
	expect(pageBytes({ text, pieces }).toString()).toBe(whole);
	// Longer than the buffer that is kept for it.
	const long = { text: `${'ß'.repeat(300_000)}${text}`, pieces };
	expect(pageBytes(long).toString()).toBe('ß'.repeat(300_000) + whole);
	expect(joinPage({ text: 'no piece', pieces: [] })).toBe('no piece');
});

test('outside a page, and within what is kept itself, a piece is its text', () => {
	expect(placePiece(Buffer.from('<b>1</b>'))).toBe('<b>1</b>');
	const pieces: Buffer[] = [];
	const inner = renderInPieces(pieces, () => renderAsText(() => placePiece(Buffer.from('<b>2</b>'))));
	expect(inner).toBe('<b>2</b>');
	expect(pieces).toEqual([]);
});

test('two pages that are rendered at once have their own', async () => {
	const page = async (name: string) => {
		const pieces: Buffer[] = [];
		const text = await renderInPieces(pieces, async () => {
			const first = placePiece(Buffer.from(`${name}1`));
			await Promise.resolve();
			return first + placePiece(Buffer.from(`${name}2`));
		});
		return joinPage({ text, pieces });
	};
	expect(await Promise.all(['a', 'b', 'c'].map(page))).toEqual(['a1a2', 'b1b2', 'c1c2']);
});

test('a member who writes a mark places nothing', () => {
	const pieces: Buffer[] = [];
	const mark = renderInPieces(pieces, () => placePiece(Buffer.from('secret')));
	expect(renderMarkdown(`before ${mark} after`)).not.toContain('<!--');
});

test('marks of blocks go, and the marks of pieces stay', () => {
	const pieces: Buffer[] = [];
	const marked = (row: string) =>
		`<!--[0--><b>Ana</b> <!--]--> <!--[-1-->wrote<!----><!--12qhfyh--><!></select>${row}<!--]-->`;
	const text = renderInPieces(pieces, () => withoutBlockMarks(marked(placePiece(Buffer.from('<p>row</p>')))));
	expect(joinPage({ text, pieces })).toBe('<b>Ana</b>  wrote</select><p>row</p>');
});
