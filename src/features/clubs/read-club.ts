// The club of a space as its members find it: what comes, what was, what could be read next.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Cited } from '#kernel/citations/cited-json.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { calendarPath } from './calendar.ts';
import { readPapers } from './papers.ts';
import { leads, requireClub } from './rules.ts';

export interface MeetingLine {
	id: Id;
	contentId: Id | null;
	title: string | null;
	language: string | null;
	paper: Cited | null;
	startsAt: Date;
	minutes: number;
	zone: string;
	place: string;
	moderator: { name: string; handle: string } | null;
	moderatorId: Id | null;
	coming: number;
	/** The viewer's own answer. */
	answer: boolean | null;
	cancelled: boolean;
	postponedFrom: Date | null;
	open: boolean;
	over: boolean;
	minutesId: Id | null;
	leads: boolean;
}

export interface Proposal {
	id: Id;
	paper: Cited;
	why: string;
	by: { name: string; handle: string };
	votes: number;
	mine: boolean;
	mayDrop: boolean;
}

export interface Club {
	space: { id: Id; slug: string; name: string };
	mayPost: boolean;
	takesPart: boolean;
	coming: MeetingLine[];
	past: MeetingLine[];
	/** Cursor of older meetings. */
	older: string | null;
	proposals: Proposal[];
	/** Path of the viewer's subscribed calendar. */
	calendar: string | null;
	zone: string;
}

const MOST_COMING = 40;
const PAST_A_PAGE = 20;

/** @param before cursor of past meetings: an id. @throws Refusal not-found. */
export async function readClub(viewer: Viewer, slug: string, before: Id | null): Promise<Club> {
	const { member, space } = await requireClub(viewer, slug);
	type Read = Omit<MeetingLine, 'paper' | 'leads'> & { paperKey: string | null };
	const lines = (where: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => sql<Read>`
		select m.id, m.content_id as "contentId", content.title, content.language, m.paper_key as "paperKey", m.starts_at as "startsAt", m.minutes, m.zone,
			m.place, m.moderator_id as "moderatorId", m.cancelled_at is not null as cancelled, m.postponed_from as "postponedFrom",
			m.began_at is not null and m.ended_at is null as open, m.ended_at is not null as over, m.minutes_id as "minutesId",
			case when p.id is not null then json_build_object('name', p.name, 'handle', p.handle) end as moderator,
			(select count(*)::int from club_attendance a where a.meeting_id = m.id
				and case when m.ended_at is null then a.coming else a.arrived_at is not null end) as coming,
			(select a.coming from club_attendance a where a.meeting_id = m.id and a.member_id = ${member.memberId}) as answer
		from club_meeting m left join content on content.id = m.content_id left join principal p on p.id = m.moderator_id
		where m.space_id = ${space.id} and (content.id is null or ${visibleTo(viewer)}) and ${where} ${order}`;
	const isPast = sql`(m.ended_at is not null or m.starts_at + make_interval(mins => m.minutes) < now() - interval '3 hours')`;
	const [coming, past, proposals, calendar] = await Promise.all([
		lines(sql`not ${isPast}`, sql`order by m.starts_at, m.id limit ${sql.lit(MOST_COMING)}`).execute(db),
		// A date without a paper that went by is no meeting that was.
		lines(
			sql`${isPast} and m.content_id is not null
				and ${before ? sql`(m.starts_at, m.id) < (select starts_at, id from club_meeting where id = ${before})` : sql`true`}`,
			sql`order by m.starts_at desc, m.id desc limit ${sql.lit(PAST_A_PAGE + 1)}`,
		).execute(db),
		sql<Omit<Proposal, 'paper' | 'mayDrop'> & { paperKey: string; byId: Id }>`
			select one.id, one.paper_key as "paperKey", one.why, one.member_id as "byId", json_build_object('name', p.name, 'handle', p.handle) as by,
				(select count(*)::int from club_support s where s.proposal_id = one.id) as votes,
				exists (select from club_support s where s.proposal_id = one.id and s.member_id = ${member.memberId}) as mine
			from club_proposal one join principal p on p.id = one.member_id
			where one.space_id = ${space.id} and one.meeting_id is null and one.member_id <> all(${member.blocked}::bigint[])
			order by votes desc, one.id limit 100`.execute(db),
		calendarPath(viewer, space.id),
	]);
	const keys = [...coming.rows, ...past.rows, ...proposals.rows].flatMap(({ paperKey }) =>
		paperKey ? [paperKey] : [],
	);
	const papers = await readPapers(db, [...new Set(keys)]);
	const shown = ({ paperKey, ...line }: Read): MeetingLine => ({
		...line,
		paper: paperKey ? (papers.get(paperKey) as Cited) : null,
		leads: leads(member, space, line),
	});
	const keeps = mayThere(space, 'moderate');
	return {
		space: { id: space.id, slug: space.slug, name: space.name },
		mayPost: mayThere(space, 'post') && member.confirmed,
		takesPart: mayThere(space, 'reply') && member.confirmed,
		coming: coming.rows.map(shown),
		past: past.rows.slice(0, PAST_A_PAGE).map(shown),
		older: past.rows.length > PAST_A_PAGE ? (past.rows[PAST_A_PAGE - 1]?.id ?? null) : null,
		proposals: proposals.rows.map(({ paperKey, byId, ...one }) => ({
			...one,
			paper: papers.get(paperKey) as Cited,
			mayDrop: keeps || byId === member.memberId,
		})),
		calendar,
		zone: member.timeZone,
	};
}
