import { expect, test } from 'vitest';
import { sharedWords } from './shared-words.ts';

test('what apps share becomes words once, whichever of the three parts they fill', () => {
	const words = (parts: Record<string, string>) => sharedWords(new URLSearchParams(parts));
	expect(words({ title: 'A trial', url: 'https://example.org/1' })).toBe('A trial\n\nhttps://example.org/1');
	expect(words({ title: 'A trial', text: 'A trial', url: '' })).toBe('A trial');
	expect(words({ text: 'Look: https://example.org/1', url: 'https://example.org/1' })).toBe(
		'Look: https://example.org/1',
	);
	expect(words({})).toBe('');
	expect(words({ text: 'x'.repeat(9000) })).toHaveLength(5000);
});
