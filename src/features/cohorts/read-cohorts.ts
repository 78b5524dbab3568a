// Questions as whoever asked them sees them: what was asked, whether enough take part, and what was released. Never which cases
// or how many fit.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { requireResearcher } from './define-cohort.ts';
import type { FieldName } from './fields.ts';
import { K, takingPart } from './release.ts';
import type { Summary } from './summarise.ts';

export interface CohortLine {
	id: Id;
	title: string;
	madeAt: Date;
	closed: boolean;
	releases: number;
}

/** The viewer's own, the latest first. */
export async function listCohorts(viewer: Viewer): Promise<CohortLine[]> {
	const me = requireMember(viewer);
	const { rows } =
		await sql<CohortLine>`select id, title, made_at as "madeAt", closed_at is not null or ends_on < current_date as closed,
			(select count(*)::int from cohort_release where cohort_id = cohort.id) as releases
		from cohort where member_id = ${me.memberId} order by made_at desc limit 100`.execute(db);
	return rows;
}

export interface Release {
	number: number;
	madeAt: Date;
	summary: Summary;
	/** Consent for a case in it was taken back since. */
	outdated: boolean;
}

export interface CohortPage extends Omit<CohortLine, 'releases'> {
	purpose: string;
	criteria: [string, string][];
	fields: FieldName[];
	keeper: string;
	endsOn: string;
	ethics: { body: string; number: string; date: string | null };
	/** How many take part, rounded down to a multiple of K; 0 says "fewer than K". */
	atLeast: number;
	releases: Release[];
}

/** @throws Refusal not-found for everybody but whoever asked. */
export async function readCohort(viewer: Viewer, cohortId: Id): Promise<CohortPage> {
	const me = requireResearcher(viewer);
	const { rows } = await sql<
		Omit<CohortPage, 'ethics' | 'atLeast' | 'releases'> & {
			body: string;
			number: string;
			date: string | null;
			taking: number;
		}
	>`
		select id, title, purpose, criteria, fields, keeper, ends_on::text as "endsOn", made_at as "madeAt",
			closed_at is not null or ends_on < current_date as closed, ethics_body as body, ethics_number as number, ethics_date::text as date,
			(select count(*)::int from (${takingPart(cohortId)}) taking) as taking
		from cohort where id = ${cohortId} and member_id = ${me.memberId}`.execute(db);
	const found = rows[0];
	if (!found) throw notFound();
	const { rows: releases } =
		await sql<Release>`select number, made_at as "madeAt", summary, exists (select from cohort_release_case c
			join case_consent on case_consent.case_id = c.case_id and case_consent.withdrawn_at is not null where c.release_id = r.id) as outdated
		from cohort_release r where cohort_id = ${cohortId} order by number desc`.execute(db);
	const { body, number, date, taking, ...page } = found;
	return { ...page, ethics: { body, number, date }, atLeast: Math.floor(taking / K) * K, releases };
}
