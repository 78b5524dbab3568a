// The lists of roots: what I follow, what is new, a space's, a person's. Each is a skeleton of ids under visibleTo,
// paged by keyset; readRows() then reads what the rows show. Decision 0001 has the measurements behind the shapes. What a page
// shows beside its list is asked in the same statement: the lists of pages take SQL for it (readRowsBeside).

import { type RawBuilder, sql } from 'kysely';
import { everyLanguage, readBy, readsOf } from '#kernel/audience/read-by.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import type { Member, Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { jsonOf } from '#platform/json-of.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { inLanguages, LEFT, type Left, type LeftOut, LOOKED_AT } from './left-out.ts';
import { type Row, readRowsBeside } from './read-rows.ts';
import { RowList } from './row-list.ts';

export interface StreamPage {
	rows: RowList;
	/** Cursor of the next, older page; null at the end. */
	older: string | null;
	/** Cursor of the first row, to ask what is newer; null for an empty list. */
	newest: string | null;
	/** What stands between the rows in languages that the viewer does not read; null for nothing. */
	leftOut: LeftOut | null;
}

/** A page with what was asked beside it; null when nothing was. */
export type PageBeside<Beside> = StreamPage & { beside: Beside | null };
type Ask<Beside> = RawBuilder<Beside> | null;

/** Of roots with their texts: a phone takes as long to lay out a page as there are rows on it; twelve are eight screens of it (0173). */
export const PAGE_SIZE = 12;

/** Newest first, everything the viewer may see and wants: a visitor's home, and "Everything" for members. */
export function listNewest<Beside>(
	viewer: Viewer,
	before: string | null,
	size = PAGE_SIZE,
	beside: Ask<Beside> = null,
): Promise<PageBeside<Beside>> {
	return list(viewer, (cursor, limit) => newest(viewer, wantedBy(viewer), cursor, limit), before, size, beside);
}

/** The roots of one space. The caller has made sure that the viewer may know of the space. */
export function listSpace(viewer: Viewer, spaceId: Id, before: string | null, size = PAGE_SIZE): Promise<StreamPage> {
	const skeleton: Skeleton = (cursor, limit) => newest(viewer, sql`content.space_id = ${spaceId}`, cursor, limit);
	return list(viewer, skeleton, before, size);
}

/** What one principal published, in whatever language: whoever goes there has chosen it. */
export function listPrincipal(
	viewer: Viewer,
	principalId: Id,
	before: string | null,
	size = PAGE_SIZE,
): Promise<StreamPage> {
	return list(
		everyLanguage(viewer),
		(cursor, limit) => newest(viewer, sql`content.principal_id = ${principalId}`, cursor, limit),
		before,
		size,
	);
}

/**
 * The same below what is pinned there, on the first page.
 * @param pinned skeleton of ids, each with a place below 0.
 */
export async function listSpaceBelow<Beside>(
	viewer: Viewer,
	spaceId: Id,
	before: string | null,
	pinned: RawBuilder<unknown>,
	beside: RawBuilder<Beside>,
): Promise<PageBeside<Beside> & { pinned: Row[] }> {
	const cursor = readCursor(before);
	const { listed, left } = narrowed(
		viewer,
		(from, limit) => newest(viewer, sql`content.space_id = ${spaceId}`, from, limit),
		cursor,
		PAGE_SIZE,
	);
	const more = left ? sql`, left_out` : sql``;
	const none = left ? sql`, null::json as left_out` : sql``;
	const skeleton = cursor
		? listed
		: sql`select id, place${none} from (${pinned}) pinned union all select id, place${more} from (${listed}) listed`;
	const asked = jsonOf({
		pinned: sql<number>`(select count(*) from lines where place < 0)`,
		beside,
		left: left ?? sql<null>`null`,
	});
	const read = await readRowsBeside(viewer, skeleton, asked);
	const above = read.beside?.pinned ?? 0;
	return {
		...paged(read.rows.slice(above), PAGE_SIZE, read.beside?.left),
		pinned: read.rows.slice(0, above),
		beside: read.beside?.beside ?? null,
	};
}

