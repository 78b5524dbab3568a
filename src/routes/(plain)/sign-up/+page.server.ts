import { fail, redirect } from '@sveltejs/kit';
import { SignUpForm, signUp } from '#features/accounts/sign-up.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

export const load = ({ locals }) => {
	if (locals.viewer.memberId !== null) redirect(303, '/');
};

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, SignUpForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		const refusal = await refusalOf(event, form.form, signUp(callerOf(event), form.data));
		return refusal ?? { sentTo: form.data.email };
	},
};
