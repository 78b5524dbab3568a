// Which patterns of the identifier check take long over chains: one short run of signs again and again, alone and behind what the pattern asks for.
// A pattern that is tried in many ways at each place holds the whole server up (decision 0142).
//
//   node bench/chains.ts [--letters 1500] [--slow 15]
//
// Prints every pattern that took longer than so many milliseconds over one chain, with the chain, slowest first.

import { parseArgs } from 'node:util';
import { NOTES } from '#kernel/screening/notes.file.ts';
import { FROM_CLINICS } from '#kernel/screening/notes-from-clinics.file.ts';
import { FROM_ELSEWHERE } from '#kernel/screening/notes-from-elsewhere.file.ts';
import { FROM_PRACTICE } from '#kernel/screening/notes-from-practice.file.ts';
import { FROM_PRACTICE_ABROAD } from '#kernel/screening/notes-from-practice-abroad.file.ts';
import { FROM_WARDS } from '#kernel/screening/notes-from-wards.file.ts';
import { STRANGERS } from '#kernel/screening/notes-of-strangers.file.ts';
import { wordsOf } from '#kernel/screening/pattern-words.ts';
import { screen } from '#kernel/screening/screen.ts';
import { patternsAsked } from '#kernel/screening/search.ts';

const { values } = parseArgs({
	options: { letters: { type: 'string', default: '1500' }, slow: { type: 'string', default: '15' } },
});
const letters = Number(values.letters);
const slow = Number(values.slow);

const CHAINS = [
	...[
		'Aa-',
		'A-',
		'Aa ',
		'Aa Bb-',
		'A.-',
		'A. ',
		'a-',
		'a ',
		'aa ',
		'a.',
		'Aa’s ',
		'Aa, ',
		'Aa\n',
		'AA ',
		'AA-',
		'AA, ',
	],
	...[
		'1',
		'1 ',
		'1-',
		'1/',
		'1.',
		'1, ',
		'1 - ',
		'12/',
		'1:',
		'(1',
		'1) ',
		'1a',
		'A1',
		'A1-',
		'a1 ',
		'1 Aa ',
		'Aa 1 ',
		'Aa 1, ',
	],
	...['-', '. ', ', ', '\n', ' ', '|', '^', 'Aa^', '|a', ';a', '\t', '"', '(', '@', 'a@', '_a', '#1 ', '*'],
	...[
		'de ',
		'Aa de ',
		'de la ',
		'von der ',
		'and ',
		'Aa and ',
		'St. ',
		'Mr ',
		'3rd ',
		'1st, ',
		'3 and ',
		'4/3 to ',
		'3. und ',
	],
	...[
		'Sunday ',
		'Montag ',
		'lunes 4 y ',
		'May ',
		'3 May ',
		'Street ',
		'No. 1 ',
		'nineteen ',
		'seven ',
		'Nagar, ',
		'am ',
		'the 3rd of ',
	],
];
for (const [, note] of [
	...NOTES,
	...STRANGERS,
	...FROM_ELSEWHERE,
	...FROM_PRACTICE,
	...FROM_PRACTICE_ABROAD,
	...FROM_WARDS,
	...FROM_CLINICS,
])
	screen(note.replace(/\[\[\w+:(.*?)\]\]/gs, '$1'), { aboutPatient: true });

const spent = (text: string, pattern: RegExp): number => {
	pattern.lastIndex = 0;
	const began = performance.now();
	if (pattern.global) for (const _ of text.matchAll(pattern));
	else pattern.test(text);
	return performance.now() - began;
};
const found: { took: number; pattern: RegExp; chain: string }[] = [];
const patterns = patternsAsked();
for (const pattern of patterns) {
	// What a match needs, without the signs of words' beginnings and ends.
	const heads = (wordsOf(pattern).needs ?? []).slice(0, 1).map((word) => word.replace(/[\ue002-\ue006]/g, ' '));
	for (const chain of CHAINS)
		for (const head of ['', ...heads]) {
			const text = `${head}${chain.repeat(Math.ceil(letters / chain.length))}${head}`;
			// The machine may have been elsewhere: what is slow is slow again.
			if (spent(text, pattern) < slow) continue;
			const took = Math.min(spent(text, pattern), spent(text, pattern));
			if (took <= slow) continue;
			found.push({ took, pattern, chain: `${head}|${chain}` });
			break;
		}
}
const told = new Set<string>();
for (const { took, pattern, chain } of found.sort((one, other) => other.took - one.took)) {
	if (told.has(pattern.source)) continue;
	told.add(pattern.source);
	console.log(`${took.toFixed(0)} ms “${chain.replaceAll('\n', '⏎')}” ${pattern.source.slice(0, 140)}`);
}
console.log(
	`${patterns.length} patterns, ${CHAINS.length} chains of ${letters} signs: ${told.size} slower than ${slow} ms`,
);
