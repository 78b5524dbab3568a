// A member opens a thread in the forum of a space.

import { checkTitle, type Draft, publish, type WriteDetail } from '#kernel/content/publish.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { makePoll, type PollDraft } from '#kernel/polls/make-poll.ts';
import type { Id } from '#platform/ids.ts';
import { requireForum } from './rules.ts';

export interface ThreadDraft extends Omit<Draft, 'kind' | 'audience' | 'spaceId' | 'title' | 'named' | 'outward'> {
	spaceId: Id;
	/** Null: in the forum itself. */
	categoryId: Id | null;
	title: string;
	poll?: PollDraft | null;
}

/**
 * Opens a thread; the members of its space read it.
 * @param also runs in the same transaction.
 * @returns its id; of the first one when the form was sent twice.
 * @throws Refusal not-found for a space without forum or that the viewer is not in.
 */
export async function startThread(
	viewer: Viewer,
	{ categoryId, poll, ...draft }: ThreadDraft,
	also?: WriteDetail,
): Promise<Id> {
	const title = checkTitle(draft.title);
	return publish(
		viewer,
		{ ...draft, kind: 'thread', audience: 'space', title, options: poll?.options },
		async (trx, contentId) => {
			await requireForum(trx, draft.spaceId, categoryId);
			const at = draft.at ?? new Date();
			await trx
				.insertInto('thread_detail')
				.values({
					content_id: contentId,
					space_id: draft.spaceId,
					category_id: categoryId,
					active_at: at,
					last_by: null,
					pinned_at: null,
					pinned_by: null,
				})
				.execute();
			if (poll) await makePoll(trx, contentId, poll, draft.attested ?? false, { at: draft.at });
			await also?.(trx, contentId);
		},
	);
}
