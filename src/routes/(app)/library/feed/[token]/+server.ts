import { feedOf } from '#features/library/search/feed.ts';
import type { RequestHandler } from './$types';

// Asked by reader programs, which are nobody: the address alone opens it, and a wrong one is not told from one that ended.
export const GET: RequestHandler = async ({ params }) => {
	const feed = await feedOf(params.token);
	if (feed === null)
		return new Response('There is nothing here for you.', {
			status: 404,
			headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
		});
	return new Response(feed, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'cache-control': 'private, max-age=900',
			'x-robots-tag': 'noindex',
			'referrer-policy': 'no-referrer',
		},
	});
};
