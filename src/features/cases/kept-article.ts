// The words, values and pictures of a case as HTML, made once for everybody who reads the same of it: what differs (who may
// know the answer, its language, its pictures) is in the name under which it is kept, and so is everything that it shows.

import { render } from 'svelte/server';
import type { Photo } from '#kernel/attachments/picture-sizes.ts';
import { htmlBytes, KEEP_MS } from '#kernel/stream/kept-row.ts';
import { KeptText } from '#kernel/stream/kept-text.ts';
import { language } from '#words/say.ts';
import CaseArticle from './CaseArticle.svelte';
import type { CasePage, CaseRead } from './read-case.ts';

/** Bytes of all together: some four hundred cases. */
const kept = new KeptText<Buffer>(8_000_000);

/** The article as UTF-8, made now or before, for placePiece(). @param read what the page's statement gave. @param told the same, by toCasePage. */
export function keptArticle(read: CaseRead, told: CasePage, photos: Photo[]): Buffer {
	const name = `${language()} ${JSON.stringify(read)} ${JSON.stringify(photos)}`;
	const now = Date.now();
	const found = kept.get(name, now);
	if (found !== undefined) return found;
	const html = htmlBytes(() => render(CaseArticle, { props: { told, photos } }));
	kept.set(name, html, now + KEEP_MS);
	return html;
}
