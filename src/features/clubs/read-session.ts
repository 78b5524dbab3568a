// The live session: what was said, the topics with their time, who is there.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Meeting, openMeeting } from './read-meeting.ts';

export interface Topic {
	place: number;
	title: string;
	minutes: number;
	beganAt: Date | null;
	/** It was raised last, and the session goes on. */
	current: boolean;
	until: Date | null;
}

export interface Line {
	id: Id;
	name: string;
	handle: string;
	text: string;
	/** A topic that was raised. */
	topic: boolean;
	at: Date;
	takenBack: boolean;
	mine: boolean;
}

export interface Session {
	meeting: Meeting;
	topics: Topic[];
	/** In the order in which they were said; the last ones when there are many. */
	lines: Line[];
	/** So many earlier ones are not shown. */
	earlier: number;
	present: { name: string; handle: string }[];
	/** The viewer joined and has not left. */
	joined: boolean;
}

const MOST_LINES = 300;

/** @param all every line, for whoever writes the minutes or reads afterwards. @throws Refusal not-found. */
export async function readSession(viewer: Viewer, contentId: Id, all = false): Promise<Session> {
	const { member, shown } = await openMeeting(viewer, contentId);
	const [topics, lines, present] = await Promise.all([
		readTopics(shown),
		sql<Line & { count: number }>`
			select * from (select l.id, p.name, p.handle, l.text, l.topic is not null as topic, l.said_at as at,
					l.taken_back_at is not null as "takenBack", l.member_id = ${member.memberId} as mine, count(*) over ()::int as count
				from club_line l join principal p on p.id = l.member_id
				where l.meeting_id = ${shown.id} and l.member_id <> all(${member.blocked}::bigint[])
				order by l.id desc limit ${sql.lit(all ? 5000 : MOST_LINES)}) last order by id`.execute(db),
		sql<{
			name: string;
			handle: string;
		}>`select p.name, p.handle from club_attendance a join principal p on p.id = a.member_id
			where a.meeting_id = ${shown.id} and a.arrived_at is not null and a.left_at is null order by a.arrived_at`.execute(
			db,
		),
	]);
	const { arrivedAt, leftAt } = shown.attendance.mine;
	return {
		meeting: shown,
		topics,
		lines: lines.rows,
		earlier: Math.max(0, (lines.rows[0]?.count ?? 0) - lines.rows.length),
		present: present.rows,
		joined: arrivedAt !== null && leftAt === null,
	};
}

export async function readTopics(meeting: Pick<Meeting, 'id' | 'endedAt'>): Promise<Topic[]> {
	const { rows } = await sql<Omit<Topic, 'current' | 'until'>>`select place, title, minutes, began_at as "beganAt"
		from club_agenda where meeting_id = ${meeting.id} order by place`.execute(db);
	const last = Math.max(0, ...rows.map(({ beganAt }) => beganAt?.getTime() ?? 0));
	return rows.map((row) => ({
		...row,
		current: meeting.endedAt === null && row.beganAt !== null && row.beganAt.getTime() === last,
		until: row.beganAt && new Date(row.beganAt.getTime() + row.minutes * 60_000),
	}));
}
