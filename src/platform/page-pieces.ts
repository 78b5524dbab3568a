// A page is put together from what is made for this reader and from pieces that are kept as bytes for many. While a page is
// rendered, each piece is a short mark in its text; the bytes are copied where the marks stand when the answer is written. So
// neither the renderer nor the collector of garbage handles what was made long ago, and a page of 110 kB is no string at all.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** A rendered page: its text with a mark for each piece. */
export interface PageText {
	text: string;
	pieces: readonly Buffer[];
}

const rendering = new AsyncLocalStorage<Buffer[] | null>();
// Nobody outside can write a mark: it is another one in each process.
const MARK = `<!--piece ${randomUUID()} `;
const END = '-->';

// Of its blocks, of what stands in the head, and of HTML within a list of choices, which it marks with no comment at all.
const BLOCK_MARKS = /<!(?:--(?:\[-?\d*|\[!|\]|[0-9a-z]*)--)?>/g;

/**
 * HTML without the marks by which Svelte finds its blocks again, for what no framework comes to. They weigh a tenth of a page, and
 * Chromium hears no space beside them: a button with a name in bold and the words after it was read as “Priya Nairreplied”.
 */
export const withoutBlockMarks = (html: string): string => html.replace(BLOCK_MARKS, '');

/** Renders with pieces going into the list. */
export const renderInPieces = <T>(pieces: Buffer[], render: () => T): T => rendering.run(pieces, render);

/** Renders what is kept itself: everything in it stands as text. */
export const renderAsText = <T>(render: () => T): T => rendering.run(null, render);

/** What stands for the piece in a page that is being rendered; its text where no page is. */
export function placePiece(piece: Buffer): string {
	const pieces = rendering.getStore();
	if (!pieces) return piece.toString();
	pieces.push(piece);
	return `${MARK}${pieces.length - 1}${END}`;
}

/** Calls back with what the page consists of, in order. */
function eachPart({ text, pieces }: PageText, take: (part: string | Buffer) => void): void {
	let from = 0;
	for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, from)) {
		const end = text.indexOf(END, at);
		take(text.slice(from, at));
		take(pieces[Number(text.slice(at + MARK.length, end))] as Buffer);
		from = end + END.length;
	}
	take(text.slice(from));
}

/** The page as one text. */
export function joinPage(page: PageText): string {
	const parts: string[] = [];
	eachPart(page, (part) => parts.push(part.toString()));
	return parts.join('');
}

let scratch = Buffer.allocUnsafe(256 * 1024);

/**
 * The page as UTF-8 in a buffer that the next call overwrites. Measuring a text first, as Buffer.from does, takes as long
 * as writing it, and both together take longer than compressing.
 */
export function pageBytes(page: PageText): Buffer {
	const most = page.pieces.reduce((sum, piece) => sum + piece.length, page.text.length * 3);
	if (scratch.length < most) scratch = Buffer.allocUnsafe(most);
	let length = 0;
	eachPart(page, (part) => {
		length += typeof part === 'string' ? scratch.write(part, length) : part.copy(scratch, length);
	});
	return scratch.subarray(0, length);
}
