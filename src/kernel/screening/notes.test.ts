// Notes of many countries, each class found; and what holds nothing, left alone.

import { expect, test } from 'vitest';
import { isFound, labelled } from './labelled.file.ts';
import { NOTES, NOTHING } from './notes.file.ts';
import { BY_HAND_ENGLISH } from './notes-by-hand-english.file.ts';
import { BY_HAND_GERMANIC } from './notes-by-hand-germanic.file.ts';
import { BY_HAND_LAST, BY_HAND_LAST_NOTHING } from './notes-by-hand-last.file.ts';
import { BY_HAND_ROMANCE } from './notes-by-hand-romance.file.ts';
import { FROM_CLINICS, FROM_CLINICS_NOTHING } from './notes-from-clinics.file.ts';
import { FROM_CLINICS_AGAIN, FROM_CLINICS_AGAIN_NOTHING } from './notes-from-clinics-again.file.ts';
import { FROM_CLINICS_LAST, FROM_CLINICS_LAST_NOTHING } from './notes-from-clinics-last.file.ts';
import { FROM_ELSEWHERE, FROM_ELSEWHERE_NOTHING } from './notes-from-elsewhere.file.ts';
import { FROM_PRACTICE } from './notes-from-practice.file.ts';
import { FROM_PRACTICE_ABROAD } from './notes-from-practice-abroad.file.ts';
import { FROM_PRACTICE_AGAIN, FROM_PRACTICE_AGAIN_NOTHING } from './notes-from-practice-again.file.ts';
import { FROM_WARDS, FROM_WARDS_NOTHING } from './notes-from-wards.file.ts';
import { FROM_WARDS_AGAIN, FROM_WARDS_AGAIN_NOTHING } from './notes-from-wards-again.file.ts';
import { FROM_WARDS_LAST, FROM_WARDS_LAST_NOTHING } from './notes-from-wards-last.file.ts';
import { IN_SENTENCES, IN_SENTENCES_NOTHING } from './notes-in-sentences.file.ts';
import { NINTH_OPEN, NINTH_OPEN_NOTHING } from './notes-ninth.file.ts';
import { NINTH_SEALED, NINTH_SEALED_NOTHING } from './notes-ninth-sealed.file.ts';
import { STRANGERS, STRANGERS_NOTHING } from './notes-of-strangers.file.ts';
import { BY_HAND_NOTHING } from './passages-by-hand.file.ts';
import { FROM_PRACTICE_NOTHING } from './passages-from-practice.file.ts';
import { screen } from './screen.ts';

interface Tally {
	found: number;
	all: number;
	missed: string[];
}

function tallies(
	notes: readonly (readonly [string, string])[],
): Record<'names and places' | 'numbers and dates', Tally> {
	const made = {
		'names and places': { found: 0, all: 0, missed: [] as string[] },
		'numbers and dates': { found: 0, all: 0, missed: [] as string[] },
	};
	for (const [country, marked] of notes) {
		const { text, labels } = labelled(marked);
		const findings = screen(text, { aboutPatient: true });
		for (const label of labels) {
			const { kind } = label;
			if (kind === 'clin' || kind === 'inst') continue;
			const tally = made[kind === 'name' || kind === 'place' ? 'names and places' : 'numbers and dates'];
			tally.all++;
			if (isFound(label, findings)) tally.found++;
			else tally.missed.push(`${country} ${kind}: ${label.words}`);
		}
	}
	return made;
}

test('every class of the law’s list is found in notes of fifteen countries', () => {
	const found = tallies(NOTES);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(250);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.98);
	expect(found['names and places'].all).toBeGreaterThan(180);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('eponyms, scores, values, towns of classifications and the history of a family hold nothing', () => {
	expect(NOTHING.length).toBeGreaterThan(200);
	const marked = NOTHING.flatMap((text) =>
		screen(text, { aboutPatient: true }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)} ← ${text}`),
	);
	expect(marked).toEqual([]);
});

test('in notes of strangers the numbers, the days, the names and the places are found', () => {
	const found = tallies(STRANGERS);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(500);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.985);
	expect(found['names and places'].all).toBeGreaterThan(400);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.94);
});

test('of passages that hold nothing and look as if they did hardly one is marked', () => {
	const marked = STRANGERS_NOTHING.flatMap((text) =>
		screen(text, { aboutPatient: true }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)} ← ${text}`),
	);
	expect(STRANGERS_NOTHING.length).toBeGreaterThan(170);
	// Three of them stand on towns and names that are real.
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(5);
});

test('in operation reports, run sheets, exports, dictation and names of files they are found as well', () => {
	const found = tallies(FROM_ELSEWHERE);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(300);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.86);
	expect(found['names and places'].all).toBeGreaterThan(140);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.86);
	const marked = FROM_ELSEWHERE_NOTHING.filter((text) => screen(text, { aboutPatient: true }).length > 0);
	expect(marked.length).toBeLessThanOrEqual(15);
});

