// What each answer of an upload in pieces says (tus 1.0).

import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';

export const TUS = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };

/** Answers a request of the protocol; a refusal becomes its status and sentence. */
export async function spoken(request: Request, act: () => Promise<Response>): Promise<Response> {
	if (request.headers.get('tus-resumable') !== '1.0.0')
		return new Response(null, { status: 412, headers: { ...TUS, 'tus-version': '1.0.0' } });
	try {
		return await act();
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return Response.json({ problem: say(problem.message) }, { status: problem.status, headers: TUS });
	}
}
