import { completeTopic, suggestTopics } from '#kernel/topics/suggest-topics.ts';

/** For the field in the browser: topics that begin so, or that a text names. */
export const POST = async ({ locals, request }) => {
	if (locals.viewer.memberId === null) return Response.json({ topics: [] });
	const form = await request.formData();
	const typed = String(form.get('typed') ?? '').slice(0, 100);
	const text = String(form.get('text') ?? '').slice(0, 10_000);
	const found = typed ? await completeTopic(locals.viewer, typed) : await suggestTopics(locals.viewer, text);
	return Response.json({ topics: found.map((one) => one.name) });
};
