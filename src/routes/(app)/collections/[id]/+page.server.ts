import { readCases } from '#features/collections/read-collections.ts';
import { readersWords } from '#features/collections/readers.ts';
import { idIn, shown } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const discussion = await readDiscussion(viewer, 'collection', id, url);
	const { root } = discussion.thread;
	return {
		...discussion,
		cases: await shown(readCases(viewer, id)),
		readers: readersWords(root.audience, root.space?.name),
	};
};

export const actions = { reply: replyAction };
