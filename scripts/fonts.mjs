// Cuts the interface's two typefaces down to what its languages need and writes them to src/ui/fonts.
// Run by hand after a font package changes; the results are committed, so that a build needs no font tools.
//
// Each face comes in a core file (Latin, Latin-1, punctuation), which every page loads; the rest the browser fetches only for a page that
// shows such a letter or sign: the further letters of European Latin, those of the larger languages apart from the others and each weight
// for itself, and a file of rare signs. What a first view shows stays below 60 kB together; tests/journeys/pages.test.ts weighs it.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
// @ts-expect-error The package has no types.
import subsetFont from 'subset-font';

/** @type {(from: number, to: number) => string} */
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const rare = '¢¤¥¦¨¬®¯´¶¸¼¾†‡‰‹›™';
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ‐‑–—‘’‚“”„•…€−↑↓\u2009\u202f\u200b`;
const core = [...latin].filter((sign) => !rare.includes(sign)).join('');
/** Few texts set an accented letter in italics: there it comes with the rare signs. */
const plain = [...core].filter((sign) => !/[À-ÖØ-öø-ÿıŒœ]/.test(sign)).join('');
const accented = [...core].filter((sign) => !plain.includes(sign)).join('');
const further = `${range(0x100, 0x17f)}ȘșȚțẞ`;
/** Czech, Hungarian, Polish, Romanian, Slovak, Turkish, and the Latin alphabet of Bosnian, Croatian, Serbian and Slovene. */
const near = 'ĂăĄąĆćČčĎďĐđĚěĘęĞğİĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŤťŢţŮůŰűŹźŻżŽžȘșȚț';
const far = [...further].filter((letter) => !near.includes(letter) && !core.includes(letter)).join('');
// Modern Standard Arabic: letters, vowel signs, its punctuation. Persian and Urdu fall back to the system's letters.
const arabic = `${range(0x60c, 0x60c)}؛؟ـ٪٫٬${range(0x621, 0x63a)}${range(0x641, 0x652)}ٱ${range(0x660, 0x669)}`;
// Kerning and tabular figures are used; combining marks are not in these files, and stylistic sets would double the size.
const ofLatin = ['kern', 'tnum'];
// Italics are a word or two; kerning would be a fifth of their file.
const ofWords = ['tnum'];
// A letter between those of another file is kerned with none of them.
const ofFew = ['locl'];
const ofArabic = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'init', 'medi', 'fina', 'rlig', 'isol'];
const weights = { min: 400, max: 700 };
const inter = 'inter/files/inter-latin';
const serif = 'source-serif-4/files/source-serif-4-latin';
const noto = 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal';

/** What a face is cut from, its signs, its weights (one, or from 400 to 700), its features. */
const faces = [
	{ out: 'inter-core', from: `${inter}-wght-normal`, text: core, wght: weights, features: ofLatin },
	{ out: 'inter-rare', from: `${inter}-wght-normal`, text: rare, wght: weights, features: ofLatin },
	{ out: 'source-serif-core', from: `${serif}-wght-normal`, text: core, wght: weights, features: ofLatin },
	{ out: 'source-serif-rare', from: `${serif}-wght-normal`, text: rare, wght: weights, features: ofLatin },
	{ out: 'source-serif-italic', from: `${serif}-wght-italic`, text: plain, wght: 400, features: ofWords },
	{
		out: 'source-serif-italic-rare',
		from: `${serif}-wght-italic`,
		text: accented + rare,
		wght: 400,
		features: ofWords,
	},
	...[400, 600].flatMap((wght) => [
		{ out: `inter-near-${wght}`, from: `${inter}-ext-wght-normal`, text: near, wght, features: ofFew },
		{ out: `inter-far-${wght}`, from: `${inter}-ext-wght-normal`, text: far, wght, features: ofFew },
		{ out: `source-serif-near-${wght}`, from: `${serif}-ext-wght-normal`, text: near, wght, features: ofFew },
		{ out: `source-serif-far-${wght}`, from: `${serif}-ext-wght-normal`, text: far, wght, features: ofFew },
	]),
	{ out: 'noto-sans-arabic', from: noto, text: arabic, wght: weights, features: ofArabic },
	// The name of the language in the foot of every page: without it each page would fetch the whole of the file above.
	// This typeface composes its yeh: without ccmp and mark the last two letters of the name stand apart.
	{
		out: 'noto-sans-arabic-name',
		from: noto,
		text: 'العربية',
		wght: 400,
		features: ['ccmp', 'mark', 'init', 'medi', 'fina', 'isol'],
	},
];

/** Of a weight in the middle: how letters stand to each other differs between weights by less than one sees. */
const KERNED = 500;
/** Kerning is rounded to a part of the size of the letters that nobody sees: at 18 px to a third of a pixel. */
const STEPS = 60;
/** What browsers do not read: names, a list of styles, the change of underlines with the weight, a baseline for other scripts. */
const NEEDLESS = ['STAT', 'MVAR', 'BASE'];
const NO_NAMES = Buffer.from([0, 0, 0, 0, 0, 6]);

for (const { out, from, text, wght, features } of faces) {
	const source = readFileSync(new URL(`../node_modules/@fontsource-variable/${from}.woff2`, import.meta.url));
	/** @type {(wght: number | typeof weights) => Promise<Map<string, Buffer>>} */
	const cut = async (wght) => {
		const options = { targetFormat: 'truetype', keepFeatures: features, variationAxes: { wght }, noHinting: true };
		return tablesOf(await subsetFont(source, text, options));
	};
	const tables = await cut(wght);
	// Kerning that changes with the weight is a tenth of the file. One for all weights is that of a cut at one weight, for the very same glyphs.
	if (typeof wght !== 'number' && features === ofLatin) {
		const fixed = await cut(KERNED);
		if (!fixed.get('cmap')?.equals(/** @type {Buffer} */ (tables.get('cmap')))) throw new Error(`${out}: other glyphs`);
		for (const name of ['GPOS', 'GDEF']) {
			const table = fixed.get(name);
			if (table) tables.set(name, table);
			else tables.delete(name);
		}
	}
	const kerning = tables.get('GPOS');
	const head = tables.get('head');
	if (kerning && head && features === ofLatin) tables.set('GPOS', roundKerning(kerning, head.readUInt16BE(18) / STEPS));
	for (const name of NEEDLESS) tables.delete(name);
	tables.set('name', NO_NAMES);
	const font = await subsetFont(fontOf(tables), undefined, { keepAllGlyphs: true, targetFormat: 'woff2' });
	writeFileSync(new URL(`../src/ui/fonts/${out}.woff2`, import.meta.url), font);
	console.log(out, (font.length / 1000).toFixed(1), 'kB');
}
for (const name of ['inter', 'source-serif-4', 'noto-sans-arabic'])
	copyFileSync(
		new URL(`../node_modules/@fontsource-variable/${name}/LICENSE`, import.meta.url),
		new URL(`../src/ui/fonts/${name}.OFL.txt`, import.meta.url),
	);

/**
 * The tables of a TrueType file by their names (OpenType 1.9, "Organization of an OpenType Font").
 * @param {Buffer} file
 */
function tablesOf(file) {
	/** @type {Map<string, Buffer>} */
	const tables = new Map();
	for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
		const start = file.readUInt32BE(at + 8);
		tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
	}
	return tables;
}

/**
 * A TrueType file of these tables, each padded to four bytes.
 * @param {Map<string, Buffer>} tables
 */
function fontOf(tables) {
	const names = [...tables.keys()].sort();
	const power = Math.floor(Math.log2(names.length));
	const head = Buffer.alloc(12 + 16 * names.length);
	head.writeUInt32BE(0x10000, 0);
	head.writeUInt16BE(names.length, 4);
	head.writeUInt16BE(16 * 2 ** power, 6);
	head.writeUInt16BE(power, 8);
	head.writeUInt16BE(16 * (names.length - 2 ** power), 10);
	const parts = [head];
	let offset = head.length;
	for (const [index, name] of names.entries()) {
		const table = /** @type {Buffer} */ (tables.get(name));
		const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
		let sum = 0;
		for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
		const at = 12 + 16 * index;
		head.write(name, at, 'latin1');
		head.writeUInt32BE(sum, at + 4);
		head.writeUInt32BE(offset, at + 8);
		head.writeUInt32BE(table.length, at + 12);
		parts.push(padded);
		offset += padded.length;
	}
	return Buffer.concat(parts);
}

/**
 * Kerning in steps: rounded, its tables pack a fifth smaller. (OpenType 1.9, GPOS: pair
 * adjustment, of single pairs and of classes; what else there is stays.)
 * @param {Buffer} table GPOS
 * @param {number} step in units of the font
 */
function roundKerning(table, step) {
	const gpos = Buffer.from(table);
	/** @type {(at: number) => number} */
	const word = (at) => gpos.readUInt16BE(at);
	/** Rounds one value record and steps over it. @type {(at: number, format: number) => number} */
	const round = (at, format) => {
		for (let bit = 1; bit <= 0x80; bit *= 2) {
			if (!(format & bit)) continue;
			if (bit < 0x10) gpos.writeInt16BE(Math.round(Math.round(gpos.readInt16BE(at) / step) * step), at);
			at += 2;
		}
		return at;
	};
	/** @type {(at: number) => void} */
	const roundPairs = (at) => {
		const [first, second] = [word(at + 4), word(at + 6)];
		if (word(at) === 2) {
			let value = at + 16;
			for (let left = word(at + 12) * word(at + 14); left > 0; left--) value = round(round(value, first), second);
			return;
		}
		for (let set = 0; set < word(at + 8); set++) {
			const pairs = at + word(at + 10 + 2 * set);
			let value = pairs + 2;
			for (let left = word(pairs); left > 0; left--) value = round(round(value + 2, first), second);
		}
	};
	const lookups = word(8);
	for (let index = 0; index < word(lookups); index++) {
		const lookup = lookups + word(lookups + 2 + 2 * index);
		for (let part = 0; part < word(lookup + 4); part++) {
			let at = lookup + word(lookup + 6 + 2 * part);
			let kind = word(lookup);
			if (kind === 9) [kind, at] = [word(at + 2), at + gpos.readUInt32BE(at + 4)];
			if (kind === 2) roundPairs(at);
		}
	}
	return gpos;
}
