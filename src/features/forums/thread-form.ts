// The form of a new thread.

import { z } from 'zod';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { PollFields, pollOf } from '#kernel/polls/make-poll.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { startThread } from './start-thread.ts';

export const ThreadForm = z.object({
	title: z.string().default(''),
	/** Short id of the category; '' is the forum itself. */
	category: z.string().default(''),
	text: z.string().default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	topics: z.string().max(1000).default(''),
	...CitingFields.shape,
	...PollFields.shape,
});

/** Opens the thread that the form describes, photos included. @returns its id. */
export async function threadFromForm(
	viewer: Viewer,
	spaceId: Id,
	data: z.infer<typeof ThreadForm>,
	form: FormData,
): Promise<Id> {
	return startThread(viewer, {
		spaceId,
		categoryId: data.category === '' ? null : (readShortId(data.category) ?? '0'),
		title: data.title,
		markdown: data.text.replace(/\r\n/g, '\n').trim(),
		attachmentIds: await addPhotos(viewer, form, data.key),
		key: data.key,
		attested: data.attested === 'yes',
		citing: data.citing,
		topics: readTopicField(data.topics),
		poll: pollOf(data),
	});
}
