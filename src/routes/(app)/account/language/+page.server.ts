import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { chooseLanguage, languageChoices } from '#features/accounts/choose-language.ts';
import { chooseReads, readsChoices } from '#features/accounts/choose-reads.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals, url }) => {
	const member = await shown((async () => requireMember(locals.viewer))());
	return {
		spoken: member.speaks ?? '',
		choices: languageChoices(),
		reads: member.reads?.length ?? 0,
		readable: readsChoices(member, [locals.language]),
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	speaks: async ({ request, locals, cookies }) => {
		const form = await readForm(request, z.object({ language: z.string().max(35) }));
		if (!form.ok) throw new TypeError('Any words are a language that is not known.');
		const { failure } = await acted(form.form, chooseLanguage(locals.viewer, cookies, form.data.language || null));
		if (failure) return failure;
		redirect(303, '/account/language?done=speaks');
	},
	reads: async ({ request, locals }) => {
		const form = await request.formData();
		const { failure } = await acted(form, chooseReads(locals.viewer, form.getAll('reads').map(String)));
		if (failure) return failure;
		redirect(303, '/account/language?done=reads#reads');
	},
};
