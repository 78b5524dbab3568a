import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { askQuestion, ownField } from '#features/questions/ask-question.ts';
import { similarQuestions } from '#features/questions/list-questions.ts';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { specialtyChoices } from '#kernel/people/specialty-choices.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../answer.ts';

const AskForm = z.object({
	title: z.string().default(''),
	text: z.string().default(''),
	specialty: z.string().default(''),
	audience: z.string(),
	topics: z.string().max(1000).default(''),
	colleague: z.string().trim().max(60).default(''),
	/** Whoever of the specialty takes requests is asked, instead of a colleague by name. */
	route: z.literal('yes').optional(),
	days: z.coerce.number().int().default(7),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const load = async ({ locals: { viewer }, url }) => {
	const member = await shown((async () => requireConfirmed(viewer))());
	const space = member.spaces.find(({ slug }) => slug === url.searchParams.get('space'));
	const title = (url.searchParams.get('title') ?? '').slice(0, 200);
	const cite = url.searchParams.get('cite') ?? '';
	return {
		/** A paper that the question is about, named in the text from the beginning. */
		text: /^\d{1,9}$/.test(cite) ? `\n\nPMID: ${cite}` : '',
		choices: audienceChoices(member, space),
		own: ownField(viewer),
		specialties: specialtyChoices(),
		key: newKey(),
		title,
		similar: await similarQuestions(viewer, title),
	};
};

export const actions = {
	default: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, AskForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data, form } = read;
		const slug = data.audience.startsWith('space:') ? data.audience.slice(6) : null;
		const space =
			slug === null ? undefined : viewer.memberId !== null ? viewer.spaces.find((one) => one.slug === slug) : undefined;
		if (slug !== null && !space) error(404, 'There is nothing here for you.');
		const { done, failure } = await acted(
			form,
			(async () =>
				askQuestion(viewer, {
					audience: (space ? 'space' : data.audience) as Audience,
					spaceId: space?.id ?? null,
					title: data.title,
					markdown: data.text.replace(/\r\n/g, '\n').trim(),
					specialty: data.specialty === '' ? null : data.specialty,
					topics: readTopicField(data.topics),
					askedOf: data.colleague === '' && !data.route ? null : { handle: data.colleague, days: data.days },
					attachmentIds: await addPhotos(viewer, form, data.key),
					key: data.key,
					attested: data.attested === 'yes',
					citing: data.citing,
					language: data.language,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/questions/${shortId(done)}`);
	},
};
