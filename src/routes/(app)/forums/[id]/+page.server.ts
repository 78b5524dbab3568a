import { redirect } from '@sveltejs/kit';
import { readThreadPlace, threadPlaceJson, toThreadPlace } from '#features/forums/read-forum.ts';
import { seriesJson, toSeries } from '#features/imaging/index.ts';
import { idIn, shown } from '../../../answer.ts';
import { readDiscussionWith, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const asked = () => ({ place: threadPlaceJson(), series: seriesJson() });
	const { discussion, more } = await readDiscussionWith(viewer, 'thread', id, url, asked).catch(async (problem) => {
		// It was put into another thread: its text is a reply there.
		if ((await shown(readThreadPlace(viewer, id))) === 'elsewhere') redirect(303, `/go/${params.id}`);
		throw problem;
	});
	const forum = await shown((async () => toThreadPlace(viewer, more.place))());
	return { ...discussion, forum, series: toSeries(more.series) };
};

export const actions = { reply: replyAction };
