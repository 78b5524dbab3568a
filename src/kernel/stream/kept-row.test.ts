import { expect, test } from 'vitest';
import { placePiece, renderInPieces } from '#platform/page-pieces.ts';
import { htmlBytes } from './kept-row.ts';

test('what is kept holds its rows, and no mark of the page in which it was made', () => {
	const pieces: Buffer[] = [];
	// As Svelte does it: the body is rendered when it is asked for.
	const lazy = {
		get body() {
			return `<div><!--[-->${placePiece(Buffer.from('<p>A reply</p>'))}<!--]--></div>`;
		},
	};
	const kept = renderInPieces(pieces, () => htmlBytes(() => lazy));
	expect([kept.toString(), pieces]).toEqual(['<div><p>A reply</p></div>', []]);
});
