// A release: what a question gives out, made once. Enough cases, far enough from every other release, generalised until nobody
// stands alone; then written down, and told to those whose cases it counts.

import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { answerHidden } from '#features/cases/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { notify } from '#kernel/notices/notify.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { keepDistance, shuffled } from './anonymise/distance.ts';
import { generalise } from './anonymise/generalise.ts';
import { coversResearch } from './ask-authors.ts';
import { requireResearcher } from './define-cohort.ts';
import { FIELDS, isField } from './fields.ts';
import { readForRelease } from './read-for-release.ts';
import { type Summary, summarise } from './summarise.ts';
import { csv, dictionaryOf } from './write-files.ts';

/** So many cases at least stand behind whatever leaves. */
export const K = 10;

const lot = () => randomInt(2 ** 40) / 2 ** 40;

/** Cases of a question that take part now: somebody said yes, nobody no, and consent holds. As a query of ids. */
export const takingPart = (cohortId: Id) => sql`select base.content_id from cohort_case asked
	join case_base base on base.content_id = asked.case_id join case_detail d on d.content_id = base.content_id
	where asked.cohort_id = ${cohortId} and base.state = 'published' and not ${answerHidden('d')} and ${coversResearch}
		and exists (select from cohort_answer a where a.cohort_id = asked.cohort_id and a.case_id = asked.case_id and a.yes)
		and not exists (select from cohort_answer a where a.cohort_id = asked.cohort_id and a.case_id = asked.case_id and not a.yes)`;

/**
 * Makes the next release of a question of the viewer’s. @returns its number; that of the last one when it counts exactly the same cases.
 * @throws Refusal not-found for anybody else's; 'not-allowed' with what is missing.
 */
export async function makeRelease(viewer: Viewer, cohortId: Id): Promise<number> {
	const me = requireResearcher(viewer);
	return transact(async (trx) => {
		// One release of the network at a time: each must keep its distance from those before it.
		await sql`select pg_advisory_xact_lock(hashtext('cohort-release'))`.execute(trx);
		const { rows } = await sql<{
			title: string;
			fields: string[];
			body: string;
			number: string;
			date: string | null;
			over: boolean;
		}>`
			select title, fields, ethics_body as body, ethics_number as number, ethics_date::text as date,
				closed_at is not null or ends_on < current_date as over
			from cohort where id = ${cohortId} and member_id = ${me.memberId} for update`.execute(trx);
		const cohort = rows[0];
		if (!cohort) throw notFound();
		if (cohort.over) throw new Refusal('not-allowed', 'This question is closed: nothing more leaves.');
		if (cohort.body === '' || cohort.number === '' || cohort.date === null)
			throw new Refusal('not-allowed', 'Name the ethics approval first: committee, number and day.', { field: 'body' });
		const fields = cohort.fields.filter(isField);
		const eligible = await idsOf(trx, takingPart(cohortId));
		if (eligible.length < K)
			throw new Refusal('not-allowed', `Fewer than ${K} cases take part: nothing leaves, for nobody.`);
		const chosen = keepDistance(eligible, await earlierReleases(trx), K, lot);
		if (chosen.length < K)
			throw new Refusal(
				'not-allowed',
				`A release now would differ from another one by fewer than ${K} cases. Wait until ${K} more take part.`,
			);
		const same = await releaseOf(trx, cohortId, chosen);
		if (same !== null) return same;
		const reads = shuffled(await readForRelease(trx, chosen), lot);
		const { rows: values, steps } = generalise(reads, fields, K);
		const summary: Summary = {
			...summarise(reads, fields, K),
			steps: fields.map((name, at) => ({ name, step: steps[at] as number })),
		};
		const { rows: last } = await sql<{
			number: number;
		}>`select coalesce(max(number), 0)::int as number from cohort_release
			where cohort_id = ${cohortId}`.execute(trx);
		const number = (last[0]?.number ?? 0) + 1;
		const releaseId = mintId();
		const data = csv([fields.map((name) => FIELDS[name].label), ...values]);
		const dictionary = dictionaryOf({
			title: cohort.title,
			number,
			cases: chosen.length,
			fields,
			steps,
			values,
			ethics: cohort,
		});
		await sql`insert into cohort_release (id, cohort_id, number, cases, data, dictionary, summary)
			values (${releaseId}, ${cohortId}, ${number}, ${chosen.length}, ${data}, ${dictionary}, ${JSON.stringify(summary)}::jsonb)`.execute(
			trx,
		);
		await sql`insert into cohort_release_case (release_id, case_id) select ${releaseId}, unnest(${chosen}::bigint[])`.execute(
			trx,
		);
		await sql`insert into case_copy (content_id, member_id, what) select unnest(${chosen}::bigint[]), ${me.memberId}, 'cohort'
			on conflict (content_id, member_id, what) do update set at = now()`.execute(trx);
		await audit(trx, me.memberId, 'cohort.release', { kind: 'cohort', id: cohortId }, { number, cases: chosen.length });
		await enqueue(trx, 'cohort.released', { releaseId }, { key: `cohort-released:${releaseId}` });
		return number;
	});
}

