// Writes the marks of cases: in the transaction that changes a case, and in a job for all of them when the tree of headings
// has changed.

import { sql } from 'kysely';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { answerHidden } from '../kind.ts';
import { icdAbove } from './icd-tree.ts';
import { type Heading, type Mark, type Markable, marksOf } from './marks.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Marks every case anew: the headings or their tree have changed. */
		'cases.mark-all': { after?: Id };
		/** Marks what has no marks yet, and counts what each mark says. Nightly. */
		'count-case-marks': Record<string, never>;
		/** Looks for the cases that are like this one. */
		'case.alike': { caseId: Id };
	}
}

/** Writes marks and the copy of the envelope anew for these published cases. Ids that are no case are left out. */
export async function writeMarks(executor: Executor, ids: readonly Id[]): Promise<void> {
	const cases = await readMarkable(executor, ids);
	if (cases.length === 0) return;
	const codes = cases.flatMap((one) => one.codes);
	const headings = await readHeadings(executor, [...new Set(codes.flatMap(({ topicId }) => topicId ?? []))]);
	const labels = await readIcdLabels(executor, codes);
	const marked = cases.map((one) => ({ id: one.id, marks: marksOf(one, headings, labels) }));
	const numbers = await numbersOf(
		executor,
		marked.flatMap(({ marks }) => marks),
	);
	const numberOf = ({ facet, value }: Mark) => numbers.get(`${facet} ${value}`) as number;
	const rows = marked.map(({ id, marks }) => ({
		id,
		marks: marks.map(numberOf),
		tops: marks.filter(({ broader }) => broader.length === 0).map(numberOf),
	}));
	await sql`insert into case_base (content_id, root_id, principal_id, host_id, space_id, audience, state, published_at, marks, tops)
		select content.id, content.root_id, content.principal_id, content.host_id, content.space_id, content.audience, content.state,
			content.published_at, one.marks, one.tops
		from json_to_recordset(${JSON.stringify(rows)}::json) as one (id bigint, marks int[], tops int[]) join content on content.id = one.id
		on conflict (content_id) do update set marks = excluded.marks, tops = excluded.tops
			where (case_base.marks, case_base.tops) is distinct from (excluded.marks, excluded.tops)`.execute(executor);
}

/** As writeMarks for one case, whose likes are looked for when the transaction commits. */
export async function markCase(trx: Executor, caseId: Id): Promise<void> {
	await writeMarks(trx, [caseId]);
	await enqueue(trx, 'case.alike', { caseId }, { key: `case-alike:${caseId}` });
}

async function readMarkable(executor: Executor, ids: readonly Id[]): Promise<Markable[]> {
	const { rows } = await sql<Omit<Markable, 'codes'> & { codes: Markable['codes'] | null }>`
		select d.content_id as id, d.age_band as age, d.sex, d.specialty, d.standing, d.ended, extract(year from d.published_at)::int as year,
			${answerHidden('d')} as hidden,
			(select json_agg(json_build_object('role', role, 'system', system, 'code', code, 'label', label, 'norm', norm,
				'topicId', topic_id::text) order by place) from case_code where content_id = d.content_id) as codes
		from case_detail d where d.content_id = any(${[...ids]}::bigint[])`.execute(executor);
	return rows.map((row) => ({ ...row, codes: row.codes ?? [] }));
}

/** The headings with everything above them; "directly above" is the nearest one that this network knows. */
async function readHeadings(executor: Executor, ids: Id[]): Promise<Map<Id, Heading>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<{ id: Id; ui: string; name: string; number: string | null }>`
		with recursive own as (select tree_number from topic_tree where topic_id = any(${ids}::bigint[])),
			wanted as (select tree_number from own union select unnest(tree_above(tree_number)) from own)
		select topic.id, topic.mesh_ui as ui, topic.name, tree.tree_number as number
		from topic left join topic_tree tree on tree.topic_id = topic.id
		where topic.mesh_ui is not null and (topic.id = any(${ids}::bigint[])
			or topic.id in (select topic_id from topic_tree where tree_number in (select tree_number from wanted)))`.execute(
		executor,
	);
	const at = new Map(rows.flatMap(({ number, id }) => (number ? [[number, id] as const] : [])));
	const found = new Map<Id, Heading>();
	for (const { id, ui, name, number } of rows) {
		const heading = found.get(id) ?? { id, ui, name, broader: [] };
		found.set(id, heading);
		const above = number ? nearestAbove(number, at) : null;
		if (above && above !== id && !heading.broader.includes(above)) heading.broader.push(above);
	}
	return found;
}

