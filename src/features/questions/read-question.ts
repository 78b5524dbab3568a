// A question with its answers and the comments below each: one page, in the order accepted, endorsed, score, time.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Row, readRowsBeside } from '#kernel/stream/read-rows.ts';
import { RowList, Unsent } from '#kernel/stream/row-list.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { mayAccept, mayAnswer, mayEndorse } from './rules.ts';

export interface Answer {
	row: Row;
	comments: Row[];
	score: number;
	/** The viewer's own vote. */
	vote: -1 | 0 | 1;
	accepted: boolean;
	endorsedBy: { name: string; handle: string } | null;
	endorsedByMe: boolean;
	mayEndorse: boolean;
}

export class QuestionPage extends Unsent {
	root!: Row;
	/** Comments on the question itself. */
	comments!: RowList;
	answers!: Answer[];
	specialty: string | null = null;
	mayAnswer = false;
	mayAccept = false;
	/** The viewer was asked by name and has not answered: the day by which. */
	due: Date | null = null;
}

/** Answers and comments that a page holds: a question with more is a discussion, and is read in the forum's way by /go. */
const MOST = 300;

interface Facts {
	askerId: Id;
	spaceId: Id | null;
	specialty: string | null;
	acceptedId: Id | null;
	/** A day, as JSON has it. */
	due: string | null;
	answers:
		| {
				id: Id;
				answererId: Id;
				score: number;
				vote: -1 | 1 | null;
				endorsedById: Id | null;
				endorsedBy: { name: string; handle: string } | null;
		  }[]
		| null;
}

/** @throws Refusal not-found. */
export async function readQuestion(viewer: Viewer, id: Id): Promise<QuestionPage> {
	const me = viewer.principalId;
	const { rows, beside: known } = await readRowsBeside(
		viewer,
		skeleton(viewer, id),
		sql<Facts>`select row_to_json(facts) from (
			select content.principal_id::text as "askerId", content.space_id::text as "spaceId", detail.specialty,
				detail.accepted_id::text as "acceptedId",
				(select due_on from question_request where question_id = content.id and member_id = ${viewer.memberId}
					and answered_at is null and declined_at is null) as due,
				(select json_agg(json_build_object('id', a.content_id::text, 'answererId', answer.principal_id::text, 'score', a.score,
						'vote', vote.value, 'endorsedById', a.endorsed_by::text,
						'endorsedBy', case when p.id is not null then json_build_object('name', p.name, 'handle', p.handle) end))
					from answer_detail a join content answer on answer.id = a.content_id
						left join answer_vote vote on vote.content_id = a.content_id and vote.principal_id = ${me}
						left join principal p on p.id = a.endorsed_by
					where a.question_id = content.id and ${visibleTo(viewer, 'answer')}) as answers
			from content join question_detail detail on detail.content_id = content.id
			where content.id = ${id} and ${visibleTo(viewer)}) facts`,
	);
	const root = rows[0];
	if (!root || root.id !== id || !known) throw notFound();
	const question = { askerId: known.askerId, spaceId: known.spaceId, specialty: known.specialty };
	const of = new Map((known.answers ?? []).map((one) => [one.id, one]));
	const answers: Answer[] = rows
		.filter((row) => row.kind === 'answer')
		.map((row) => {
			const fact = of.get(row.id);
			return {
				row,
				comments: rows.filter((one) => one.parentId === row.id),
				score: fact?.score ?? 0,
				vote: fact?.vote ?? 0,
				accepted: row.id === known.acceptedId,
				endorsedBy: fact?.endorsedBy ?? null,
				endorsedByMe: fact !== undefined && fact.endorsedById === viewer.memberId && viewer.memberId !== null,
				mayEndorse: fact !== undefined && mayEndorse(viewer, question, fact.answererId),
			};
		});
	const placed = new Set(answers.flatMap(({ comments }) => comments.map((one) => one.id)));
	return Object.assign(new QuestionPage(), {
		root,
		answers,
		comments: RowList.from(rows.slice(1).filter((row) => row.kind !== 'answer' && !placed.has(row.id))) as RowList,
		specialty: known.specialty,
		mayAnswer: mayAnswer(viewer, question) && !root.locked,
		mayAccept: mayAccept(viewer, question),
		due: known.due === null ? null : new Date(`${known.due}T00:00`),
	});
}

/** The root, then the answers in their order, then the comments in the order in which they were written. */
function skeleton(viewer: Viewer, id: Id) {
	return sql`with root as (
			select content.id from content where content.id = ${id} and content.kind = 'question' and ${visibleTo(viewer)}
		), below as (
			select content.id, content.number, a.score, a.endorsed_by is not null as endorsed, a.content_id is not null as answers,
				coalesce(content.id = (select accepted_id from question_detail where content_id = ${id}), false) as accepted
			from content left join answer_detail a on a.content_id = content.id
			where content.root_id = (select id from root) and content.parent_id is not null
				and (content.state in ('removed', 'erased') or ${visibleTo(viewer)})
			order by content.number limit ${sql.lit(MOST)}
		)
		select id, 0::bigint as place from root
		union all
		select id, row_number() over (order by answers desc, accepted desc, endorsed desc, score desc nulls last, number) from below`;
}
