// Reading a form: parsed by a schema, and given back as it was typed when something is wrong.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { say } from '#words/say.ts';
import { plainFigures } from './figures.ts';
import { Refusal, SentBefore } from './refusal.ts';

/** What is said where a schema says nothing itself: of a form that came without a field, with words for a number, or too long. */
z.config({
	customError: (issue) => {
		if (issue.code === 'too_big' && issue.origin === 'string')
			return `Use at most ${Number(issue.maximum)} characters.`;
		if (issue.code === 'too_small' && issue.origin === 'string')
			return `Use at least ${Number(issue.minimum)} characters.`;
		if (issue.code === 'invalid_type' && issue.expected === 'number') return 'Write a number.';
		if (issue.code === 'invalid_type' && issue.input === undefined) return 'Something is missing here.';
		// Of a file that somebody wrote, not of a form: its own words name the field.
		if (issue.code === 'unrecognized_keys') return undefined;
		return 'This does not fit here. Look at it again.';
	},
});

/** What a page needs to show a form again: nothing that was typed is lost (passwords aside). */
export interface FormProblem {
	values: Record<string, string>;
	/** Sentence by field name; '' is about the whole form. */
	problems: Record<string, string>;
}

export type FormReading<T> = { ok: true; data: T; form: FormData } | ({ ok: false; form: FormData } & FormProblem);

/**
 * Reads and parses the posted form. Repeated names become arrays when the schema asks for one; figures of other scripts become Latin
 * where a field holds nothing else.
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<FormReading<z.infer<S>>> {
	const form = await request.formData();
	// One pass, and no object that a field could be named after: "__proto__" is a field like any other.
	const all = new Map<string, FormDataEntryValue[]>();
	for (const [name, given] of form) {
		const value = typeof given === 'string' && !/password/i.test(name) ? plainFigures(given) : given;
		const before = all.get(name);
		if (before) before.push(value);
		else all.set(name, [value]);
	}
	const raw = Object.fromEntries([...all].map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
	const parsed = schema.safeParse(raw);
	if (parsed.success) return { ok: true, data: parsed.data, form };
	const problems: Record<string, string> = {};
	for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? '')] ??= say(issue.message);
	return { ok: false, form, values: typed(form), problems };
}

/** What was typed, for showing the form again. Files and secrets are left out. */
export function typed(form: FormData): Record<string, string> {
	const shown = [...form].filter(
		(field): field is [string, string] => typeof field[1] === 'string' && !/password|code/i.test(field[0]),
	);
	return Object.fromEntries(shown);
}

/** Turns a refusal by an act into the same shape as a failed reading. Anything else is thrown on. */
export function problemOf(refusal: unknown, form: FormData): FormProblem & { status: number } {
	if (!(refusal instanceof Refusal)) throw refusal;
	const values = typed(form);
	if (refusal instanceof SentBefore) values.key = newKey();
	return { status: refusal.status, values, problems: { [refusal.field ?? '']: say(refusal.message) } };
}

/** A fresh idempotency key for the hidden field `key` of a form. */
export const newKey = (): string => randomUUID();
