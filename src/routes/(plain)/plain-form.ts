// What the forms before sign-in share: who calls, and how a refusal goes back to the page.

import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import type { Caller } from '#features/accounts/caller.ts';
import { type FormProblem, problemOf } from '#platform/form.ts';

export function callerOf({ request, cookies, locals }: RequestEvent): Caller {
	return { headers: request.headers, cookies, address: locals.address };
}

/**
 * Awaits an act. Null when it was done; else the form as it was typed with the sentence beside the field. A 401 or 404
 * here would lead visitors to the sign-in page, so that those refusals are given as 400.
 */
export async function refusalOf(
	event: RequestEvent,
	form: FormData,
	work: Promise<unknown>,
): Promise<ActionFailure<FormProblem> | null> {
	try {
		await work;
		return null;
	} catch (problem) {
		const { status, retryAfter, ...shownAgain } = problemOf(problem, form) as ReturnType<typeof problemOf> & {
			retryAfter?: number;
		};
		const wait = retryAfter ?? (problem as { retryAfter?: number }).retryAfter;
		if (wait !== undefined) event.setHeaders({ 'retry-after': String(wait) });
		return fail(status === 401 || status === 404 ? 400 : status, shownAgain);
	}
}
