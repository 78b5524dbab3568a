import { readDirectory } from '#features/spaces/read-spaces.ts';
import { mayCreate } from '#features/spaces/rules.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const search = url.searchParams.get('q');
	const topic = url.searchParams.get('topic');
	return {
		directory: await shown(readDirectory(viewer, { search, topic })),
		search: search ?? '',
		topic,
		mayCreate: mayCreate(viewer),
		proved: viewer.memberId !== null && viewer.profession !== null,
	};
};
