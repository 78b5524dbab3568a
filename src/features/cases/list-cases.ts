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
}

/**
 * A page of the case base with its facets. @param from a cursor, or with words a page's number.
 * @throws Refusal 'sign-in' for a visitor who asks for his or her own.
 */
export async function readCaseBase(viewer: Viewer, filter: CaseFilter, from: string | null): Promise<CaseBase> {
	const [chosen, plan] = await Promise.all([resolveFilter(filter), planOf(viewer, filter.q)]);
	const asked: Asked = { show: filter.show, chosen, plan: plan === 'nothing' ? null : plan };
	const shown = chosen.filter(({ name }) => name in TERMS || name === 'age');
	// A value that no case has, or words that nothing can have: not asked of the database.
	if (plan === 'nothing' || chosen.some(({ marks }) => marks.length === 0))
		return { rows: RowList.from([]) as RowList, older: null, chosen: shown, total: 0, more: false, facets: {} };
	const [list, counted] = await Promise.all([listAsked(viewer, asked, from), countAsked(viewer, asked)]);
	return { ...list, ...counted, chosen: shown };
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
			from (select base.content_id, base.published_at from ${source(asked, COUNTED)} where ${sql.join(parts, sql` and `)}
				${newestFirst(asked)} limit ${sql.lit(CASES_A_PAGE + 1)}) found
			join content on content.id = found.content_id where ${visibleTo(viewer)}`,
	);
	const shown = rows.slice(0, CASES_A_PAGE);
	const last = shown.at(-1) as Row | undefined;
	return {
		rows: RowList.from(shown) as RowList,
		older: rows.length > CASES_A_PAGE && last ? writeCursor({ at: last.at, id: last.id }) : null,
	};
}

/** What has the words, the best first. */
async function listBest(viewer: Viewer, asked: Asked, plan: Plan, from: string | null): Promise<CaseList> {
	const page = Math.min(MOST_PAGES, Math.max(1, Number(from) || 1));
	const order = sql`worth desc, published_at desc, content_id desc`;
	const rows = await readRows(
		viewer,
		sql`select content.id, found.place from (
				select content_id, row_number() over (order by ${order}) as place from (
					select hit.content_id, hit.published_at, ${worthOf(plan)} as worth from (
						select base.content_id, base.published_at, hit.words from ${source(asked, COUNTED)}
						where ${sql.join(conditions(viewer, asked), sql` and `)} limit ${sql.lit(WEIGHED)}) hit) weighed
				order by ${order} limit ${sql.lit(CASES_A_PAGE + 1)} offset ${(page - 1) * CASES_A_PAGE}) found
			join content on content.id = found.content_id where ${visibleTo(viewer)}`,
	);
	return {
		rows: RowList.from(rows.slice(0, CASES_A_PAGE)) as RowList,
		older: rows.length > CASES_A_PAGE && page < MOST_PAGES ? String(page + 1) : null,
	};
}

interface Counted {
	total: number;
	facets: { facet: string; value: string; label: string; count: number }[] | null;
}

/** How many there are and how they divide: exact up to COUNTED, and of the newest so many beyond. */
async function countAsked(viewer: Viewer, asked: Asked): Promise<Pick<CaseBase, 'total' | 'more' | 'facets'>> {
	const { rows } = await sql<Counted>`
		with hit as materialized (select base.marks from ${source(asked, COUNTED + 1)}
			where ${sql.join(conditions(viewer, asked), sql` and `)} ${newestFirst(asked)} limit ${sql.lit(COUNTED + 1)}),
		counted as materialized (select mark, count(*)::int as cases from (select marks from hit limit ${sql.lit(COUNTED)}) counting,
			unnest(counting.marks) mark group by mark)
		select (select count(*)::int from hit) as total,
			(select json_agg(json_build_object('facet', facet, 'value', value, 'label', label, 'count', cases) order by facet, place) from (
				select m.facet, m.value, m.label, counted.cases,
					row_number() over (partition by m.facet order by counted.cases desc, m.label) as place
				from counted join case_mark m on m.id = counted.mark where ${offered(asked.chosen)}) best
				where place <= ${sql.lit(FACET_VALUES)}) as facets`.execute(db);
	const { total = 0, facets = null } = rows[0] ?? {};
	const by: Record<string, FacetValue[]> = {};
	for (const { facet, ...one } of facets ?? []) {
		by[facet] ??= [];
		by[facet].push(one);
	}
	return { total: Math.min(total, COUNTED), more: total > COUNTED, facets: by };
}

/** Of a tree, what stands directly below the chosen value, or its roots; of a list, everything that is not chosen. */
function offered(chosen: Chosen[]): RawBuilder<boolean> {
	const exact = chosen.flatMap(({ exact: one }) => one ?? []);
	const ids = chosen.flatMap(({ marks }) => marks);
	const facets = [...new Set(exact.map(({ facet }) => facet))];
	return sql<boolean>`(m.id <> all(${ids}::int[]) and case when m.facet = any(${facets}::text[])
		then m.broader && ${exact.map(({ value }) => value)}::text[] else m.broader = '{}' end)`;
}
