import { expect, test } from 'vitest';
import { cutLine } from './cut-line.ts';

test('a line is cut where a word ends, and no stop stands before the three points', () => {
	expect(cutLine('Fever, rash and cough', 21)).toBe('Fever, rash and cough');
	expect(cutLine('Fever and a rash. Cough for a week', 20)).toBe('Fever and a rash…');
	expect(cutLine('Fever and a rash', 13)).toBe('Fever and a…');
	expect(cutLine('Pseudopseudohypoparathyroidism', 10)).toBe('Pseudopseu…');
	expect(cutLine('abcd😀efgh', 5)).toBe('abcd…');
});
