import { suggestNames } from '#features/people/suggest-names.ts';
import { say } from '#words/say.ts';
import { shown } from '../../answer.ts';

/** Names that begin as typed, for members: JSON, never kept by any cache. */
export const GET = async ({ locals, url }) => {
	const found = await shown(suggestNames(locals.viewer, url.searchParams.get('q') ?? ''));
	return Response.json(
		found.map((one) => ({ ...one, line: say(one.line) })),
		{ headers: { 'cache-control': 'private, no-store' } },
	);
};
