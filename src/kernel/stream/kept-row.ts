// A row's HTML is made once a version and kept with it. Everything else that it depends on is in the name under which it
// is kept: all properties of the row component, what of the row is the viewer's own, and the words for its age.

import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { timeKey } from '#ui/time.ts';
import ContentRow from './ContentRow.svelte';

export type KeptRowProps = ComponentProps<typeof ContentRow>;
/** Properties that can be written into a name; the compiler refuses a snippet or a function here. */
type Plain = Record<string, string | number | boolean | null | undefined>;

/** The bylines of one row differ by zone, by list and by who wrote it; past this the first one goes. */
const MOST_RENDERINGS = 6;
/** Milliseconds; nothing in a row may depend on the clock beyond timeKey. */
const KEEP_MS = 5 * 60_000;
// Svelte marks its blocks for a framework that never comes to these pages.
export const MARKS = /<!--(?:\[-?\d*|\[!|\]|)-->/g;

/** The HTML of a row, made now or before. */
export function keptRow({ row, now, ...rest }: KeptRowProps): string {
	const plain: Plain = rest;
	const name = `${timeKey(row.publishedAt, now, rest.zone)} ${JSON.stringify(row.own)} ${JSON.stringify(plain)}`;
	const found = row.renderings.get(name);
	if (found && now.getTime() - found.at < KEEP_MS) return found.html;
	const html = render(ContentRow, { props: { row, now, ...rest } }).body.replace(MARKS, '');
	if (row.renderings.size >= MOST_RENDERINGS) row.renderings.delete(row.renderings.keys().next().value as string);
	row.renderings.set(name, { html, at: now.getTime() });
	return html;
}
