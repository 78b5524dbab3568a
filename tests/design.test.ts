// The page of the design system shows every part of src/ui: a part that is not there is seen by nobody before members see it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');
/** Parts that stand around every page, this one too; HeadSigns is in what Page makes, DefaultButton is not seen. */
const AROUND = ['DefaultButton', 'Footer', 'HeadSigns', 'Masthead'];

test('every part of the interface stands on /design', () => {
	const folder = path.join(src, 'routes/(app)/design');
	const page = readdirSync(folder)
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => readFileSync(path.join(folder, file), 'utf8'))
		.join('\n');
	const parts = readdirSync(path.join(src, 'ui'))
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => file.slice(0, -'.svelte'.length));
	const shown = parts.filter((part) => page.includes(`<${part}`));
	expect([...shown, ...AROUND].sort()).toEqual(parts);
});
