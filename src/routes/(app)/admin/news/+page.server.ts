import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listFeeds, runFeed } from '#features/news/admin.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({
	feeds: (await shown(listFeeds(viewer))).map((feed) => ({
		...feed,
		id: shortId(feed.id),
		channels: feed.channels.map(({ id, name }) => ({ id: shortId(id), name })),
	})),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

const RunForm = z.object({ feed: z.string(), change: z.enum(['pause', 'resume', 'remove']) });

export const actions = {
	default: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, RunForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, runFeed(viewer, idIn(read.data.feed), read.data.change));
		if (failure) return failure;
		redirect(303, '/admin/news');
	},
};
