// A row's HTML is made once a version and kept with it. Everything else that it depends on is in the name under which it
// is kept: all properties of the row component, what of the row is the viewer's own, and the words for its age.

import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { renderAsText, withoutBlockMarks } from '#platform/page-pieces.ts';
import { timeKey } from '#ui/time.ts';
import { language } from '#words/say.ts';
import ContentRow from './ContentRow.svelte';
import { KeptText } from './kept-text.ts';

export type KeptRowProps = ComponentProps<typeof ContentRow>;
/** Properties that can be written into a name; the compiler refuses a snippet or a function here. */
type Plain = Record<string, string | number | boolean | null | undefined>;

/** Bytes of all rows together: some four thousand. */
const kept = new KeptText<Buffer>(12_000_000);
/** Milliseconds; nothing in a row may depend on the clock beyond timeKey. */
export const KEEP_MS = 5 * 60_000;

/** What a component renders, as bytes that can be kept: of their own, and not part of a pool that they would hold. */
export function htmlBytes(make: () => { body: string }): Buffer {
	// The body is rendered when it is asked for, so that it is asked for within.
	const html = withoutBlockMarks(renderAsText(() => make().body));
	const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(html));
	bytes.write(html);
	return bytes;
}

/** The HTML of a row as UTF-8, made now or before. */
export function keptRow({ row, now, ...rest }: KeptRowProps): Buffer {
	const plain: Plain = rest;
	const name = `${language()} ${row.id} ${row.version} ${timeKey(row.publishedAt, now, rest.zone)} ${JSON.stringify(row.own)} ${JSON.stringify(plain)}`;
	const found = kept.get(name, now.getTime());
	if (found !== undefined) return found;
	const html = htmlBytes(() => render(ContentRow, { props: { row, now, ...rest } }));
	kept.set(name, html, now.getTime() + KEEP_MS);
	return html;
}
