// Answering, and what follows for the answers: votes, the asker's acceptance, a specialist's endorsement.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireAuthor, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { type ReplyDraft, reply } from '#kernel/replies/reply.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { mayAccept, mayAnswer, mayEndorse, mayVote, type Question } from './rules.ts';

/**
 * Answers a question that the viewer can see. @returns the answer's id.
 * @throws Refusal not-found, or not-allowed with the sentence that says who answers.
 */
export async function answerQuestion(viewer: Viewer, questionId: Id, draft: Omit<ReplyDraft, 'parentId'>): Promise<Id> {
	requireAuthor(viewer);
	return reply(
		viewer,
		{ ...draft, parentId: questionId },
		{
			kind: 'answer',
			write: async (trx, answerId, rootId) => {
				if (rootId !== questionId) throw notFound();
				const question = await lockQuestion(trx, questionId);
				if (!mayAnswer(viewer, question))
					throw new Refusal(
						'not-allowed',
						question.spaceId
							? 'In this space you read along; others answer.'
							: 'Answers come from members whose health profession is proved. You can comment on what they say.',
					);
				await trx
					.insertInto('answer_detail')
					.values({ content_id: answerId, question_id: questionId, endorsed_by: null, endorsed_at: null })
					.execute();
				await sql`update question_detail set answers = answers + 1 where content_id = ${questionId}`.execute(trx);
				await sql`update question_request set answered_at = now()
					where question_id = ${questionId} and member_id = ${viewer.memberId} and answered_at is null`.execute(trx);
			},
		},
	);
}

async function lockQuestion(trx: Executor, questionId: Id): Promise<Question> {
	const { rows } = await sql<Question>`
		select content.principal_id as "askerId", content.space_id as "spaceId", detail.specialty
		from question_detail detail join content on content.id = detail.content_id
		where detail.content_id = ${questionId} for no key update of detail`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** An answer that the viewer can see, with its question locked. */
async function lockAnswer(
	trx: Executor,
	viewer: Viewer,
	answerId: Id,
): Promise<Question & { questionId: Id; answererId: Id }> {
	const { rows } = await sql<{ questionId: Id; answererId: Id }>`
		select detail.question_id as "questionId", content.principal_id as "answererId"
		from answer_detail detail join content on content.id = detail.content_id join content root on root.id = content.root_id
		where detail.content_id = ${answerId} and ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}`.execute(trx);
	const found = rows[0];
	if (!found) throw notFound();
	return { ...(await lockQuestion(trx, found.questionId)), ...found };
}

/**
 * Says that an answer is useful (1), is not (-1), or takes that back (0). One vote a principal, never on one's own. @returns
 * the question's id.
 */
export async function voteOnAnswer(viewer: Viewer, answerId: Id, value: -1 | 0 | 1): Promise<Id> {
	const me = requirePrincipal(viewer);
	return transact(async (trx) => {
		const { questionId, answererId, ...question } = await lockAnswer(trx, viewer, answerId);
		if (answererId === me.principalId) throw new Refusal('not-allowed', 'Others judge your answer.');
		// Whoever voted while the profession was proved may take it back.
		if (value !== 0 && !mayVote(viewer, question))
			throw new Refusal(
				'not-allowed',
				question.spaceId
					? 'In this space you read along; others judge answers.'
					: 'Answers are judged by members whose health profession, or studies of one, are proved.',
			);
		if (value === 0)
			await sql`delete from answer_vote where content_id = ${answerId} and principal_id = ${me.principalId}`.execute(
				trx,
			);
		else
			await sql`insert into answer_vote (content_id, principal_id, value) values (${answerId}, ${me.principalId}, ${value})
				on conflict (content_id, principal_id) do update set value = excluded.value, voted_at = now()`.execute(trx);
		await sql`update answer_detail set score = (select coalesce(sum(value), 0) from answer_vote where content_id = ${answerId})
			where content_id = ${answerId}`.execute(trx);
		return questionId;
	});
}

/** The asker marks the answer that helped; pressed again it is taken back. @returns the question's id. */
export async function acceptAnswer(viewer: Viewer, answerId: Id): Promise<Id> {
	const me = requirePrincipal(viewer);
	return transact(async (trx) => {
		const found = await lockAnswer(trx, viewer, answerId);
		if (!mayAccept(viewer, found)) throw new Refusal('not-allowed', 'Whoever asked marks the answer that helped.');
		const { rows } = await sql<{ accepted: boolean }>`
			update question_detail set accepted_id = case when accepted_id = ${answerId}::bigint then null else ${answerId}::bigint end,
				accepted_at = now() where content_id = ${found.questionId} returning accepted_id is not null as accepted`.execute(
			trx,
		);
		if (rows[0]?.accepted && found.answererId !== me.principalId)
			await tell(trx, found.answererId, 'accepted', me.principalId, answerId);
		return found.questionId;
	});
}

/** A verified member of the specialty vouches for an answer; pressed again it is taken back. @returns the question's id. */
export async function endorseAnswer(viewer: Viewer, answerId: Id): Promise<Id> {
	const me = requirePrincipal(viewer);
	return transact(async (trx) => {
		const found = await lockAnswer(trx, viewer, answerId);
		if (!mayEndorse(viewer, found, found.answererId))
			throw new Refusal(
				'not-allowed',
				'A verified member of the question’s specialty endorses an answer, and never an own one.',
			);
		const { rows } = await sql<{ endorsed: boolean }>`
			update answer_detail set endorsed_by = case when endorsed_by = ${me.memberId}::bigint then null else ${me.memberId}::bigint end,
				endorsed_at = now() where content_id = ${answerId} returning endorsed_by is not null as endorsed`.execute(trx);
		if (rows[0]?.endorsed) await tell(trx, found.answererId, 'endorsed', me.principalId, answerId);
		return found.questionId;
	});
}

async function tell(
	trx: Executor,
	principalId: Id,
	kind: 'accepted' | 'endorsed',
	actorId: Id,
	contentId: Id,
): Promise<void> {
	const { rows } = await sql`select from member where id = ${principalId}`.execute(trx);
	if (rows.length > 0)
		await notify(trx, { memberId: principalId, kind, actorId, contentId, fact: `${kind}:${contentId}` });
}
