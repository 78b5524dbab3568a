import { fail, redirect } from '@sveltejs/kit';
import { ChangePasswordForm, changePassword } from '#features/accounts/change-password.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';

export const load = ({ locals }) => shown((async () => void requireMember(locals.viewer))());

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, ChangePasswordForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		const refusal = await refusalOf(event, form.form, changePassword(callerOf(event), event.locals.viewer, form.data));
		if (refusal) return refusal;
		redirect(303, '/account?done=password');
	},
};
