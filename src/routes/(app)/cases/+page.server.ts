import { readFilter } from '#features/cases/base/filter.ts';
import { readCaseBase } from '#features/cases/list-cases.ts';
import { specialties } from '#kernel/people/specialties.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const filter = readFilter(url.searchParams);
	const from = url.searchParams.get(filter.q ? 'page' : 'before');
	return {
		...(await shown(readCaseBase(viewer, filter, from))),
		filter,
		own: viewer.memberId !== null ? viewer.specialty : null,
		first: from === null,
		specialties: specialties.map(({ code, label }) => ({ value: code, words: label })),
		writes: viewer.memberId !== null && viewer.profession !== null && viewer.company === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
