import { fail, redirect } from '@sveltejs/kit';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { PostForm, postFromForm } from '#features/posts/post-form.ts';
import { membersOnline } from '#kernel/people/presence.ts';
import { listFollowed, listNewest } from '#kernel/stream/list-stream.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const before = url.searchParams.get('before');
	const everything = viewer.memberId === null || url.searchParams.get('show') === 'everything';
	const [stream, online] = await Promise.all([
		shown(everything ? listNewest(viewer, before) : listFollowed(viewer, before)),
		membersOnline(),
	]);
	return {
		stream,
		// Whoever looks is here, also before the count has noticed.
		online: viewer.memberId === null ? online : Math.max(1, online),
		spaces: viewer.memberId === null ? [] : viewer.spaces.map(({ slug, name }) => ({ slug, name })),
		everything,
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		composer: viewer.memberId !== null && viewer.confirmed ? { choices: audienceChoices(viewer), key: newKey() } : null,
		confirmed: viewer.memberId === null || viewer.confirmed,
	};
};

export const actions = {
	post: async ({ locals, request }) => {
		const read = await readForm(request, PostForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(read.form, postFromForm(locals.viewer, read.data, read.form));
		if (failure) return failure;
		redirect(303, `/posts/${shortId(done)}`);
	},
};
