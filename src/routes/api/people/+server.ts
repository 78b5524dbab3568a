import { suggestNames } from '#features/people/suggest-names.ts';
import { shown } from '../../answer.ts';

/** Names that begin as typed, for members: JSON, never kept by any cache. */
export const GET = async ({ locals, url }) =>
	Response.json(await shown(suggestNames(locals.viewer, url.searchParams.get('q') ?? '')), {
		headers: { 'cache-control': 'private, no-store' },
	});
