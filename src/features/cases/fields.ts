// The form of a case: its fields as they are typed, and what they say once they are to be published.

import { isSeriesField } from '#features/imaging/index.ts';
import { checkReason } from '#kernel/citations/keep-citations.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { latinFigures } from '#platform/figures.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Lab, readLabs } from './labs/lab.ts';
import { datesAsDays } from './labs/pasted.ts';
import { thingsIn } from './things.ts';
import {
	AGE_BANDS,
	ANSWER_SECTIONS,
	CODE_ROLES,
	type CodeRole,
	ENDS,
	type Ended,
	SECTIONS,
	SETTINGS,
	SEXES,
	type Section,
	type Sex,
} from './words.ts';

/** Fields by name, as a form sends them. */
export type CaseFields = Record<string, string>;

export interface CaseWriting {
	title: string;
	sections: Partial<Record<Section, string>>;
	age: string | null;
	sex: Sex | null;
	specialty: string;
	setting: string | null;
	/** How the patient fared. */
	ended: Ended | null;
	codes: { role: CodeRole; words: string }[];
	labs: Lab[];
	puzzle: boolean;
	/** BCP 47, as its authors say; null is guessed from the words. */
	language: string | null;
	/** "verified", …, "named", or "space:<slug>". */
	audience: string;
	/** Handles, for the audience "named". */
	named: string;
	/** Why a retracted paper is cited. */
	citing: string;
}

const NAMES = new Set<string>([
	'title',
	...SECTIONS,
	...CODE_ROLES,
	'age',
	'sex',
	'specialty',
	'setting',
	'ended',
	'puzzle',
	'language',
	'audience',
	'named',
	'labpaste',
	'citing',
	'things',
]);
const isOurs = (name: string) =>
	NAMES.has(name) || /^lab\d{1,3}(?:name|value|unit|low|high|day)$/.test(name) || isSeriesField(name);
/** Characters of a field that are kept in a draft: no case is longer. */
const LONGEST_FIELD = 40_000;

/** What of a form belongs to the case, as it was typed; dates of a pasted table are days. Photos and keys are not in it. */
export function fieldsOf(form: Iterable<[string, FormDataEntryValue]>): CaseFields {
	const fields: CaseFields = {};
	const sent = [...form];
	for (const [name, value] of sent)
		if (typeof value === 'string' && isOurs(name) && value !== '') fields[name] = value.replace(/\r\n/g, '\n');
	const things = thingsIn(sent);
	if (things.length > 0) fields.things = things.join('\n');
	if (fields.labpaste) fields.labpaste = datesAsDays(latinFigures(fields.labpaste));
	return fields;
}

/** @throws Refusal for what no draft can hold. */
export function checkDraft(fields: CaseFields): void {
	for (const [name, value] of Object.entries(fields))
		if (value.length > LONGEST_FIELD)
			throw new Refusal('invalid', `This is ${value.length} characters long; ${LONGEST_FIELD} is the most.`, {
				field: name,
			});
}

const LONGEST_CODE = 120;
const MOST_CODES = 8;

/**
 * Reads the fields as they are to be published. @throws Refusal on the field that needs a change.
 */
export function readCase(fields: CaseFields): CaseWriting {
	checkDraft(fields);
	const sections: CaseWriting['sections'] = {};
	for (const section of SECTIONS) {
		const text = (fields[section] ?? '').trim();
		if (text !== '') sections[section] = text;
	}
	if (!sections.presentation) throw new Refusal('invalid', 'Say how the patient presented.', { field: 'presentation' });
	if ((sections.summary?.length ?? 0) > 600)
		throw new Refusal('invalid', 'The short form has 600 characters at most.', { field: 'summary' });
	const specialty = fields.specialty ?? '';
	if (!isSpecialty(specialty)) throw new Refusal('invalid', 'Choose whose field it is.', { field: 'specialty' });
	const puzzle = fields.puzzle === 'yes';
	const writing: CaseWriting = {
		title: (fields.title ?? '').replace(/\s+/g, ' ').trim(),
		sections,
		age: choice(fields.age, AGE_BANDS, 'age'),
		sex: choice(fields.sex, SEXES, 'sex') as Sex | null,
		specialty,
		setting: choice(fields.setting, SETTINGS, 'setting'),
		ended: choice(fields.ended, ENDS, 'ended') as Ended | null,
		codes: CODE_ROLES.flatMap((role) => readCodes(role, fields[role] ?? '')),
		labs: readLabs(fields),
		puzzle,
		language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(fields.language ?? '') ? (fields.language as string) : null,
		audience: fields.audience ?? '',
		named: fields.named ?? '',
		citing: checkReason(fields.citing),
	};
	if (puzzle) keepTheAnswer(writing);
	return writing;
}

function choice(value: string | undefined, choices: Record<string, string>, field: string): string | null {
	if (!value) return null;
	if (!(value in choices)) throw new Refusal('invalid', 'Choose one of the list.', { field });
	return value;
}

/** One a line, or with semicolons: a comma is part of many names. */
function readCodes(role: CodeRole, text: string): { role: CodeRole; words: string }[] {
	const seen = new Map<string, string>();
	for (const part of text.split(/[;\n]/)) {
		const words = part.replace(/\s+/g, ' ').trim();
		if (words !== '' && !seen.has(words.toLowerCase())) seen.set(words.toLowerCase(), words);
	}
	if (seen.size > MOST_CODES) throw new Refusal('invalid', `${MOST_CODES} are the most here.`, { field: role });
	for (const words of seen.values())
		if (words.length > LONGEST_CODE)
			throw new Refusal('invalid', `“${words.slice(0, 40)}…” is too long for a name.`, { field: role });
	return [...seen.values()].map((words) => ({ role, words }));
}

/** Title and what stands before the question may not name the diagnosis that readers are asked for. */
function keepTheAnswer(writing: CaseWriting): void {
	const answers = writing.codes
		.filter(({ role }) => role === 'diagnosis')
		.map(({ words }) => words.replace(/^[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?\s+/i, '').toLowerCase())
		.filter((words) => words.length > 4);
	const told = (text: string) => answers.some((answer) => text.toLowerCase().includes(answer));
	if (told(writing.title))
		throw new Refusal('invalid', 'The title names the diagnosis that readers are to find.', { field: 'title' });
	const summary = writing.sections.summary;
	if (summary && told(summary))
		throw new Refusal('invalid', 'This names the diagnosis that readers are to find.', { field: 'summary' });
	if (
		!ANSWER_SECTIONS.some((section) => writing.sections[section]) &&
		answers.length === 0 &&
		!writing.sections.question
	)
		throw new Refusal('invalid', 'A case to be solved needs a question.', { field: 'question' });
}

/** Everything that a member typed here and that others will read: what the identifier check looks through, with its field. */
export function textsOf(fields: CaseFields): { field: string; text: string }[] {
	const spoken = ['title', ...SECTIONS, ...CODE_ROLES, 'labpaste', 'citing'];
	const labs = Object.keys(fields).filter((name) => /^lab\d+(?:name|value|unit)$/.test(name));
	return [...spoken, ...labs].flatMap((field) => {
		const text = fields[field] ?? '';
		return text.trim() === '' ? [] : [{ field, text }];
	});
}
