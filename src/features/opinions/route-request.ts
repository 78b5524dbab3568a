// Who is asked next. Of those who take requests, are of the specialty (or of one below it) and can read the case, whoever has
// not been asked, in this order of points:
//
//   3 for each answer of theirs that was accepted or endorsed in the specialty, 1 for each other answer and each review;
//   2 for each paper on their profile whose title has a word of the case's diagnoses or devices; 4 for being of the very specialty;
//   less 2 for each request that is open with them.
//
// Ties go to whoever was asked longest ago, so that requests go round.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { specialtyAndBelow } from '#kernel/people/specialties.ts';
import { isVerified } from '#kernel/people/viewer.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** How many are asked, one after the other, before the asker is told that nobody answered. */
export const MOST_TURNS = 5;
/** How many are looked at for whether they can read the case. */
const CONSIDERED = 40;

/** The next colleague for this request; null when there is none. */
export async function nextColleague(trx: Executor, requestId: Id): Promise<Id | null> {
	const { rows } = await sql<{ caseId: Id; specialty: string | null; askedBy: Id; turns: number }>`
		select case_id as "caseId", specialty, asked_by as "askedBy",
			(select count(*)::int from opinion_turn where request_id = opinion_request.id) as turns
		from opinion_request where id = ${requestId}`.execute(trx);
	const request = rows[0];
	if (!request || request.specialty === null || request.turns >= MOST_TURNS) return null;
	for (const memberId of await candidates(trx, request)) {
		const them = await readViewerOf(memberId);
		if (!isVerified(them) || them.memberId === null || them.blocked.includes(request.askedBy)) continue;
		const seen = await sql`select from content where content.id = ${request.caseId} and ${visibleTo(them)}`.execute(
			trx,
		);
		if (seen.rows.length > 0) return memberId;
	}
	return null;
}

async function candidates(
	trx: Executor,
	{ caseId, specialty, askedBy }: { caseId: Id; specialty: string | null; askedBy: Id },
): Promise<Id[]> {
	const fields = specialtyAndBelow(specialty as string);
	const { rows } = await sql<{ id: Id }>`
		with about as (
			select to_tsquery('simple', nullif(string_agg(distinct quote_literal(word), ' | '), '')) as query
			from case_code, regexp_split_to_table(lower(case_code.label), '[^[:alpha:]]+') word
			where content_id = ${caseId} and role in ('diagnosis', 'device') and length(word) > 4
		), open as (
			select member_id, count(*)::int as n from (
				select member_id from opinion_turn where ended_at is null
				union all select member_id from question_request
					where answered_at is null and declined_at is null and silent_at is null and specialty is not null
			) waiting group by member_id
		)
		select taker.member_id as id
		from opinion_taker taker join principal p on p.id = taker.member_id
			left join open on open.member_id = taker.member_id
		where p.specialty = any(${fields}::text[]) and p.proved_until > now() and p.erased_at is null and p.company is null
			and coalesce(open.n, 0) < taker.at_once
			and taker.member_id <> ${askedBy}
			and not exists (select from case_author a where a.case_id = ${caseId} and a.member_id = taker.member_id)
			and not exists (select from content c where c.id = ${caseId} and c.principal_id = taker.member_id)
			and not exists (select from opinion_turn t join opinion_request other on other.id = t.request_id
				where other.case_id = ${caseId} and t.member_id = taker.member_id)
		order by
			(select coalesce(sum(case when a.endorsed_by is not null or q.accepted_id = a.content_id then 3 else 1 end), 0)
				from answer_detail a join content c on c.id = a.content_id and c.state = 'published'
					join question_detail q on q.content_id = a.question_id
				where c.principal_id = taker.member_id and q.specialty = any(${fields}::text[]))
			+ (select count(*) from review_detail r join content c on c.id = r.content_id and c.state = 'published'
				where c.principal_id = taker.member_id)
			+ 2 * (select count(*) from profile_entry paper, about where paper.member_id = taker.member_id
				and paper.section = 'publications' and to_tsvector('simple', paper.title) @@ about.query)
			+ case when p.specialty = ${specialty} then 4 else 0 end
			- 2 * coalesce(open.n, 0) desc,
			(select max(asked_at) from opinion_turn t where t.member_id = taker.member_id) nulls first, taker.member_id
		limit ${sql.lit(CONSIDERED)}`.execute(trx);
	return rows.map(({ id }) => id);
}
