// A member writes a short post.

import { type Draft, publish, type WriteDetail } from '#kernel/content/publish.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { makePoll, type PollDraft } from '#kernel/polls/make-poll.ts';
import { hangOriginal } from '#kernel/reposts/hang-original.ts';
import type { Id } from '#platform/ids.ts';

export type PostDraft = Omit<Draft, 'kind'> & {
	poll?: PollDraft | null;
	/** A root that the post repeats with a comment. */
	originalId?: Id | null;
};

/** Publishes a post to the chosen audience. @param also runs in the same transaction. @returns its id. */
export function writePost(viewer: Viewer, { poll, originalId, ...draft }: PostDraft, also?: WriteDetail): Promise<Id> {
	return publish(viewer, { ...draft, kind: 'post', options: poll?.options }, async (trx, contentId) => {
		if (originalId) await hangOriginal(trx, viewer, contentId, originalId);
		if (poll) await makePoll(trx, contentId, poll, draft.attested ?? false, { at: draft.at });
		await also?.(trx, contentId);
	});
}
