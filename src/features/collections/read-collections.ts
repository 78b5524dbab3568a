// Collections as their pages show them. Of its cases a reader gets those that he or she may see: no number, no note and no
// gap tells of another.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { type Row, readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

const A_PAGE = 20;

/** The cases of a collection that the viewer may see, in its order. The caller has found the collection under visibleTo. */
export async function readCases(viewer: Viewer, collectionId: Id): Promise<{ row: Row; note: string }[]> {
	const [rows, notes] = await Promise.all([
		readRows(
			viewer,
			sql`select content.id, item.place from collection_item item join content on content.id = item.case_id
				where item.collection_id = ${collectionId} and ${visibleTo(viewer)}`,
		),
		sql<{
			id: Id;
			note: string;
		}>`select item.case_id as id, item.note from collection_item item join content on content.id = item.case_id
			where item.collection_id = ${collectionId} and item.note <> '' and ${visibleTo(viewer)}`.execute(db),
	]);
	const of = new Map(notes.rows.map(({ id, note }) => [id, note]));
	return rows.map((row) => ({ row, note: of.get(row.id) ?? '' }));
}

export interface OwnCollection {
	id: Id;
	title: string;
	/** The case in question is in it. */
	holds: boolean;
}

/** The viewer's own, the latest first. @param caseId a case that may be in them. */
export async function listOwn(viewer: Viewer, caseId: Id | null = null): Promise<OwnCollection[]> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<OwnCollection>`select content.id, content.title, exists (select from collection_item
			where collection_id = content.id and case_id = ${caseId}::bigint) as holds
		from content where content.kind = 'collection' and content.principal_id = ${me} and ${visibleTo(viewer)}
		order by content.published_at desc, content.id desc limit 100`.execute(db);
	return rows;
}

/** Collections that the viewer may see, the newest first. @param mine only the viewer's own. */
export async function listCollections(
	viewer: Viewer,
	mine: boolean,
	before: string | null,
): Promise<{ rows: RowList; older: string | null }> {
	const cursor = readCursor(before);
	const parts = [sql`content.kind = 'collection'`, visibleTo(viewer), wantedBy(viewer)];
	if (mine) parts.push(sql`content.principal_id = ${requireMember(viewer).memberId}`);
	if (cursor) parts.push(sql`(content.published_at, content.id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`);
	const rows = await readRows(
		viewer,
		sql`select content.id, row_number() over (order by content.published_at desc, content.id desc) as place from content
			where ${sql.join(parts, sql` and `)} order by content.published_at desc, content.id desc limit ${sql.lit(A_PAGE + 1)}`,
	);
	const shown = rows.slice(0, A_PAGE);
	const last = shown.at(-1) as Row | undefined;
	return {
		rows: RowList.from(shown) as RowList,
		older: rows.length > A_PAGE && last ? writeCursor({ at: last.at, id: last.id }) : null,
	};
}
