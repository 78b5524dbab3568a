import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { startCollection } from '#features/collections/gather.ts';
import { forWhom, readerChoices, readReaders } from '#features/collections/readers.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { acted, shown } from '../../../answer.ts';

const CollectionForm = z.object({
	title: z.string().default(''),
	text: z.string().default(''),
	audience: z.string().default('named'),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const load = async ({ locals: { viewer }, url }) => {
	const member = await shown((async () => requireConfirmed(viewer))());
	const space = member.spaces.find(({ slug }) => slug === url.searchParams.get('space'));
	return {
		choices: readerChoices(member, true).map((one) => ({ ...one, publish: say(forWhom(one.value, one.words)) })),
		chosen: space ? `space:${space.slug}` : 'named',
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, CollectionForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { title, text, audience, key, attested, citing, language } = read.data;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				startCollection(viewer, {
					title,
					about: text.replace(/\r\n/g, '\n'),
					...readReaders(requireConfirmed(viewer), audience),
					key,
					attested: attested === 'yes',
					citing,
					language,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/collections/${shortId(done)}`);
	},
};
