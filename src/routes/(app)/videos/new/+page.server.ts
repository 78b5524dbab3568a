import { readFile } from 'node:fs/promises';
import { redirect } from '@sveltejs/kit';
import { addVideo } from '#kernel/attachments/video/add-video.ts';
import { MOST_CAPTION_BYTES } from '#kernel/attachments/video/captions.ts';
import { captionLanguages, languageWords } from '#kernel/attachments/video/languages.ts';
import { readUnusedVideos } from '#kernel/attachments/video/read-video.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey, typed } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { streamForm } from '#platform/stream-form.server.ts';
import { acted, shown } from '../../../answer.ts';

const POSTER_BYTES = 20 * 1024 * 1024;

export const load = async ({ locals: { viewer } }) => ({
	most: settings().VIDEO_MOST_MB,
	minutes: settings().VIDEO_MOST_MINUTES,
	unused: await shown(readUnusedVideos(viewer)),
	languages: captionLanguages.map((value) => ({ value, words: languageWords(value) })),
	key: newKey(),
});

export const actions = {
	default: async ({ locals, request }) => {
		const empty = new FormData();
		const arrived = await acted(
			empty,
			(async () => {
				requireConfirmed(locals.viewer);
				return streamForm(request, {
					video: settings().VIDEO_MOST_MB * 1024 * 1024,
					poster: POSTER_BYTES,
					captions: MOST_CAPTION_BYTES,
				});
			})(),
		);
		if (arrived.failure) return arrived.failure;
		const { form, files, discard } = arrived.done;
		try {
			const values = typed(form);
			const add = async () => {
				const video = files.get('video');
				if (!video || video.bytes === 0) throw new Refusal('invalid', 'Choose a video first.', { field: 'video' });
				const [poster, captions] = [files.get('poster'), files.get('captions')];
				return addVideo(locals.viewer, {
					path: video.path,
					bytes: video.bytes,
					alt: values.alt ?? '',
					veiled: values.veil === 'yes',
					poster: poster && (await readFile(poster.path)),
					captions: captions ? { file: await readFile(captions.path, 'utf8'), language: values.language ?? '' } : null,
					attested: values.people === 'yes',
					key: values.key ?? newKey(),
				});
			};
			const { done, failure } = await acted(form, add());
			if (failure) return failure;
			redirect(303, `/videos/${shortId(done)}`);
		} finally {
			await discard();
		}
	},
};