/** What is about one topic, or about something below it in the tree, whatever its kind. @param topic SQL for its id. */
export function listTopic<Beside>(
	viewer: Viewer,
	topic: RawBuilder<Id>,
	before: string | null,
	size = PAGE_SIZE,
	beside: Ask<Beside> = null,
): Promise<PageBeside<Beside>> {
	return list(viewer, (cursor, limit) => aboutTopic(viewer, topic, cursor, limit), before, size, beside);
}

/** The feed: roots by those whom the member follows, from the member's spaces, about topics followed, and the member's own. */
export function listFollowed<Beside>(
	viewer: Member,
	before: string | null,
	size = PAGE_SIZE,
	beside: Ask<Beside> = null,
): Promise<PageBeside<Beside>> {
	return list(viewer, (cursor, limit) => followed(viewer, cursor, limit), before, size, beside);
}

/** Pages of "found useful", at most: a list with an end. */
export const MOST_USEFUL_PAGES = 10;

/**
 * What colleagues found useful, by points (count-useful.ts). @param page from 0.
 * The ten pages are the hottest that the viewer may see and wants: an index range, whatever the size of the network.
 */
export async function listUseful<Beside>(
	viewer: Viewer,
	page: number,
	size = PAGE_SIZE,
	beside: Ask<Beside> = null,
): Promise<{ rows: RowList; more: boolean; beside: Beside | null }> {
	const { rows: read, beside: said } = await readRowsBeside(
		viewer,
		sql`select content.id, row_number() over (order by useful.hot desc, useful.content_id desc) as place
			from useful join content on content.id = useful.content_id
			where content.parent_id is null and ${visibleTo(viewer)} and ${wantedBy(viewer)} and ${readBy(viewer)}
			order by useful.hot desc, useful.content_id desc limit ${sql.lit(size + 1)} offset ${sql.lit(page * size)}`,
		beside,
	);
	return {
		beside: said,
		rows: RowList.from(read.slice(0, size)) as RowList,
		more: read.length > size && page + 1 < MOST_USEFUL_PAGES,
	};
}

/** Of the newest that the member follows, what was published since: the most useful first. For the digest. */
export async function listDigest<Beside>(
	viewer: Member,
	since: Date,
	most: number,
	beside: RawBuilder<Beside>,
): Promise<{ rows: Row[]; beside: Beside | null }> {
	return readRowsBeside(
		viewer,
		sql`select content.id, row_number() over (order by coalesce(useful.thanks, 0) desc, content.published_at desc, content.id desc) as place
			from (${followed(viewer, null, DIGEST_FROM)}) mine join content on content.id = mine.id
				left join useful on useful.content_id = content.id
			where content.published_at > ${since} and content.principal_id <> ${viewer.memberId} and ${readBy(viewer)}
			order by coalesce(useful.thanks, 0) desc, content.published_at desc, content.id desc limit ${sql.lit(most)}`,
		beside,
	);
}

/** The newest of the feed from which a digest is taken. */
const DIGEST_FROM = 100;

async function list<Beside>(
	viewer: Viewer,
	skeleton: Skeleton,
	before: string | null,
	size: number,
	asked: Ask<Beside> = null,
): Promise<PageBeside<Beside>> {
	const { listed, left } = narrowed(viewer, skeleton, readCursor(before), size);
	if (left === null) {
		const { rows, beside } = await readRowsBeside(viewer, listed, asked);
		return { ...paged(rows, size), beside };
	}
	const { rows, beside } = await readRowsBeside(viewer, listed, jsonOf({ asked: asked ?? sql<null>`null`, left }));
	return { ...paged(rows, size, beside?.left), beside: beside?.asked ?? null };
}

/** Ids of a list, so many from the cursor on. */
type Skeleton = (cursor: Cursor | null, limit: number) => RawBuilder<unknown>;

