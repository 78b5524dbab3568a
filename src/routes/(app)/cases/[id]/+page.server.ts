import { readCasePage } from '#features/cases/read-case.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { idIn, shown } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const [told, discussion] = await Promise.all([
		shown(readCasePage(viewer, id)),
		readDiscussion(viewer, 'case', id, url),
	]);
	return { ...discussion, told, specialty: specialtyName(told.specialty) };
};

export const actions = { reply: replyAction };
