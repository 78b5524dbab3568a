import { fail, redirect } from '@sveltejs/kit';
import { askForNewAddress, ChangeAddressForm, readAccount } from '#features/accounts/change-address.ts';
import { readForm } from '#platform/form.ts';
import { refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals }) => ({ account: await shown(readAccount(locals.viewer)) });

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, ChangeAddressForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		const refusal = await refusalOf(event, form.form, askForNewAddress(event.locals.viewer, form.data));
		if (refusal) return refusal;
		redirect(303, '/account?done=address');
	},
};
