import { redirect } from '@sveltejs/kit';
import { listPasskeys, removePasskey } from '#features/accounts/passkeys.ts';
import { isFresh, needsCode } from '#features/accounts/prove-identity.ts';
import { refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';
import { prove } from '../prove.ts';

export const load = async ({ locals, url }) => ({
	passkeys: await shown(listPasskeys(locals.viewer)),
	fresh: await shown(isFresh(locals.viewer)),
	secondFactor: await shown(needsCode(locals.viewer)),
	done: url.searchParams.get('done'),
});

export const actions = {
	prove,
	remove: async (event) => {
		const form = await event.request.formData();
		const refusal = await refusalOf(event, form, removePasskey(event.locals.viewer, String(form.get('id'))));
		if (refusal) return refusal;
		redirect(303, '/account/passkeys?done=passkey');
	},
};
