import { redirect } from '@sveltejs/kit';
import { answerInvitation, inviteAuthor, readAuthors, removeAuthor } from '#features/cases/authors.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const page = await shown(readAuthors(viewer, idIn(params.id)));
	return { id: params.id, ...page, authors: page.authors.map((one) => ({ ...one, id: shortId(one.id) })) };
};

export const actions = {
	invite: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, inviteAuthor(viewer, idIn(params.id), String(form.get('colleague') ?? '')));
		if (failure) return failure;
		redirect(303, `/cases/${params.id}/authors`);
	},
	answer: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const accept = form.get('accept') === 'yes';
		const { failure } = await acted(form, answerInvitation(viewer, idIn(params.id), accept));
		if (failure) return failure;
		redirect(303, accept ? `/cases/${params.id}/authors` : '/cases/new');
	},
	remove: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			removeAuthor(viewer, idIn(params.id), idIn(String(form.get('author') ?? ''))),
		);
		if (failure) return failure;
		redirect(303, `/cases/${params.id}/authors`);
	},
};
