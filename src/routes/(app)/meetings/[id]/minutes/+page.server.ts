import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { draftMinutes, endVote, publishMinutes } from '#features/clubs/publish-minutes.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const MinutesForm = z.object({
	title: z.string().default(''),
	text: z.string().default(''),
	wanted: z.enum(['', 'public', 'members', 'verified']).default('').catch(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const load = async ({ locals: { viewer }, params }) => ({
	draft: await shown((async () => draftMinutes(viewer, idIn(params.id)))()),
	key: newKey(),
});

export const actions = {
	vote: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), (async () => endVote(locals.viewer, idIn(params.id)))());
		if (failure) return failure;
		redirect(303, `/meetings/${params.id}/minutes`);
	},
	publish: async ({ locals, params, request }) => {
		const read = await readForm(request, MinutesForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { title, text, wanted, key, attested, citing, language } = read.data;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				publishMinutes(locals.viewer, idIn(params.id), {
					title,
					markdown: text.replace(/\r\n/g, '\n').trim(),
					wanted: wanted === '' ? null : wanted,
					key,
					attested: attested === 'yes',
					citing,
					language,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/minutes/${shortId(done)}`);
	},
};
