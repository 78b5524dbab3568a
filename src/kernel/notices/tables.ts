// The rows that say on which ways members hear of what (migrations/2026-11-26-73-notice-ways.sql).

import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import type { Occasion } from './occasions.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		notice_choice: {
			member_id: Id;
			/** Null: everywhere. */
			space_id: Id | null;
			occasion: Occasion;
			site: boolean;
			mail: boolean;
			push: boolean;
			changed_at: TimeNow;
		};
		push_device: {
			id: Id;
			member_id: Id;
			session_id: string;
			endpoint_hash: string;
			/** JSON of endpoint and keys, sealed for 'push device' and the row's id. */
			sealed: Buffer;
			device: string;
			added_at: TimeNow;
			sent_at: Time | null;
		};
		notice_look: { what: 'new' | 'thanks'; up_to: Time };
	}
}
