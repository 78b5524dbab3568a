// Lists of threads: a space's, a category's, those of all my spaces. A skeleton of ids under visibleTo, one index range
// a space, then what a line shows, in the same statement.

import { type RawBuilder, sql } from 'kysely';
import { everyLanguage, readBy } from '#kernel/audience/read-by.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Author, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { placeWaiting } from '#kernel/reading/note-reading.ts';
import type { Stance } from '#kernel/reading/tables.ts';
import { type Cursor, readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';

export interface ThreadLine {
	id: Id;
	link: string;
	title: string;
	/** BCP 47. */
	language: string;
	author: { name: string; handle: string };
	space: { slug: string; name: string };
	category: { id: Id; name: string } | null;
	startedAt: Date;
	activeAt: Date;
	/** Who replied last; null when nobody did. */
	lastBy: string | null;
	replies: number;
	/** Replies that the viewer has not been shown; null when the thread was never opened. */
	news: number | null;
	stance: Stance | null;
	pinned: boolean;
	closed: boolean;
}

export interface ThreadList {
	threads: ThreadLine[];
	/** Cursor of the next page; null at the end. */
	older: string | null;
}

export type ThreadOrder = 'activity' | 'newest';
export const THREADS_A_PAGE = 30;
/** Pinned threads that stand above the first page. */
const MOST_PINNED = 5;

/** The threads of a forum or of one of its categories; on the first page the pinned ones stand above. */
export function listForum(
	viewer: Viewer,
	where: { spaceId: Id; categoryId?: Id | null },
	order: ThreadOrder,
	before: string | null,
): Promise<ThreadList> {
	const cursor = readCursor(before);
	const within = where.categoryId ? sql`d.category_id = ${where.categoryId}` : sql`d.space_id = ${where.spaceId}`;
	return list(
		requirePrincipal(viewer),
		order,
		[range(viewer, within, order, cursor)],
		cursor === null ? pinned(viewer, within) : null,
	);
}

/** The threads of all spaces that the viewer is in and that have a forum. */
export function listMyForums(viewer: Viewer, order: ThreadOrder, before: string | null): Promise<ThreadList> {
	const author = requirePrincipal(viewer);
	const cursor = readCursor(before);
	const spaces = sql`${author.spaces.map((space) => space.id)}::bigint[]`;
	const each = sql`select found.* from (select space_id from space_tool where tool = 'forum' and space_id = any(${spaces})) mine
		cross join lateral (${range(viewer, sql`d.space_id = mine.space_id`, order, cursor)}) found`;
	return list(author, order, [each], null);
}

/** The threads that the viewer follows. */
export function listFollowedThreads(viewer: Viewer, order: ThreadOrder, before: string | null): Promise<ThreadList> {
	const author = requirePrincipal(viewer);
	const followed = sql`d.content_id in (select content_id from reading where member_id = ${author.memberId} and stance = 'follow')`;
	return list(author, order, [range(everyLanguage(viewer), followed, order, readCursor(before))], null);
}

function range(
	viewer: Viewer,
	within: RawBuilder<unknown>,
	order: ThreadOrder,
	cursor: Cursor | null,
): RawBuilder<unknown> {
	const key = order === 'newest' ? sql`d.content_id` : sql`d.active_at`;
	const after = !cursor
		? sql`true`
		: order === 'newest'
			? sql`d.content_id < ${cursor.id}::bigint`
			: sql`(d.active_at, d.content_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`;
	return sql`select d.content_id as id, d.active_at, false as above from thread_detail d join content on content.id = d.content_id
		where ${within} and ${after} and ${visibleTo(viewer)} and ${readBy(viewer)}
		order by ${order === 'newest' ? sql`${key} desc` : sql`${key} desc, d.content_id desc`} limit ${sql.lit(THREADS_A_PAGE + 1)}`;
}

function pinned(viewer: Viewer, within: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`select d.content_id as id, d.active_at, true as above from thread_detail d join content on content.id = d.content_id
		where ${within} and d.pinned_at is not null and ${visibleTo(viewer)} order by d.pinned_at desc limit ${sql.lit(MOST_PINNED)}`;
}

interface Read extends Omit<ThreadLine, 'link' | 'author' | 'space' | 'category' | 'news'> {
	at: string;
	above: boolean;
	authorName: string;
	authorHandle: string;
	spaceSlug: string;
	spaceName: string;
	categoryId: Id | null;
	categoryName: string | null;
	lastNumber: number;
	readNumber: number | null;
}

async function list(
	author: Author,
	order: ThreadOrder,
	ranges: RawBuilder<unknown>[],
	above: RawBuilder<unknown> | null,
): Promise<ThreadList> {
	const first = order === 'newest' ? sql`id desc` : sql`active_at desc, id desc`;
	const { rows } = await sql<Read>`
		with page as materialized (
			select * from (${sql.join(
				ranges.map((one) => sql`(${one})`),
				sql` union all `,
			)}) found
			order by ${first} limit ${sql.lit(THREADS_A_PAGE + 1)}
		)${above ? sql`, pinned as materialized (${above})` : sql``}
		select c.id, c.title, c.language, c.published_at as "startedAt", greatest(d.active_at, t.last_reply_at) as "activeAt",
			(d.active_at at time zone 'UTC')::text || '+00' as at, page.above, c.locked_at is not null as closed,
			d.pinned_at is not null as pinned, coalesce(t.replies, 0) as replies, coalesce(t.last_number, 0) as "lastNumber",
			p.name as "authorName", p.handle as "authorHandle", s.slug as "spaceSlug", s.name as "spaceName",
			category.id as "categoryId", category.name as "categoryName",
			case when l.id <> all(${author.blocked}::bigint[]) then l.name end as "lastBy", r.number as "readNumber", r.stance
		from (${above ? sql`select * from pinned union all ` : sql``}select * from page) page
			join content c on c.id = page.id
			join thread_detail d on d.content_id = c.id
			join principal p on p.id = c.principal_id
			join space s on s.id = c.space_id
			left join forum_category category on category.id = d.category_id
			left join principal l on l.id = d.last_by
			left join tally t on t.content_id = c.id
			left join reading r on r.content_id = c.id and r.member_id = ${author.memberId}::bigint
		order by page.above desc, ${order === 'newest' ? sql`page.id desc` : sql`page.active_at desc, page.id desc`}`.execute(
		db,
	);
	const ordinary = rows.filter((row) => !row.above);
	const isMore = ordinary.length > THREADS_A_PAGE;
	const shown = isMore ? ordinary.slice(0, THREADS_A_PAGE) : ordinary;
	const last = shown.at(-1);
	const onTop = rows.filter((row) => row.above);
	const ids = new Set(onTop.map((row) => row.id));
	return {
		threads: [...onTop, ...shown.filter((row) => !ids.has(row.id))].map((row) => present(row, author)),
		older: isMore && last ? writeCursor({ at: last.at, id: last.id }) : null,
	};
}

function present(row: Read, author: Author): ThreadLine {
	// A persona has no place of its own: what it read is remembered nowhere.
	const known = row.readNumber === null ? null : { number: row.readNumber, readAt: new Date(0) };
	const place = placeWaiting(author.memberId, row.id, known);
	const news = place === null ? null : Math.max(0, row.lastNumber - place.number);
	return {
		id: row.id,
		link: `/forums/${shortId(row.id)}`,
		title: row.title,
		language: row.language,
		author: { name: row.authorName, handle: row.authorHandle },
		space: { slug: row.spaceSlug, name: row.spaceName },
		category: row.categoryId ? { id: row.categoryId, name: row.categoryName as string } : null,
		startedAt: row.startedAt,
		activeAt: row.activeAt,
		lastBy: row.lastBy,
		replies: row.replies,
		news: author.memberId === null || row.stance === 'mute' ? 0 : news,
		stance: row.stance,
		pinned: row.above,
		closed: row.closed,
	};
}
