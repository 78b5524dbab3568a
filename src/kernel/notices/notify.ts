// Tells one member about one fact, once. The row is the truth; the live event only says "look".

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

export interface NoticeDraft {
	/** The principal who is told. */
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

/**
 * Writes the notice and, when the transaction commits, wakes the member's live streams.
 * Whoever is no member gets none: a persona asks for what concerns it. Nothing is written about a muted actor.
 */
export async function notify(executor: Executor, draft: NoticeDraft): Promise<void> {
	const { rows } = await sql`
		insert into notice (id, member_id, kind, actor_id, content_id, words, fact, created_at)
		select ${mintId(draft.at?.getTime())}::bigint, m.id, ${draft.kind}, ${draft.actorId ?? null}::bigint,
			${draft.contentId ?? null}::bigint, ${JSON.stringify(draft.words ?? {})}::jsonb, ${draft.fact},
			coalesce(${draft.at ?? null}::timestamptz, now())
		from member m where m.id = ${draft.memberId}
			and not exists (select from mute where muter_id = m.id and muted_id = ${draft.actorId ?? null})
		on conflict (member_id, fact) do nothing returning id`.execute(executor);
	if (rows.length > 0) await sql`select pg_notify('live', ${`notice:${draft.memberId}`})`.execute(executor);
}
