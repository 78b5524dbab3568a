import { fail, redirect } from '@sveltejs/kit';
import { plainText } from '#kernel/content/plain-text.ts';
import { readRemovable } from '#kernel/content/read-removable.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { RemovalForm } from '../../removal-form.ts';

export const load = async ({ locals, params }) => {
	const { html, language, author } = await shown(readRemovable(locals.viewer, idIn(params.id)));
	return { id: params.id, name: author.name, language, words: plainText(html, 300) };
};

export const actions = {
	default: async ({ locals, params, request }) => {
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
};
