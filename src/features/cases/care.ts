// The CARE checklist of 2013: what a complete case report holds, in 13 items (Gagnier JJ et al., care-statement.org, CC BY).
// Computed from what is filled in. It is never a bar to publishing: a short question to colleagues is a case as well.

import type { CaseWriting } from './fields.ts';

export interface CareItem {
	number: number;
	name: string;
	/** What it asks for, in few words of our own. */
	asks: string;
	done: boolean;
}

/** What is filled in so far; a draft may lack anything. */
export type CareFacts = Pick<CaseWriting, 'title' | 'sections' | 'age' | 'sex' | 'codes' | 'labs'> & {
	updates: number;
	photos: number;
	hasBasis: boolean;
};

/** The items in the order of the checklist. */
export function careChecklist(facts: CareFacts): CareItem[] {
	const { sections } = facts;
	const coded = (role: string) => facts.codes.some((code) => code.role === role);
	const days = facts.updates > 0 || facts.labs.length > 1 || /\b[Dd]ays? \d/.test(Object.values(sections).join('\n'));
	const items: [name: string, asks: string, done: boolean][] = [
		['Title', 'Says what it is about', facts.title.trim().length >= 3],
		['Key words', 'Two at least: codes of the case', facts.codes.length >= 2],
		['Abstract', 'The case in short', Boolean(sections.summary)],
		['Introduction', 'Why it is told: the question', Boolean(sections.question)],
		['Patient information', 'Age band, sex, history', Boolean(facts.age && facts.sex && sections.history)],
		['Clinical findings', 'Presentation and examination', Boolean(sections.presentation && sections.examination)],
		['Timeline', 'Days, counted from the first', days],
		[
			'Diagnostic assessment',
			'Investigations, imaging, values',
			Boolean(sections.investigations || sections.imaging || facts.labs.length > 0 || facts.photos > 0),
		],
		['Therapeutic intervention', 'What was done', Boolean(sections.course || coded('procedure') || coded('drug'))],
		['Follow-up and outcomes', 'How it went on', Boolean(sections.outcome || facts.updates > 0)],
		['Discussion', 'Teaching points', Boolean(sections.teaching)],
		['Patient perspective', 'In the patient’s words', Boolean(sections.perspective)],
		['Informed consent', 'Or another basis, recorded', facts.hasBasis],
	];
	return items.map(([name, asks, done], at) => ({ number: at + 1, name, asks, done }));
}
