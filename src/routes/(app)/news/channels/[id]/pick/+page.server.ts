import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { pick } from '#features/news/curating/pick.ts';
import { readForPick } from '#features/news/curating/read-desk.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { newKey, readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const entry = url.searchParams.get('entry');
	const { channel, values } = await shown(
		readForPick(viewer, idIn(params.id), entry === null ? null : readShortId(entry)),
	);
	return {
		name: channel.name,
		refuses: channel.sponsored === 'refuse',
		readers: channel.openTo,
		values: { ...values, entry: entry ?? '' },
		key: newKey(),
	};
};

const words = z.string().max(10_000).default('');
const PickForm = z.object({
	entry: words,
	url: words,
	title: words,
	source: words,
	text: words,
	sponsor: words,
	topics: words,
	/** A day, as a date field sends it. */
	at: z.string().max(10).default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, PickForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data, form } = read;
		const { done, failure } = await acted(
			form,
			(async () =>
				pick(viewer, idIn(params.id), {
					entryId: data.entry === '' ? null : idIn(data.entry),
					url: data.url,
					title: data.title,
					source: data.source,
					note: data.text,
					topics: readTopicField(data.topics),
					sponsor: data.sponsor,
					at: data.at === '' ? null : new Date(`${data.at}T12:00:00Z`),
					key: data.key,
					attested: data.attested === 'yes',
					citing: data.citing,
					language: data.language,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/news/${shortId(done)}`);
	},
};
