// The rows only forums own (migrations/2026-11-26-41-forums.sql).

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		forum_category: {
			id: Id;
			space_id: Id;
			name: string;
			purpose: Generated<string>;
			position: Generated<number>;
			created_by: Id | null;
			created_at: TimeNow;
		};
		thread_detail: {
			content_id: Id;
			kind: Generated<string>;
			space_id: Id;
			category_id: Id | null;
			active_at: Time;
			last_by: Id | null;
			pinned_at: Time | null;
			pinned_by: Id | null;
		};
		/** Where a text of an earlier forum stood there (99b2-forum-import.sql). */
		forum_import: { source: string; post: string; content_id: Id };
	}
}
