import { readSpace } from '#features/spaces/read-spaces.ts';
import { readSpaceLog } from '#features/spaces/space-log.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const before = url.searchParams.get('before');
	const log = await shown(readSpaceLog(viewer, params.slug, before));
	return {
		space: await shown(readSpace(viewer, params.slug)),
		...log,
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
