// Rows of journal clubs (migrations/2026-11-26-99e2-clubs.sql).

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type Every = 'week' | 'fortnight' | 'month';
export type Judgement = 'low' | 'some' | 'high' | 'unclear';

declare module '#platform/tables.ts' {
	interface Tables {
		club_series: { id: Id; space_id: Id; every: Every; made_by: Id | null; made_at: TimeNow };
		club_meeting: {
			id: Id;
			space_id: Id;
			series_id: Id | null;
			/** Null while the paper is not chosen. */
			content_id: Id | null;
			paper_key: string | null;
			moderator_id: Id | null;
			starts_at: Time;
			minutes: number;
			zone: string;
			place: Generated<string>;
			/** Code of the sheet (instruments/). */
			design: Generated<string>;
			population: Generated<string>;
			intervention: Generated<string>;
			comparison: Generated<string>;
			outcome: Generated<string>;
			changes: Generated<number>;
			postponed_from: Time | null;
			cancelled_at: Time | null;
			began_at: Time | null;
			ended_at: Time | null;
			/** 1 reminded a day before, 2 an hour before. */
			reminded: Generated<number>;
			minutes_id: Id | null;
			made_by: Id | null;
			made_at: TimeNow;
		};
		club_agenda: { meeting_id: Id; place: number; title: string; minutes: number; began_at: Time | null };
		club_attendance: {
			meeting_id: Id;
			member_id: Id;
			coming: boolean | null;
			arrived_at: Time | null;
			left_at: Time | null;
		};
		club_line: {
			id: Id;
			meeting_id: Id;
			member_id: Id;
			text: string;
			/** Place of the topic in the agenda that was raised with it. */
			topic: number | null;
			said_at: TimeNow;
			taken_back_at: Time | null;
		};
		club_judgement: {
			meeting_id: Id;
			member_id: Id;
			domain: string;
			judgement: Judgement;
			reason: Generated<string>;
			judged_at: TimeNow;
		};
		remark_detail: { content_id: Id; kind: Generated<'remark'>; meeting_content_id: Id; section: string };
		club_proposal: {
			id: Id;
			space_id: Id;
			member_id: Id;
			paper_key: string;
			why: Generated<string>;
			proposed_at: TimeNow;
			meeting_id: Id | null;
		};
		club_support: { proposal_id: Id; member_id: Id; supported_at: TimeNow };
		club_calendar: { id: Id; member_id: Id; space_id: Id; number: number; made_at: TimeNow };
		minutes_detail: {
			content_id: Id;
			kind: Generated<'minutes'>;
			meeting_id: Id;
			wanted: 'public' | 'members' | 'verified' | null;
		};
		minutes_named: { content_id: Id; member_id: Id; agreed_at: Time | null };
	}
}
