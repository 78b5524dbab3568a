// The rows of the feed's orders and marks (migrations/2026-11-26-54-feed.sql).

import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		useful: { content_id: Id; thanks: number; hot: number };
		feed_place: { member_id: Id; read_up_to: Time | null; newest: Time; looked_at: TimeNow };
	}
}
