// The rows only cases own (migrations/2026-11-26-80-holds.sql, 81-cases.sql, 99d1-case-base.sql, 99o1-things-said.sql).

import type { ColumnType, Generated } from 'kysely';
import type { HoldReason } from '#kernel/content/hold.ts';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import type { CodeRole, Ended, Section, Standing } from './words.ts';

export type Basis = 'signed' | 'waiver' | 'not-identifiable';

declare module '#platform/tables.ts' {
	interface Tables {
		content_hold: { root_id: Id; reason: HoldReason; since: TimeNow };
		attachment_hold: { attachment_id: Id; until: Time };
		case_draft: {
			id: Id;
			member_id: Id;
			/** The form's fields by name, as they were typed. */
			fields: ColumnType<Record<string, string>, string, string>;
			photos: Id[];
			made_at: TimeNow;
			saved_at: TimeNow;
		};
		case_author: {
			case_id: Id;
			member_id: Id;
			invited_by: Id | null;
			invited_at: TimeNow;
			accepted_at: Time | null;
		};
		case_detail: {
			content_id: Id;
			kind: Generated<string>;
			age_band: string | null;
			sex: 'female' | 'male' | 'intersex' | null;
			specialty: string;
			setting: string | null;
			standing: Generated<Standing>;
			ended: Generated<Ended | null>;
			puzzle: boolean;
			revealed_at: Time | null;
			published_at: Time;
			settled_at: Time | null;
			asked: Generated<number>;
			ask_at: Time | null;
		};
		case_section: { content_id: Id; section: Section; markdown: string };
		case_lab: {
			content_id: Id;
			place: number;
			name: string;
			value: string;
			number: number | null;
			unit: string;
			low: number | null;
			high: number | null;
			day: number;
		};
		case_code: {
			content_id: Id;
			place: number;
			role: CodeRole;
			system: 'mesh' | 'icd10cm' | 'words';
			code: string;
			label: string;
			norm: string;
			topic_id: Id | null;
		};
		case_update: {
			id: Id;
			content_id: Id;
			member_id: Id | null;
			day: number;
			markdown: string;
			/** BCP 47, where it is another than that of the case. */
			language: Generated<string | null>;
			kept_back: boolean;
			written_at: TimeNow;
		};
		/** Of which an author said that it is the name of a thing. */
		case_thing: { content_id: Id; words: string; said_by: Id | null; said_at: TimeNow };
		case_consent: {
			id: Id;
			/** Of a draft or of what was published. */
			case_id: Id;
			basis: Basis;
			recorded_by: Id | null;
			recorded_at: TimeNow;
			language: string;
			text_version: string;
			scope: string[];
			signer: string;
			reason: string;
			board: string;
			reference: string;
			signature: Buffer | null;
			signature_type: 'image/png' | 'text/plain' | null;
			code_hash: Buffer | null;
			valid_until: ColumnType<Date | number, Date | string | undefined, Date | string>;
			withdrawn_at: Time | null;
			resource: ColumnType<Record<string, unknown>, string, string>;
		};
		case_copy: { content_id: Id; member_id: Id; what: 'pdf'; at: TimeNow };
		case_mark: {
			id: Generated<number>;
			facet: string;
			value: string;
			label: string;
			broader: string[];
			cases: Generated<number>;
			weight: number | null;
		};
		case_base: {
			content_id: Id;
			root_id: Id;
			principal_id: Id;
			host_id: Id | null;
			space_id: Id | null;
			audience: string;
			state: string;
			published_at: Time;
			marks: number[];
			/** Those of them that nothing stands above. */
			tops: number[];
		};
		case_filter: { id: Id; member_id: Id; criteria: unknown; words: string; kept_at: TimeNow; looked_at: TimeNow };
		case_alike: { content_id: Id; other_id: Id; worth: number; shared: string[] };
		icd10: { code: string; label: string; billable: boolean };
	}
}
