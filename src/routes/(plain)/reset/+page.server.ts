import { fail, redirect } from '@sveltejs/kit';
import { linkWorks } from '#features/accounts/links.ts';
import { ResetForm, resetPassword } from '#features/accounts/reset-password.ts';
import { readForm } from '#platform/form.ts';
import { refusalOf } from '../plain-form.ts';

export const load = async ({ url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const token = url.searchParams.get('token') ?? '';
	return { token, works: await linkWorks(token, 'reset') };
};

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, ResetForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		const refusal = await refusalOf(event, form.form, resetPassword(form.data));
		if (refusal) return refusal;
		redirect(303, '/sign-in?done=password');
	},
};
