import { listFollowedThreads, listMyForums, type ThreadOrder } from '#features/forums/list-threads.ts';
import { readMyForums } from '#features/forums/read-forum.ts';
import { listViewer, readsOf, wantsAllLanguages } from '#kernel/audience/read-by.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const show = url.searchParams.get('show');
	const before = url.searchParams.get('before');
	const order: ThreadOrder = show === 'newest' ? 'newest' : 'activity';
	const list = show === 'followed' ? listFollowedThreads : listMyForums;
	const [{ threads, older }, forums] = await Promise.all([
		shown((async () => list(listViewer(viewer, url), order, before))()),
		shown((async () => readMyForums(viewer))()),
	]);
	return {
		show: show === 'newest' || show === 'followed' ? show : 'activity',
		threads,
		older,
		forums,
		leavesOut: show !== 'followed' && readsOf(listViewer(viewer, url)) !== null,
		all: wantsAllLanguages(url) ? 'languages=all' : '',
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
