// Answers to a persona's page: JSON, kept nowhere.

import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';

const HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** Awaits the work; a refusal becomes its status and its sentence. */
export async function answered(work: () => Promise<unknown>): Promise<Response> {
	try {
		return Response.json(await work(), { headers: HEADERS });
	} catch (problem) {
		return refused(problem);
	}
}

/** @throws what is no refusal. */
export function refused(problem: unknown): Response {
	if (!(problem instanceof Refusal)) throw problem;
	const { message, field, kind, status, retryAfter } = problem;
	const headers = { ...HEADERS, ...(retryAfter && { 'retry-after': String(retryAfter) }) };
	return Response.json({ problem: say(message), field: field ?? null, kind }, { status, headers });
}

/** The body of a request, as the schema wants it. @throws Refusal with the first thing that is wrong. */
export async function bodyOf<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
	const parsed = schema.safeParse(await request.json().catch(() => null));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new Refusal('invalid', issue?.message ?? 'This could not be read.', { field: String(issue?.path[0] ?? '') });
}
