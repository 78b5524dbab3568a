import { listForum, type ThreadOrder } from '#features/forums/list-threads.ts';
import { readForum } from '#features/forums/read-forum.ts';
import { listViewer, readsOf, wantsAllLanguages } from '#kernel/audience/read-by.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const forum = await shown((async () => readForum(viewer, params.slug))());
	const asked = readShortId(url.searchParams.get('category') ?? '');
	const category = forum.categories.find((one) => one.id === asked) ?? null;
	const before = url.searchParams.get('before');
	const order: ThreadOrder = url.searchParams.get('order') === 'newest' ? 'newest' : 'activity';
	const { threads, older } = await shown(
		listForum(listViewer(viewer, url), { spaceId: forum.space.id, categoryId: category?.id ?? null }, order, before),
	);
	return {
		forum: { ...forum, categories: forum.categories.map((one) => ({ ...one, id: shortId(one.id) })) },
		category: category && { ...category, id: shortId(category.id) },
		order,
		threads,
		older,
		leavesOut: readsOf(listViewer(viewer, url)) !== null,
		all: wantsAllLanguages(url) ? 'languages=all' : '',
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
