// Between acts and pages: a refusal becomes the page's answer, anything else is a fault.

import { error, fail } from '@sveltejs/kit';
import { problemOf } from '#platform/form.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';

/** Awaits a read; a refusal becomes the error page with the refusal's status. */
export async function shown<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (problem) {
		if (problem instanceof Refusal) error(problem.status, say(problem.message));
		throw problem;
	}
}

/** Awaits an act of a form; a refusal gives the form back as it was typed, with the sentence beside the field. */
export async function acted<T>(form: FormData, work: Promise<T>) {
	try {
		return { done: await work };
	} catch (problem) {
		const { status, ...shownAgain } = problemOf(problem, form);
		if (status === 404 || status === 401) error(status, shownAgain.problems[''] ?? 'Not found');
		return { failure: fail(status, shownAgain) };
	}
}

/** The id in a URL; what is none does not exist. */
export function idIn(param: string): Id {
	const id = readShortId(param);
	if (id === null) error(404, say('There is nothing here for you.'));
	return id;
}
