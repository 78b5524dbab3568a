import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test('below an icon stand whole words while they fit, and of a long word no half a letter', () => {
	expect(shortName('Ward Round')).toBe('Ward Round');
	expect(shortName('  Nordic   Clinicians ')).toBe('Nordic');
	expect(shortName('St Anna Hospital Network')).toBe('St Anna');
	expect(shortName('Krankenhausgesellschaft Nord')).toBe('Krankenhausg');
	// One sign of two units each, as a browser counts them.
	expect(shortName('𝔐'.repeat(20))).toBe('𝔐'.repeat(12));
	expect(shortName('')).toBe('');
});
