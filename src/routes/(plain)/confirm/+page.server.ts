import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { confirmAddress, confirmNewAddress, resendConfirmation } from '#features/accounts/confirm-address.ts';
import { linkWorks } from '#features/accounts/links.ts';
import { ForgotForm } from '#features/accounts/reset-password.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

const ConfirmForm = z.object({ token: z.string().max(200), for: z.literal('address').optional() });

// Opening the link changes nothing: programs that check mails for malware open every link.
export const load = async ({ url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const token = url.searchParams.get('token');
	const forNew = url.searchParams.get('for') === 'address';
	return { token, forNew, works: token !== null && (await linkWorks(token, forNew ? 'change-address' : 'confirm')) };
};

export const actions = {
	confirm: async (event) => {
		const form = await readForm(event.request, ConfirmForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		const { token, for: what } = form.data;
		const refusal = await refusalOf(event, form.form, what ? confirmNewAddress(token) : confirmAddress(token));
		if (refusal) return refusal;
		redirect(
			303,
			what ? (event.locals.viewer.memberId ? '/account' : '/sign-in?done=address') : '/sign-in?done=confirmed',
		);
	},
	resend: async (event) => {
		const form = await readForm(event.request, ForgotForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		const refusal = await refusalOf(event, form.form, resendConfirmation(callerOf(event), form.data.email));
		return refusal ?? { sentTo: form.data.email };
	},
};
