import { listChannels } from '#features/news/channels/read-channels.ts';
import { newsParams, readNewsFilters } from '#features/news/filters.ts';
import { holds } from '#kernel/people/viewer.ts';
import { shown } from '../../../answer.ts';
import { newsChoices } from '../choices.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const filters = readNewsFilters(url.searchParams);
	const query = newsParams(filters);
	return {
		filters,
		channels: await shown(listChannels(viewer, 'open', filters)),
		choices: newsChoices(filters.profession),
		here: query ? `/news/channels?${query}` : '/news/channels',
		mayMake: holds(viewer, 'administrator'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
