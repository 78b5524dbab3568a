// Publication types of MEDLINE (https://www.nlm.nih.gov/mesh/pubtypes.html) in the words of an evidence card.

import type { Mark } from '#kernel/citations/tables.ts';

/** As PubMed names a publication type, in lower case. The most telling kinds first; at most two are said. */
export const STUDIES: Record<string, string> = {
	'retraction of publication': 'Retraction notice',
	'retraction notice': 'Retraction notice',
	'expression of concern': 'Notice of concern',
	'published erratum': 'Erratum',
	'systematic review': 'Systematic review',
	'network meta-analysis': 'Network meta-analysis',
	'meta-analysis': 'Meta-analysis',
	'scoping review': 'Scoping review',
	'practice guideline': 'Practice guideline',
	guideline: 'Guideline',
	'consensus statement': 'Consensus statement',
	'consensus development conference': 'Consensus statement',
	'pragmatic clinical trial': 'Pragmatic trial',
	'equivalence trial': 'Equivalence trial',
	'adaptive clinical trial': 'Adaptive trial',
	'randomized controlled trial': 'Randomised trial',
	'controlled clinical trial': 'Controlled trial',
	'clinical trial protocol': 'Trial protocol',
	'clinical trial, phase iv': 'Phase IV trial',
	'clinical trial, phase iii': 'Phase III trial',
	'clinical trial, phase ii': 'Phase II trial',
	'clinical trial, phase i': 'Phase I trial',
	'clinical trial': 'Clinical trial',
	'observational study': 'Observational study',
	'twin study': 'Twin study',
	'validation study': 'Validation study',
	'validation studies': 'Validation study',
	'case reports': 'Case report',
	review: 'Review',
	editorial: 'Editorial',
	letter: 'Letter',
	comment: 'Comment',
	news: 'News',
};

export interface PublicationType {
	ui: string;
	name: string;
}

/** @param types the publication types of one citation. @returns '' for a plain journal article. */
export function studyWords(types: readonly PublicationType[]): string {
	const names = new Set(types.map(({ name }) => name.toLowerCase()));
	const found = [
		...new Set(Object.keys(STUDIES).flatMap((name) => (names.has(name) ? [STUDIES[name] as string] : []))),
	];
	// A systematic review is filed as a review too, and a randomised trial as a clinical one.
	const says = (words: string) => found.includes(words);
	const least = found.filter(
		(words) =>
			!(words === 'Review' && (says('Systematic review') || says('Scoping review') || says('Meta-analysis'))) &&
			!(words === 'Meta-analysis' && says('Network meta-analysis')) &&
			!(words === 'Guideline' && says('Practice guideline')) &&
			!(words === 'Clinical trial' && found.some((other) => other !== words && /trial$/.test(other))) &&
			!(words === 'Controlled trial' && says('Randomised trial')) &&
			!(words === 'Comment' && (says('Letter') || says('Editorial'))),
	);
	return least
		.slice(0, 2)
		.map((words, place) => (place === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)))
		.join(', ');
}

/** Marks in the order in which they are said: by publication type, or by a correction of this RefType. */
const MARKS: [mark: Mark, types: string[], relations: string[]][] = [
	['retracted', ['retracted publication'], ['RetractionIn', 'RetractedandRepublishedIn']],
	['partly-retracted', [], ['PartialRetractionIn']],
	['concern', [], ['ExpressionOfConcernIn']],
	['corrected', [], ['ErratumIn', 'CorrectedandRepublishedIn']],
	['updated', [], ['UpdateIn', 'RetractedandRepublishedIn', 'RepublishedIn']],
	['preprint', ['preprint'], []],
];

/** How a notice names the paper of which it speaks, and what that paper's own record would say. */
export const OTHER_SIDE: Record<string, string> = {
	RetractionOf: 'RetractionIn',
	PartialRetractionOf: 'PartialRetractionIn',
	ExpressionOfConcernFor: 'ExpressionOfConcernIn',
	ErratumFor: 'ErratumIn',
	UpdateOf: 'UpdateIn',
	CorrectedandRepublishedFrom: 'CorrectedandRepublishedIn',
	RetractedandRepublishedFrom: 'RetractedandRepublishedIn',
	RepublishedFrom: 'RepublishedIn',
};

export interface Relation {
	/** RefType as the paper's own record says it: "RetractionIn". */
	type: string;
	pmid: number | null;
}

/** What is to be said of a paper, from its publication types and from corrections on either side. */
export function marksOf(
	types: readonly PublicationType[],
	relations: readonly Relation[],
): { marks: Mark[]; noticePmid: number | null } {
	// UIs where names have changed: D016441 is "Retracted Publication", D000076942 "Preprint".
	const names = new Set(
		types.map(
			({ ui, name }) => ({ D016441: 'retracted publication', D000076942: 'preprint' })[ui] ?? name.toLowerCase(),
		),
	);
	const marks = MARKS.filter(
		([, byType, own]) => byType.some((name) => names.has(name)) || relations.some(({ type }) => own.includes(type)),
	);
	const gravest = marks[0]?.[2] ?? [];
	return {
		marks: marks.map(([mark]) => mark),
		noticePmid: relations.find(({ type, pmid }) => pmid !== null && gravest.includes(type))?.pmid ?? null,
	};
}
