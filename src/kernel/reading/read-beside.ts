// What a page of a discussion shows beside its texts: the viewer's place and stance, why it is closed, what was done to it,
// and who wrote what is answered on another page. Asked in the statement that reads the texts.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { Unsent } from '#kernel/stream/row-list.ts';
import type { SharedRow } from '#kernel/stream/shared-rows.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { jsonOf } from '#platform/json-of.ts';
import { placeWaiting } from './note-reading.ts';
import type { Stance } from './tables.ts';

export class Beside extends Unsent {
	/** The highest reply shown to the viewer so far, and when; null for whoever never opened it. */
	place!: { number: number; readAt: Date } | null;
	stance!: Stance | null;
	closure!: { reason: string; by: string; at: Date; byModerator: boolean } | null;
	events!: { what: string; by: string | null; at: Date; words: Record<string, string | number> }[];
	/** Number and author of texts that are answered here and stand on another page. */
	answered!: Map<Id, { number: number; name: string }>;
}

export interface BesideRead {
	place: { number: number; readAt: string; stance: Stance | null } | null;
	closure: { reason: string; by: string; at: string; byModerator: boolean } | null;
	events: { what: string; by: string | null; at: string; words: Record<string, string | number> }[] | null;
	answered: { id: Id; number: number; name: string }[] | null;
}

/**
 * What a page asks besides: names, each with SQL for one JSON value over the visible root, `content`.
 * @param root null while it is not known: then everything is asked that it may need.
 * @param along what the page gave to be kept along with the root as it stands (Opened.keep), or null.
 */
export type AskMore = (root: SharedRow | null, along: unknown) => Record<string, RawBuilder<unknown>>;

/**
 * SQL for BesideRead over the visible root, `content`.
 * @param elsewhere SQL for the ids of what is answered here and stands on another page.
 */
export function besideJson(viewer: Viewer, elsewhere: RawBuilder<unknown>): RawBuilder<BesideRead> {
	const me = viewer.memberId;
	return jsonOf({
		place:
			me === null
				? sql`null`
				: sql`(select json_build_object('number', number, 'readAt', read_at, 'stance', stance)
					from reading where member_id = ${me} and content_id = content.id)`,
		closure: sql`case when content.locked_at is not null then (
			select json_build_object('reason', reason, 'by', p.name, 'at', closed_at, 'byModerator', by_moderator)
			from closure join principal p on p.id = closed_by where content_id = content.id) end`,
		events: sql`(select json_agg(json_build_object('what', what, 'by', p.name, 'at', e.at, 'words', words) order by e.id)
			from (select * from thread_event where content_id = content.id order by id desc limit 8) e
				left join principal p on p.id = e.by_id)`,
		answered: sql`(select json_agg(json_build_object('id', answered.id::text, 'number', answered.number, 'name', p.name))
			from content answered join principal p on p.id = answered.principal_id
			where answered.id = any(array(${elsewhere})) and ${visibleTo(viewer, 'answered')})`,
	}) as RawBuilder<unknown> as RawBuilder<BesideRead>;
}

/** @param read what besideJson gave. */
export function toBeside(viewer: Viewer, rootId: Id, read: BesideRead): Beside {
	const place = read.place && { number: read.place.number, readAt: new Date(read.place.readAt) };
	return Object.assign(new Beside(), {
		place: placeWaiting(viewer.memberId, rootId, place),
		stance: read.place?.stance ?? null,
		closure: read.closure && { ...read.closure, at: new Date(read.closure.at) },
		events: (read.events ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
		answered: new Map((read.answered ?? []).map((one) => [one.id, one])),
	});
}

/** Where the viewer has not read on, and how far the discussion goes. */
export interface Unread {
	/** 1 for whoever never opened it. */
	first: number;
	/** Number of the newest reply, whoever may see it. */
	last: number;
	/** Moves with every change below the root (kept-discussion.ts). */
	mark: string | null;
}

export async function firstUnread(memberId: Id, rootId: Id): Promise<Unread> {
	const { rows } = await sql<{ number: number | null; last: number; mark: string }>`
		select r.number, t.last_number as last, ${discussionMark('content', 't')} as mark from content
			join tally t on t.content_id = content.id
			left join reading r on r.member_id = ${memberId} and r.content_id = content.id
		where content.id = ${rootId}`.execute(db);
	const read = rows[0];
	const known = read?.number == null ? null : { number: read.number, readAt: new Date(0) };
	const place = placeWaiting(memberId, rootId, known);
	return { first: (place?.number ?? 0) + 1, last: read?.last ?? 0, mark: read?.mark ?? null };
}

/** Over a root and its tally, which moves with every change below it (migration 71). */
export function discussionMark(content: string, tally: string): RawBuilder<string> {
	return sql<string>`${sql.ref(`${content}.xmin`)} || '.' || ${sql.ref(`${tally}.xmin`)}`;
}
