import { fail, redirect } from '@sveltejs/kit';
import { SetUpForm, setUpNetwork } from '#features/setting-up/set-up-network.ts';
import { readForm } from '#platform/form.ts';
import { settings } from '#platform/settings.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

export const load = ({ locals }) => {
	if (locals.network || settings().DEMONSTRATION) redirect(303, '/set-up/progress');
};

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, SetUpForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		const refusal = await refusalOf(event, form.form, setUpNetwork(callerOf(event), form.data));
		if (refusal) return refusal;
		redirect(303, form.data.fill === 'demonstration' ? '/set-up/progress' : '/');
	},
};
