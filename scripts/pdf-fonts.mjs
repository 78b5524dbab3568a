// Cuts the typefaces that documents are set in (PDF embeds TrueType) and writes them to src/platform/fonts. Run by hand
// after a font package changes; the results are committed, so that a build needs no font tools.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
// @ts-expect-error The package has no types.
import subsetFont from 'subset-font';

/** @type {(from: number, to: number) => string} */
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ‐‑–—‘’‚“”„†‡•…‰‹›€™−`;
const latinMore = `${range(0x100, 0x24f)}${range(0x1e00, 0x1eff)}≤≥≈≠`;
const vietnamese = `${range(0x1ea0, 0x1ef9)}₫`;
const greek = `${range(0x370, 0x3ff)}`;
const cyrillic = range(0x400, 0x4ff);
const arabic = `${range(0x20, 0x40)}${range(0x5b, 0x5f)}${range(0x600, 0x6ff)}${range(0x200c, 0x200f)}`;
const hebrew = `${range(0x20, 0x40)}${range(0x590, 0x5ff)}`;

const serif = 'source-serif-4/files/source-serif-4-';
const faces = [
	...[400, 600].flatMap((wght) =>
		[
			['latin', latin],
			['latin-ext', latinMore],
			['vietnamese', vietnamese],
			['greek', greek],
			['cyrillic', cyrillic],
		].map(([script, text]) => ({ out: `serif-${script}-${wght}`, from: `${serif}${script}-wght-normal`, text, wght })),
	),
	{
		out: 'arabic-400',
		from: 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal',
		text: arabic,
		wght: 400,
	},
	{
		out: 'hebrew-400',
		from: 'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal',
		text: hebrew,
		wght: 400,
	},
];

const folder = new URL('../src/platform/fonts/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { out, from, text, wght } of faces) {
	const source = readFileSync(new URL(`../node_modules/@fontsource-variable/${from}.woff2`, import.meta.url));
	const font = await subsetFont(source, text, { targetFormat: 'truetype', variationAxes: { wght }, noHinting: true });
	writeFileSync(new URL(`${out}.ttf`, folder), font);
	console.log(out, (font.length / 1000).toFixed(1), 'kB');
}
for (const name of ['source-serif-4', 'noto-sans-arabic', 'noto-sans-hebrew'])
	copyFileSync(
		new URL(`../node_modules/@fontsource-variable/${name}/LICENSE`, import.meta.url),
		new URL(`${name}.OFL.txt`, folder),
	);
