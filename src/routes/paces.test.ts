import { expect, test } from 'vitest';
import { VISITOR } from '#kernel/people/viewer.ts';
import { person } from '#tests/people.ts';
import { keepPace } from './paces.ts';

test('whoever searches as no person does waits a minute; others, and other pages, do not', async () => {
	const [fast, calm] = [await person('Fast Reader'), await person('Calm Reader')];
	const [quick, slow] = [await fast.viewer(), await calm.viewer()];
	const search = (who: typeof quick | typeof VISITOR, from = '192.0.2.1') => keepPace('/(app)/search', who, from);
	for (let n = 0; n < 1200; n++) search(quick);
	expect(() => search(quick)).toThrow(expect.objectContaining({ kind: 'too-many', retryAfter: expect.any(Number) }));
	// It is one count for all ways of looking for something, and none for reading.
	expect(() => keepPace('/(app)/people', quick, '192.0.2.1')).toThrow();
	keepPace('/(app)/posts/[id]', quick, '192.0.2.1');
	keepPace('/api/topics', quick, '192.0.2.1');
	search(slow);
	for (let n = 0; n < 1200; n++) search(VISITOR, `2001:db8::${n.toString(16)}`);
	expect(() => search(VISITOR, '2001:db8::ffff')).toThrow();
	search(VISITOR, '2001:db9::1');
});
