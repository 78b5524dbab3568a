// A row's HTML is made once a version and kept with it. Everything else that it depends on is in the name under which it
// is kept: all properties of the row component, what of the row is the viewer's own, and the words for its age.

import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { timeKey } from '#ui/time.ts';
import { language } from '#words/say.ts';
import ContentRow from './ContentRow.svelte';
import { KeptText } from './kept-text.ts';

export type KeptRowProps = ComponentProps<typeof ContentRow>;
/** Properties that can be written into a name; the compiler refuses a snippet or a function here. */
type Plain = Record<string, string | number | boolean | null | undefined>;

/** Characters of all rows together: some four thousand. */
const kept = new KeptText(12_000_000);
/** Milliseconds; nothing in a row may depend on the clock beyond timeKey. */
export const KEEP_MS = 5 * 60_000;
// Svelte marks its blocks for a framework that never comes to these pages.
export const MARKS = /<!--(?:\[-?\d*|\[!|\]|)-->/g;

/** The HTML of a row, made now or before. */
export function keptRow({ row, now, ...rest }: KeptRowProps): string {
	const plain: Plain = rest;
	const name = `${language()} ${row.id} ${row.version} ${timeKey(row.publishedAt, now, rest.zone)} ${JSON.stringify(row.own)} ${JSON.stringify(plain)}`;
	const found = kept.get(name, now.getTime());
	if (found !== undefined) return found;
	const html = render(ContentRow, { props: { row, now, ...rest } }).body.replace(MARKS, '');
	kept.set(name, html, now.getTime() + KEEP_MS);
	return html;
}
