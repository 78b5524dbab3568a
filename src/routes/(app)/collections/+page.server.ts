import { listCollections } from '#features/collections/read-collections.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const mine = url.searchParams.get('show') === 'mine';
	const before = url.searchParams.get('before');
	return {
		...(await shown(listCollections(viewer, mine, before))),
		mine,
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
