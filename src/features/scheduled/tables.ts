// What is written to be published at a time (migrations/2026-11-26-78-scheduled.sql).

import type { ColumnType } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		scheduled: {
			id: Id;
			member_id: Id;
			kind: 'post' | 'thread';
			publish_at: Time | null;
			refusal: ColumnType<string, string | undefined, string>;
			fields: ColumnType<Record<string, string>, string, string>;
			made_at: TimeNow;
		};
		scheduled_upload: { attachment_id: Id; scheduled_id: Id; position: number };
	}
}
