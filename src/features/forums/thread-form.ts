// The form of a new thread.

import { z } from 'zod';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { PollFields, pollOf } from '#kernel/polls/make-poll.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import type { ThreadDraft } from './start-thread.ts';

export const ThreadForm = z.object({
	title: z.string().default(''),
	/** Short id of the category; '' is the forum itself. */
	category: z.string().default(''),
	text: z.string().default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	topics: z.string().max(1000).default(''),
	...CitingFields.shape,
	...LanguageFields.shape,
	...PollFields.shape,
});

/** What the form describes, as a draft. */
export function threadDraft(spaceId: Id, data: z.infer<typeof ThreadForm>, attachmentIds: Id[]): ThreadDraft {
	return {
		spaceId,
		categoryId: data.category === '' ? null : (readShortId(data.category) ?? '0'),
		title: data.title,
		markdown: data.text.replace(/\r\n/g, '\n').trim(),
		attachmentIds,
		key: data.key,
		attested: data.attested === 'yes',
		citing: data.citing,
		language: data.language,
		topics: readTopicField(data.topics),
		poll: pollOf(data),
	};
}
