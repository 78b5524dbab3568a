import { fail, redirect } from '@sveltejs/kit';
import { localPath } from '#features/accounts/addresses.ts';
import { awaitsSecondFactor, passSecondFactor, SecondFactorForm } from '#features/accounts/sign-in.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

export const load = async (event) => {
	const next = localPath(event.url.searchParams.get('next'));
	if (event.locals.viewer.memberId !== null) redirect(303, next);
	if (!(await awaitsSecondFactor(callerOf(event)))) redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
	return { next };
};

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, SecondFactorForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		const refusal = await refusalOf(event, form.form, passSecondFactor(callerOf(event), form.data.code));
		if (refusal) return refusal;
		redirect(303, localPath(form.data.next));
	},
};
