// Where readers are in discussions, and what closed them (migrations/2026-11-26-41-forums.sql).

import type { Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type Stance = 'follow' | 'mute';

declare module '#platform/tables.ts' {
	interface Tables {
		reading: { member_id: Id; content_id: Id; number: Generated<number>; read_at: TimeNow; stance: Stance | null };
		closure: { content_id: Id; closed_by: Id; closed_at: TimeNow; by_moderator: boolean; reason: string };
		thread_event: {
			id: Id;
			content_id: Id;
			what: string;
			by_id: Id | null;
			at: TimeNow;
			words: Generated<Record<string, string | number>>;
		};
	}
}
