import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { decideClaim } from '#features/verification/decide-claim.ts';
import { openClaim } from '#features/verification/read-desk.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const DecisionForm = z.object({
	verdict: z.enum(['accept', 'refuse', 'ask'], 'Choose what you decide.'),
	reason: z.string().trim().min(3, 'Say why, in a sentence that the member will read.').max(1000),
	validUntil: z.iso.date('Choose a day.'),
});

export const load = async ({ locals, params }) => {
	const claim = await shown(openClaim(locals.viewer, idIn(params.id)));
	const inAYear = new Date(Date.now() + 365 * 24 * 3600 * 1000).toISOString().slice(0, 10);
	return { claim: { ...claim, id: params.id }, inAYear };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, DecisionForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { verdict, reason, validUntil } = read.data;
		const decision = { verdict, reason, validUntil: new Date(`${validUntil}T23:59:59Z`) };
		const { failure } = await acted(read.form, decideClaim(locals.viewer, idIn(params.id), decision));
		if (failure) return failure;
		redirect(303, '/desk?decided');
	},
};
