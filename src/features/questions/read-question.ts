// A question with its answers and the comments below each: one page, in the order accepted, endorsed, score, time.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Row, readRows } from '#kernel/stream/read-rows.ts';
import { RowList, Unsent } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { isOpen } from './ask-colleague.ts';
import { cut, type OutlineEntry, type Place, USUAL } from './outline.ts';
import { mayAccept, mayAnswer, mayEndorse, mayVote } from './rules.ts';

export interface Answer {
	row: Row;
	comments: Row[];
	/** Comments beyond those. */
	moreComments: number;
	score: number;
	/** The viewer's own vote. */
	vote: -1 | 0 | 1;
	accepted: boolean;
	endorsedBy: { name: string; handle: string } | null;
	endorsedByMe: boolean;
	mayEndorse: boolean;
}

/** Somebody who was asked to answer, as the asker reads it. */
export interface AnswerRequest {
	name: string;
	handle: string;
	/** Asked as one of a specialty; null: by name. */
	specialty: string | null;
	/** The day by which, as 2026-12-03. */
	due: string;
	state: 'waits' | 'answered' | 'declined' | 'silent';
	/** Why not, in the words of whoever declined; empty for most. */
	reason: string;
}

export class QuestionPage extends Unsent {
	root!: Row;
	/** Comments on the question itself. */
	comments!: RowList;
	moreComments = 0;
	answers!: Answer[];
	/** All of them, also those of other pages. */
	count = 0;
	/** This page is of one text and its comments: the question's id or an answer's. */
	on: Id | null = null;
	/** Not the first page. */
	continued = false;
	/** The last text of this page, where another page follows. */
	next: Id | null = null;
	specialty: string | null = null;
	mayAnswer = false;
	mayVote = false;
	mayAccept = false;
	/** The viewer was asked and has not answered: the day by which, as 2026-12-03. */
	due: string | null = null;
	/** Who was asked; for the asker alone, and null for everybody else. */
	requests: AnswerRequest[] | null = null;
}

interface Fact {
	answererId: Id;
	score: number;
	vote: -1 | 1 | null;
	endorsedById: Id | null;
	endorsedBy: { name: string; handle: string } | null;
}

interface Facts {
	askerId: Id;
	spaceId: Id | null;
	specialty: string | null;
	acceptedId: Id | null;
	due: string | null;
	requests: AnswerRequest[] | null;
	below: { id: Id; parentId: Id; fact: Fact | null }[] | null;
}

/** @param place which of its pages; without one the first. @throws Refusal not-found. */
export async function readQuestion(viewer: Viewer, id: Id, place: Place = {}, sizes = USUAL): Promise<QuestionPage> {
	const known = await readFacts(viewer, id);
	const facts = new Map<Id, Fact>();
	const outline = (known.below ?? []).map(({ id: one, parentId, fact }): OutlineEntry => {
		if (fact) facts.set(one, fact);
		const accepted = one === known.acceptedId;
		return { id: one, parentId, answer: fact && { accepted, endorsed: fact.endorsedById !== null, score: fact.score } };
	});
	const page = cut(id, outline, place, sizes);
	const shown = [id, ...page.comments, ...page.answers.flatMap((one) => [one.id, ...one.comments])];
	const rows = new Map((await readRows(viewer, these(viewer, shown))).map((row) => [row.id, row]));
	const root = rows.get(id);
	if (!root) throw notFound();
	const question = { askerId: known.askerId, spaceId: known.spaceId, specialty: known.specialty };
	const rowsOf = (ids: Id[]) => ids.flatMap((one) => rows.get(one) ?? []);
	const answers = page.answers.flatMap(({ id: one, comments, moreComments }): Answer[] => {
		const [row, fact] = [rows.get(one), facts.get(one)];
		if (!row || !fact) return [];
		return [
			{
				row,
				comments: rowsOf(comments),
				moreComments,
				score: fact.score,
				vote: fact.vote ?? 0,
				accepted: one === known.acceptedId,
				endorsedBy: fact.endorsedBy,
				endorsedByMe: fact.endorsedById === viewer.memberId && viewer.memberId !== null,
				mayEndorse: mayEndorse(viewer, question, fact.answererId),
			},
		];
	});
	return Object.assign(new QuestionPage(), {
		root,
		answers,
		comments: RowList.from(rowsOf(page.comments)) as RowList,
		moreComments: page.moreComments,
		count: page.count,
		on: page.on,
		continued: page.continued,
		next: page.next,
		specialty: known.specialty,
		mayAnswer: mayAnswer(viewer, question) && !root.locked,
		mayVote: mayVote(viewer, question),
		mayAccept: mayAccept(viewer, question),
		due: known.due,
		requests: known.requests,
	});
}

/** What belongs to the question alone, and the ids of everything below it that the viewer may see, oldest first. */
async function readFacts(viewer: Viewer, id: Id): Promise<Facts> {
	const me = viewer.principalId;
	const { rows } = await sql<Facts>`
		select content.principal_id as "askerId", content.space_id as "spaceId", detail.specialty, detail.accepted_id::text as "acceptedId",
			(select due_on::text from question_request r where question_id = content.id and member_id = ${viewer.memberId} and ${isOpen('r')}) as due,
			case when content.principal_id = ${viewer.memberId} then coalesce((select json_agg(json_build_object('name', p.name, 'handle', p.handle,
					'specialty', r.specialty, 'due', r.due_on::text, 'reason', r.reason, 'state', case when r.answered_at is not null then 'answered'
						when r.declined_at is not null then 'declined' when r.silent_at is not null then 'silent' else 'waits' end) order by r.asked_at)
				from question_request r join principal p on p.id = r.member_id where r.question_id = content.id), '[]') end as requests,
			(select json_agg(json_build_object('id', text.id::text, 'parentId', text.parent_id::text, 'fact', case when a.content_id is not null then
					json_build_object('answererId', text.principal_id::text, 'score', a.score, 'vote', vote.value, 'endorsedById', a.endorsed_by::text,
						'endorsedBy', case when p.id is not null then json_build_object('name', p.name, 'handle', p.handle) end) end) order by text.number)
				from content text left join answer_detail a on a.content_id = text.id
					left join answer_vote vote on vote.content_id = a.content_id and vote.principal_id = ${me}
					left join principal p on p.id = a.endorsed_by
				where text.root_id = content.id and text.parent_id is not null
					and (text.state in ('removed', 'erased') or ${visibleTo(viewer, 'text')})) as below
		from content join question_detail detail on detail.content_id = content.id
		where content.id = ${id} and ${visibleTo(viewer)}`.execute(db);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** The rows of a page, asked again for the viewer in the statement that reads them. */
function these(viewer: Viewer, ids: Id[]) {
	return sql`select content.id, one.place from unnest(${ids}::bigint[]) with ordinality one (id, place)
		join content on content.id = one.id where content.state in ('removed', 'erased') or ${visibleTo(viewer)}`;
}
