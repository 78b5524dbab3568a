import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { objectToEnd, readEnded } from '#features/verification/object.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const ObjectionForm = z.object({
	note: z.string().trim().min(10, 'Say in a sentence or two what is wrong.').max(2000, 'Keep it to 2,000 characters.'),
	attested: z.literal('yes').optional(),
	key: z.string().min(8).max(100),
});

export const load = async ({ locals, params }) => {
	const ended = await shown(readEnded(locals.viewer, idIn(params.id)));
	return {
		ended: { ...ended, id: params.id, waiting: ended.waiting && shortId(ended.waiting) },
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, ObjectionForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(
			read.form,
			objectToEnd(locals.viewer, idIn(params.id), read.data.note, read.data.key, read.data.attested === 'yes'),
		);
		if (failure) return failure;
		redirect(303, `/verify/${shortId(done)}?just=noted`);
	},
};
