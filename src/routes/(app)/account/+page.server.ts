import { redirect } from '@sveltejs/kit';
import { readAccount } from '#features/accounts/change-address.ts';
import { spokenName } from '#features/accounts/choose-language.ts';
import { chooseUnveiling } from '#features/accounts/choose-unveiling.ts';
import { acted, shown } from '../../answer.ts';

export const load = async ({ locals, url }) => ({
	account: await shown(readAccount(locals.viewer)),
	spoken: spokenName(locals.viewer),
	unveils: locals.viewer.memberId !== null && locals.viewer.unveils,
	done: url.searchParams.get('done'),
});

export const actions = {
	pictures: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, chooseUnveiling(locals.viewer, form.get('unveils') === 'yes'));
		if (failure) return failure;
		redirect(303, `/account?done=${form.get('unveils') === 'yes' ? 'unveiled' : 'veiled'}`);
	},
};
