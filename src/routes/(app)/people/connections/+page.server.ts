import { readConnections } from '#features/people/read-connections.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals, url }) => {
	const at = (url.searchParams.get('at') ?? '').slice(0, 120);
	const before = url.searchParams.get('before');
	return {
		...(await shown(readConnections(locals.viewer, at, before))),
		at,
		first: before === null,
		zone: locals.viewer.memberId === null ? 'UTC' : locals.viewer.timeZone,
	};
};
