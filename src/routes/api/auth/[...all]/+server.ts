import type { RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import { answerPasskeyStep, passkeyStep } from '#features/accounts/passkeys.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { callerOf } from '../../../(plain)/plain-form.ts';

/** Passkeys are all that scripts may ask of here; signing in by password goes through its page and its limits. */
const answer = async (event: RequestEvent<{ all: string }>) => {
	const [plugin, text = ''] = event.params.all.split('/');
	const step = plugin === 'passkey' ? passkeyStep(text, event.request.method) : null;
	if (!step || event.params.all !== `passkey/${step}`) error(404, 'There is nothing here for you.');
	try {
		const response = await answerPasskeyStep(callerOf(event), event.locals.viewer, step, event.request);
		response.headers.set('cache-control', 'no-store');
		return response;
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const headers: Record<string, string> = problem.retryAfter ? { 'retry-after': String(problem.retryAfter) } : {};
		return Response.json(
			{ message: say(problem.message) },
			{ status: problem.status === 401 ? 403 : problem.status, headers },
		);
	}
};

export const GET = answer;
export const POST = answer;
