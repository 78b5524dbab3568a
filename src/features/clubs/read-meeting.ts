// A meeting as its page shows it, and what its other pages need of it.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Cited } from '#kernel/citations/cited-json.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { type PollView, readPoll } from '#kernel/polls/read-poll.ts';
import type { SpaceOfViewer } from '#kernel/spaces/rights.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { readPapers } from './papers.ts';
import { findMeeting, leads, type MeetingRow, takesPart } from './rules.ts';

export interface Attendance {
	coming: number;
	/** Those who said that they come, or who were there, by name. */
	people: { name: string; handle: string }[];
	present: number;
	/** The viewer's own. */
	mine: { coming: boolean | null; arrivedAt: Date | null; leftAt: Date | null };
}

export interface Meeting extends MeetingRow {
	contentId: Id;
	title: string;
	/** BCP 47. */
	language: string;
	/** As it was typed. */
	markdown: string;
	paper: Cited;
	moderator: { name: string; handle: string } | null;
	space: { id: Id; slug: string; name: string };
	leads: boolean;
	takesPart: boolean;
	attendance: Attendance;
	minutesSeen: boolean;
	readerZone: string;
}

/** @throws Refusal not-found; 'sign-in' for a visitor. */
export async function readMeeting(viewer: Viewer, contentId: Id): Promise<Meeting> {
	return (await openMeeting(viewer, contentId)).shown;
}

export async function openMeeting(
	viewer: Viewer,
	contentId: Id,
): Promise<{ member: Member; space: SpaceOfViewer; shown: Meeting }> {
	const member = requireMember(viewer);
	const { meeting, space } = await findMeeting(db, member, { contentId });
	const { rows } = await sql<{
		title: string;
		language: string;
		markdown: string;
		moderator: { name: string; handle: string } | null;
		minutesSeen: boolean;
		coming: number;
		present: number;
		people: { name: string; handle: string }[] | null;
		mine: { coming: boolean | null; arrivedAt: string | null; leftAt: string | null } | null;
	}>`
		select content.title, content.language, body.markdown, case when p.id is not null then json_build_object('name', p.name, 'handle', p.handle) end as moderator,
			exists (select from content minutes where minutes.id = ${meeting.minutesId}::bigint and ${visibleTo(viewer, 'minutes')}) as "minutesSeen",
			a.*, (select json_build_object('coming', coming, 'arrivedAt', arrived_at, 'leftAt', left_at) from club_attendance
				where meeting_id = ${meeting.id} and member_id = ${member.memberId}) as mine
		from content join body on body.content_id = content.id left join principal p on p.id = ${meeting.moderatorId}::bigint
			cross join lateral (select count(*) filter (where a.coming)::int as coming,
				count(*) filter (where a.arrived_at is not null)::int as present,
				(json_agg(json_build_object('name', who.name, 'handle', who.handle) order by a.arrived_at, who.name)
					filter (where case when ${meeting.beganAt}::timestamptz is null then a.coming else a.arrived_at is not null end)) as people
				from club_attendance a join principal who on who.id = a.member_id where a.meeting_id = ${meeting.id}) a
		where content.id = ${contentId} and ${visibleTo(viewer)}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const papers = await readPapers(db, [meeting.paperKey as string]);
	const time = (text: string | null | undefined) => (text ? new Date(text) : null);
	const shown: Meeting = {
		...meeting,
		contentId,
		title: row.title,
		language: row.language,
		markdown: row.markdown,
		paper: papers.get(meeting.paperKey as string) as Cited,
		moderator: row.moderator,
		space: { id: space.id, slug: space.slug, name: space.name },
		leads: leads(member, space, meeting) && member.confirmed,
		takesPart: takesPart(space) && member.confirmed,
		attendance: {
			coming: row.coming,
			present: row.present,
			people: row.people ?? [],
			mine: {
				coming: row.mine?.coming ?? null,
				arrivedAt: time(row.mine?.arrivedAt),
				leftAt: time(row.mine?.leftAt),
			},
		},
		minutesSeen: row.minutesSeen,
		readerZone: member.timeZone,
	};
	return { member, space, shown };
}

/** Sums of fewer voters than this could name them. */
export const LEAST_VOTERS = 3;

export interface Votes {
	before: PollView;
	/** Null until the session begins. */
	after: PollView | null;
	/** Both ended and enough voted in each: shares by option, before and after, in whole percent. */
	compared: { option: string; before: number; after: number }[] | null;
}

/** Both rounds of the vote. */
export async function readVotes(viewer: Viewer, meeting: Pick<Meeting, 'contentId' | 'beganAt'>): Promise<Votes> {
	const [first, after] = await Promise.all([
		readPoll(viewer, meeting.contentId, 0),
		meeting.beganAt ? readPoll(viewer, meeting.contentId, 1).catch(absent) : null,
	]);
	const before = hidden(first);
	const second = after && hidden(after);
	const share = (poll: PollView, at: number) => Math.round((100 * (poll.sums?.[at] ?? 0)) / Math.max(1, poll.voters));
	return {
		before,
		after: second,
		compared:
			before.closed && before.sums && second?.closed && second.sums
				? before.options.map((option, at) => ({ option, before: share(before, at), after: share(second, at) }))
				: null,
	};
}

const absent = (problem: unknown) => {
	if (problem instanceof Refusal && problem.kind === 'not-found') return null;
	throw problem;
};

/** Of two who voted each would know what the other chose. */
const hidden = (poll: PollView): PollView => (poll.voters < LEAST_VOTERS ? { ...poll, sums: null } : poll);
