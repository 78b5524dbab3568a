// Polls (migrations/2026-11-26-42-polls-mentions.sql, docs/decisions/0041-polls.md).

import type { Generated } from 'kysely';
import type { Time } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

/** Before something, and after it; a poll that is asked once is the first. */
export type Round = 0 | 1;
export type PollResults = 'voted' | 'closed';
export type ProfessionSums = Record<string, { voters: number; sums: number[] }>;

declare module '#platform/tables.ts' {
	interface Tables {
		poll: {
			content_id: Id;
			/** 0, or 1 for the second time that the same is asked. */
			round: Generated<Round>;
			question: Generated<string>;
			options: string[];
			several: Generated<boolean>;
			closes_at: Time | null;
			results: Generated<PollResults>;
			by_profession: Generated<boolean>;
			voters: Generated<number>;
			sums: number[];
			professions: Generated<ProfessionSums>;
		};
		poll_voted: { content_id: Id; round: Generated<Round>; member_id: Id };
	}
}
