// One press that writes something else in place of everything the identifier check found in a case.

import { repair, repaired } from '#kernel/screening/repair.ts';
import { type Finding, screen } from '#kernel/screening/screen.ts';
import { type CaseFields, textsOf } from './fields.ts';
import { roleTitle, sectionTitle } from './words.ts';

export interface FieldFindings {
	field: string;
	label: string;
	found: { words: string; what: string; instead: string; advice: string }[];
}

/** What a field is called on the page. */
export function fieldLabel(field: string): string {
	const lab = /^lab(\d+)/.exec(field);
	if (lab) return field === 'labpaste' ? 'Pasted values' : `Value ${Number(lab[1]) + 1}`;
	return { title: 'Title', ...sectionTitle, ...roleTitle }[field] ?? field;
}

/** What could show who the patient is, by field, for its author's eyes alone. */
export function findingsOf(fields: CaseFields): FieldFindings[] {
	return textsOf(fields).flatMap(({ field, text }) => {
		const findings = screen(text, { aboutPatient: true });
		if (findings.length === 0) return [];
		const found = findings.map((one) => ({
			words: text.slice(one.start, one.end),
			what: one.words,
			instead: repair(text, one, findings),
			advice: one.instead,
		}));
		return [{ field, label: fieldLabel(field), found }];
	});
}

/** The fields with every finding repaired. */
export function mendAll(fields: CaseFields): CaseFields {
	const mended = { ...fields };
	for (const { field, text } of textsOf(fields)) mended[field] = mendText(text);
	return mended;
}

function mendText(text: string): string {
	const findings: Finding[] = screen(text, { aboutPatient: true });
	// From the end, so that what stands before keeps its place.
	return [...findings].reverse().reduce((so, finding) => repaired(so, finding, repair(text, finding, findings)), text);
}
