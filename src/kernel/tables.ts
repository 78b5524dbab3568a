// The rows of the kernel (migrations/2026-11-23-01-kernel.sql). Attachments declare theirs beside themselves.

import type { ColumnType, Generated } from 'kysely';
import type { Id } from '#platform/ids.ts';

/** timestamptz: read as Date, written as Date or an ISO string. */
export type Time = ColumnType<Date, Date | string, Date | string>;
export type TimeNow = ColumnType<Date, Date | string | undefined, Date | string>;

export type Audience = 'public' | 'members' | 'verified' | 'connections' | 'space' | 'named';
export type ContentState = 'draft' | 'scheduled' | 'published' | 'withheld' | 'removed' | 'erased';
export type Duty = 'administrator' | 'moderator' | 'checker';
export type Sign = 'thanks' | 'agree' | 'learned';
export type SpaceRole = 'reader' | 'member' | 'moderator' | 'owner';
/** What one may do in a space; each contains those before it. */
export type SpaceRight = 'read' | 'reply' | 'post' | 'moderate';
export type Entry = 'open' | 'request' | 'secret';
export type ReportReason =
	| 'patient-privacy'
	| 'misinformation'
	| 'promotion'
	| 'harassment'
	| 'spam'
	| 'illegal'
	| 'other';

/** One line of a gate: every property that is given must hold, those of a credential for one and the same credential. */
export interface GateClause {
	/** A profession, or one of the groups in kernel/spaces/gates.ts. */
	profession?: string;
	/** Its subspecialties count as well. */
	specialty?: string;
	level?: string;
	country?: string;
	/** Domain of an institution: whoever has proved an address there. */
	workplace?: string;
	/** What whoever fits may do; 'none' keeps out, and without it one posts. */
	right?: SpaceRight | 'none';
}
/** The first line that fits a member decides. */
export interface Gate {
	any: GateClause[];
	/** Right of members whom no line fits; without it they stay outside. */
	others?: SpaceRight;
	/** Right of members who work for industry, whatever else they have proved; without it they stay outside. */
	industry?: SpaceRight;
}

