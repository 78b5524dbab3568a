import { redirect } from '@sveltejs/kit';
import { readThreadPlace } from '#features/forums/read-forum.ts';
import { seriesOf } from '#features/imaging/index.ts';
import { idIn, shown } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const forum = await shown(readThreadPlace(viewer, id));
	// It was put into another thread: its text is a reply there.
	if (forum === 'elsewhere') redirect(303, `/go/${params.id}`);
	const discussion = await readDiscussion(viewer, 'thread', id, url);
	return { ...discussion, forum, series: await seriesOf(viewer, id) };
};

export const actions = { reply: replyAction };
