// What a page of a discussion shows: its texts, what stands beside them, and what its kind asks besides.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Place, readThreadBeside, type Thread } from '#kernel/stream/read-thread.ts';
import type { Id } from '#platform/ids.ts';
import { jsonOf } from '#platform/json-of.ts';
import { type KeptDiscussion, keepDiscussion, keptMoved, readKept } from './kept-discussion.ts';
import { type AskMore, type Beside, type BesideRead, besideJson, toBeside } from './read-beside.ts';

export interface Opened {
	thread: Thread;
	beside: Beside;
	/** What was asked besides, by its names, as JSON has it. */
	more: Record<string, unknown>;
	/** What keep() was given when this page was read before; null where it has changed since, or is not kept. */
	along: unknown;
	/**
	 * Keeps something along with the page, for everybody who may read it and as long as the root's row stands. To be used where the kind's
	 * facts move that row alone (Kind.movesContent).
	 */
	keep(along: unknown): void;
}

const NOTHING: AskMore = () => ({});

/**
 * One statement for a page that is kept and has not changed, else three at most.
 * @param mark what is known of the root's state already (firstUnread): a kept page that is older is not asked about.
 * @throws Refusal not-found.
 */
export async function openDiscussion(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	place: Place,
	asked: AskMore = NOTHING,
	mark: string | null = null,
): Promise<Opened> {
	const moved = mark !== null && keptMoved(rootId, place, mark);
	const kept = moved ? null : await readKept(viewer, kind, rootId, place, asked);
	if (kept) return { ...kept, along: kept.page.along, keep: keepWith(kept.page) };
	const read = await readAnew(viewer, kind, rootId, place, asked);
	return { ...read, keep: keepWith(keepDiscussion(viewer, rootId, place, read.thread, read.beside)) };
}

const keepWith = (page: KeptDiscussion | null) => (along: unknown) => {
	if (page) page.along = along;
};

/** The ordinary way, past what is kept: two statements at most, and a third where a text carries another. */
export async function readAnew(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	place: Place,
	asked: AskMore = NOTHING,
): Promise<Omit<Opened, 'keep'>> {
	const elsewhere = sql`select parent_id from lines where parent_id is not null except select id from lines`;
	const read = await readThreadBeside(
		viewer,
		kind,
		rootId,
		place,
		jsonOf({ beside: besideJson(viewer, elsewhere), more: jsonOf(asked(null, null)) }),
	);
	const { thread } = read;
	const { beside: said, more } = read.beside as { beside: BesideRead; more: Record<string, unknown> };
	return { thread, beside: toBeside(viewer, rootId, said), more, along: null };
}
