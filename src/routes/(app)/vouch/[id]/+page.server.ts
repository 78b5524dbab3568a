import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerVouch } from '#features/verification/vouching/answer-vouch.ts';
import { readVouch } from '#features/verification/vouching/read-vouch.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const AnswerForm = z.object({
	answer: z.enum(['vouch', 'decline']),
	knows: z.string().optional(),
});

export const load = async ({ locals, params }) => {
	const vouch = await shown(readVouch(locals.viewer, idIn(params.id)));
	return { vouch: { ...vouch, id: params.id } };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, AnswerForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { answer, knows } = read.data;
		const { failure } = await acted(
			read.form,
			answerVouch(locals.viewer, idIn(params.id), answer === 'vouch', knows === 'yes'),
		);
		if (failure) return failure;
		redirect(303, `/vouch/${params.id}`);
	},
};
