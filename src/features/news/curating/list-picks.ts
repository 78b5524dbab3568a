// The picks of a curated channel: those that its editors keep at the top, in their order, then the newest.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Cursor, readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import type { Id } from '#platform/ids.ts';
import { NewsPage } from '../list-news.ts';

const A_PAGE = 20;

/** Picks as rows of content, so that visitors read them too. The caller has found the channel for the viewer. */
export async function listChannelPicks(
	viewer: Viewer,
	channelId: Id,
	before: string | null,
): Promise<{ news: NewsPage; picks: { top: RowList; rows: RowList }; older: string | null }> {
	const cursor = readCursor(before);
	const [top, read] = await Promise.all([
		cursor ? [] : readRows(viewer, kept(viewer, channelId)),
		readRows(viewer, newest(viewer, channelId, cursor)),
	]);
	const shown = read.slice(0, A_PAGE);
	const last = shown.at(-1);
	return {
		news: new NewsPage(),
		picks: { top: RowList.from(top) as RowList, rows: RowList.from(shown) as RowList },
		older: read.length > A_PAGE && last ? writeCursor(last) : null,
	};
}

const kept = (
	viewer: Viewer,
	channelId: Id,
) => sql`select content.id, pick.place from news_pick pick join content on content.id = pick.content_id
	where pick.channel_id = ${channelId} and pick.place is not null and ${visibleTo(viewer)}`;

const newest = (viewer: Viewer, channelId: Id, cursor: Cursor | null) => sql`
	select content.id, row_number() over (order by content.published_at desc, content.id desc) as place
	from content join news_pick pick on pick.content_id = content.id
	where content.principal_id = ${channelId} and content.kind = 'news' and pick.place is null and ${visibleTo(viewer)}
		and ${cursor ? sql`(content.published_at, content.id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql`true`}
	order by content.published_at desc, content.id desc limit ${sql.lit(A_PAGE + 1)}`;
