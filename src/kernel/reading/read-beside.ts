// What a page of a discussion shows beside its texts: the viewer's place and stance, why it is closed, what was done to it,
// and who wrote what is answered on another page. One statement.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Thread } from '#kernel/stream/read-thread.ts';
import { Unsent } from '#kernel/stream/row-list.ts';
import { db, readDirectly } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { settleReading } from './note-reading.ts';
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

interface Read {
	place: { number: number; readAt: string; stance: Stance | null } | null;
	closure: { reason: string; by: string; at: string; byModerator: boolean } | null;
	events: { what: string; by: string | null; at: string; words: Record<string, string | number> }[] | null;
	answered: { id: Id; number: number; name: string }[] | null;
}

export async function readBeside(viewer: Viewer, { root, replies }: Thread): Promise<Beside> {
	// A visitor has no place; what is left is asked for only where it can be there.
	const here = new Set([root.id, ...replies.map((row) => row.id)]);
	const elsewhere = replies.flatMap(({ parentId }) => (parentId && !here.has(parentId) ? [parentId] : []));
	const me = viewer.memberId;
	if (me === null && !root.locked && elsewhere.length === 0)
		return Object.assign(new Beside(), { place: null, stance: null, closure: null, events: [], answered: new Map() });
	if (me !== null) await settleReading(me);
	const rows = await readDirectly(sql<Read>`
		select ${
			me === null
				? sql`null`
				: sql`(select json_build_object('number', number, 'readAt', read_at, 'stance', stance)
				from reading where member_id = ${me} and content_id = ${root.id})`
		} as place,
			${
				root.locked
					? sql`(select json_build_object('reason', reason, 'by', p.name, 'at', closed_at, 'byModerator', by_moderator)
				from closure join principal p on p.id = closed_by where content_id = ${root.id})`
					: sql`null`
			} as closure,
			(select json_agg(json_build_object('what', what, 'by', p.name, 'at', e.at, 'words', words) order by e.id)
				from (select * from thread_event where content_id = ${root.id} order by id desc limit 8) e
				left join principal p on p.id = e.by_id) as events,
			${
				elsewhere.length === 0
					? sql`null`
					: sql`(select json_agg(json_build_object('id', content.id::text, 'number', content.number, 'name', p.name))
				from content join principal p on p.id = content.principal_id
				where content.id = any(${elsewhere}::bigint[]) and ${visibleTo(viewer)})`
			} as answered`);
	const read = rows[0] as Read;
	return Object.assign(new Beside(), {
		place: read.place && { number: read.place.number, readAt: new Date(read.place.readAt) },
		stance: read.place?.stance ?? null,
		closure: read.closure && { ...read.closure, at: new Date(read.closure.at) },
		events: (read.events ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
		answered: new Map((read.answered ?? []).map((one) => [one.id, one])),
	});
}

/** The number at which the viewer has not read on; 1 for whoever never opened it. */
export async function firstUnread(viewer: Viewer, rootId: Id): Promise<number> {
	if (viewer.memberId === null) return 1;
	await settleReading(viewer.memberId);
	const { rows } = await sql<{ number: number }>`select number from reading
		where member_id = ${viewer.memberId} and content_id = ${rootId}`.execute(db);
	return (rows[0]?.number ?? 0) + 1;
}
