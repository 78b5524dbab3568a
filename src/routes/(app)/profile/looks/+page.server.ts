import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readOwnPictures, removeCover, setCover, showCover } from '#features/profiles/hang-pictures.ts';
import { readOwnPage, setUpPage } from '#features/profiles/set-up-page.ts';
import { themes } from '#features/profiles/themes.ts';
import { readForm, typed } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, shown } from '../../../answer.ts';

const LooksForm = z.object({
	theme: z.string().default(''),
	indexable: z.literal('yes').optional(),
	foundByName: z.literal('yes').optional(),
	foundByPast: z.literal('yes').optional(),
	foundByIndustry: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, url }) => ({
	page: await shown(readOwnPage(viewer)),
	cover: (await shown(readOwnPictures(viewer))).cover,
	themes,
	done: url.searchParams.get('done'),
});

export const actions = {
	looks: async ({ locals, request }) => {
		const read = await readForm(request, LooksForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { theme, indexable, foundByName, foundByPast, foundByIndustry } = read.data;
		const { failure } = await acted(
			read.form,
			setUpPage(locals.viewer, {
				theme,
				indexable: indexable === 'yes',
				foundByName: foundByName === 'yes',
				foundByPast: foundByPast === 'yes',
				foundByIndustry: foundByIndustry === 'yes',
			}),
		);
		if (failure) return failure;
		redirect(303, '/profile/looks?done=looks');
	},
	cover: async ({ locals, request }) => {
		const form = await request.formData();
		const file = form.get('cover');
		const words = typed(form);
		const { failure } = await acted(
			form,
			(async () => {
				if (!(file instanceof File) || file.size === 0) {
					await showCover(locals.viewer, words.visibility ?? '');
					return;
				}
				await setCover(locals.viewer, file, {
					alt: words.alt ?? '',
					caption: '',
					visibility: words.visibility ?? '',
					attested: words.attested === 'yes',
				}).catch((problem) => {
					// The cleaner speaks of the field "photo"; here it is called cover.
					if (problem instanceof Refusal && problem.field === 'photo')
						throw new Refusal(problem.kind, problem.message, { field: 'cover' });
					throw problem;
				});
			})(),
		);
		if (failure) return failure;
		redirect(303, '/profile/looks?done=cover');
	},
	uncover: async ({ locals, request }) => {
		const { failure } = await acted(await request.formData(), removeCover(locals.viewer));
		if (failure) return failure;
		redirect(303, '/profile/looks?done=uncovered');
	},
};
