// What authors answer: for one case, for all that they are asked about, or from now on. Until a release has counted a case it can
// be taken back; after that it holds for the next one.

import { sql } from 'kysely';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { FIELDS, isField } from './fields.ts';

const mine = (
	viewer: Viewer,
) => sql`(content.principal_id = ${viewer.memberId}::bigint or exists (select from case_author a
	where a.case_id = content.id and a.member_id = ${viewer.memberId}::bigint and a.accepted_at is not null))`;

/** @throws Refusal not-found for a case that the viewer does not write or that nobody asked about. */
export async function answerFor(viewer: Viewer, cohortId: Id, caseId: Id, yes: boolean): Promise<void> {
	const me = requireConfirmed(viewer);
	const { numAffectedRows } = await sql`insert into cohort_answer (cohort_id, case_id, member_id, yes)
		select asked.cohort_id, asked.case_id, ${me.memberId}, ${yes} from cohort_case asked join content on content.id = asked.case_id
		where asked.cohort_id = ${cohortId} and asked.case_id = ${caseId} and ${mine(viewer)}
		on conflict (cohort_id, case_id, member_id) do update set yes = excluded.yes, answered_at = now()`.execute(db);
	if (Number(numAffectedRows) !== 1) throw notFound();
}

/** Answers every question alike from now on, and those that wait; null asks again each time. */
export async function answerAlways(viewer: Viewer, yes: boolean | null): Promise<void> {
	const me = requireConfirmed(viewer);
	await transact(async (trx) => {
		if (yes === null) {
			await sql`delete from cohort_standing where member_id = ${me.memberId}`.execute(trx);
			return;
		}
		await sql`insert into cohort_standing (member_id, yes) values (${me.memberId}, ${yes})
			on conflict (member_id) do update set yes = excluded.yes, since = now()`.execute(trx);
		await sql`insert into cohort_answer (cohort_id, case_id, member_id, yes)
			select asked.cohort_id, asked.case_id, ${me.memberId}, ${yes} from cohort_case asked
				join content on content.id = asked.case_id join cohort on cohort.id = asked.cohort_id
			where ${mine(viewer)} and cohort.closed_at is null on conflict do nothing`.execute(trx);
	});
}

export interface Request {
	id: Id;
	title: string;
	purpose: string;
	by: { name: string; handle: string; line: string | null };
	keeper: string;
	endsOn: string;
	ethics: string | null;
	/** Labels of the fields asked for. */
	fields: string[];
	cases: { id: Id; title: string; language: string; yes: boolean | null; counted: boolean }[];
}

/** What the viewer is asked, each question with the viewer's own cases. */
export async function readRequests(viewer: Viewer): Promise<{ requests: Request[]; always: boolean | null }> {
	const me = requireMember(viewer);
	const { rows } = await sql<
		Omit<Request, 'by' | 'fields' | 'ethics'> & {
			name: string;
			handle: string;
			profession: string | null;
			fields: string[];
			body: string;
			number: string;
		}
	>`
		select cohort.id, cohort.title, cohort.purpose, cohort.keeper, cohort.ends_on::text as "endsOn", cohort.fields,
			cohort.ethics_body as body, cohort.ethics_number as number, p.name, p.handle::text as handle, p.profession,
			json_agg(json_build_object('id', content.id::text, 'title', content.title, 'language', content.language,
				'yes', (select yes from cohort_answer where cohort_id = cohort.id and case_id = content.id and member_id = ${me.memberId}),
				'counted', exists (select from cohort_release r join cohort_release_case c on c.release_id = r.id
					where r.cohort_id = cohort.id and c.case_id = content.id)) order by content.published_at desc) as cases
		from cohort_case asked join cohort on cohort.id = asked.cohort_id join content on content.id = asked.case_id
			join principal p on p.id = cohort.member_id
		where ${mine(viewer)} and content.state = 'published' and cohort.closed_at is null
		group by cohort.id, p.id order by cohort.made_at desc limit 100`.execute(db);
	const standing = await sql<{
		yes: boolean;
	}>`select yes from cohort_standing where member_id = ${me.memberId}`.execute(db);
	return {
		always: standing.rows[0]?.yes ?? null,
		requests: rows.map(({ name, handle, profession, fields, body, number, ...one }) => ({
			...one,
			by: { name, handle, line: profession },
			fields: fields.filter(isField).map((field) => FIELDS[field].label),
			ethics: body ? `${body}, ${number}` : null,
		})),
	};
}
