import { readFile } from 'node:fs/promises';
import { redirect } from '@sveltejs/kit';
import { addVideo, type NewVideo } from '#kernel/attachments/video/add-video.ts';
import { MOST_CAPTION_BYTES } from '#kernel/attachments/video/captions.ts';
import { captionLanguages, languageWords } from '#kernel/attachments/video/languages.ts';
import { readUnusedVideos } from '#kernel/attachments/video/read-video.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { wholeForm } from '#kernel/uploads/resumable-upload.ts';
import { newKey, typed } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { type StreamedForm, streamForm } from '#platform/stream-form.server.ts';
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
	default: async ({ locals: { viewer }, request }) => {
		const whole = await acted(new FormData(), wholeForm(viewer, request, 'video'));
		if (whole.failure) return whole.failure;
		const sent = whole.done;
		if (sent.ledTo) redirect(303, sent.ledTo);
		let [path, busy]: [string | null, boolean] = [null, false];
		try {
			const { id, failure } = await add(viewer, sent.request);
			busy = failure?.status === 503;
			if (failure) return failure;
			path = `/videos/${shortId(id)}`;
		} finally {
			await (busy ? sent.later() : sent.read(path));
		}
		redirect(303, path);
	},
};

/** @returns the new video's id, or the page's answer with what was typed. */
async function add(viewer: Viewer, request: Request) {
	const receive = async () => {
		requireConfirmed(viewer);
		return streamForm(request, {
			video: settings().VIDEO_MOST_MB * 1024 * 1024,
			poster: POSTER_BYTES,
			captions: MOST_CAPTION_BYTES,
		});
	};
	const arrived = await acted(new FormData(), receive());
	if (arrived.failure) return { failure: arrived.failure };
	const { form, files, discard } = arrived.done;
	try {
		const adding = async () => addVideo(viewer, await videoOf(form, files));
		const { done, failure } = await acted(form, adding());
		return failure ? { failure } : { id: done };
	} finally {
		await discard();
	}
}

async function videoOf(form: FormData, files: StreamedForm['files']): Promise<NewVideo> {
	const values = typed(form);
	const video = files.get('video');
	if (!video || video.bytes === 0) throw new Refusal('invalid', 'Choose a video first.', { field: 'video' });
	const [poster, captions] = [files.get('poster'), files.get('captions')];
	return {
		path: video.path,
		bytes: video.bytes,
		alt: values.alt ?? '',
		veiled: values.veil === 'yes',
		poster: poster && (await readFile(poster.path)),
		captions: captions ? { file: await readFile(captions.path, 'utf8'), language: values.language ?? '' } : null,
		attested: values.people === 'yes',
		key: values.key ?? newKey(),
	};
}
