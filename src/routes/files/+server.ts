import { addPhoto } from '#kernel/attachments/add-photo.ts';
import { whatWasDone } from '#kernel/attachments/what-was-done.ts';
import { coveredWords } from '#kernel/covering/covered-words.ts';
import { readSparedTexts } from '#kernel/covering/reasons.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import type { RequestHandler } from './$types';

// One photo as the bare body of a request, for forms that upload while the member writes. Forms work without it: they send
// their files with the text. Any other content type would be a form that another site can send.
export const POST: RequestHandler = async ({ locals, request, url }) => {
	try {
		const { headers } = request;
		const type = headers.get('content-type') ?? '';
		if (!/^(image\/[\w.+-]+|application\/octet-stream)$/.test(type) || !request.body)
			throw new Refusal('invalid', 'Send the photo itself as the body.', { field: 'photo' });
		if (headers.get('origin') !== url.origin)
			throw new Refusal('not-allowed', 'Photos are uploaded from our own pages.', { field: 'photo' });
		const id = await addPhoto(locals.viewer, request.body, '', headers.get('idempotency-key') ?? undefined, {
			consent: headers.get('x-face-consent'),
			texts: readSparedTexts(headers.get('x-spared-texts')),
		});
		const covered = say(coveredWords([await whatWasDone(id)]));
		return Response.json({ id: shortId(id), address: `/files/${shortId(id)}/640`, covered }, { status: 201 });
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const headers: HeadersInit = problem.retryAfter ? { 'retry-after': String(problem.retryAfter) } : {};
		return Response.json(
			{ problem: say(problem.message), field: problem.field ?? null },
			{ status: problem.status, headers },
		);
	}
};
