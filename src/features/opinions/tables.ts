// The rows only second opinions own (migrations/2026-11-26-86-opinions.sql).

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type RequestState = 'waiting' | 'answered' | 'exhausted' | 'withdrawn';
export type TurnEnd = 'answered' | 'declined' | 'silent' | 'withdrawn';

declare module '#platform/tables.ts' {
	interface Tables {
		review_detail: {
			content_id: Id;
			kind: Generated<string>;
			case_id: Id;
			management: number | null;
			technique: number | null;
			evidence: number | null;
		};
		opinion_taker: { member_id: Id; at_once: Generated<number>; since: TimeNow };
		opinion_request: {
			id: Id;
			case_id: Id;
			asked_by: Id;
			specialty: string | null;
			question: Generated<string>;
			days: number;
			state: Generated<RequestState>;
			asked_at: TimeNow;
			settled_at: Time | null;
		};
		opinion_turn: {
			request_id: Id;
			member_id: Id;
			turn: number;
			asked_at: TimeNow;
			due_at: Time;
			ended_at: Time | null;
			ended: TurnEnd | null;
		};
	}
}
