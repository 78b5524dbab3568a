// Asks the authors of the cases that fit a question. Cases are matched without whoever asks: nothing of this is shown to him
// or her, neither which cases nor how many.

import { sql } from 'kysely';
import { answerHidden, matchingCases, readFilter, resolveFilter } from '#features/cases/index.ts';
import { notify } from '#kernel/notices/notify.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Asks the authors of cases that fit and were not asked yet. */
		'cohort.ask': { cohortId: Id };
		/** The same for every open question, daily: cases are told after it was asked, too. */
		'ask-for-cohorts': Record<string, never>;
		/** A release was made: its authors are told. */
		'cohort.released': { releaseId: Id };
	}
}

/** Cases of one question. */
const MOST_CASES = 5000;

/**
 * May the case of row `base` be counted in research? Every signature that holds allows it, and a signature or a waiver that
 * was given for research is there.
 */
export const coversResearch = sql<boolean>`(exists (select from case_consent c where c.case_id = base.content_id and c.withdrawn_at is null
		and c.valid_until > now() and 'research' = any(c.scope))
	and not exists (select from case_consent c where c.case_id = base.content_id and c.basis = 'signed' and c.withdrawn_at is null
		and c.valid_until > now() and not 'research' = any(c.scope))
	and case_has_basis(base.content_id))`;

/** Task 'cohort.ask'. */
export async function askAuthors({ cohortId }: { cohortId: Id }): Promise<void> {
	const { rows: found } = await sql<{ criteria: [string, string][]; memberId: Id; asker: string }>`
		select cohort.criteria, cohort.member_id as "memberId", p.name as asker from cohort join principal p on p.id = cohort.member_id
		where cohort.id = ${cohortId} and closed_at is null and ends_on >= current_date`.execute(db);
	const cohort = found[0];
	if (!cohort) return;
	const filter = readFilter(new URLSearchParams(cohort.criteria));
	const chosen = await resolveFilter(filter);
	if (chosen.some(({ marks }) => marks.length === 0)) return;
	await transact(async (trx) => {
		// The same question asked twice at once: the second waits, and finds everybody asked.
		await sql`select from cohort where id = ${cohortId} for update`.execute(trx);
		const { rows: authors } = await sql<{ memberId: Id; asked: boolean }>`
			with fitting as (insert into cohort_case (cohort_id, case_id)
				select ${cohortId}, base.content_id from case_base base join case_detail d on d.content_id = base.content_id
				where base.state = 'published' and not ${answerHidden('d')} and ${matchingCases(chosen)} and ${coversResearch}
				order by base.content_id limit ${sql.lit(MOST_CASES)}
				on conflict do nothing returning case_id),
			author as (select case_id, principal_id as member_id from fitting join content on content.id = case_id
				union select fitting.case_id, member_id from fitting join case_author a on a.case_id = fitting.case_id and a.accepted_at is not null),
			settled as (insert into cohort_answer (cohort_id, case_id, member_id, yes)
				select ${cohortId}, author.case_id, author.member_id, coalesce(s.yes, true) from author
					left join cohort_standing s on s.member_id = author.member_id
				where s.member_id is not null or author.member_id = ${cohort.memberId} returning case_id, member_id)
			select distinct author.member_id as "memberId", true as asked from author
				where not exists (select from settled where settled.case_id = author.case_id and settled.member_id = author.member_id)
			order by 1`.execute(trx);
		// Whoever said "always" while this question was being asked is answered for now.
		await sql`insert into cohort_answer (cohort_id, case_id, member_id, yes)
			select asked.cohort_id, asked.case_id, s.member_id, s.yes from cohort_case asked join content on content.id = asked.case_id
				join cohort_standing s on s.member_id = content.principal_id or exists (select from case_author a
					where a.case_id = asked.case_id and a.member_id = s.member_id and a.accepted_at is not null)
			where asked.cohort_id = ${cohortId} on conflict do nothing`.execute(trx);
		const day = new Date().toISOString().slice(0, 10);
		for (const { memberId } of authors)
			await notify(trx, {
				memberId,
				kind: 'cohort-asked',
				actorId: cohort.memberId,
				words: {
					sentence: `${cohort.asker} asks whether cases of yours may be counted in research`,
					path: '/cohorts/requests',
				},
				fact: `cohort-asked:${cohortId}:${day}`,
			});
	});
}

/** Task 'ask-for-cohorts'. */
export async function askForAll(): Promise<void> {
	const { rows } = await sql<{
		id: Id;
	}>`select id from cohort where closed_at is null and ends_on >= current_date order by id`.execute(db);
	for (const { id } of rows) await askAuthors({ cohortId: id });
}
