import { expect, test } from 'vitest';
import { KeptText } from './kept-text.ts';

test('holds what fits, the newest last, and nothing beyond its time', () => {
	const kept = new KeptText(100);
	for (let at = 0; at < 20; at++) kept.set(`text ${at}`, String(at % 10).repeat(10), 1000);
	expect(kept.weight).toBe(100);
	expect(kept.get('text 9', 0)).toBeUndefined();
	expect(kept.get('text 10', 0)).toBe('0'.repeat(10));
	expect(kept.get('text 19', 999)).toBe('9'.repeat(10));
	expect(kept.get('text 19', 1000)).toBeUndefined();
	kept.set('text 19', 'short', 2000);
	expect(kept.weight).toBe(95);
	kept.set('all', 'x'.repeat(90), 1000);
	expect(kept.get('all', 0)).toBeUndefined();
	expect(kept.get('text 19', 1000)).toBe('short');
});