declare module '#platform/tables.ts' {
	interface Tables {
		network: {
			singleton: Generated<boolean>;
			name: string;
			operator: string;
			funder: string;
			contact: string | null;
			demonstration: Generated<boolean>;
			/** Whoever holds a duty needs a second step; without it the duties rest. */
			second_step_of_staff: Generated<boolean>;
			/** What it lives on, as whoever runs it states it: `[{ "source": …, "amount": … }]`. */
			income: Generated<unknown>;
			/** Of which time: "2025". */
			income_of: string | null;
			set_up_at: TimeNow;
		};
		principal: {
			id: Id;
			kind: 'member' | 'persona' | 'page' | 'remote';
			handle: string;
			name: string;
			portrait_id: Id | null;
			profession: string | null;
			/** Code of src/kernel/people/specialties.ts. */
			specialty: string | null;
			level: Generated<string | null>;
			country: string | null;
			proved_until: Time | null;
			proved_by: Generated<string | null>;
			/** What was proved: a register that lists who practises does not say who is licensed. */
			proved_means: Generated<'practises' | 'licensed' | 'registered' | 'studies' | null>;
			company: string | null;
			created_at: TimeNow;
			erased_at: Time | null;
		};
		member: {
			id: Id;
			account_id: string;
			profession: string | null;
			country: string | null;
			headline: Generated<string>;
			about: Generated<string>;
			/** BCP 47, of headline and about; null until they were looked at. */
			about_language: Generated<string | null>;
			language: Generated<string>;
			/** In which the interface speaks to the member; null is whatever the browser asks for. */
			speaks: Generated<string | null>;
			/** Languages that the member reads, as BCP 47 tags without region; null is all. */
			reads: Generated<string[] | null>;
			/** Whether pages explain medical words; null is by what the member is. */
			plain_words: Generated<boolean | null>;
			unveils: Generated<boolean>;
			time_zone: Generated<string>;
			shows_presence: Generated<boolean>;
			suspended_until: Time | null;
			suspended_reason: string | null;
			/** Consents to be found, with their moment; null is no. */
			found_by_name_since: Time | null;
			found_by_past_since: Time | null;
			found_by_industry_since: Time | null;
			/** How the name is looked for: src/kernel/people/name-words.ts. */
			name_words: Generated<string[]>;
			/** A trigger wrote them; the worker writes better ones. */
			name_words_plain: Generated<boolean>;
			created_at: TimeNow;
			/** The first steps were taken or put off; null offers them. */
			first_steps_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
		};
		/** A member who went for a while: what named the person, until the return (kernel/people/deactivate.ts). */
		deactivation: {
			member_id: Id;
			deactivated_at: TimeNow;
			erase_at: Time | null;
			name: string;
			portrait_id: Id | null;
			company: string | null;
			found_by_name_since: Time | null;
			found_by_past_since: Time | null;
			found_by_industry_since: Time | null;
		};
		staff: { member_id: Id; duty: Duty; given_by: Id | null; given_at: TimeNow };
		presence: { member_id: Id; seen_at: TimeNow };
		follow: { follower_id: Id; principal_id: Id; followed_at: TimeNow };
		connection: { member_id: Id; other_id: Id; connected_at: TimeNow };
		block: { blocker_id: Id; blocked_id: Id; blocked_at: TimeNow };
		space: {
			id: Id;
			slug: string;
			name: string;
			purpose: Generated<string>;
			entry: Generated<Entry>;
			gate: ColumnType<Gate | null, string | null, string | null>;
			rules: Generated<string>;
			created_by: Id | null;
			created_at: TimeNow;
			/** A room: personas are admitted. */
			personas: Generated<boolean>;
			closed_at: Time | null;
			parent_id: Id | null;
			joins_itself: Generated<boolean>;
			members_seen: Generated<boolean>;
			welcome: Generated<string>;
			emblem: Generated<string>;
			/** Its own picture instead of the drawn one. */
			emblem_id: Generated<Id | null>;
			slow_seconds: Generated<number>;
		};
		space_member: {
			space_id: Id;
			member_id: Id;
			role: Generated<SpaceRole>;
			joined_at: TimeNow;
			/** Follows from gate, credentials and role; written by refreshSpaceRights alone. */
			may: Generated<SpaceRight>;
			valid_until: ColumnType<Date | number, Date | string | undefined, Date | string>;
		};
		space_tool: { space_id: Id; tool: string };
		space_topic: { space_id: Id; topic: string };
		space_pin: { space_id: Id; content_id: Id; pinned_by: Id; pinned_at: TimeNow };
		space_request: { space_id: Id; member_id: Id; line: Generated<string>; asked_at: TimeNow };
		space_invitation: {
			id: Id;
			space_id: Id;
			invited_by: Id;
			member_id: Id | null;
			token_hash: Buffer | null;
			made_at: TimeNow;
			valid_until: Time;
		};
		space_ban: { space_id: Id; member_id: Id; until: Time; banned_at: TimeNow };
		space_left: { space_id: Id; member_id: Id; left_at: TimeNow };
		space_event: {
			id: Id;
			space_id: Id;
			what: string;
			words: ColumnType<Record<string, string>, string | undefined, string>;
			at: TimeNow;
		};
		content: {
			id: Id;
			kind: string;
			principal_id: Id;
			root_id: Id;
			parent_id: Id | null;
			space_id: Id | null;
			audience: Audience;
			host_id: Id;
			title: string | null;
			language: Generated<string>;
			state: Generated<ContentState>;
			outward: Generated<boolean>;
			created_at: TimeNow;
			published_at: Time;
			edited_at: Time | null;
			removed_at: Time | null;
			locked_at: Time | null;
			/** Place of a reply in its thread, from 1, given once; null for a root. */
			number: number | null;
		};
		content_named: { content_id: Id; member_id: Id };
		tally: {
			content_id: Id;
			replies: Generated<number>;
			reactions: Generated<number>;
			last_reply_at: Time | null;
			last_number: Generated<number>;
			reposts: Generated<number>;
		};
		body: {
			content_id: Id;
			markdown: string;
			/** '' when it says no more than the Markdown does: see #kernel/content/written-html.ts. */
			html: string;
			renderer: number;
			attachments: Generated<number>;
			parts: Generated<number>;
		};
		revision: {
			content_id: Id;
			number: number;
			title: string | null;
			markdown: string;
			revised_by: Id;
			revised_at: TimeNow;
		};
		reaction: { content_id: Id; principal_id: Id; sign: Sign; reacted_at: TimeNow };
		notice: {
			id: Id;
			member_id: Id;
			kind: string;
			actor_id: Id | null;
			content_id: Id | null;
			words: ColumnType<Record<string, string>, string | undefined, string>;
			created_at: TimeNow;
			read_at: Time | null;
			txid: Generated<string>;
			fact: string;
			/** Stands on the site; false when it is sent alone. */
			site: Generated<boolean>;
			/** What is shown as one row while it is unread. */
			batch: string | null;
			/** When it goes out by mail and by push; null: not, or it has gone. */
			mail_at: Time | null;
			push_at: Time | null;
		};
		idempotency: { principal_id: Id; key: string; body_hash: Buffer; result_id: Id | null; created_at: TimeNow };
		report: {
			id: Id;
			content_id: Id;
			reporter_id: Id;
			reason: ReportReason;
			details: Generated<string>;
			reported_at: TimeNow;
			decided_at: Time | null;
			decided_by: Id | null;
			decision: 'removed' | 'kept' | 'acted' | null;
			/** From when the moderators of the network judge it too. */
			network_from: TimeNow;
			decision_id: Id | null;
		};
		removal: { content_id: Id; removed_by: Id; removed_at: TimeNow; rule: string; reason: string };
		audit: {
			id: Id;
			at: TimeNow;
			actor_id: Id | null;
			act: string;
			subject_kind: string;
			subject_id: string;
			/** Whose it is, where somebody opened it with the rights of a duty. */
			owner_id: ColumnType<Id | null, Id | null | undefined, never>;
			facts: ColumnType<Record<string, unknown>, string | undefined, never>;
		};
	}
}
