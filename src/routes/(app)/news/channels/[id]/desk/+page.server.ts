import { readDesk } from '#features/news/curating/read-desk.ts';
import { idIn, shown } from '../../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const before = url.searchParams.get('before');
	const desk = await shown(readDesk(viewer, idIn(params.id), before));
	const path = `/news/channels/${params.id}/desk`;
	return {
		name: desk.channel.name,
		refuses: desk.channel.sponsored === 'refuse',
		rows: desk.rows,
		path,
		older: desk.older && `${path}?before=${desk.older}`,
		newest: before === null ? null : path,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
