// Looking only where a pattern could stand loses nothing, and a long text costs no more than its parts.

import { expect, test } from 'vitest';
import { CLEAN, CLEAN_STORY } from './clean-sentences.file.ts';
import { IDENTIFYING } from './identifying-sentences.file.ts';
import { NOTES } from './notes.file.ts';
import { STRANGERS } from './notes-of-strangers.file.ts';
import { partsOf } from './parts.ts';
import { wordsOf } from './pattern-words.ts';
import { Screener, screen } from './screen.ts';
import { everyMatch, patternsAsked } from './search.ts';

const notes = [...NOTES, ...STRANGERS].map(([, note]) => note.replace(/\[\[\w+:(.*?)\]\]/gs, '$1'));
const sentences = [...CLEAN, ...CLEAN_STORY, ...IDENTIFYING.map(({ text }) => text)];
/** A page of sentences, another one for each number. */
const page = (from: number, count = 24) =>
	Array.from({ length: count }, (_, at) => sentences[(from + at * 7) % sentences.length]).join(' ');

test('what a pattern cannot do without is read from its source', () => {
	const titles = wordsOf(/(?<![\p{L}])(?:Herrn?|Frau) \p{Lu}/gu);
	expect(titles.needs?.toSorted()).toEqual(['\ue002frau ', '\ue002herr ', '\ue002herrn ']);
	expect(titles.leads).toEqual(['\ue002her', '\ue002fra']);
	expect(wordsOf(/\d{3}-\d{2}/g)).toEqual({ needs: ['000-00'], leads: ['000'] });
	expect(wordsOf(/[A-Z]{2}\d?/g).needs).toBeNull();
	expect(wordsOf(/a*b?/g)).toEqual({ needs: null, leads: null });
	// Without regard to case a capital is any letter.
	expect(wordsOf(/\p{Lu}x/gu).leads).toEqual(['\ue004']);
	expect(wordsOf(/\p{Lu}x/giu).leads).toBeNull();
});

test('every pattern of the check finds what it finds in the whole text', () => {
	const texts = [...notes.slice(0, 60), ...Array.from({ length: 12 }, (_, at) => page(at * 13))];
	for (const text of texts) screen(text, { aboutPatient: true });
	const patterns = patternsAsked().filter(({ global }) => global);
	expect(patterns.length).toBeGreaterThan(250);
	const spans = (matches: Iterable<RegExpMatchArray>) => [...matches].map((one) => `${one.index} ${one[0]}`).join('|');
	const differ: string[] = [];
	for (const text of [...texts.slice(0, 14), ...texts.slice(-6), 'ſSN 123-45-6789', 'Ⅷ. Nº １２３', ''])
		for (const pattern of patterns)
			if (spans(everyMatch(text, pattern)) !== spans(text.matchAll(pattern)))
				differ.push(`${pattern.source.slice(0, 80)} ← ${text.slice(0, 80)}`);
	expect(differ).toEqual([]);
});

test('a text is read in parts that lose no letter; none is long, whatever the text is made of', () => {
	const kinds = [
		Array.from({ length: 40 }, (_, at) => `${page(at * 3, 4)}\n\n`).join(''),
		'1234567890'.repeat(10_000),
		'Maria '.repeat(16_000),
		'a'.repeat(100_000),
		'\n'.repeat(100_000),
		`MRN:\n\n${'word '.repeat(20_000)}`,
	];
	for (const text of kinds) {
		const parts = partsOf(text);
		expect(parts.map((part) => part.text).join('')).toBe(text);
		expect(parts.every((part) => part.text.length > 0 && part.text.length <= 4_000)).toBe(true);
		for (const part of parts) expect(text.startsWith(part.text, part.start)).toBe(true);
	}
});

const story = Array.from({ length: 12 }, (_, at) => page(at * 5, 10)).join('\n\n');

test('while somebody types only the part that changed is read again', () => {
	const screener = new Screener();
	const context = { aboutPatient: true };
	expect(screener.screen(story, context)).toEqual(screen(story, context));
	const all = screener.partsRead;
	expect(all).toBe(new Set(partsOf(story).map(({ text }) => text)).size);
	const typed = story.replace(/\n\n(?=[\s\S]*$)/, '\n\nShe slept well. ');
	expect(screener.screen(typed, context)).toEqual(screen(typed, context));
	expect(screener.partsRead - all).toBeLessThanOrEqual(2);
	// The same again costs nothing.
	const before = screener.partsRead;
	screener.screen(typed, context);
	expect(screener.partsRead).toBe(before);
});

test('a name that one part gives counts in the others; what one part says of the patient counts for all', () => {
	const filler = (sentence: string) => `${sentence} `.repeat(30);
	const text = `Mrs Oldenbarneveldt, our patient, came for review.\n\n${filler('The wound was dry and the pulse regular.')}\n\n${filler('The drain was removed and she ate.')}Oldenbarneveldt slept.`;
	expect(partsOf(text).length).toBeGreaterThan(1);
	const found = screen(text).map(({ start, end }) => text.slice(start, end));
	expect(found).toEqual(['Mrs Oldenbarneveldt', 'Oldenbarneveldt']);
});

test('a hundred thousand characters are read in turns, and nobody waits for a text that was changed meanwhile', async () => {
	const long = Array.from({ length: 125 }, (_, at) => page(at * 11, 18)).join('\n\n');
	expect(long.length).toBeGreaterThan(80_000);
	const screener = new Screener(0);
	let turns = 0;
	let over = false;
	const waited = screener.screenInTurns(long, { aboutPatient: true }, () => {
		turns++;
		over = turns > 2;
		return over;
	});
	expect(await waited).toBeNull();
	expect(screener.partsRead).toBeLessThan(partsOf(long).length);
	expect(await screener.screenInTurns(long.slice(0, 20_000), { aboutPatient: true }, () => false)).toEqual(
		screen(long.slice(0, 20_000), { aboutPatient: true }),
	);
});
