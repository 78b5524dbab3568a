import { fail, redirect } from '@sveltejs/kit';
import { plainText } from '#kernel/content/plain-text.ts';
import { readRemovable } from '#kernel/content/read-removable.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { coverPictures, readCoverable, uncoverPictures } from '#kernel/reports/cover.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { CoverForm, RemovalForm } from '../../removal-form.ts';

export const load = async ({ locals, params }) => {
	const id = idIn(params.id);
	const { html, language, author } = await shown(readRemovable(locals.viewer, id));
	return {
		id: params.id,
		name: author.name,
		language,
		words: plainText(html, 300),
		pictures: await readCoverable(id),
	};
};

export const actions = {
	remove: async ({ locals, params, request }) => {
		const read = await readForm(request, RemovalForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { rule, reason, attested } = read.data;
		const { failure } = await acted(
			read.form,
			removeByModerator(locals.viewer, idIn(params.id), { rule, reason, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, '/');
	},
	cover: async ({ locals, params, request }) => {
		const read = await readForm(request, CoverForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { attested, ...given } = read.data;
		const { failure } = await acted(
			read.form,
			coverPictures(locals.viewer, idIn(params.id), { ...given, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/go/${params.id}`);
	},
	uncover: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), uncoverPictures(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, `/go/${params.id}`);
	},
};
