import { redirect } from '@sveltejs/kit';
import { know } from '#features/first-steps/first-steps.ts';
import { suggestAuthors } from '#features/first-steps/suggest-authors.ts';
import { suggestPeople } from '#features/people/suggest-people.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => {
	const [known, authors] = await shown(Promise.all([suggestPeople(viewer), suggestAuthors(viewer)]));
	const ids = new Set(known.map(({ id }) => id));
	return { known, authors: authors.filter(({ id }) => !ids.has(id)) };
};

export const actions = {
	follow: async ({ locals, request }) => {
		const form = await request.formData();
		const { done, failure } = await acted(form, know(locals.viewer, form.getAll('handle').map(String)));
		if (failure) return failure;
		redirect(303, done);
	},
};
