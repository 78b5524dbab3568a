import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { removeCategory, saveCategory } from '#features/forums/categories.ts';
import { readForum } from '#features/forums/read-forum.ts';
import { readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../../../answer.ts';

const CategoryForm = z.object({
	/** Short id; '' makes a new one. */
	id: z.string().default(''),
	name: z.string().default(''),
	purpose: z.string().default(''),
	position: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
});

async function keptForum(viewer: App.Locals['viewer'], slug: string) {
	const forum = await shown((async () => readForum(viewer, slug))());
	if (!forum.keeps) error(404, 'There is nothing here for you.');
	return forum;
}

export const load = async ({ locals, params }) => {
	const forum = await keptForum(locals.viewer, params.slug);
	return { space: forum.space, categories: forum.categories.map((one) => ({ ...one, id: shortId(one.id) })) };
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const forum = await keptForum(locals.viewer, params.slug);
		const read = await readForm(request, CategoryForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { id, ...draft } = read.data;
		const { failure } = await acted(
			read.form,
			saveCategory(locals.viewer, forum.space.id, { ...draft, id: id === '' ? null : (readShortId(id) ?? '0') }),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/forum/categories`);
	},
	remove: async ({ locals, params, request }) => {
		const forum = await keptForum(locals.viewer, params.slug);
		const form = await request.formData();
		const { failure } = await acted(
			form,
			removeCategory(locals.viewer, forum.space.id, readShortId(String(form.get('id') ?? '')) ?? '0'),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/forum/categories`);
	},
};
