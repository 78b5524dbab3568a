// What a page of a discussion shows: its texts, and what stands beside them.

import type { Viewer } from '#kernel/people/viewer.ts';
import { type Place, readThread, type Thread } from '#kernel/stream/read-thread.ts';
import type { Id } from '#platform/ids.ts';
import { keepDiscussion, readKept } from './kept-discussion.ts';
import { settleReading } from './note-reading.ts';
import { type Beside, readBeside } from './read-beside.ts';

/** One statement for a page that is kept and has not changed, else two or three. @throws Refusal not-found. */
export async function openDiscussion(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	place: Place,
): Promise<{ thread: Thread; beside: Beside }> {
	if (viewer.memberId !== null) await settleReading(viewer.memberId);
	const kept = await readKept(viewer, kind, rootId, place);
	if (kept) return { thread: kept.thread, beside: kept.beside ?? (await readBeside(viewer, kept.thread)) };
	const thread = await readThread(viewer, kind, rootId, place);
	const beside = await readBeside(viewer, thread);
	keepDiscussion(viewer, rootId, place, thread, beside);
	return { thread, beside };
}
