import { fail, redirect } from '@sveltejs/kit';
import { changeName, NameForm, readOwnName } from '#features/profiles/change-name.ts';
import { readForm } from '#platform/form.ts';
import { refusalOf } from '../../../(plain)/plain-form.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals, url }) => ({
	own: await shown(readOwnName(locals.viewer)),
	done: url.searchParams.get('done'),
});

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, NameForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		let outcome = '';
		const work = changeName(event.locals.viewer, form.data).then((came) => {
			outcome = came;
		});
		const refusal = await refusalOf(event, form.form, work);
		if (refusal) return refusal;
		redirect(303, `/account/name?done=${outcome}`);
	},
};
