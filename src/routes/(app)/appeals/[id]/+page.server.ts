import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { decideAppeal, readAppeal } from '#kernel/decisions/appeal.ts';
import { groundOf, loggedWords } from '#kernel/decisions/decision-words.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const Form = z.object({
	outcome: z.enum(['upheld', 'reversed'], { error: 'Choose one of the two.' }),
	reason: z.string().default(''),
	attested: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, params }) => {
	const { id: _, ...appeal } = await shown(readAppeal(viewer, idIn(params.id)));
	return {
		id: params.id,
		appeal,
		what: loggedWords(appeal.decision.action),
		ground: groundOf(appeal.decision.rule),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, Form);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { outcome, reason, attested } = read.data;
		const { failure } = await acted(
			read.form,
			decideAppeal(locals.viewer, idIn(params.id), { outcome, reason, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/appeals?decided=${outcome}`);
	},
};
