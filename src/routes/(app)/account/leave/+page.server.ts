import { fail, redirect } from '@sveltejs/kit';
import { goForAWhile, goForGood, LeaveForm, readLeavingFacts, WAITING_DAYS } from '#features/leaving/leave.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { facts: await shown(readLeavingFacts(locals.viewer)), days: WAITING_DAYS };
};

export const actions = {
	while: async (event) => {
		const form = await readForm(event.request, LeaveForm);
		if (!form.ok) return fail(422, { problems: form.problems, which: 'while' });
		const refusal = await refusalOf(event, form.form, goForAWhile(callerOf(event), event.locals.viewer, form.data));
		if (refusal) return fail(refusal.status, { problems: refusal.data.problems, which: 'while' });
		redirect(303, '/left?for=while');
	},
	good: async (event) => {
		const form = await readForm(event.request, LeaveForm);
		if (!form.ok) return fail(422, { problems: form.problems, which: 'good' });
		const refusal = await refusalOf(event, form.form, goForGood(callerOf(event), event.locals.viewer, form.data));
		if (refusal) return fail(refusal.status, { problems: refusal.data.problems, which: 'good' });
		redirect(303, form.data.when === 'now' ? '/left?for=good' : '/left?for=later');
	},
};
