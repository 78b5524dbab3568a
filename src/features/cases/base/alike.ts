// Cases like this one: by what both are coded with. The measure is simGIC, the weight of what two sets of concepts share in
// proportion to the weight of all that either has, each concept with everything above it in its tree and weighed by its
// information content, the negative logarithm of how often it occurs (Pesquita C, Faria D, Bastos H, Ferreira AE, Falcão AO,
// Couto FM. Metrics for GO based protein semantic similarity: a systematic evaluation. BMC Bioinformatics 2008;9 Suppl 5:S4;
// information content after Resnik P, IJCAI 1995). Roles count differently: see ROLE_WEIGHTS.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { answerHidden } from '../kind.ts';
import { writtenBy } from '../read-case.ts';

/** What the illness is counts most; then with what it was treated, and where it is; then field and age. Our choice, shown on /cases. */
export const ROLE_WEIGHTS: Record<string, number> = {
	mesh: 1,
	icd: 1,
	diagnosis: 1,
	device: 0.8,
	procedure: 0.6,
	level: 0.5,
	anatomy: 0.5,
	drug: 0.4,
	specialty: 0.2,
	age: 0.1,
};

/** Concepts of a case by which others are looked for: the ones that say most. */
const LOOKED_BY = 12;
/** Newest cases with each of them. */
const EACH = 300;
/** Kept of a case: so many that all verified members read, and as many of the others. */
const KEPT = 20;
/** Less in common is chance. */
const LEAST = 0.12;

const FACETS = Object.keys(ROLE_WEIGHTS);
const weightOf = sql.raw(
	`coalesce(m.weight, 3) * case m.facet ${FACETS.map((facet) => `when '${facet}' then ${ROLE_WEIGHTS[facet]}`).join(' ')} else 0 end`,
);

/** Task 'case.alike': keeps the likest, on both sides. */
export async function findAlike({ caseId }: { caseId: Id }): Promise<void> {
	await transact(async (trx) => {
		// One at a time: two cases that are like each other write each other's rows.
		await sql`select pg_advisory_xact_lock(hashtext('case-alike'))`.execute(trx);
		await sql`delete from case_alike where content_id = ${caseId} or other_id = ${caseId}`.execute(trx);
		await writeAlike(trx, caseId);
	});
}

async function writeAlike(trx: Executor, caseId: Id): Promise<void> {
	await sql`
		with mine as materialized (select m.id, m.facet, ${weightOf} as worth from case_base b, unnest(b.marks) u (id)
				join case_mark m on m.id = u.id where b.content_id = ${caseId} and m.facet = any(${FACETS}::text[])),
		total as (select sum(worth) as worth from mine),
		choosing as (select id from mine where facet not in ('specialty', 'age') order by worth desc, id limit ${sql.lit(LOOKED_BY)}),
		candidate as materialized (select distinct found.content_id from choosing cross join lateral (
			select content_id from case_base where marks @> array[choosing.id] and content_id <> ${caseId} and state = 'published'
			order by published_at desc limit ${sql.lit(EACH)}) found),
		weighed as (select b.content_id, b.audience in ('public', 'members', 'verified') as open,
				sum(${weightOf}) filter (where m.id in (select id from mine)) as shared, sum(${weightOf}) as theirs
			from candidate join case_base b on b.content_id = candidate.content_id, unnest(b.marks) u (id)
				join case_mark m on m.id = u.id where m.facet = any(${FACETS}::text[]) group by b.content_id),
		ranked as (select content_id, shared / nullif(theirs + total.worth - shared, 0) as worth,
				row_number() over (partition by open order by shared / nullif(theirs + total.worth - shared, 0) desc nulls last, content_id desc) as place
			from weighed, total),
		kept as (select content_id, worth from ranked where place <= ${sql.lit(KEPT)} and worth >= ${sql.lit(LEAST)}),
		found as (select content_id, worth, case_shared(${caseId}, content_id) as shared from kept)
		insert into case_alike (content_id, other_id, worth, shared)
		select ${caseId}, content_id, worth, shared from found union all select content_id, ${caseId}, worth, shared from found
		on conflict (content_id, other_id) do update set worth = excluded.worth, shared = excluded.shared`.execute(trx);
}

export interface Alike {
	id: Id;
	title: string;
	/** BCP 47. */
	language: string;
	/** What both are coded with that says most; of a diagnosis the word alone, because its name stands folded on the case's page. */
	shared: string[];
}

/** SQL for the cases most like `content`, which the query has found under visibleTo: of those that the viewer may see, as JSON. */
export const alikeJson = (viewer: Viewer, most = 4): RawBuilder<Alike[] | null> =>
	sql<
		Alike[] | null
	>`(select json_agg(json_build_object('id', one.id::text, 'title', one.title, 'language', one.language, 'shared', one.shared)
			order by one.worth desc, one.id desc)
		from (select other.id, other.title, other.language, case_alike.shared, case_alike.worth
			from case_alike join content other on other.id = case_alike.other_id
			where case_alike.content_id = content.id and ${visibleTo(viewer, 'other')}
			order by case_alike.worth desc, case_alike.other_id desc limit ${sql.lit(most)}) one)`;

/** The same by itself. */
export async function readAlike(viewer: Viewer, caseId: Id): Promise<Alike[]> {
	const { rows } = await sql<{ alike: Alike[] | null }>`select ${alikeJson(viewer)} as alike
		from content where content.id = ${caseId}`.execute(db);
	return rows[0]?.alike ?? [];
}

export interface OfDevice {
	/** As in the address. */
	norm: string;
	name: string;
	cases: { id: Id; title: string; language: string }[];
}

/**
 * SQL for the other cases of each device of `content`, the newest that the viewer may see, as JSON. Devices that are part of an
 * answer which is kept back are none, but for its authors.
 */
export const ofDevicesJson = (viewer: Viewer): RawBuilder<OfDevice[] | null> =>
	sql<
		OfDevice[] | null
	>`(select json_agg(json_build_object('norm', one.norm, 'name', one.name, 'cases', one.cases) order by one.place)
		from (select code.norm, code.label as name, code.place, (select json_agg(json_build_object('id', found.id::text, 'title', found.title, 'language', found.language))
				from (select other.id, other.title, other.language from case_mark m join case_base on case_base.marks @> array[m.id]
						join content other on other.id = case_base.content_id
					where m.facet = 'device' and m.value = code.norm and other.id <> content.id and ${visibleTo(viewer, 'other')}
					order by case_base.published_at desc limit 3) found) as cases
			from case_code code join case_detail d on d.content_id = code.content_id
			where code.content_id = content.id and code.role = 'device' and (not ${answerHidden('d')} or ${writtenBy(viewer)})) one
		where one.cases is not null)`;

/** The same by itself. */
export async function readOfDevices(viewer: Viewer, caseId: Id): Promise<OfDevice[]> {
	const { rows } = await sql<{ found: OfDevice[] | null }>`select ${ofDevicesJson(viewer)} as found
		from content where content.id = ${caseId}`.execute(db);
	return rows[0]?.found ?? [];
}
