// The rows between two people that came after the first kernel (migrations/2026-11-26-25-colleagues.sql
// and 26).

import type { GeneratedAlways } from 'kysely';
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
		/** Written by the trigger refresh_person() alone: nobody is in it who did not agree to be found by name. */
		person_search: { member_id: Id; terms: string };
		name_word: { word: string; members: number; sound: GeneratedAlways<string> };
		suggestion_dismissed: { member_id: Id; other_id: Id; dismissed_at: TimeNow };
		mute: { muter_id: Id; muted_id: Id; muted_at: TimeNow };
	}
}
