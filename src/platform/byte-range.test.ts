import { expect, test } from 'vitest';
import { type Part, partOf } from './byte-range.ts';

const ETAG = '"a-video"';
const cases: [string | null, string | null, Part][] = [
	[null, null, 'whole'],
	['bytes=0-', null, { from: 0, to: 99 }],
	['bytes=0-0', null, { from: 0, to: 0 }],
	['bytes=10-19', null, { from: 10, to: 19 }],
	['Bytes = 10 - 19', null, { from: 10, to: 19 }],
	['bytes=90-1000', null, { from: 90, to: 99 }],
	['bytes=-10', null, { from: 90, to: 99 }],
	['bytes=-1000', null, { from: 0, to: 99 }],
	['bytes=-0', null, 'none'],
	['bytes=100-', null, 'none'],
	['bytes=100-200', null, 'none'],
	// What is no range set is ignored.
	['bytes=20-10', null, 'whole'],
	['bytes=', null, 'whole'],
	['bytes=-', null, 'whole'],
	['bytes=a-b', null, 'whole'],
	['bytes=0-1,5-6', null, 'whole'],
	['frames=0-1', null, 'whole'],
	['bytes=0-9', ETAG, { from: 0, to: 9 }],
	['bytes=0-9', '"another"', 'whole'],
	['bytes=0-9', `W/${ETAG}`, 'whole'],
	['bytes=0-9', 'Thu, 26 Nov 2026 00:00:00 GMT', 'whole'],
	['bytes=100-', '"another"', 'whole'],
];
test.each(cases)('Range %s, If-Range %s', (range, ifRange, expected) => {
	expect(partOf(range, ifRange, 100, ETAG)).toEqual(expected);
});

test('of an empty file nothing is there', () => {
	expect(partOf('bytes=0-', null, 0, ETAG)).toBe('none');
	expect(partOf('bytes=-5', null, 0, ETAG)).toBe('none');
});
