import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type Measure = 'keep' | 'remove' | 'lock' | 'warn' | 'ban' | 'suspend' | 'cover';

declare module '#platform/tables.ts' {
	interface Tables {
		decision: {
			id: Id;
			space_id: Id | null;
			content_id: Id | null;
			principal_id: Id;
			action: Measure;
			rule: Generated<string>;
			reason: Generated<string>;
			until: Time | null;
			on_report: boolean;
			decided_by: Id;
			decided_at: TimeNow;
			reversed_at: Time | null;
		};
		appeal: {
			id: Id;
			decision_id: Id;
			principal_id: Id;
			words: string;
			made_at: TimeNow;
			decided_at: Time | null;
			decided_by: Id | null;
			outcome: 'upheld' | 'reversed' | null;
			reason: Generated<string>;
		};
	}
}
