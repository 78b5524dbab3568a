// Which sheet fits a paper: by its publication types and headings in MEDLINE, a first guess that the moderator can change.

import type { Instrument } from './instrument.ts';
import { agree2, amstar2, caspQualitative, plain, probast, quadas2, robis } from './others.ts';
import { newcastleOttawa, rob2, robinsI } from './trials.ts';

export const INSTRUMENTS: readonly Instrument[] = [
	rob2,
	robinsI,
	newcastleOttawa,
	quadas2,
	probast,
	robis,
	amstar2,
	agree2,
	caspQualitative,
	plain,
];

/** The sheet of that code; the plain one for a code that is none any more. */
export const instrumentOf = (code: string): Instrument => INSTRUMENTS.find((one) => one.code === code) ?? plain;

/** What MEDLINE says of a paper, in lower case. */
export interface Study {
	types: readonly string[];
	headings: readonly string[];
}

/** The first line that fits decides: what a paper is comes before what it was made with. */
const FITS: [code: string, types: string[], headings: string[]][] = [
	['agree2', ['practice guideline', 'guideline', 'consensus development conference'], []],
	['robis', ['systematic review', 'meta-analysis', 'network meta-analysis', 'scoping review'], []],
	[
		'rob2',
		['randomized controlled trial', 'pragmatic clinical trial', 'equivalence trial', 'adaptive clinical trial'],
		['random allocation'],
	],
	['quadas2', [], ['sensitivity and specificity', 'predictive value of tests', 'roc curve', 'diagnostic errors']],
	['probast', [], ['nomograms', 'clinical decision rules', 'decision support techniques']],
	['casp-qualitative', [], ['qualitative research', 'grounded theory', 'focus groups', 'interviews as topic']],
	[
		'robins-i',
		[
			'controlled clinical trial',
			'clinical trial',
			'clinical trial, phase i',
			'clinical trial, phase ii',
			'clinical trial, phase iii',
			'clinical trial, phase iv',
		],
		[
			'non-randomized controlled trials as topic',
			'controlled before-after studies',
			'interrupted time series analysis',
		],
	],
	[
		'nos',
		['observational study', 'twin study'],
		[
			'cohort studies',
			'prospective studies',
			'retrospective studies',
			'follow-up studies',
			'longitudinal studies',
			'case-control studies',
			'cross-sectional studies',
		],
	],
];

/** @returns the code of the sheet. */
export function chooseInstrument({ types, headings }: Study): string {
	const has = (list: readonly string[], wanted: string[]) => wanted.some((one) => list.includes(one));
	return FITS.find(([, byType, byHeading]) => has(types, byType) || has(headings, byHeading))?.[0] ?? plain.code;
}
