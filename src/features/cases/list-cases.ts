// Lists of cases, narrowed by words and by what they are coded with; and how what was found divides. Both ask visibleTo of
// every case that they count: facets hold nothing that their reader cannot open (decision 0103).

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Plan, planQuery } from '#kernel/search/plan-query.ts';
import { worthOf } from '#kernel/search/search.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { type Row, readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { CaseFilter } from './base/filter.ts';
import { noFilter, TERMS } from './base/filter.ts';
import { type KeptFilter, type KeptJson, keptJson, readKept } from './base/kept-filters.ts';
import { type Asked, conditions, newestFirst, source } from './base/match.ts';
import { type Chosen, resolveFilter } from './base/resolve-filter.ts';

export const CASES_A_PAGE = 20;
/** The newest cases that are counted; beyond, the page says "more than". */
export const COUNTED = 5_000;
/** The newest hits of words that are weighed against one another. */
const WEIGHED = 600;
/** Pages of what was found by words. */
const MOST_PAGES = WEIGHED / CASES_A_PAGE;
const FACET_VALUES = 12;

export interface CaseList {
	rows: RowList;
	/** Cursor of the next page; null at the end. Of what was found by words, the next page's number. */
	older: string | null;
}

export interface FacetValue {
	value: string;
	label: string;
	count: number;
}

export interface CaseBase extends CaseList {
	chosen: Chosen[];
	/** How many there are, COUNTED at most. */
	total: number;
	/** There are more than `total`: counts are of the newest. */
	more: boolean;
	/** By facet (base/marks.ts), the commonest first. */
	facets: Record<string, FacetValue[]>;
	/** Filters that the viewer keeps. */
	kept: KeptFilter[];
}

/**
 * A page of the case base with its facets. @param from a cursor, or with words a page's number.
 * @throws Refusal 'sign-in' for a visitor who asks for his or her own.
 */
export async function readCaseBase(viewer: Viewer, filter: CaseFilter, from: string | null): Promise<CaseBase> {
	const { chosen, asked } = await understand(viewer, filter);
	const shown = chosen.filter(({ name }) => name in TERMS || name === 'age');
	if (!asked) {
		const { rows } = await sql<{ kept: KeptJson }>`select ${keptJson(viewer)} as kept`.execute(db);
		const kept = readKept(rows[0]?.kept ?? null);
		return { rows: RowList.from([]) as RowList, older: null, chosen: shown, total: 0, more: false, facets: {}, kept };
	}
	if (from !== null) {
		const [list, counted] = await Promise.all([listAsked(viewer, asked, from), countAsked(viewer, asked)]);
		return { ...list, ...counted, chosen: shown };
	}
	// What is counted is found once: the first page is of it.
	const { first, ...counted } = await countAsked(viewer, asked);
	return { ...(await listFirst(viewer, asked, first)), ...counted, chosen: shown };
}

/** What a filter asks for; null for a value that no case has, or words that nothing can have. */
async function understand(viewer: Viewer, filter: CaseFilter): Promise<{ chosen: Chosen[]; asked: Asked | null }> {
	const [chosen, plan] = await Promise.all([resolveFilter(filter), planOf(viewer, filter.q)]);
	if (plan === 'nothing' || chosen.some(({ marks }) => marks.length === 0)) return { chosen, asked: null };
	return { chosen, asked: { show: filter.show, chosen, plan } };
}

/** The newest case that fits and was published after `since`, of those that the viewer can read and did not write; null for none. */
export async function newestCaseSince(viewer: Viewer, filter: CaseFilter, since: Date): Promise<Id | null> {
	const { asked } = await understand(viewer, filter);
	if (!asked) return null;
	const parts = [...conditions(viewer, { ...asked, since }), sql`base.principal_id <> ${viewer.principalId}::bigint`];
	const { rows } = await sql<{ id: Id }>`select content_id::text as id from (
			select base.content_id, base.published_at from ${source(viewer, { ...asked, since }, COUNTED)}
			where ${sql.join(parts, sql` and `)}) found
		order by published_at desc, content_id desc limit 1`.execute(db);
	return rows[0]?.id ?? null;
}

/** The first page, of ids in their order, one more than it shows. They are judged again by the envelope. */
async function listFirst(viewer: Viewer, asked: Asked, ids: readonly Id[]): Promise<CaseList> {
	const rows = await readRows(
		viewer,
		sql`select content.id, found.place from unnest(${[...ids]}::bigint[]) with ordinality found (id, place)
			join content on content.id = found.id where ${visibleTo(viewer)}`,
	);
	return asked.plan ? pageOf(rows, '2') : afterLast(rows);
}

const pageOf = (rows: Row[], next: string | null): CaseList => ({
	rows: RowList.from(rows.slice(0, CASES_A_PAGE)) as RowList,
	older: rows.length > CASES_A_PAGE ? next : null,
});

function afterLast(rows: Row[]): CaseList {
	const last = rows[Math.min(rows.length, CASES_A_PAGE) - 1];
	return pageOf(rows, last ? writeCursor({ at: last.at, id: last.id }) : null);
}

/** The newest cases of a space. */
export const listSpaceCases = (viewer: Viewer, spaceId: Id, before: string | null): Promise<CaseList> =>
	listAsked(viewer, { show: noFilter().show, chosen: [], plan: null, spaceId }, before);

async function planOf(viewer: Viewer, q: string): Promise<Plan | 'nothing' | null> {
	if (q === '') return null;
	const plan = await planQuery(viewer, q);
	return plan.all === null ? 'nothing' : plan;
}

