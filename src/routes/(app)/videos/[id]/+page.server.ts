import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { hangVideo } from '#features/profiles/hang-video.ts';
import { MOST_CAPTION_BYTES } from '#kernel/attachments/video/captions.ts';
import { deleteVideo, describeVideo, setCaptions } from '#kernel/attachments/video/describe-video.ts';
import { captionLanguages, languageWords } from '#kernel/attachments/video/languages.ts';
import { readOwnVideo } from '#kernel/attachments/video/read-video.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { newKey, readForm, typed } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const { video, contentId, inGallery } = await shown(readOwnVideo(viewer, idIn(params.id)));
	const unused = contentId === null && !inGallery;
	return {
		id: params.id,
		video,
		/** Where it is published. */
		path: contentId ? `/go/${shortId(contentId)}` : inGallery ? '/profile/gallery' : null,
		inPost: contentId !== null,
		spoken: video.captions.map((value) => ({ value, words: languageWords(value) })),
		languages: captionLanguages.map((value) => ({ value, words: languageWords(value) })),
		composer: unused && viewer.memberId !== null ? { choices: audienceChoices(viewer), key: newKey() } : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		done: url.searchParams.get('done'),
	};
};

const HangForm = z.object({
	caption: z.string().default(''),
	visibility: z.string({ error: 'Choose who sees it.' }),
	attested: z.literal('yes').optional(),
});
const WordsForm = z.object({
	alt: z.string().default(''),
	veil: z.literal('yes').optional(),
	...CitingFields.shape,
	attested: z.literal('yes').optional(),
});

export const actions = {
	hang: async ({ locals, params, request }) => {
		const read = await readForm(request, HangForm);
		if (!read.ok) return fail(422, { what: 'hang', values: read.values, problems: read.problems });
		const { attested, ...words } = read.data;
		const { failure } = await acted(
			read.form,
			hangVideo(locals.viewer, idIn(params.id), { ...words, attested: attested === 'yes' }),
		);
		if (failure) return fail(failure.status, { ...failure.data, what: 'hang' });
		redirect(303, '/profile/gallery?done=hung');
	},
	describe: async ({ locals, params, request }) => {
		const read = await readForm(request, WordsForm);
		if (!read.ok) return fail(422, { what: 'describe', values: read.values, problems: read.problems });
		const { alt, veil, citing, attested } = read.data;
		const { failure } = await acted(
			read.form,
			describeVideo(locals.viewer, idIn(params.id), alt, { attested: attested === 'yes', citing }, veil === 'yes'),
		);
		if (failure) return fail(failure.status, { ...failure.data, what: 'describe' });
		redirect(303, `/videos/${params.id}?done=described`);
	},
	captions: async ({ locals, params, request }) => {
		const form = await request.formData();
		const values = typed(form);
		const set = async () => {
			const file = form.get('captions');
			const gone = values.remove !== undefined;
			if (!gone && (!(file instanceof File) || file.size === 0))
				throw new Refusal('invalid', 'Choose a file of captions first.', { field: 'captions' });
			if (file instanceof File && file.size > MOST_CAPTION_BYTES)
				throw new Refusal('invalid', 'A file of captions may have 1 MB at most.', { field: 'captions' });
			await setCaptions(locals.viewer, idIn(params.id), {
				language: values.remove ?? values.language ?? '',
				file: gone ? null : await (file as File).text(),
				attested: values.attested === 'yes',
				citing: values.citing,
			});
		};
		const { failure } = await acted(form, set());
		if (failure) return fail(failure.status, { ...failure.data, what: 'captions' });
		redirect(303, `/videos/${params.id}?done=captions`);
	},
	remove: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), deleteVideo(locals.viewer, idIn(params.id)));
		if (failure) return fail(failure.status, { ...failure.data, what: 'remove' });
		redirect(303, '/videos/new');
	},
};
