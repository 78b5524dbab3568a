import { expect, test } from 'vitest';
import { idAt, mintId, mintRun, readShortId, shortId } from './ids.ts';

test('ids rise, survive the URL and sort by time', () => {
	const before = new Date();
	const ids = Array.from({ length: 5000 }, () => mintId());
	for (let i = 1; i < ids.length; i++) expect(BigInt(ids[i] as string)).toBeGreaterThan(BigInt(ids[i - 1] as string));
	for (const id of ids) expect(readShortId(shortId(id))).toBe(id);
	expect(BigInt(idAt(before))).toBeLessThanOrEqual(BigInt(ids[0] as string));
});

test('what is no id is read as none', () => {
	for (const text of ['', 'I', 'ilou', '0'.repeat(14), 'zzzzzzzzzzzzz', '../etc', 'A'])
		expect(readShortId(text)).toBeNull();
});

test('a run of ids is nobody else’s, also within one millisecond', () => {
	for (let round = 0; round < 200; round++) {
		const first = BigInt(mintRun(50_000));
		expect(BigInt(mintId()) - first).toBeGreaterThan(50_000n);
	}
});
