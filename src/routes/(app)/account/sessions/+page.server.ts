import { redirect } from '@sveltejs/kit';
import { isFresh, needsCode } from '#features/accounts/prove-identity.ts';
import { listSessions, revokeOtherSessions, revokeSession } from '#features/accounts/sessions.ts';
import { refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';
import { prove } from '../prove.ts';

export const load = async ({ locals, url }) => ({
	sessions: await shown(listSessions(locals.viewer)),
	fresh: await shown(isFresh(locals.viewer)),
	secondFactor: await shown(needsCode(locals.viewer)),
	done: url.searchParams.get('done'),
});

export const actions = {
	prove,
	one: async (event) => {
		const form = await event.request.formData();
		const refusal = await refusalOf(event, form, revokeSession(event.locals.viewer, String(form.get('id'))));
		if (refusal) return refusal;
		redirect(303, '/account/sessions?done=session');
	},
	others: async (event) => {
		const refusal = await refusalOf(event, new FormData(), revokeOtherSessions(event.locals.viewer));
		if (refusal) return refusal;
		redirect(303, '/account/sessions?done=sessions');
	},
};
