// The form of a post: what the composer sends.

import { z } from 'zod';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { PollFields, pollOf } from '#kernel/polls/make-poll.ts';
import type { Audience } from '#kernel/tables.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { PostDraft } from './write-post.ts';

export const PostForm = z.object({
	text: z.string().default(''),
	/** Names with commas between them. */
	topics: z.string().max(1000).default(''),
	/** "public", "members", …, or "space:<slug>". */
	audience: z.string().min(1, 'Choose who can read it.'),
	key: z.string().min(8).max(100),
	/** Short id of a video that was uploaded before. */
	video: z.string().default(''),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
	...PollFields.shape,
});

/** What the composer sent as a draft. @param originalId the root that it repeats. @throws Refusal on the field that is wrong. */
export function postDraft(
	viewer: Viewer,
	data: z.infer<typeof PostForm>,
	attachmentIds: Id[],
	originalId: Id | null = null,
): PostDraft {
	const { audience, spaceId } = readAudience(viewer, data.audience);
	return {
		audience,
		spaceId,
		markdown: data.text.replace(/\r\n/g, '\n').trim(),
		language: data.language,
		topics: readTopicField(data.topics),
		attachmentIds,
		videoId: data.video === '' ? null : (readShortId(data.video) ?? '0'),
		key: data.key,
		attested: data.attested === 'yes',
		citing: data.citing,
		poll: pollOf(data),
		originalId,
	};
}

function readAudience(viewer: Viewer, choice: string): { audience: Audience; spaceId: Id | null } {
	if (!choice.startsWith('space:')) return { audience: choice as Audience, spaceId: null };
	const slug = choice.slice('space:'.length);
	const space = viewer.memberId === null ? undefined : viewer.spaces.find((one) => one.slug === slug);
	if (!space) throw new Refusal('invalid', 'You are not a member of that space.', { field: 'audience' });
	return { audience: 'space', spaceId: space.id };
}