async function listAsked(viewer: Viewer, asked: Asked, from: string | null): Promise<CaseList> {
	if (asked.plan) return listBest(viewer, asked, asked.plan, from);
	const cursor = readCursor(from);
	const parts = conditions(viewer, asked);
	if (cursor) parts.push(sql`(base.published_at, base.content_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`);
	const rows = await readRows(
		viewer,
		sql`select content.id, row_number() over (order by found.published_at desc, found.content_id desc) as place
			from (select base.content_id, base.published_at from ${source(viewer, asked, COUNTED)} where ${sql.join(parts, sql` and `)}
				${newestFirst(asked)} limit ${sql.lit(CASES_A_PAGE + 1)}) found
			join content on content.id = found.content_id where ${visibleTo(viewer)}`,
	);
	return afterLast(rows);
}

/** What has the words, the best first. */
async function listBest(viewer: Viewer, asked: Asked, plan: Plan, from: string | null): Promise<CaseList> {
	const page = Math.min(MOST_PAGES, Math.max(1, Number(from) || 1));
	const rows = await readRows(
		viewer,
		sql`select content.id, found.place from (
				select content_id, row_number() over (order by ${BEST_FIRST}) as place from (
					select hit.content_id, hit.published_at, ${worthOf(plan)} as worth from (
						select base.content_id, base.published_at, hit.words from ${source(viewer, asked, COUNTED)}
						where ${sql.join(conditions(viewer, asked), sql` and `)} limit ${sql.lit(WEIGHED)}) hit) weighed
				order by ${BEST_FIRST} limit ${sql.lit(CASES_A_PAGE + 1)} offset ${(page - 1) * CASES_A_PAGE}) found
			join content on content.id = found.content_id where ${visibleTo(viewer)}`,
	);
	return pageOf(rows, page < MOST_PAGES ? String(page + 1) : null);
}

const BEST_FIRST = sql`worth desc, published_at desc, content_id desc`;

interface Counted {
	total: number;
	facets: { facet: string; value: string; label: string; count: number }[] | null;
	first: Id[] | null;
	kept: KeptJson;
}

/**
 * How many there are and how they divide: exact up to COUNTED, and of the newest so many beyond; with the ids of the first
 * page, one more than it shows; and, so that the page costs no statement more, with the filters that are kept. Roots of trees are counted alone until a tree is gone down.
 */
async function countAsked(
	viewer: Viewer,
	asked: Asked,
): Promise<Pick<CaseBase, 'total' | 'more' | 'facets' | 'kept'> & { first: Id[] }> {
	const { rows } = await sql<Counted>`
		with hit as materialized (select base.content_id, base.published_at, ${countedMarks(asked)} as marks ${asked.plan ? sql`, hit.words` : sql``}
			from ${source(viewer, asked, COUNTED + 1)} where ${sql.join(conditions(viewer, asked), sql` and `)}
			${newestFirst(asked)} limit ${sql.lit(COUNTED + 1)}),
		counted as materialized (select mark, count(*)::int as cases
			from (select unnest(marks) as mark from (select marks from hit limit ${sql.lit(COUNTED)}) counting) of_cases group by mark)
		select (select count(*)::int from hit) as total, ${keptJson(viewer)} as kept, (select json_agg(content_id::text) from (${firstOf(asked)}) first) as first,
			(select json_agg(json_build_object('facet', facet, 'value', value, 'label', label, 'count', cases) order by facet, place) from (
				select m.facet, m.value, m.label, counted.cases,
					row_number() over (partition by m.facet order by counted.cases desc, m.label) as place
				from counted join case_mark m on m.id = counted.mark where ${offered(asked.chosen)}) best
				where place <= ${sql.lit(FACET_VALUES)}) as facets`.execute(db);
	const { total = 0, facets = null, first = null, kept = null } = rows[0] ?? {};
	const by: Record<string, FacetValue[]> = {};
	for (const { facet, ...one } of facets ?? []) {
		by[facet] ??= [];
		by[facet].push(one);
	}
	return {
		total: Math.min(total, COUNTED),
		more: total > COUNTED,
		facets: by,
		first: first ?? [],
		kept: readKept(kept),
	};
}

/** The first of what was found, in the order of the list, as SQL over `hit`. */
const firstOf = ({ plan }: Asked): RawBuilder<unknown> =>
	plan
		? sql`select content_id from (select hit.content_id, hit.published_at, ${worthOf(plan)} as worth
				from (select * from hit limit ${sql.lit(WEIGHED)}) hit) weighed order by ${BEST_FIRST} limit ${sql.lit(CASES_A_PAGE + 1)}`
		: sql`select content_id from hit limit ${sql.lit(CASES_A_PAGE + 1)}`;

/** Facets whose values stand in trees. */
const TREES = ['mesh', 'icd', 'anatomy', 'level', 'procedure', 'drug', 'specialty'];

const countedMarks = ({ chosen }: Asked): RawBuilder<number[]> =>
	chosen.some(({ exact }) => exact && TREES.includes(exact.facet)) ? sql`base.marks` : sql`base.tops`;

/** Of a tree, what stands directly below the chosen value, or its roots; of a list, everything that is not chosen. */
function offered(chosen: Chosen[]): RawBuilder<boolean> {
	const exact = chosen.flatMap(({ exact: one }) => one ?? []);
	const ids = chosen.flatMap(({ marks }) => marks);
	const facets = [...new Set(exact.map(({ facet }) => facet))];
	return sql<boolean>`(m.id <> all(${ids}::int[]) and case when m.facet = any(${facets}::text[])
		then m.broader && ${exact.map(({ value }) => value)}::text[] else m.broader = '{}' end)`;
}
