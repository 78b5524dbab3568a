// The rows only collections own (migrations/2026-11-26-99d2-collections.sql).

import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		collection_item: { collection_id: Id; case_id: Id; place: number; note: string; added_at: TimeNow };
	}
}
