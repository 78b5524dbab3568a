import { editsPick } from '#features/news/curating/read-desk.ts';
import { idIn } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const discussion = await readDiscussion(viewer, 'news', idIn(params.id), url);
	return { ...discussion, edits: await editsPick(viewer, idIn(params.id)) };
};

export const actions = { reply: replyAction };
