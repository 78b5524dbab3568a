import { expect, test } from 'vitest';
import { dateReader } from './read-date.ts';

test('the mapping says whether day or month comes first; one digit, a time behind it and other signs between are read too', () => {
	const british = dateReader('DD/MM/YYYY');
	const american = dateReader('MM/DD/YYYY');
	for (const text of [
		'04/03/2027',
		'4/3/2027',
		'04-03-2027',
		'4.3.2027',
		'04/03/2027 00:00:00',
		'4/3/2027 12:00 AM',
		'4.3.27',
	]) {
		expect(british(text), text).toBe('2027-03-04');
		expect(american(text), text).toBe('2027-04-03');
	}
});

test('what can be read in one way only needs no mapping', () => {
	for (const format of ['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD'] as const)
		for (const text of [
			'2027-03-04',
			'2027/3/4',
			'2027-03-04T00:00:00Z',
			'4 Mar 2027',
			'04-MAR-2027',
			'4 March 2027',
			'4. März 2027',
			'4 de marzo de 2027',
			'04-mars-27',
			'46450',
		])
			expect(dateReader(format)(text), `${format} ${text}`).toBe('2027-03-04');
	expect(dateReader('YYYYMMDD')('20270304')).toBe('2027-03-04');
});

test('no date is none, and what is no day is a fault', () => {
	const read = dateReader('DD/MM/YYYY');
	for (const text of ['', ' ', '-', 'N/A', 'NULL', '0000-00-00']) expect(read(text), text).toBeNull();
	for (const text of [
		'31/02/2027',
		'04/13/2027',
		'4/3/7',
		'4 /3/27',
		'12345',
		'soon',
		'20270304',
		'4 Foo 2027',
		'2027-02-30',
	])
		expect(read(text), text).toBe(false);
});
