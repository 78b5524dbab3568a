import { listMembers } from '#features/spaces/members.ts';
import { readSpace } from '#features/spaces/read-spaces.ts';
import { requireInside } from '#features/spaces/rules.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const search = url.searchParams.get('q') ?? '';
	const after = url.searchParams.get('after');
	const { space: mine } = await shown((async () => requireInside(viewer, params.slug))());
	const [space, page] = await Promise.all([
		shown(readSpace(viewer, params.slug)),
		shown(listMembers(viewer, params.slug, { search, after })),
	]);
	return {
		space,
		members: page.members.map(({ id: _, ...member }) => member),
		after: page.after,
		search,
		first: after === null,
		keeps: keepsOrder(mine),
		done: url.searchParams.get('done'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
