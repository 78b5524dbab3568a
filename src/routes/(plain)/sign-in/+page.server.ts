import { error, fail, redirect } from '@sveltejs/kit';
import { localPath } from '#features/accounts/addresses.ts';
import { SignInForm, signIn } from '#features/accounts/sign-in.ts';
import { enterAs, listCast } from '#features/setting-up/demonstration-door.ts';
import { readForm } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { callerOf, refusalOf } from '../plain-form.ts';

export const load = async ({ locals, url }) => {
	const done = url.searchParams.get('done');
	// Whoever has just confirmed the address of a new account begins with the first steps.
	const next = localPath(url.searchParams.get('next') ?? (done === 'confirmed' ? '/welcome' : null));
	if (locals.viewer.memberId !== null) redirect(303, next);
	return { next, done, cast: await listCast() };
};

export const actions = {
	cast: async (event) => {
		const form = await event.request.formData();
		try {
			await enterAs(callerOf(event), String(form.get('handle')));
		} catch (problem) {
			if (problem instanceof Refusal) error(404, say(problem.message));
			throw problem;
		}
		redirect(303, localPath(String(form.get('next') ?? '')));
	},
	password: async (event) => {
		const form = await readForm(event.request, SignInForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		let state: string | undefined;
		const work = signIn(callerOf(event), form.data).then((result) => {
			state = result;
		});
		const refusal = await refusalOf(event, form.form, work);
		if (refusal) return refusal;
		const next = localPath(form.data.next);
		redirect(303, state === 'second-factor' ? `/second-factor?next=${encodeURIComponent(next)}` : next);
	},
};
