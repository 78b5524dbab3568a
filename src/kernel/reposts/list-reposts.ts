// What a page about reposting shows: the text itself, and what others said about it, as far as the reader may see either.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { PAGE_SIZE, type StreamPage } from '#kernel/stream/list-stream.ts';
import { type Row, readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/** The root, and the texts that carry it, newest first. @throws Refusal not-found for a root that the viewer may not see. */
export async function listReposts(
	viewer: Viewer,
	originalId: Id,
	before: string | null,
	size = PAGE_SIZE,
): Promise<{ original: Row; reposts: StreamPage }> {
	const cursor = readCursor(before);
	const older = cursor
		? sql`(content.published_at, content.id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`
		: sql`true`;
	const read = await readRows(
		viewer,
		sql`with original as (select content.id from content
				where content.id = ${originalId} and content.parent_id is null and ${visibleTo(viewer)})
			select id, 0 as place from original
			union all
			select id, place from (select content.id, row_number() over (order by content.published_at desc, content.id desc) as place
				from original join repost on repost.original_id = original.id join content on content.id = repost.content_id
				where ${visibleTo(viewer)} and ${older}
				order by content.published_at desc, content.id desc limit ${sql.lit(size + 1)}) newest`,
	);
	const [original, ...found] = read;
	if (!original || original.id !== originalId) throw notFound();
	const shown = found.slice(0, size);
	const last = shown.at(-1);
	return {
		original,
		reposts: {
			rows: RowList.from(shown) as RowList,
			older: found.length > size && last ? writeCursor(last) : null,
			newest: shown[0] ? writeCursor(shown[0]) : null,
			leftOut: null,
		},
	};
}
