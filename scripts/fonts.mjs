// Cuts the interface's two typefaces down to what its languages need and writes them to src/ui/fonts.
// Run by hand after a font package changes; the results are committed, so that a build needs no font tools.
//
// Each face comes in a core file (Latin, Latin-1, punctuation), which every page loads, and an extended one (the rest of
// European Latin), which the browser fetches only for a page that shows such a letter.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
// @ts-expect-error The package has no types.
import subsetFont from 'subset-font';

/** @type {(from: number, to: number) => string} */
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const core = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ‐‑–—‘’‚“”„†‡•…‰‹›€™−↑↓\u2009\u202f\u200b`;
const extended = `${range(0x100, 0x17f)}ȘșȚțẞ≤≥≈≠`;
// Modern Standard Arabic: letters, vowel signs, its punctuation. Persian and Urdu fall back to the system's letters.
const arabic = `${range(0x60c, 0x60c)}؛؟ـ٪٫٬${range(0x621, 0x63a)}${range(0x641, 0x652)}ٱ${range(0x660, 0x669)}`;
// Kerning, marks and tabular figures are used; stylistic sets are not, and they double the size.
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'init', 'medi', 'fina', 'rlig', 'isol'];

const faces = [
	{ out: 'inter-core', from: 'inter/files/inter-latin-wght-normal', text: core, wght: { min: 400, max: 700 } },
	{
		out: 'inter-extended',
		from: 'inter/files/inter-latin-ext-wght-normal',
		text: extended,
		wght: { min: 400, max: 700 },
	},
	{
		out: 'source-serif-core',
		from: 'source-serif-4/files/source-serif-4-latin-wght-normal',
		text: core,
		wght: { min: 400, max: 700 },
	},
	{
		out: 'source-serif-extended',
		from: 'source-serif-4/files/source-serif-4-latin-ext-wght-normal',
		text: extended,
		wght: { min: 400, max: 700 },
	},
	{
		out: 'source-serif-italic',
		from: 'source-serif-4/files/source-serif-4-latin-wght-italic',
		text: core,
		wght: 400,
	},
	{
		out: 'noto-sans-arabic',
		from: 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal',
		text: arabic,
		wght: { min: 400, max: 700 },
	},
	// The name of the language in the foot of every page: without it each page would fetch the whole of the file above.
	{
		out: 'noto-sans-arabic-name',
		from: 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal',
		text: 'العربية',
		wght: 400,
	},
];

for (const { out, from, text, wght } of faces) {
	const source = readFileSync(new URL(`../node_modules/@fontsource-variable/${from}.woff2`, import.meta.url));
	const font = await subsetFont(source, text, {
		targetFormat: 'woff2',
		keepFeatures: features,
		variationAxes: { wght },
		noHinting: true,
	});
	writeFileSync(new URL(`../src/ui/fonts/${out}.woff2`, import.meta.url), font);
	console.log(out, (font.length / 1000).toFixed(1), 'kB');
}
for (const name of ['inter', 'source-serif-4', 'noto-sans-arabic'])
	copyFileSync(
		new URL(`../node_modules/@fontsource-variable/${name}/LICENSE`, import.meta.url),
		new URL(`../src/ui/fonts/${name}.OFL.txt`, import.meta.url),
	);
