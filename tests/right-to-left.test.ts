// In Arabic a page begins at the right: nothing of its looks may name a side. What the logical names (inline-start, start) cannot say is
// listed here with its reason.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');
/** Properties of CSS that name a side. */
const SIDES = [
	/(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
	/(?:^|[\s;{])(?:left|right)\s*:/,
	/(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
	/border-(?:top|bottom)-(?:left|right)-radius/,
	// Four values: the second is the right side.
	/(?:^|[\s;{])(?:margin|padding|inset)\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+(?!\2[;\s])(\S+)\s*;/,
];
/** Classes of Tailwind that do. */
const CLASSES =
	/(?<![\w-])-?(?:m[lr]|p[lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|scroll-[mp][lr])-(?:\[|\d|px|auto|full|none|sm|md|lg)|(?<![\w-])(?:text|float|clear)-(?:left|right)(?![\w-])/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:css|svelte)$/.test(name));

test('no style and no class names a side', () => {
	const named: string[] = [];
	for (const name of files) {
		const text = readFileSync(path.join(src, name), 'utf8');
		const styles = name.endsWith('.css')
			? [text]
			: [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css as string);
		for (const css of styles)
			for (const line of css.replace(/\/\*[\s\S]*?\*\//g, '').split('\n'))
				if (SIDES.some((side) => side.test(line))) named.push(`${name}: ${line.trim()}`);
		for (const [, classes] of text.matchAll(/\bclass(?:Name)?="([^"]*)"/g))
			if (CLASSES.test(classes as string)) named.push(`${name}: class="${classes}"`);
	}
	expect(named).toEqual([]);
});

test('the patterns find what they are for', () => {
	for (const line of ['margin-left: 4px;', '	left: 0;', 'text-align: right;', 'padding: 1px 2px 3px 4px;'])
		expect(
			SIDES.some((side) => side.test(line)),
			line,
		).toBe(true);
	for (const line of [
		'margin-inline-start: 4px;',
		'text-align: start;',
		'padding: 1px 2px 3px 2px;',
		'inset-inline: 0;',
	])
		expect(
			SIDES.some((side) => side.test(line)),
			line,
		).toBe(false);
	for (const name of ['ml-4', 'text-left', 'pr-[3px]', 'rounded-tl-lg']) expect(CLASSES.test(name), name).toBe(true);
	for (const name of ['ms-4', 'text-start', 'problem', 'mt-4', 'left-out'])
		expect(CLASSES.test(name), name).toBe(false);
});
