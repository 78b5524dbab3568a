import { NewsPage } from '#features/news/list-news.ts';
import { listSaved } from '#features/news/read-entry.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const before = url.searchParams.get('before');
	const page = await shown(listSaved(viewer, before));
	return {
		news: Object.assign(new NewsPage(), { rows: page.rows }),
		older: page.older && `/news/saved?before=${page.older}`,
		newest: before === null ? null : '/news/saved',
		here: before === null ? '/news/saved' : `/news/saved?before=${before}`,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
