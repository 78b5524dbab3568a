import { redirect } from '@sveltejs/kit';
import {
	describePicture,
	hangPicture,
	MOST_PICTURES,
	movePicture,
	readOwnPictures,
	takeDownPicture,
} from '#features/profiles/hang-pictures.ts';
import { typed } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const { gallery } = await shown(readOwnPictures(viewer));
	const editing = url.searchParams.get('edit');
	return {
		gallery,
		most: MOST_PICTURES,
		editing: gallery.find(({ id }) => editing !== null && id === idIn(editing)) ?? null,
		done: url.searchParams.get('done'),
	};
};

const wordsOf = (values: Record<string, string>) => ({
	alt: values.alt ?? '',
	caption: values.caption ?? '',
	visibility: values.visibility ?? '',
	veiled: values.veil === 'yes',
	attested: values.attested === 'yes',
});

export const actions = {
	hang: async ({ locals, request }) => {
		const form = await request.formData();
		const file = form.get('photo');
		const { failure } = await acted(
			form,
			(async () => {
				if (!(file instanceof File) || file.size === 0)
					throw new Refusal('invalid', 'Choose a picture first.', { field: 'photo' });
				await hangPicture(locals.viewer, file, wordsOf(typed(form)));
			})(),
		);
		if (failure) return failure;
		redirect(303, '/profile/gallery?done=hung');
	},
	describe: async ({ locals, request }) => {
		const form = await request.formData();
		const values = typed(form);
		const { failure } = await acted(form, describePicture(locals.viewer, idIn(values.id ?? ''), wordsOf(values)));
		if (failure) return failure;
		redirect(303, '/profile/gallery?done=described');
	},
	remove: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, takeDownPicture(locals.viewer, idIn(String(form.get('id') ?? ''))));
		if (failure) return failure;
		redirect(303, '/profile/gallery?done=removed');
	},
	move: async ({ locals, request }) => {
		const form = await request.formData();
		const id = String(form.get('id') ?? '');
		const { failure } = await acted(form, movePicture(locals.viewer, idIn(id), form.get('to') === 'up'));
		if (failure) return failure;
		redirect(303, `/profile/gallery#picture-${id}`);
	},
};
