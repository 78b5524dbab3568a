// One press that writes something else in place of everything the identifier check found in a case.

import { repair, repaired } from '#kernel/screening/repair.ts';
import { screen } from '#kernel/screening/screen.ts';
import { saidAs, unsettled } from '#kernel/screening/screen-writing.ts';
import { Refusal } from '#platform/refusal.ts';
import { compose } from './compose.ts';
import { type CaseFields, type CaseWriting, readCase, textsOf } from './fields.ts';
import { thingsOf } from './things.ts';
import { roleTitle, sectionTitle } from './words.ts';

export interface FieldFindings {
	field: string;
	label: string;
	/** `unsure`: its author may say that it is the name of a thing. */
	found: { words: string; whatWords: string; instead: string; advice: string; unsure: boolean }[];
}

/** What a field is called on the page. */
export function fieldLabel(field: string): string {
	const lab = /^lab(\d+)/.exec(field);
	if (lab) return `Value ${Number(lab[1]) + 1}`;
	return (
		{
			labpaste: 'Pasted values',
			citing: 'Why a retracted paper is cited',
			title: 'Title',
			...sectionTitle,
			...roleTitle,
		}[field] ?? field
	);
}

/** What could show who the patient is, by field, for its author's eyes alone. */
export function findingsOf(fields: CaseFields): FieldFindings[] {
	const things = new Set(thingsOf(fields));
	const found = textsOf(fields).flatMap(({ field, text }) => findingsIn(field, fieldLabel(field), text, things));
	return found.length > 0 ? found : findingsInWhole(fields);
}

/** @param things without them what is unsure is left out. */
function findingsIn(field: string, label: string, text: string, things?: ReadonlySet<string>): FieldFindings[] {
	const findings = screen(text, { aboutPatient: true });
	const found = unsettled(text, findings, things).map((one) => ({
		words: saidAs(text.slice(one.start, one.end)),
		whatWords: one.words,
		instead: repair(text, one, findings),
		advice: one.instead,
		unsure: one.unsure ?? false,
	}));
	// One answer is enough for a word that stands there many times.
	const asked = new Set<string>();
	const shown = found.filter(({ words, unsure }) => !unsure || (!asked.has(words) && asked.add(words)));
	return shown.length === 0 ? [] : [{ field, label, found: shown }];
}

/** What shows only in the text that is made of the fields: in the cells of a pasted table, mostly. */
function findingsInWhole(fields: CaseFields): FieldFindings[] {
	try {
		const { sections, labs } = readCase(fields);
		const of = (whole: Pick<CaseWriting, 'sections' | 'labs'>) => compose({ ...whole, updates: [], hidden: false });
		const inTable = findingsIn('labs', 'Laboratory values', of({ sections: {}, labs }));
		return inTable.length > 0 ? inTable : findingsIn('presentation', 'The case as a whole', of({ sections, labs }));
	} catch (problem) {
		if (problem instanceof Refusal) return []; // what is not complete was refused for that
		throw problem;
	}
}

/** The fields with every finding repaired that is sure: of the others nobody but the author knows what they are. */
export function mendAll(fields: CaseFields): CaseFields {
	const mended = { ...fields };
	for (const { field, text } of textsOf(fields)) mended[field] = mendText(text);
	return mended;
}

function mendText(text: string): string {
	const findings = unsettled(text, screen(text, { aboutPatient: true }));
	// From the end, so that what stands before keeps its place.
	return [...findings].reverse().reduce((so, finding) => repaired(so, finding, repair(text, finding, findings)), text);
}
