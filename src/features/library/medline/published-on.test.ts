// The day of a paper, from every form in which PubMed writes it.

import { expect, test } from 'vitest';
import type { Citation } from './citation.ts';
import { publishedOn } from './index-terms.ts';

const day = (published: Citation['published']) => publishedOn({ published } as Citation);

test.each([
	['2015 Jul 25-31', '2015-07-25'],
	['1998 Dec-1999 Jan', '1998-12-01'],
	['2000 Nov-Dec', '2000-11-01'],
	['2000 Spring', '2000-03-01'],
	['Fall 2001', '2001-09-01'],
	['1976-1977', '1976-01-01'],
	['1977/78 Winter', '1977-01-01'],
	['2015 Feb 31-Mar 2', '2015-02-28'],
	['2002 Jan 1st half', '2002-01-01'],
])('%s', (medline, expected) => expect(day({ year: Number(/\d{4}/.exec(medline)?.[0]), medline })).toBe(expected));

test('seasons, months without a day, and nothing at all', () => {
	expect(day({ year: 2001, season: 'Summer' })).toBe('2001-06-01');
	expect(day({ year: 2001, month: 2 })).toBe('2001-02-01');
	expect(day({})).toBe('1500-01-01');
	expect(publishedOn({ published: {}, electronic: { year: 2020, month: 5, day: 4 } } as Citation)).toBe('2020-05-04');
});
