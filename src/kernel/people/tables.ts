// The rows between two people that came after the first kernel (migrations/2026-11-26-25-colleagues.sql).

import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		connection_request: {
			asker_id: Id;
			asked_id: Id;
			note: string;
			asked_at: TimeNow;
			declined_at: Time | null;
			withdrawn_at: Time | null;
		};
		mute: { muter_id: Id; muted_id: Id; muted_at: TimeNow };
	}
}