/** One row more than a page has; of those that the viewer reads, where that is not all, and then `left` tells of the others. */
function narrowed(
	viewer: Viewer,
	skeleton: Skeleton,
	cursor: Cursor | null,
	size: number,
): { listed: RawBuilder<unknown>; left: RawBuilder<Left> | null } {
	if (readsOf(viewer) === null) return { listed: skeleton(cursor, size + 1), left: null };
	const wide = LOOKED_AT * (size + 1);
	return { listed: inLanguages(viewer, skeleton(cursor, wide), wide, size), left: LEFT };
}

/** @param read one row more than the page has, when there is a next one. */
function paged(read: Row[], size: number, left: Left | null = null): StreamPage {
	const shown = read.slice(0, size);
	const next = read.length > size ? shown.at(-1) : left?.next;
	return {
		rows: RowList.from(shown) as RowList,
		older: next ? writeCursor(next) : null,
		newest: shown[0] ? writeCursor(shown[0]) : null,
		leftOut: left?.languages ?? null,
	};
}

// `place` orders upwards, and the lists go downwards in time.
const PLACE = sql`row_number() over (order by content.published_at desc, content.id desc) as place`;

/** @param of the table that the list walks: content, or content_topic under its alias. */
function olderThan(cursor: Cursor | null, of: 'content' | 'about' = 'content'): RawBuilder<boolean> {
	if (!cursor) return sql<boolean>`true`;
	const id = of === 'content' ? sql`content.id` : sql`about.content_id`;
	return sql<boolean>`(${sql.ref(`${of}.published_at`)}, ${id}) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`;
}

function newest(viewer: Viewer, where: RawBuilder<unknown>, cursor: Cursor | null, limit: number) {
	return sql`select content.id, ${PLACE} from content
		where content.parent_id is null and ${where} and ${visibleTo(viewer)} and ${olderThan(cursor)}
		order by content.published_at desc, content.id desc limit ${sql.lit(limit)}`;
}

function aboutTopic(viewer: Viewer, topic: RawBuilder<Id>, cursor: Cursor | null, limit: number) {
	return sql`select content.id, row_number() over (order by about.published_at desc, about.content_id desc) as place
		from content_topic about join content on content.id = about.content_id
		where about.topic_id = ${topic} and content.parent_id is null and ${visibleTo(viewer)} and ${olderThan(cursor, 'about')}
		order by about.published_at desc, about.content_id desc limit ${sql.lit(limit)}`;
}

// Heads read of each source. A principal rarely writes three posts above the bound; a space often does.
const HEAD_OF_PRINCIPAL = 3;
const HEAD_OF_SPACE = 10;
const HEAD_OF_TOPIC = 10;
/** Newest posts of all that are looked through first for whoever follows many. */
const RECENT = 2000;

/**
 * The feed's ids, in three steps whose cost is bounded by the number of sources and not by the size of the network
 * (decision 0001): the newest few of each source; the bound below which nothing can be on this page; then the rest of
 * those sources whose heads were all above it. Whoever follows many gets the page from the newest posts of all, and
 * the steps do the work only when that page is not full. Starting an unused part costs as much as using it (decision
 * 0010), so that what this reader does not need is left out of the text.
 */
