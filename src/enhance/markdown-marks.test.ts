import { expect, test } from 'vitest';
import { keepMarks, needsPlain } from './markdown-marks.ts';

test('what the editor cannot give back is edited as it stands', () => {
	for (const text of ['| a | b |\n|---|---|', 'so $x^2$', '$$\na\n$$', '```\ncode\n```'])
		expect(needsPlain(text)).toBe(true);
	for (const text of ['It costs $5.', 'a | b', '**bold**\n\n> quote', '']) expect(needsPlain(text)).toBe(false);
});

test('formulas and tables typed into the editor come out as they were typed', () => {
	expect(keepMarks('Gap $\\\\frac{a\\_1}{b}$ and \\*x\\* for $5')).toBe('Gap $\\frac{a_1}{b}$ and \\*x\\* for $5');
	expect(keepMarks('| K | dose |\n\n|---|---|\n\n| 6.1 | 10 |\n\nafter')).toBe(
		'| K | dose |\n|---|---|\n| 6.1 | 10 |\n\nafter',
	);
});
