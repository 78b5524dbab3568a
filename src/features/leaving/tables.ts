// The rows of leaving (migrations/2026-11-26-22-leaving.sql); deactivation is the kernel's.

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		data_export: {
			id: Id;
			member_id: Id;
			state: Generated<'waiting' | 'working' | 'ready' | 'failed'>;
			done: Generated<number>;
			total: Generated<number>;
			bytes: number | null;
			asked_at: TimeNow;
			ready_at: Time | null;
			expires_at: Time | null;
		};
	}
}
