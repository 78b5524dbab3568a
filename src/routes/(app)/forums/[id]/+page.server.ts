import { redirect } from '@sveltejs/kit';
import { readThreadPlace } from '#features/forums/read-forum.ts';
import { idIn, shown } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const forum = await shown(readThreadPlace(viewer, id));
	// It was put into another thread: its text is a reply there.
	if (forum === 'elsewhere') redirect(303, `/go/${params.id}`);
	return { ...(await readDiscussion(viewer, 'thread', id, url)), forum };
};

export const actions = { reply: replyAction };
