// One draft in two tabs, or before two authors: what a form did not change is not written over what another one did, and what both
// changed waits for a choice. A form says how each field was when it was loaded, or when it last saved itself, as a short hash.

import { createHash } from 'node:crypto';
import type { CaseFields } from './fields.ts';

/** By name of a field; what was empty is not listed. */
type Marks = Record<string, string>;

const markOf = (value: string | undefined) =>
	value ? createHash('sha256').update(value).digest('base64url').slice(0, 8) : undefined;

/** What a form carries along in its field "was". */
export function marksOf(fields: CaseFields): string {
	const marks: Marks = {};
	for (const [name, value] of Object.entries(fields)) {
		const mark = markOf(value);
		if (mark) marks[name] = mark;
	}
	return JSON.stringify(marks);
}

/** What an author chose where a page showed two texts of one field. */
export interface Choices {
	/** By unit: whose text stays. */
	takes: Map<string, 'mine' | 'theirs'>;
	/** Marks of the other texts as the page showed them; one that was changed once more is asked about again. */
	seen: string;
}

/** The choices that a form carries in its fields "take-<unit>" and "seen". */
export function choicesIn(form: FormData): Choices {
	const takes: Choices['takes'] = new Map();
	for (const [name, value] of form)
		if (name.startsWith('take-')) takes.set(name.slice(5), value === 'theirs' ? 'theirs' : 'mine');
	return { takes, seen: String(form.get('seen') ?? '') };
}

/** A row of values is one thing: half of it from one author and half from another would be nobody's. */
const unitOf = (field: string) => /^lab\d+/.exec(field)?.[0] ?? field;

/** The fields of one unit, of those given. */
export const fieldsIn = (unit: string, fields: CaseFields): string[] =>
	Object.keys(fields).filter((name) => unitOf(name) === unit);

export interface Merged {
	fields: CaseFields;
	/** Units that both changed, each its own way: they stand as they stood in the draft. */
	clashes: string[];
}

/**
 * The fields as they are to be kept: a unit that the form changed as the form says, every other one as it stands in the draft.
 * @param was as marksOf gave it; what is not understood merges nothing: the form is the draft.
 */
export function mergedFields(stored: CaseFields, sent: CaseFields, was: string | undefined, choices?: Choices): Merged {
	const marks = readMarks(was);
	if (marks === null) return { fields: sent, clashes: [] };
	const seen = readMarks(choices?.seen) ?? {};
	const merged: Merged = { fields: {}, clashes: [] };
	const all = { ...stored, ...sent };
	for (const unit of new Set(Object.keys(all).map(unitOf))) {
		const names = [...fieldsIn(unit, all), ...Object.keys(marks).filter((name) => unitOf(name) === unit)];
		const differs = (one: CaseFields, other: Marks) => names.some((name) => markOf(one[name]) !== other[name]);
		const both =
			differs(sent, marks) &&
			differs(stored, marks) &&
			names.some((name) => (sent[name] ?? '') !== (stored[name] ?? ''));
		const chosen = both && !differs(stored, seen) ? choices?.takes.get(unit) : undefined;
		if (unit === 'things' && both) {
			merged.fields.things = together(stored.things, sent.things);
			continue;
		}
		if (both && !chosen) merged.clashes.push(unit);
		const from = differs(sent, marks) && (!both || chosen === 'mine') ? sent : stored;
		for (const name of names) if (from[name]) merged.fields[name] = from[name];
	}
	return merged;
}

/** Each author has said it of the words, so all of them were said. */
const together = (...lists: (string | undefined)[]) =>
	[...new Set(lists.flatMap((list) => list?.split('\n') ?? []))].join('\n');

/** What a form goes on from that shows these fields: where a choice waits, the words from before both. */
export function marksAfter(shown: CaseFields, was: string | undefined, clashes: readonly string[]): string {
	const waits = (name: string) => clashes.includes(unitOf(name));
	const pick = (marks: Marks, which: (name: string) => boolean) =>
		Object.entries(marks).filter(([name]) => which(name));
	return JSON.stringify(
		Object.fromEntries([
			...pick(readMarks(marksOf(shown)) ?? {}, (name) => !waits(name)),
			...pick(readMarks(was) ?? {}, waits),
		]),
	);
}

function readMarks(was: string | undefined): Marks | null {
	try {
		const marks: unknown = JSON.parse(was ?? '');
		return typeof marks === 'object' && marks !== null && !Array.isArray(marks) ? (marks as Marks) : null;
	} catch {
		return null;
	}
}
