// The rows of the digest (migrations/2026-11-26-54-feed.sql).

import type { Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type Rhythm = 'daily' | 'weekly' | 'never';

declare module '#platform/tables.ts' {
	interface Tables {
		digest: {
			member_id: Id;
			rhythm: Generated<Rhythm>;
			quiet_from: Generated<number>;
			quiet_to: Generated<number>;
			changed_at: TimeNow;
		};
		digest_sent: { member_id: Id; period: string; sent_at: TimeNow };
	}
}
