import { fail, redirect } from '@sveltejs/kit';
import { ProofForm } from '#features/accounts/prove-identity.ts';
import {
	beginSecondFactor,
	CodeForm,
	confirmSecondFactor,
	endSecondFactor,
	readSecondFactor,
	renewRecoveryCodes,
} from '#features/accounts/second-factor.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { factor: await shown(readSecondFactor(locals.viewer)) };
};

export const actions = {
	begin: async (event) => {
		const form = await readForm(event.request, ProofForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		const work = beginSecondFactor(callerOf(event), event.locals.viewer, form.data.password);
		const refusal = await refusalOf(event, form.form, work);
		if (refusal) return refusal;
		redirect(303, '/account/second-factor');
	},
	confirm: async (event) => {
		const form = await readForm(event.request, CodeForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		let codes: string[] = [];
		const work = confirmSecondFactor(callerOf(event), event.locals.viewer, form.data.code).then((made) => {
			codes = made;
		});
		return (await refusalOf(event, form.form, work)) ?? { codes };
	},
	end: async (event) => {
		const form = await readForm(event.request, ProofForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		const refusal = await refusalOf(event, form.form, endSecondFactor(callerOf(event), event.locals.viewer, form.data));
		if (refusal) return refusal;
		redirect(303, '/account?done=second-factor-off');
	},
	codes: async (event) => {
		const form = await readForm(event.request, ProofForm);
		if (!form.ok) return fail(422, { problems: form.problems });
		let codes: string[] = [];
		const work = renewRecoveryCodes(callerOf(event), event.locals.viewer, form.data).then((made) => {
			codes = made;
		});
		return (await refusalOf(event, form.form, work)) ?? { codes };
	},
};
