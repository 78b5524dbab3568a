// What is told about a space: a notice to one member, and a line in the space's own log, which names nobody.

import { notify } from '#kernel/notices/notify.ts';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

/** Occasions of a space's log; space-log.ts has the sentences. */
export type SpaceEvent =
	| 'opened'
	| 'gate'
	| 'entry'
	| 'words'
	| 'tools'
	| 'slow'
	| 'role'
	| 'owner'
	| 'closed'
	| 'reopened'
	| 'pinned'
	| 'request-refused';

export async function logEvent(
	trx: Executor,
	spaceId: Id,
	what: SpaceEvent,
	words: Record<string, string> = {},
): Promise<void> {
	await trx
		.insertInto('space_event')
		.values({ id: mintId(), space_id: spaceId, what, words: JSON.stringify(words) })
		.execute();
}

/** Tells a member something about a space. `fact` makes it one notice however often it is told. */
export function tellMember(trx: Executor, memberId: Id, fact: string, sentence: string, path: string): Promise<void> {
	return notify(trx, { memberId, kind: 'space', words: { sentence, path }, fact });
}
