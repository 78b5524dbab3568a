import { fail, redirect } from '@sveltejs/kit';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { PostForm } from '#features/posts/post-form.ts';
import { sendWriting } from '#features/scheduled/send.ts';
import { listReposts } from '#kernel/reposts/list-reposts.ts';
import { newKey, readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const before = url.searchParams.get('before');
	const { original, reposts } = await shown(listReposts(viewer, idIn(params.id), before));
	return {
		id: params.id,
		original: { kind: 'shown' as const, row: original },
		link: original.link,
		reposts,
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		composer:
			viewer.memberId !== null && viewer.confirmed && before === null
				? { choices: audienceChoices(viewer), key: newKey() }
				: null,
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, PostForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(
			read.form,
			sendWriting(locals.viewer, 'post', read.form, read.data.key, { original: params.id }),
		);
		if (failure) return failure;
		redirect(303, done);
	},
};