async function idsOf(trx: Executor, query: ReturnType<typeof takingPart>): Promise<Id[]> {
	const { rows } = await sql<{ id: Id }>`select found.content_id::text as id from (${query}) found order by 1`.execute(
		trx,
	);
	return rows.map(({ id }) => id);
}

/** The cohort's last release, if it counts exactly these cases: pressed again, it is that one, and nobody is told twice. */
async function releaseOf(trx: Executor, cohortId: Id, chosen: readonly Id[]): Promise<number | null> {
	const { rows } = await sql<{ number: number; cases: Id[] }>`
		select number, (select array_agg(case_id::text) from cohort_release_case where release_id = r.id) as cases
		from cohort_release r where cohort_id = ${cohortId} order by number desc limit 1`.execute(trx);
	const last = rows[0];
	return last && last.cases.length === chosen.length && chosen.every((id) => last.cases.includes(id))
		? last.number
		: null;
}

async function earlierReleases(trx: Executor): Promise<Set<string>[]> {
	const { rows } = await sql<{
		cases: Id[];
	}>`select array_agg(case_id::text) as cases from cohort_release_case group by release_id`.execute(trx);
	return rows.map(({ cases }) => new Set(cases));
}

/** Task 'cohort.released': every author of a case that is counted, once a release. No case is named. */
export async function tellAuthors({ releaseId }: { releaseId: Id }): Promise<void> {
	const { rows } = await sql<{ memberId: Id; title: string }>`
		select distinct author.id as "memberId", cohort.title from cohort_release r join cohort on cohort.id = r.cohort_id
			join cohort_release_case c on c.release_id = r.id join content on content.id = c.case_id
			cross join lateral (select content.principal_id as id union select member_id from case_author
				where case_id = content.id and accepted_at is not null) author
		where r.id = ${releaseId} and author.id <> cohort.member_id`.execute(db);
	for (const { memberId, title } of rows)
		await notify(db, {
			memberId,
			kind: 'cohort-released',
			words: { sentence: `Cases of yours were counted in research: ${title}`, path: '/cohorts/requests' },
			fact: `cohort-released:${releaseId}`,
		});
}

export interface File {
	name: string;
	text: string;
}

/** A file of a release, for whoever asked the question, and for nobody else. Every download is written down. @throws not-found. */
export async function downloadRelease(
	viewer: Viewer,
	cohortId: Id,
	number: number,
	file: 'data' | 'dictionary',
): Promise<File> {
	const me = requireResearcher(viewer);
	return transact(async (trx) => {
		const { rows } = await sql<{ id: Id; data: string; dictionary: string; cases: number }>`
			select r.id, r.data, r.dictionary, r.cases from cohort_release r join cohort on cohort.id = r.cohort_id
			where cohort.id = ${cohortId} and cohort.member_id = ${me.memberId} and r.number = ${number}`.execute(trx);
		const found = rows[0];
		if (!found || found.cases < K) throw notFound();
		await sql`insert into cohort_download (release_id, member_id, file) values (${found.id}, ${me.memberId}, ${file})`.execute(
			trx,
		);
		await audit(trx, me.memberId, 'cohort.download', { kind: 'cohort', id: cohortId }, { number, file });
		return { name: `cohort-release-${number}-${file}.csv`, text: found[file] };
	});
}
