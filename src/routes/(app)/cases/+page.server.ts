import { normalName } from '#features/cases/codes/device-name.ts';
import { type CaseShow, listCases, readDevice } from '#features/cases/list-cases.ts';
import { isSpecialty, specialties } from '#kernel/people/specialties.ts';
import { shown } from '../../answer.ts';

const SHOWS: CaseShow[] = ['newest', 'solve', 'open', 'outcome', 'mine'];

export const load = async ({ locals: { viewer }, url }) => {
	const asked = url.searchParams.get('show') as CaseShow;
	const show = SHOWS.includes(asked) ? asked : 'newest';
	const field = url.searchParams.get('specialty') ?? '';
	const specialty = isSpecialty(field) ? field : null;
	const norm = normalName((url.searchParams.get('device') ?? '').slice(0, 120));
	const before = url.searchParams.get('before');
	const [list, device] = await Promise.all([
		shown(listCases(viewer, { show, specialty, device: norm || null }, before)),
		norm ? readDevice(viewer, norm) : null,
	]);
	return {
		...list,
		show,
		specialty,
		device: norm ? { norm, name: device?.name ?? norm, cases: device?.cases ?? 0 } : null,
		own: viewer.memberId !== null ? viewer.specialty : null,
		first: before === null,
		specialties: specialties.map(({ code, label }) => ({ value: code, words: label })),
		writes: viewer.memberId !== null && viewer.profession !== null && viewer.company === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