test('what stands beside a day, before a number and behind a name is found as practice writes it, from thirty countries', () => {
	const found = tallies([...FROM_PRACTICE, ...FROM_PRACTICE_ABROAD, ...FROM_PRACTICE_AGAIN]);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(450);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.93);
	expect(found['names and places'].all).toBeGreaterThan(230);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.92);
	const marked = [...FROM_PRACTICE_NOTHING, ...FROM_PRACTICE_AGAIN_NOTHING].filter(
		(text) => screen(text, { aboutPatient: true }).length > 0,
	);
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(14);
});

test('days in figures, numbers by their form and houses by their letters are read in letters, mails, chat and handovers', () => {
	const found = tallies([...FROM_CLINICS, ...FROM_CLINICS_AGAIN, ...FROM_CLINICS_LAST]);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(500);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.92);
	expect(found['names and places'].all).toBeGreaterThan(250);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.96);
	const marked = [...FROM_CLINICS_NOTHING, ...FROM_CLINICS_AGAIN_NOTHING, ...FROM_CLINICS_LAST_NOTHING].filter(
		(text) => screen(text, { aboutPatient: true }).length > 0,
	);
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(6);
});

test('numbers are asked about unless medicine writes them so, and phrases of capitals as houses, in notes of further kinds', () => {
	const found = tallies([...NINTH_OPEN, ...NINTH_SEALED]);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(350);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.92);
	expect(found['names and places'].all).toBeGreaterThan(160);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.9);
	const marked = [...NINTH_OPEN_NOTHING, ...NINTH_SEALED_NOTHING].filter(
		(text) => screen(text, { aboutPatient: true }).length > 0,
	);
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(7);
});

test('houses by a role, days beside others and lists of eponyms are read as wards, cells and schools write them', () => {
	const found = tallies([...FROM_WARDS, ...FROM_WARDS_AGAIN, ...FROM_WARDS_LAST]);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(300);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.91);
	expect(found['names and places'].all).toBeGreaterThan(200);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.96);
	const marked = [...FROM_WARDS_NOTHING, ...FROM_WARDS_AGAIN_NOTHING, ...FROM_WARDS_LAST_NOTHING].filter(
		(text) => screen(text, { aboutPatient: true }).length > 0,
	);
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(5);
});

test('names in plain sentences of eighteen languages are found, and what looks like them is left alone', () => {
	const found = tallies(IN_SENTENCES);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(150);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.92);
	expect(found['names and places'].all).toBeGreaterThan(250);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.88);
	const marked = IN_SENTENCES_NOTHING.flatMap((text) =>
		screen(text, { aboutPatient: true }).map(({ start, end }) => `${text.slice(start, end)} ← ${text}`),
	);
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(2);
});

test('what no vocabulary knows is asked about: names, places, houses and numbers of strangers, and hardly a thing', () => {
	const found = tallies([...BY_HAND_ENGLISH, ...BY_HAND_ROMANCE, ...BY_HAND_GERMANIC, ...BY_HAND_LAST]);
	const share = ({ found: hits, all }: Tally) => hits / all;
	expect(found['numbers and dates'].all).toBeGreaterThan(90);
	expect(share(found['numbers and dates']), found['numbers and dates'].missed.join('\n')).toBeGreaterThanOrEqual(0.88);
	expect(found['names and places'].all).toBeGreaterThan(220);
	expect(share(found['names and places']), found['names and places'].missed.join('\n')).toBeGreaterThanOrEqual(0.86);
	const marked = [...BY_HAND_NOTHING, ...BY_HAND_LAST_NOTHING].flatMap((text) =>
		screen(text, { aboutPatient: true }).map(({ start, end }) => `${text.slice(start, end)} ← ${text}`),
	);
	// One of them is a weekday with its part of the day, which was no day when they were written.
	expect(marked.length, marked.join('\n')).toBeLessThanOrEqual(9);
});

// Each says the same, hidden in another way.
test.each([
	['letters with a joint between each two', 'Our patient is S a m a n t h a O r t e g a.', 'S a m a n t h a'],
	['figures with a joint between each two', 'Her SSN is 5 2 1 4 4 9 0 3 1.', '5 2 1 4 4 9 0 3 1'],
	['a tag within a word', 'Our patient Sam<b></b>antha Ortega slept.', 'Sam<b></b>antha Ortega'],
	['emphasis within a word', 'Our patient S*amanth*a Ortega slept.', 'S*amanth*a Ortega'],
	['heaped accents', 'Our patient Sa\u0336m\u0336antha Ortega slept.', 'Sa\u0336m\u0336antha Ortega'],
	['look-alike letters', 'Our patient Ѕamantha Оrtega slept.', 'Ѕamantha Оrtega'],
	['nothing that is seen', 'Our patient Sa\u200bman\u2060tha Ortega slept.', 'Sa\u200bman\u2060tha Ortega'],
	[
		'figures that are said',
		'Call her on oh seven seven double oh, nine one two three.',
		'oh seven seven double oh, nine one two three',
	],
	['the name of a file', 'See ortega_samantha_2024-ct.pdf of our patient.', 'ortega'],
])('%s hide nothing', (_, text, hidden) => {
	const found = screen(text, { aboutPatient: true }).map(({ start, end }) => text.slice(start, end));
	expect(found.join(' | ')).toContain(hidden);
});
