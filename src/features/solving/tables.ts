// The rows only solving owns (migrations/2026-11-26-85-solving.sql).

import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		differential: { content_id: Id; member_id: Id; probability: number | null; committed_at: TimeNow };
		differential_diagnosis: { content_id: Id; member_id: Id; place: number; label: string; same: string };
		differential_right: { content_id: Id; same: string };
	}
}
