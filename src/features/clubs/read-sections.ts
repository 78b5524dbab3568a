// The discussion of a meeting, by section: one thread of replies, of which a page shows a part.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Row, readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { Section } from './sections.ts';

export const REMARKS_A_PAGE = 40;

/**
 * The root, and what was written under one section, in the order in which it was written.
 * @param after number of the last one of the page before. @throws Refusal not-found.
 */
export async function readSection(
	viewer: Viewer,
	contentId: Id,
	section: Section,
	after: number,
): Promise<{ root: Row; remarks: RowList; next: number | null }> {
	const rows = await readRows(
		viewer,
		sql`with root as (select content.id from content where content.id = ${contentId} and content.kind = 'meeting' and ${visibleTo(viewer)})
			select id, 0 as place from root
			union all
			select id, number as place from (
				select content.id, content.number from content left join remark_detail d on d.content_id = content.id
				where content.root_id = (select id from root) and content.parent_id is not null and content.number > ${after}
					and coalesce(d.section, 'general') = ${section}
					and (content.state in ('removed', 'withheld', 'erased') or ${visibleTo(viewer)})
				order by content.number limit ${sql.lit(REMARKS_A_PAGE + 1)}) part`,
	);
	const root = rows[0];
	if (!root || root.id !== contentId) throw notFound();
	const found = rows.slice(1);
	const shown = found.slice(0, REMARKS_A_PAGE);
	return {
		root,
		remarks: RowList.from(shown) as RowList,
		next: found.length > REMARKS_A_PAGE ? (shown.at(-1)?.number ?? null) : null,
	};
}

/** How much was written under each section. */
export async function countSections(contentId: Id): Promise<Record<string, number>> {
	const { rows } = await sql<{ section: string; n: number }>`
		select coalesce(d.section, 'general') as section, count(*)::int as n
		from content left join remark_detail d on d.content_id = content.id
		where content.root_id = ${contentId} and content.parent_id is not null and content.state = 'published' group by 1`.execute(
		db,
	);
	return Object.fromEntries(rows.map(({ section, n }) => [section, n]));
}