function nearestAbove(number: string, at: Map<string, Id>): Id | null {
	for (let up = number; up.includes('.'); ) {
		up = up.slice(0, up.lastIndexOf('.'));
		const id = at.get(up);
		if (id) return id;
	}
	return null;
}

async function readIcdLabels(executor: Executor, codes: Markable['codes']): Promise<Map<string, string>> {
	const above = new Set(codes.flatMap(({ system, code }) => (system === 'icd10cm' ? icdAbove(code) : [])));
	if (above.size === 0) return new Map();
	const { rows } = await sql<{ code: string; label: string }>`select code, label from icd10
		where code = any(${[...above]}::text[])`.execute(executor);
	return new Map(rows.map(({ code, label }) => [code, label]));
}

/** The number of each mark, by "facet value"; unknown ones are added. In one order, so that two writers do not wait crosswise. */
async function numbersOf(executor: Executor, marks: Mark[]): Promise<Map<string, number>> {
	const distinct = [...new Map(marks.map((mark) => [`${mark.facet} ${mark.value}`, mark])).entries()]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, mark]) => mark);
	const typed = sql`json_to_recordset(${JSON.stringify(distinct)}::json) as one (facet text, value text, label text, broader text[])`;
	await sql`insert into case_mark (facet, value, label, broader) select facet, value, label, broader from ${typed}
		where not exists (select from case_mark known where known.facet = one.facet and known.value = one.value
			and (known.broader = one.broader or one.facet in ('age', 'sex', 'year', 'device')))
		order by facet, value
		on conflict (facet, value) do update set broader = excluded.broader`.execute(executor);
	const { rows } = await sql<{ id: number; facet: string; value: string }>`select m.id, m.facet, m.value from ${typed}
		join case_mark m on m.facet = one.facet and m.value = one.value`.execute(executor);
	return new Map(rows.map(({ id, facet, value }) => [`${facet} ${value}`, id]));
}

const BATCH = 500;

/** Task 'cases.mark-all', a batch at a time. */
export async function markAll({ after = '0' }: { after?: Id }): Promise<void> {
	const last = await markBatch(after);
	if (last) await enqueue(db, 'cases.mark-all', { after: last }, { key: `mark-cases:${last}` });
}

/** Marks the cases that follow this id, a batch of them. @returns the last of them; null at the end. */
export async function markBatch(after: Id): Promise<Id | null> {
	const { rows } = await sql<{ id: Id }>`select content_id as id from case_detail where content_id > ${after}
		order by content_id limit ${sql.lit(BATCH)}`.execute(db);
	const ids = rows.map(({ id }) => id);
	await transact((trx) => writeMarks(trx, ids));
	return rows.length === BATCH ? (ids.at(-1) as Id) : null;
}

/** Cases that all members or all verified members read, fewer than this, say nothing about how rare a mark is. */
const FEWEST = 10;

/** Task 'count-case-marks'. Weights come from what everybody verified may read: no gated case shows through them. */
export async function countCaseMarks(): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select d.content_id as id from case_detail d
		where not exists (select from case_base where content_id = d.content_id) limit 5000`.execute(db);
	for (let at = 0; at < rows.length; at += BATCH)
		await transact((trx) =>
			writeMarks(
				trx,
				rows.slice(at, at + BATCH).map(({ id }) => id),
			),
		);
	await sql`with open as (select count(*)::float8 as all_open from case_base
			where state = 'published' and audience in ('public', 'members', 'verified')),
		counted as (select mark, count(*)::int as cases, (count(*) filter (where state = 'published'
			and audience in ('public', 'members', 'verified')))::float8 as seen from case_base, unnest(marks) mark group by mark)
		update case_mark set cases = counted.cases,
			weight = ln(1 + (all_open + ${sql.lit(FEWEST)}) / greatest(seen, ${sql.lit(FEWEST)}))
		from counted, open where counted.mark = case_mark.id`.execute(db);
}
