// Who of a specialty is asked next. Of those who take requests (features/opinions: the same consent holds for both), are of the
// specialty or of one below it, may answer and were not asked yet, in this order of points:
//
//   3 for each answer of theirs that was accepted or endorsed in the specialty, 1 for each other one;
//   4 for being of the very specialty; less 2 for each request that is open with them.
//
// Ties go to whoever was asked longest ago, so that requests go round.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { reachedFrom } from '#kernel/people/reached-by-industry.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { specialtyAndBelow } from '#kernel/people/specialties.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { mayAnswer, willRead } from './rules.ts';

/** How many of a specialty are asked, one after the other. */
export const MOST_TURNS = 5;
/** How many are looked at for whether they can read the question and answer it. */
const CONSIDERED = 40;

/** What somebody is to answer; without an id it is only about to be asked. */
export interface ToAnswer {
	id: Id | null;
	askerId: Id;
	spaceId: Id | null;
	audience: Audience;
}

/** The next colleague of the specialty; null when there is none, or enough were asked. */
export async function nextOfSpecialty(trx: Executor, question: ToAnswer, specialty: string): Promise<Id | null> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from question_request
		where question_id = ${question.id}::bigint and specialty is not null`.execute(trx);
	if ((rows[0]?.n ?? 0) >= MOST_TURNS) return null;
	for (const memberId of await candidates(trx, question, specialty))
		if (await isAble(trx, await readViewerOf(memberId, trx), question, specialty)) return memberId;
	return null;
}

/** May this member answer there, and will the question be read? */
export async function isAble(
	trx: Executor,
	them: Viewer,
	question: ToAnswer,
	specialty: string | null,
): Promise<boolean> {
	if (them.memberId === null || them.memberId === question.askerId || them.blocked.includes(question.askerId))
		return false;
	if (!mayAnswer(them, { ...question, specialty })) return false;
	if (question.id === null) return willRead(them, question);
	const seen = await sql`select from content where content.id = ${question.id} and ${visibleTo(them)}`.execute(trx);
	return seen.rows.length > 0;
}

async function candidates(trx: Executor, { id, askerId }: ToAnswer, specialty: string): Promise<Id[]> {
	const fields = specialtyAndBelow(specialty);
	const { rows } = await sql<{ id: Id }>`
		with open as (
			select member_id, count(*)::int as n from (
				select member_id from question_request
					where answered_at is null and declined_at is null and silent_at is null and specialty is not null
				union all select member_id from opinion_turn where ended_at is null
			) waiting group by member_id
		)
		select taker.member_id as id
		from opinion_taker taker join principal p on p.id = taker.member_id left join open on open.member_id = taker.member_id
		where p.specialty = any(${fields}::text[]) and p.proved_until > now() and p.erased_at is null and p.company is null
			and coalesce(open.n, 0) < taker.at_once and taker.member_id <> ${askerId}
			and ${reachedFrom(askerId, 'taker.member_id')}
			and not exists (select from question_request where question_id = ${id}::bigint and member_id = taker.member_id)
			and not exists (select from answer_detail a join content c on c.id = a.content_id
				where a.question_id = ${id}::bigint and c.principal_id = taker.member_id)
		order by
			(select coalesce(sum(case when a.endorsed_by is not null or q.accepted_id = a.content_id then 3 else 1 end), 0)
				from answer_detail a join content c on c.id = a.content_id and c.state = 'published'
					join question_detail q on q.content_id = a.question_id
				where c.principal_id = taker.member_id and q.specialty = any(${fields}::text[]))
			+ case when p.specialty = ${specialty} then 4 else 0 end - 2 * coalesce(open.n, 0) desc,
			(select max(asked_at) from question_request r where r.member_id = taker.member_id) nulls first, taker.member_id
		limit ${sql.lit(CONSIDERED)}`.execute(trx);
	return rows.map(({ id }) => id);
}
