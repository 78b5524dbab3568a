// The lists of roots: what I follow, what is new, a space's, a person's. Each is a skeleton of ids under visibleTo,
// paged by keyset; readRows() then reads what the rows show. Decision 0001 has the measurements behind the shapes.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { type Row, readRows } from './read-rows.ts';

export interface StreamPage {
	rows: Row[];
	/** Cursor of the next, older page; null at the end. */
	older: string | null;
}

export const PAGE_SIZE = 30;

/** Newest first, everything the viewer may see: a visitor's home, and "Everything" for members. */
export function listNewest(viewer: Viewer, before: string | null, size = PAGE_SIZE): Promise<StreamPage> {
	return list(viewer, (cursor) => newest(viewer, sql`true`, cursor, size + 1), before, size);
}

/** The roots of one space. The caller has made sure that the viewer may know of the space. */
export function listSpace(viewer: Viewer, spaceId: Id, before: string | null, size = PAGE_SIZE): Promise<StreamPage> {
	return list(viewer, (cursor) => newest(viewer, sql`content.space_id = ${spaceId}`, cursor, size + 1), before, size);
}

/** What one principal published. */
export function listPrincipal(
	viewer: Viewer,
	principalId: Id,
	before: string | null,
	size = PAGE_SIZE,
): Promise<StreamPage> {
	return list(
		viewer,
		(cursor) => newest(viewer, sql`content.principal_id = ${principalId}`, cursor, size + 1),
		before,
		size,
	);
}

/** The feed: roots by those whom the member follows, from the member's spaces, and the member's own. */
export function listFollowed(viewer: Viewer & { memberId: Id }, before: string | null, size = PAGE_SIZE) {
	return list(viewer, (cursor) => followed(viewer, cursor, size + 1), before, size);
}

async function list(
	viewer: Viewer,
	skeleton: (cursor: Cursor | null) => RawBuilder<unknown>,
	before: string | null,
	size: number,
): Promise<StreamPage> {
	const read = await readRows(viewer, skeleton(readCursor(before)));
	const shown = read.slice(0, size);
	const last = shown.at(-1);
	return {
		rows: shown.map(({ row }) => row),
		older: read.length > size && last ? writeCursor(last) : null,
	};
}

// `place` orders upwards, and the lists go downwards in time.
const PLACE = sql`row_number() over (order by content.published_at desc, content.id desc) as place`;

function olderThan(cursor: Cursor | null, as = 'content'): RawBuilder<boolean> {
	if (!cursor) return sql<boolean>`true`;
	return sql<boolean>`(${sql.ref(`${as}.published_at`)}, ${sql.ref(`${as}.id`)}) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`;
}

function newest(viewer: Viewer, where: RawBuilder<unknown>, cursor: Cursor | null, limit: number) {
	return sql`select content.id, ${PLACE} from content
		where content.parent_id is null and ${where} and ${visibleTo(viewer)} and ${olderThan(cursor)}
		order by content.published_at desc, content.id desc limit ${limit}`;
}

/** The newest of each source by its own index, merged: the cost grows with the sources, never with the network. */
function followed(viewer: Viewer & { memberId: Id }, cursor: Cursor | null, limit: number) {
	const me = viewer.memberId;
	const newestOf = (where: RawBuilder<unknown>) => sql`
		select content.id, content.published_at from content
		where content.parent_id is null and ${where} and ${visibleTo(viewer)} and ${olderThan(cursor)}
		order by content.published_at desc, content.id desc limit ${limit}`;
	return sql`select content.id, ${PLACE} from (
			select found.* from (select principal_id from follow where follower_id = ${me} union all select ${me}::bigint) source
				cross join lateral (${newestOf(sql`content.principal_id = source.principal_id`)}) found
			union
			select found.* from (select space_id from space_member where member_id = ${me} and valid_until > now()) source
				cross join lateral (${newestOf(sql`content.space_id = source.space_id`)}) found
		) content order by content.published_at desc, content.id desc limit ${limit}`;
}
