import { notify } from '#kernel/notices/notify.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Tells a member what became of a claim or a credential. `fact` makes it one notice however often it is told. */
export function tell(trx: Executor, memberId: Id, fact: string, sentence: string, path = '/verify'): Promise<void> {
	return notify(trx, { memberId, kind: 'verification', words: { sentence, path }, fact });
}
