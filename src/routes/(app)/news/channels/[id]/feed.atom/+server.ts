import { error } from '@sveltejs/kit';
import { channelFeed } from '#features/news/index.ts';
import { idIn, shown } from '../../../../../answer.ts';

/** A curated channel that everybody may read, for reader programs. */
export const GET = async ({ params }) => {
	const feed = await shown(channelFeed(idIn(params.id)));
	if (feed === null) error(404, 'There is no feed here.');
	return new Response(feed, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'cache-control': 'public, max-age=300',
			vary: 'accept-language, cookie',
		},
	});
};
