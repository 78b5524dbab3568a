import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { workplaceSpaces } from '#features/spaces/workplace-spaces.ts';
import {
	askWorkplaceLink,
	giveUpWorkplace,
	proveWorkplace,
	readOwnWorkplaces,
} from '#features/verification/workplaces/prove-workplace.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const AskForm = z.object({ address: z.string().trim().min(3, 'Write your address at the institution.').max(254) });
const ProveForm = z.object({ token: z.string().min(20).max(100) });
const GiveUpForm = z.object({ domain: z.string().min(3).max(253) });

export const load = async ({ locals, url }) => ({
	workplaces: await shown(readOwnWorkplaces(locals.viewer)),
	spaces: await workplaceSpaces(locals.viewer),
	// The button uses the link up, not the opening: programs that check mails open every link.
	token: url.searchParams.get('token'),
	just: url.searchParams.get('just'),
});

export const actions = {
	ask: async ({ locals, request }) => {
		const read = await readForm(request, AskForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, askWorkplaceLink(locals.viewer, read.data.address));
		if (failure) return failure;
		redirect(303, '/verify/workplace?just=mailed');
	},
	prove: async ({ locals, request }) => {
		const read = await readForm(request, ProveForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, proveWorkplace(locals.viewer, read.data.token));
		if (failure) return failure;
		redirect(303, '/verify/workplace?just=proved');
	},
	end: async ({ locals, request }) => {
		const read = await readForm(request, GiveUpForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, giveUpWorkplace(locals.viewer, read.data.domain));
		if (failure) return failure;
		redirect(303, '/verify/workplace?just=ended');
	},
};
