import { similarQuestions } from '#features/questions/list-questions.ts';

/** What was asked before in such words, as far as the asker may see it. */
export const GET = async ({ locals: { viewer }, url }) =>
	Response.json(await similarQuestions(viewer, url.searchParams.get('title') ?? ''), {
		headers: { 'cache-control': 'private, no-store' },
	});
