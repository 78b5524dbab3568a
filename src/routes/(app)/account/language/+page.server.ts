import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { chooseLanguage, languageChoices } from '#features/accounts/choose-language.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals, url }) => ({
	spoken: (await shown((async () => requireMember(locals.viewer))())).speaks ?? '',
	choices: languageChoices(),
	done: url.searchParams.has('done'),
});

export const actions = {
	default: async ({ request, locals, cookies }) => {
		const form = await readForm(request, z.object({ language: z.string().max(35) }));
		if (!form.ok) throw new TypeError('Any words are a language that is not known.');
		const { failure } = await acted(form.form, chooseLanguage(locals.viewer, cookies, form.data.language || null));
		if (failure) return failure;
		redirect(303, '/account/language?done');
	},
};
