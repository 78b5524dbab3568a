import { redirect } from '@sveltejs/kit';
import { findInvitable, inviteMember, makeInvitationLink, mayInvite } from '#features/spaces/door.ts';
import { readSpace } from '#features/spaces/read-spaces.ts';
import { acted, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	await shown(mayInvite(viewer, params.slug));
	const search = url.searchParams.get('q') ?? '';
	return {
		space: await shown(readSpace(viewer, params.slug)),
		found: (await shown(findInvitable(viewer, params.slug, search))).map(({ portraitId: _, ...byline }) => byline),
		search,
		done: url.searchParams.has('done'),
	};
};

export const actions = {
	member: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, inviteMember(locals.viewer, params.slug, String(form.get('handle') ?? '')));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/invite?done`);
	},
	link: async ({ locals, params, request, url }) => {
		const { done, failure } = await acted(await request.formData(), makeInvitationLink(locals.viewer, params.slug));
		if (failure) return failure;
		return { link: `${url.origin}/invitations/${done}` };
	},
};
