// Citations as reference managers read them.

import { expect, test } from 'vitest';
import { CITE_FORMATS, type Citable, splitName } from './cite-own.ts';

const CASE: Citable = {
	kind: 'case',
	genre: 'Clinical case',
	id: 'k7qm2',
	title: 'Sodium 108: 50 % too fast & {braces}',
	authors: ['Carmen Ibáñez Robledo', 'Marcus J. Bellamy', 'Prince'],
	network: 'Ward Round',
	publishedAt: new Date('2026-11-03T10:00:00Z'),
	editedAt: new Date('2026-11-20T10:00:00Z'),
	address: 'https://network.example.org/cases/k7qm2',
	language: 'en',
};

test('names are split where first names end', () => {
	expect(splitName('Carmen Ibáñez Robledo')).toEqual({ given: 'Carmen', family: 'Ibáñez Robledo' });
	expect(splitName('Marcus J. Bellamy')).toEqual({ given: 'Marcus J.', family: 'Bellamy' });
	expect(splitName('Prince')).toEqual({ given: '', family: 'Prince' });
});

test('BibTeX keeps its own signs apart', () => {
	const text = CITE_FORMATS.bib.write(CASE);
	expect(text).toContain('author = {Ibáñez Robledo, Carmen and Bellamy, Marcus J. and {Prince}}');
	expect(text).toContain('title = {{Sodium 108: 50 \\% too fast \\& \\{braces\\}}}');
	expect(text.match(/(?<!\\)\{/g)?.length).toBe(text.match(/(?<!\\)\}/g)?.length);
});

test('RIS begins with its type, ends with ER, one tag a line', () => {
	const lines = CITE_FORMATS.ris.write({ ...CASE, title: 'Two\nlines' }).split('\r\n');
	expect(lines[0]).toBe('TY  - ELEC');
	expect(lines.at(-2)).toBe('ER  - ');
	expect(lines).toContain('TI  - Two lines');
	expect(lines.filter((line) => line.startsWith('AU'))).toHaveLength(3);
	for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});

test('CSL JSON is one item with its date in parts', () => {
	const [item] = JSON.parse(CITE_FORMATS.json.write(CASE));
	expect(item).toMatchObject({
		type: 'webpage',
		issued: { 'date-parts': [[2026, 11, 3]] },
		author: [{ family: 'Ibáñez Robledo', given: 'Carmen' }, { family: 'Bellamy' }, { literal: 'Prince' }],
		URL: CASE.address,
	});
});

test('the plain text is NLM’s form for a part of a web site', () => {
	expect(CITE_FORMATS.txt.write(CASE, new Date('2026-11-26T00:00:00Z'))).toBe(
		'Ibáñez Robledo C, Bellamy MJ, Prince. Sodium 108: 50 % too fast & {braces} [clinical case on the Internet]. Ward Round; 2026 Nov 3 [updated 2026 Nov 20; cited 2026 Nov 26]. Available from: https://network.example.org/cases/k7qm2\n',
	);
});
