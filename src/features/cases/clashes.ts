// What two tabs or two authors wrote in one field, side by side, for the author who chooses.

import { publishTo } from '#kernel/audience/audience-words.ts';
import { changesOf, type Part } from '#kernel/content/changes-of.ts';
import { languageName } from '#kernel/content/language-choice.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import type { Audience } from '#kernel/tables.ts';
import type { CaseFields } from './fields.ts';
import { fieldLabel } from './mend.ts';
import { fieldsIn, marksAfter, marksOf } from './two-tabs.ts';
import { AGE_BANDS, ENDS, SETTINGS, SEXES } from './words.ts';

export interface Clash {
	/** Names the choice: "take-<unit>". */
	unit: string;
	label: string;
	/** Either text, with what the other one lacks marked as added. */
	mine: Part[];
	theirs: Part[];
	/** Words of the interface, not of an author. */
	fixed: boolean;
}

/** What a page shows where a form and its draft, or what is published, were both changed. */
export interface Meanwhile {
	clashes: Clash[];
	/** The form's fields from here on: its own where they clash, or else as they stand. */
	values: CaseFields;
	was: string;
	/** Marks of the texts of the others (Choices in two-tabs.ts). */
	seen: string;
	language: string;
}

/** @param kept what is stored by now, with `clashes` as they stood before. @param was of the form. */
export function meanwhileOf(
	{ kept, sent, stored }: { kept: CaseFields; sent: CaseFields; stored: CaseFields },
	clashes: readonly string[],
	was: string,
): Meanwhile {
	const values = { ...kept };
	const others: CaseFields = {};
	for (const unit of clashes) {
		for (const name of fieldsIn(unit, { ...stored, ...sent })) {
			values[name] = sent[name] ?? '';
			others[name] = stored[name] ?? '';
		}
	}
	return {
		clashes: clashes.map((unit) => clashOf(unit, sent, stored)),
		values,
		was: marksAfter(kept, was, clashes),
		seen: marksOf(others),
		language: kept.language ?? '',
	};
}

function clashOf(unit: string, sent: CaseFields, stored: CaseFields): Clash {
	const fixed = wordsOf[unit];
	const said = (fields: CaseFields) => (fixed ? fixed(fields[unit] ?? '') : unitText(unit, fields));
	const parts = fixed
		? [
				{ text: said(stored), change: 'taken' as const },
				{ text: said(sent), change: 'added' as const },
			]
		: changesOf(said(stored), said(sent));
	return {
		unit,
		label: labelOf(unit),
		mine: parts.filter(({ change }) => change !== 'taken'),
		theirs: parts
			.filter(({ change }) => change !== 'added')
			.map(({ text, change }) => ({ text, change: change && 'added' })),
		fixed: Boolean(fixed),
	};
}

/** The text of a field, or the cells of a row of values. */
const unitText = (unit: string, fields: CaseFields) =>
	/^lab\d+$/.test(unit)
		? ['name', 'value', 'unit', 'low', 'high', 'day'].map((part) => fields[unit + part] || '–').join('; ')
		: (fields[unit] ?? '');

const NOT_STATED = 'Not stated';
const listed = (words: Record<string, string>) => (value: string) => words[value] ?? NOT_STATED;
/** Fields whose values are chosen from a list: what a value is called. */
const wordsOf: Record<string, (value: string) => string> = {
	age: listed(AGE_BANDS),
	sex: listed(SEXES),
	setting: listed(SETTINGS),
	ended: listed(ENDS),
	specialty: (value) => (value ? specialtyName(value) : NOT_STATED),
	language: (value) => (value ? languageName(value) : 'As it is written'),
	audience: (value) => (value.startsWith('space:') ? value.slice(6) : publishTo(value as Audience)),
};

const LABELS: Record<string, string> = {
	age: 'Age',
	sex: 'Sex',
	setting: 'Where',
	ended: 'How the patient fared',
	specialty: 'Whose field',
	language: 'Language',
	audience: 'Who can read it',
	named: 'Named people',
};

function labelOf(unit: string): string {
	if (unit.startsWith('alt-')) return 'What a picture shows';
	return LABELS[unit] ?? fieldLabel(unit);
}