function followed(viewer: Member, cursor: Cursor | null, limit: number) {
	const { followsMany, followsTopics } = viewer.feed;
	const me = sql`${viewer.memberId}::bigint`;
	const spaces = sql`${viewer.spaces.map((space) => space.id)}::bigint[]`;
	const newestFirst = sql`order by content.published_at desc, content.id desc`;
	// What the covering indexes hold, so that a head is one index range.
	const listed = sql`content.state = 'published' and content.parent_id is null and ${visibleTo(viewer)}
		and ${wantedBy(viewer)} and ${olderThan(cursor)}`;
	const least = sql`(select coalesce(min(published_at), '-infinity') from bound)`;
	const notFilled = followsMany ? sql`not (select yes from filled)` : sql`true`;
	const headOf = (source: RawBuilder<unknown>, size: number) => sql`select content.id, content.published_at from content
		where ${source} and ${listed} ${newestFirst} limit ${sql.lit(size)}`;
	const restOf = (source: RawBuilder<unknown>) => sql`select found.id, found.published_at from deep cross join lateral (
			select content.id, content.published_at from content where ${source} and ${listed}
				and content.published_at <= deep.reached and content.published_at >= ${least} ${newestFirst} limit ${sql.lit(limit)}) found`;
	// A topic's texts stand in the order of content_topic; the rest is as for the other sources.
	const about = (
		topic: RawBuilder<unknown>,
		where: RawBuilder<unknown>,
		size: number,
	) => sql`select content.id, content.published_at
		from content_topic about join content on content.id = about.content_id
		where about.topic_id = ${topic} and ${where} and ${olderThan(cursor, 'about')} and ${listed}
		order by about.published_at desc, about.content_id desc limit ${sql.lit(size)}`;

	const recent = sql`recent as materialized (
			select content.id, content.published_at from (
				select content.* from content where content.state = 'published' and content.parent_id is null
					and content.published_at <= now() and ${olderThan(cursor)} ${newestFirst} limit ${sql.lit(RECENT)}) content
			where (content.principal_id = ${me} or content.space_id = any(${spaces})
					or (select true from follow where follower_id = ${me} and principal_id = content.principal_id)
					or (select true from content_topic about join topic_stance followed on followed.topic_id = about.topic_id
						where about.content_id = content.id and followed.member_id = ${me} and followed.stance = 'follow' limit 1))
				and ${visibleTo(viewer)} and ${wantedBy(viewer)}
			${newestFirst} limit ${sql.lit(limit)}
		), filled as materialized (select count(*) = ${sql.lit(limit)} as yes from recent), `;
	const headsOfTopics = sql`union all
			select source.id, 'topic', found.* from (select topic_id as id from topic_stance
					where member_id = ${me} and stance = 'follow' and ${notFilled}) source
				cross join lateral (${about(sql`source.id`, sql`true`, HEAD_OF_TOPIC)}) found`;
	const restOfTopics = sql`union select found.id, found.published_at from deep cross join lateral (
				${about(sql`deep.source_id`, sql`deep.kind = 'topic' and about.published_at <= deep.reached and about.published_at >= ${least}`, limit)}) found`;
	const nothing = sql``;
	return sql`
		with ${followsMany ? recent : nothing}head as materialized (
			select source.id as source_id, 'principal' as kind, found.* from (
				select principal_id as id from follow where follower_id = ${me} and ${notFilled}
				union all select ${me} where ${notFilled}) source
				cross join lateral (${headOf(sql`content.principal_id = source.id`, HEAD_OF_PRINCIPAL)}) found
			union all
			select source.id, 'space', found.* from (select unnest(${spaces}) as id where ${notFilled}) source
				cross join lateral (${headOf(sql`content.space_id = source.id`, HEAD_OF_SPACE)}) found
			${followsTopics ? headsOfTopics : nothing}
		), bound as materialized (
			select published_at from (select distinct id, published_at from head) heads
			order by published_at desc, id desc offset ${sql.lit(limit - 1)} limit 1
		), deep as materialized (
			select source_id, kind, min(published_at) as reached from head where published_at >= ${least}
			group by source_id, kind
			having count(*) = case kind when 'principal' then ${sql.lit(HEAD_OF_PRINCIPAL)}
				when 'space' then ${sql.lit(HEAD_OF_SPACE)} else ${sql.lit(HEAD_OF_TOPIC)} end
		)
		select content.id, ${PLACE} from (
			${followsMany ? sql`select id, published_at from recent union` : nothing}
			select id, published_at from head where published_at >= ${least}
			union ${restOf(sql`deep.kind = 'principal' and content.principal_id = deep.source_id`)}
			union ${restOf(sql`deep.kind = 'space' and content.space_id = deep.source_id`)}
			${followsTopics ? restOfTopics : nothing}
		) content ${newestFirst} limit ${sql.lit(limit)}`;
}
