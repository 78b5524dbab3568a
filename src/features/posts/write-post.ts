// A member writes a short post.

import { type Draft, publish } from '#kernel/content/publish.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { makePoll, type PollDraft } from '#kernel/polls/make-poll.ts';
import type { Id } from '#platform/ids.ts';

/** Publishes a post to the chosen audience. @returns its id. */
export function writePost(
	viewer: Viewer,
	{ poll, ...draft }: Omit<Draft, 'kind'> & { poll?: PollDraft | null },
): Promise<Id> {
	return publish(viewer, { ...draft, kind: 'post' }, async (trx, contentId) => {
		if (poll) await makePoll(trx, contentId, poll, draft.attested ?? false, draft.at);
	});
}
