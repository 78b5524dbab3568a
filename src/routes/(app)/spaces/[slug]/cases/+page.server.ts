import { listSpaceCases } from '#features/cases/list-cases.ts';
import { readCaseSpace } from '#features/cases/read-space.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const space = await shown((async () => readCaseSpace(viewer, params.slug))());
	const before = url.searchParams.get('before');
	return {
		space,
		...(await shown(listSpaceCases(viewer, space.id, before))),
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
