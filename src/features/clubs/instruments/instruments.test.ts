// Which sheet a paper gets, and that each sheet names and cites the tool that it follows.

import { expect, test } from 'vitest';
import { chooseInstrument, INSTRUMENTS, instrumentOf } from './choose.ts';

test.each([
	[['randomized controlled trial', 'journal article'], [], 'rob2'],
	[['systematic review', 'randomized controlled trial'], [], 'robis'],
	[['meta-analysis'], [], 'robis'],
	[['practice guideline', 'review'], [], 'agree2'],
	[['journal article'], ['sensitivity and specificity', 'prospective studies'], 'quadas2'],
	[['journal article'], ['nomograms', 'retrospective studies'], 'probast'],
	[['journal article'], ['qualitative research'], 'casp-qualitative'],
	[['clinical trial'], [], 'robins-i'],
	[['journal article'], ['cohort studies'], 'nos'],
	[['observational study'], [], 'nos'],
	[['case reports'], [], 'other'],
	[[], [], 'other'],
])('%j with %j gets %s', (types, headings, code) => {
	expect(chooseInstrument({ types, headings })).toBe(code);
});

test('each sheet cites its tool; no domain stands in two sheets; an unknown code is the plain sheet', () => {
	const codes = INSTRUMENTS.flatMap(({ domains }) => domains.map(({ code }) => code));
	expect(new Set(codes).size).toBe(codes.length);
	for (const { code, cite, site, domains } of INSTRUMENTS) {
		expect(domains.length).toBeGreaterThan(2);
		for (const domain of domains) expect(domain.code.startsWith(`${code}-`)).toBe(true);
		if (code !== 'other') expect([cite.length > 40, site.startsWith('https://')]).toEqual([true, true]);
	}
	expect(instrumentOf('rob2').domains.map(({ words }) => words)).toEqual([
		'Randomisation process',
		'Deviations from intended interventions',
		'Missing outcome data',
		'Measurement of the outcome',
		'Selection of the reported result',
	]);
	expect(instrumentOf('gone').code).toBe('other');
});
