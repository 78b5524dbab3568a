// One root and its replies, in the order in which they were written. Each reply has a number in its thread, so a page
// opens at any of them by one index range, and pages go both ways.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type Row, readRowsBeside } from './read-rows.ts';
import { RowList, Unsent } from './row-list.ts';

/** Where a page of replies begins or ends; neither is the beginning of the thread. */
export interface Place {
	/** The page begins with the first reply of this number or a higher one. */
	at?: number;
	/** The page ends before this number; 'end' is the last page. */
	before?: number | 'end';
}

export class Thread extends Unsent {
	root!: Row;
	replies!: RowList;
	/** The replies before this number stand on the page before; null at the beginning. */
	earlier: number | null = null;
	/** The next page begins at this number; null at the end. */
	later: number | null = null;
	/** Names this very page among all that are kept for many readers; null when it is this reader's alone. */
	kept: number | null = null;
}

export const REPLIES_A_PAGE = 20;

/** Reads ?at= and ?before= of an address; what is no number is the beginning. */
export function readPlace(query: URLSearchParams): Place {
	const numberIn = (text: string | null) => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);
	const before = query.get('before') === 'end' ? 'end' : numberIn(query.get('before'));
	return before ? { before } : { at: numberIn(query.get('at')) };
}

/**
 * Reads a root that the viewer may see, and a page of its replies in one statement. A removed reply stays as a
 * tombstone: it has its root's audience, so whoever sees the root may know that something stood there.
 * @param asked where the page begins; null is the beginning of the thread. @throws Refusal not-found.
 */
export async function readThread(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	asked: Place | null = null,
	size = REPLIES_A_PAGE,
): Promise<Thread> {
	return (await readThreadBeside(viewer, kind, rootId, asked ?? {}, null, size)).thread;
}

/**
 * The same with what stands beside it, in the same statement.
 * @param asked SQL for one JSON value over the root, as `content`, and `lines`: all that is on the page.
 */
export async function readThreadBeside<Asked>(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	place: Place,
	asked: RawBuilder<Asked> | null,
	size = REPLIES_A_PAGE,
): Promise<{ thread: Thread; beside: Asked | null }> {
	const { rows: read, beside } = await readRowsBeside<Asked>(
		viewer,
		sql`with root as (
				select content.id from content
				where content.id = ${rootId} and content.kind = ${kind} and content.parent_id is null and ${visibleTo(viewer)}
			)
			select id, 0 as place from root
			union all
			select id, number as place from (
				select content.id, content.number from content
				where content.root_id = (select id from root) and content.parent_id is not null
					and (content.state in ('removed', 'withheld', 'erased') or ${visibleTo(viewer)}) and ${within(place)}
				order by content.number ${place.before ? sql`desc` : sql`asc`} limit ${sql.lit(size + 1)}
			) replies`,
		asked && sql`select ${asked} from lines join content on content.id = lines.id where lines.place = 0`,
	);
	const root = read[0];
	if (!root || root.id !== rootId) throw notFound();
	const found = read.slice(1);
	const isMore = found.length > size;
	const replies = place.before && isMore ? found.slice(1) : found.slice(0, size);
	const first = replies[0]?.number ?? null;
	const next = place.before ? (place.before === 'end' ? null : place.before) : (found[size]?.number ?? null);
	const thread = Object.assign(new Thread(), {
		root,
		replies: RowList.from(replies) as RowList,
		earlier: (place.before ? isMore : first !== null && first > 1 && (place.at ?? 1) > 1) ? first : null,
		later: next !== null && next <= root.lastNumber ? next : null,
	});
	return { thread, beside };
}

function within({ at, before }: Place): RawBuilder<boolean> {
	if (before === 'end') return sql<boolean>`true`;
	if (before) return sql<boolean>`content.number < ${before}`;
	return sql<boolean>`content.number >= ${at ?? 1}`;
}
