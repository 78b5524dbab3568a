// One root and its replies, in the order in which they were written.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type Row, readRows } from './read-rows.ts';
import { RowList } from './row-list.ts';

export interface Thread {
	root: Row;
	replies: RowList;
	/** Cursor of the next, newer replies; null at the end. */
	newer: string | null;
}

export const REPLIES_A_PAGE = 20;

/**
 * Reads a root that the viewer may see, and a page of its replies in one statement. A removed reply stays as a
 * tombstone: it has its root's audience, so whoever sees the root may know that something stood there.
 * @throws Refusal not-found.
 */
export async function readThread(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	after: string | null,
	size = REPLIES_A_PAGE,
): Promise<Thread> {
	const cursor = readCursor(after);
	const read = await readRows(
		viewer,
		sql`with root as (
				select content.id from content
				where content.id = ${rootId} and content.kind = ${kind} and content.parent_id is null and ${visibleTo(viewer)}
			)
			select id, 0::bigint as place from root
			union all
			select id, row_number() over (order by published_at, id) from (
				select content.id, content.published_at from content
				where content.root_id = (select id from root) and content.parent_id is not null
					and (content.state in ('removed', 'erased') or ${visibleTo(viewer)})
					${cursor ? sql`and (content.published_at, content.id) > (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql``}
				order by content.published_at, content.id limit ${sql.lit(size + 1)}
			) replies`,
	);
	const root = read[0];
	if (!root || root.id !== rootId) throw notFound();
	const replies = read.slice(1, size + 1);
	const last = replies.at(-1);
	return {
		root: root.row,
		replies: RowList.from(replies, ({ row }) => row) as RowList,
		newer: read.length > size + 1 && last ? writeCursor(last) : null,
	};
}
