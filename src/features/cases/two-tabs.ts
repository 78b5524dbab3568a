// One draft in two tabs, or before two authors: what a form did not change is not written over what another one did. A form says how
// each field was when it was loaded, or when it last saved itself, as a short hash.

import { createHash } from 'node:crypto';
import type { CaseFields } from './fields.ts';

/** By name of a field; what was empty is not listed. */
type Marks = Record<string, string>;

const markOf = (value: string) => createHash('sha256').update(value).digest('base64url').slice(0, 8);

/** What a form carries along in its field "was". */
export function marksOf(fields: CaseFields): string {
	const marks: Marks = {};
	for (const [name, value] of Object.entries(fields)) if (value !== '') marks[name] = markOf(value);
	return JSON.stringify(marks);
}

/**
 * The fields as they are to be kept: a field that the form changed as the form says, every other one as it stands in the draft. Changed in both,
 * the form that is saved later wins, as in a draft of one.
 * @param was as marksOf gave it; what is not understood merges nothing.
 */
export function mergedFields(stored: CaseFields, sent: CaseFields, was: string | undefined): CaseFields {
	const marks = readMarks(was);
	if (marks === null) return sent;
	const merged: CaseFields = {};
	for (const name of new Set([...Object.keys(stored), ...Object.keys(sent)])) {
		const said = sent[name] ?? '';
		const untouched = (said === '' ? undefined : markOf(said)) === marks[name];
		const value = untouched ? stored[name] : said;
		if (value) merged[name] = value;
	}
	return merged;
}

function readMarks(was: string | undefined): Marks | null {
	try {
		const marks: unknown = JSON.parse(was ?? '');
		return typeof marks === 'object' && marks !== null && !Array.isArray(marks) ? (marks as Marks) : null;
	} catch {
		return null;
	}
}
