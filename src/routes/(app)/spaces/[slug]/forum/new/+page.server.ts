import { error, fail, redirect } from '@sveltejs/kit';
import { readForum } from '#features/forums/read-forum.ts';
import { ThreadForm } from '#features/forums/thread-form.ts';
import { sendWriting } from '#features/scheduled/send.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const forum = await shown((async () => readForum(viewer, params.slug))());
	if (!forum.mayPost) error(404, 'There is nothing here for you.');
	return {
		space: forum.space,
		categories: forum.categories.map(({ id, name }) => ({ value: shortId(id), words: name })),
		category: url.searchParams.get('category'),
		key: newKey(),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const forum = await shown((async () => readForum(viewer, params.slug))());
		const read = await readForm(request, ThreadForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(
			read.form,
			sendWriting(viewer, 'thread', read.form, read.data.key, { space: shortId(forum.space.id) }),
		);
		if (failure) return failure;
		redirect(303, done);
	},
};
