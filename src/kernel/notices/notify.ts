// Tells one member about one fact, once. The row is the truth; the live event only says "look".

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

export interface NoticeDraft {
	memberId: Id;
	/** 'reply', 'follow', 'verification', 'removal', …: chooses the sentence in notice-sentence.ts. */
	kind: string;
	actorId?: Id | null;
	contentId?: Id | null;
	/** What the sentence needs beyond actor and content (a rule, a register's name). Never members' text. */
	words?: Record<string, string>;
	/** Names the fact: the same fact makes one notice however often the effect runs. */
	fact: string;
	at?: Date;
}

/** Writes the notice and, when the transaction commits, wakes the member's live streams. */
export async function notify(executor: Executor, draft: NoticeDraft): Promise<void> {
	const written = await executor
		.insertInto('notice')
		.values({
			id: mintId(draft.at?.getTime()),
			member_id: draft.memberId,
			kind: draft.kind,
			actor_id: draft.actorId ?? null,
			content_id: draft.contentId ?? null,
			words: JSON.stringify(draft.words ?? {}),
			fact: draft.fact,
			...(draft.at && { created_at: draft.at }),
		})
		.onConflict((conflict) => conflict.columns(['member_id', 'fact']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (written) await sql`select pg_notify('live', ${`notice:${draft.memberId}`})`.execute(executor);
}
