// The form action that proves who is there, shared by the pages that ask for it.

import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { ProofForm, proveIdentity } from '#features/accounts/prove-identity.ts';
import { readForm } from '#platform/form.ts';
import { callerOf, refusalOf } from '../../(plain)/plain-form.ts';

export async function prove(event: RequestEvent) {
	const form = await readForm(event.request, ProofForm);
	if (!form.ok) return fail(422, { problems: form.problems });
	const work = proveIdentity(callerOf(event), event.locals.viewer, form.data);
	const refusal = await refusalOf(event, form.form, work);
	if (refusal) return refusal;
	redirect(303, `${event.url.pathname}?done=proved`);
}
