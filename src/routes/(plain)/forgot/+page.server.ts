import { fail } from '@sveltejs/kit';
import { ForgotForm, forgotPassword } from '#features/accounts/reset-password.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, ForgotForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		const refusal = await refusalOf(event, form.form, forgotPassword(callerOf(event), form.data.email));
		return refusal ?? { sentTo: form.data.email };
	},
};
