import { listChannels } from '#features/news/channels/read-channels.ts';
import { newsParams, readNewsFilters } from '#features/news/filters.ts';
import { listNews } from '#features/news/list-news.ts';
import { newsSeenUpTo } from '#features/news/look.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { shown } from '../../answer.ts';
import { newsChoices } from './choices.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const me = await shown((async () => requireMember(viewer))());
	const show = url.searchParams.get('show') === 'all' ? ('all' as const) : ('mine' as const);
	const filters = readNewsFilters(url.searchParams);
	const before = url.searchParams.get('before');
	const page = await shown(listNews(me, { show, ...filters }, before));
	// Whoever follows nothing yet is shown what there is to follow.
	const empty = page.rows.length === 0 && before === null;
	const address = (more: Record<string, string | null>) => {
		const query = newsParams(filters, { show: show === 'all' ? 'all' : null, ...more });
		return query ? `/news?${query}` : '/news';
	};
	return {
		show,
		filters,
		news: page,
		older: page.older && address({ before: page.older }),
		newest: before === null ? null : address({}),
		here: address({ before }),
		seenUpTo: before === null ? await newsSeenUpTo(me) : null,
		offers: empty && show === 'mine' ? (await listChannels(me, 'open')).slice(0, 12) : [],
		choices: newsChoices(filters.profession),
		zone: me.timeZone,
	};
};
