// The rows only cohorts own (migrations/2026-11-26-99d3-cohorts.sql).

import type { ColumnType, Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		cohort: {
			id: Id;
			member_id: Id;
			title: string;
			purpose: string;
			criteria: ColumnType<[string, string][], string, string>;
			fields: string[];
			keeper: string;
			ends_on: string;
			ethics_body: Generated<string>;
			ethics_number: Generated<string>;
			ethics_date: string | null;
			made_at: TimeNow;
			closed_at: Time | null;
		};
		cohort_case: { cohort_id: Id; case_id: Id; asked_at: TimeNow };
		cohort_answer: { cohort_id: Id; case_id: Id; member_id: Id; yes: boolean; answered_at: TimeNow };
		cohort_standing: { member_id: Id; yes: boolean; since: TimeNow };
		cohort_release: {
			id: Id;
			cohort_id: Id;
			number: number;
			made_at: TimeNow;
			cases: number;
			data: string;
			dictionary: string;
			summary: ColumnType<unknown, string, string>;
		};
		cohort_release_case: { release_id: Id; case_id: Id };
		cohort_download: { release_id: Id; member_id: Id; file: string; at: TimeNow };
	}
}
