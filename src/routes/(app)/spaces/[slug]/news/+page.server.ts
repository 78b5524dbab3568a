import { listChannels } from '#features/news/channels/read-channels.ts';
import { listNews } from '#features/news/list-news.ts';
import { readNewsSpace } from '#features/news/read-space.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const space = await shown((async () => readNewsSpace(viewer, params.slug))());
	const before = url.searchParams.get('before');
	const path = `/spaces/${space.slug}/news`;
	const [news, channels] = await shown(
		Promise.all([
			listNews(viewer, { show: 'all', space: space.id }, before),
			listChannels(viewer, { spaceId: space.id }),
		]),
	);
	return {
		space,
		news,
		channels,
		path,
		older: news.older && `${path}?before=${news.older}`,
		newest: before === null ? null : path,
		here: before === null ? path : `${path}?before=${before}`,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
