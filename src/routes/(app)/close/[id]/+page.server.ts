import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { closeDiscussion, readClosable, reopenDiscussion } from '#kernel/content/close.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const CloseForm = z.object({ reason: z.string().default('') });

export const load = async ({ locals, params }) => ({
	id: params.id,
	closable: await shown(readClosable(locals.viewer, idIn(params.id))),
});

export const actions = {
	close: async ({ locals, params, request }) => {
		const read = await readForm(request, CloseForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, closeDiscussion(locals.viewer, idIn(params.id), read.data.reason));
		if (failure) return failure;
		redirect(303, `/go/${params.id}`);
	},
	reopen: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), reopenDiscussion(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, `/go/${params.id}`);
	},
};
