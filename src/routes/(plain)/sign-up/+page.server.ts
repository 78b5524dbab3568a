import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { alsoWeak } from '#features/accounts/index.ts';
import { SignUpForm, signUp } from '#features/accounts/sign-up.ts';
import { readInvitation, takeInvitation } from '#features/invitations/index.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

/** With an invitation: who invites, and whether the two are to be connected. */
const Form = SignUpForm.extend({
	invitation: z.string().max(200).optional(),
	connects: z.literal('yes').optional(),
});

export const load = async ({ locals, url, setHeaders }) => {
	if (locals.viewer.memberId !== null) redirect(303, '/');
	const token = url.searchParams.get('invitation');
	if (token === null) return { invitation: null };
	setHeaders({ 'cache-control': 'no-store' });
	const found = await readInvitation(token);
	return {
		invitation: { token, works: found !== null, by: found?.inviter ?? null, connects: found?.connects ?? false },
	};
};

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, Form);
		if (!form.ok) return fail(422, { values: form.values, problems: await alsoWeak(form.problems, form.form) });
		const { invitation, connects, ...account } = form.data;
		const refusal = await refusalOf(
			event,
			form.form,
			signUp(callerOf(event), account, async (trx, memberId) => {
				if (invitation) await takeInvitation(trx, invitation, memberId, connects === 'yes');
			}),
		);
		return refusal ?? { sentTo: form.data.email };
	},
};
