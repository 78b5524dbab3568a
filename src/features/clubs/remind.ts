// Task 'remind-clubs', every ten minutes: a day before a meeting all members are reminded who have not said that they stay
// away, and an hour before it those who said that they come.

import { sql } from 'kysely';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { tellClub } from './tell-club.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Reminds of meetings that are near. */
		'remind-clubs': Record<string, never>;
	}
}

interface Due {
	id: Id;
	spaceId: Id;
	contentId: Id | null;
	slug: string;
	reminded: number;
	changes: number;
	soon: boolean;
}

/** Once each, however often it runs; what fell due while nobody ran this is told once, and nothing of what has begun. */
export async function remindClubs(now = new Date()): Promise<void> {
	while (await transact((trx) => remindOne(trx, now)));
}

async function remindOne(trx: Executor, now: Date): Promise<boolean> {
	const { rows } = await sql<Due>`
		select m.id, m.space_id as "spaceId", m.content_id as "contentId", s.slug, m.reminded, m.changes,
			m.starts_at <= ${now}::timestamptz + interval '1 hour' as soon
		from club_meeting m join space s on s.id = m.space_id left join content c on c.id = m.content_id
		where m.cancelled_at is null and m.reminded < 3 and m.began_at is null and m.starts_at > ${now}
			and (c.id is null or c.state = 'published') and s.closed_at is null
			and (m.starts_at <= ${now}::timestamptz + interval '1 hour'
				or (m.starts_at <= ${now}::timestamptz + interval '1 day' and m.reminded & 1 = 0))
		order by m.starts_at limit 1 for update of m skip locked`.execute(trx);
	const due = rows[0];
	if (!due) return false;
	await sql`update club_meeting set reminded = ${due.soon ? 3 : 1} where id = ${due.id}`.execute(trx);
	await tellClub(trx, {
		kind: 'meeting-soon',
		spaceId: due.spaceId,
		contentId: due.contentId,
		actorId: null,
		sentence: due.soon ? 'The journal club meets within the hour' : 'The journal club meets within a day',
		path: due.contentId ? `/meetings/${shortId(due.contentId)}` : `/spaces/${due.slug}/club`,
		fact: `meeting:${due.id}:${due.soon ? 'hour' : 'day'}:${due.changes}`,
		at: now,
		whom: due.soon
			? sql<boolean>`exists (select from club_attendance a where a.meeting_id = ${due.id} and a.member_id = sm.member_id and a.coming)`
			: sql<boolean>`not exists (select from club_attendance a where a.meeting_id = ${due.id}
				and a.member_id = sm.member_id and a.coming is false)`,
	});
	return true;
}

export const clubTasks = { 'remind-clubs': () => remindClubs() };
