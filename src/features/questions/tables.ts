// The rows only questions own (migrations/2026-11-26-45-questions.sql, 99b1-question-requests.sql).

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		question_detail: {
			content_id: Id;
			kind: Generated<string>;
			specialty: string | null;
			answers: Generated<number>;
			accepted_id: Id | null;
			accepted_at: Time | null;
			asked_at: Time;
		};
		answer_detail: {
			content_id: Id;
			kind: Generated<string>;
			question_id: Id;
			score: Generated<number>;
			endorsed_by: Id | null;
			endorsed_at: Time | null;
		};
		answer_vote: { content_id: Id; principal_id: Id; value: -1 | 1; voted_at: TimeNow };
		question_request: {
			question_id: Id;
			member_id: Id;
			asked_by: Id;
			due_on: Time;
			asked_at: TimeNow;
			answered_at: Time | null;
			declined_at: Time | null;
			/** Asked as one of it; null: by name. */
			specialty: string | null;
			days: Generated<number>;
			silent_at: Time | null;
			reason: Generated<string>;
		};
	}
}
