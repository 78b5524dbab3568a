// Reviewing a case. Whoever was asked for an opinion has given it with the review.

import { sql } from 'kysely';
import { isVerified, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { type ReplyDraft, reply } from '#kernel/replies/reply.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { RATED, type Ratings } from './kind.ts';
import { endTurn } from './turns.ts';

/**
 * Publishes a review below a case that the viewer can see and does not write. @returns the review's id.
 * @throws Refusal as reply() does; not-allowed for authors and for who has proved no health profession; on a rating.
 */
export async function writeReview(
	viewer: Viewer,
	caseId: Id,
	draft: Omit<ReplyDraft, 'parentId'> & { ratings: Ratings },
): Promise<Id> {
	const me = requireConfirmed(viewer);
	const { ratings, ...text } = draft;
	for (const one of RATED) {
		const rating = ratings[one];
		if (rating !== null && !(Number.isInteger(rating) && rating >= 1 && rating <= 5))
			throw new Refusal('invalid', 'Rate from 1 to 5, or leave it open.', { field: one });
	}
	if (!isVerified(me) || me.company !== null)
		throw new Refusal('not-allowed', 'Reviews come from members whose health profession is proved. You can reply.');
	return reply(
		viewer,
		{ ...text, parentId: caseId },
		{
			kind: 'review',
			write: async (trx, contentId, rootId) => {
				if (rootId !== caseId) throw notFound();
				const { rows } = await sql<{ mine: boolean }>`
					select content.principal_id = ${me.memberId}::bigint or exists (select from case_author
						where case_id = content.id and member_id = ${me.memberId} and accepted_at is not null) as mine
					from content where content.id = ${caseId} and content.kind = 'case'`.execute(trx);
				if (!rows[0]) throw notFound();
				if (rows[0].mine) throw new Refusal('not-allowed', 'Others review your case.');
				await trx
					.insertInto('review_detail')
					.values({ content_id: contentId, case_id: caseId, ...ratings })
					.execute();
				const open = await sql<{ id: Id }>`select request.id from opinion_request request
					join opinion_turn turn on turn.request_id = request.id and turn.ended_at is null
					where request.case_id = ${caseId} and turn.member_id = ${me.memberId} for update of request`.execute(trx);
				for (const { id } of open.rows) await endTurn(trx, id, me.memberId, 'answered');
			},
		},
	);
}
