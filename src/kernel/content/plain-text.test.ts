import { expect, test } from 'vitest';
import { renderMarkdown } from '#platform/markdown.ts';
import { plainText } from './plain-text.ts';

test('a formula reads as it is seen, once, and not as it was written', () => {
	const html = renderMarkdown('The gap: $AG = [Na^+] - [Cl^-]$, and $\\frac{10}{2}$.');
	expect(plainText(html, 200)).toBe('The gap: AG=[Na+]−[Cl−], and 10/2.');
});

test('words of neighbouring blocks stay apart, and a long text ends at a word', () => {
	expect(plainText('<p>One</p><p>two &amp; three</p>', 50)).toBe('One two & three');
	expect(plainText('<p>Hyponatraemia of the elderly</p>', 20)).toBe('Hyponatraemia of the…');
});
